import { useState } from 'react';
import { bindWords } from '#shared/i18n/nbsp.ts';
import type { Row } from '#shared/workshop/state.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { FitText, LEAST, type Setting } from '../../surfaces/stage/FitText.tsx';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import type { ViewProps } from '../viewProps.ts';
import styles from './Stage.module.css';
import { useStageTalkWords } from './stageTalkWords.ts';
import type { TalkView } from './useTalk.ts';

/** Few notes stand large below each other, many in columns; what does not fit is on the phones. */
const SETTINGS: readonly Setting[] = [
  { size: 60, columns: 1 },
  { size: 52, columns: 1 },
  { size: 44, columns: 1 },
  { size: 44, columns: 2 },
  { size: 38, columns: 2 },
  { size: 34, columns: 2 },
  { size: 32, columns: 3 },
  { size: 29, columns: 3 },
  { size: LEAST, columns: 3 },
];
const ONE: readonly Setting[] = [{ size: 104 }, { size: 92 }, { size: 76 }, { size: 60 }, { size: 48 }];

/** What people keep from the conversation: the one that is read aloud alone, otherwise all that fit. */
export function StageNotes({ step, texts, talk }: ViewProps & { talk: TalkView }) {
  const { t } = useStageTalkWords();
  const { say } = useStageWords();
  const whose = useWhose();
  const [cut, setCut] = useState(0);
  const { rows, config, question } = talk;
  const read = rows.find(({ id }) => id === step.show.record);
  if (read !== undefined) {
    const asked = config.questions[Number(read.place)];
    return (
      <StageFrame step={step} texts={texts} {...(asked === undefined ? {} : { sentence: say(asked) })}>
        <section className={styles.aloud} aria-live="polite" aria-label={t('stage.shown')}>
          <FitText settings={ONE} className={styles.alone} key={read.id}>
            <p>{quoted(read, bindWords(read.text))}</p>
            <p className={styles.whose}>{whose(read)}</p>
          </FitText>
        </section>
      </StageFrame>
    );
  }
  const notes = rows.filter(({ kind }) => kind === 'note').length;
  const voices = rows.length - notes;
  const footer = (
    <>
      {notes > 0 && <p className={styles.count}>{t('stage.notes', { count: notes })}</p>}
      {voices > 0 && (
        <p className={notes > 0 ? styles.foot : styles.count}>
          {t('stage.voicesOf', { count: voices, of: config.voices })}
        </p>
      )}
      {cut > 0 && <p className={styles.foot}>{t('stage.more', { count: cut })}</p>}
    </>
  );
  return (
    <StageFrame step={step} texts={texts} footer={footer}>
      <section className={styles.notes} aria-label={t('stage.shown')}>
        <FitText settings={SETTINGS} onCut={setCut} className={styles.fit}>
          <ul className={styles.list}>
            {rows.map((row, index) => {
              const first = row.place !== rows[index - 1]?.place && Number(row.place) !== question;
              const asked = first ? config.questions[Number(row.place)] : undefined;
              return (
                <li key={row.id} className={styles.row}>
                  {asked && <h2 className={styles.asked}>{say(asked)}</h2>}
                  <p>{quoted(row, bindWords(row.text))}</p>
                  <p className={styles.whose}>{whose(row)}</p>
                </li>
              );
            })}
          </ul>
        </FitText>
      </section>
    </StageFrame>
  );
}

/** A voice from the room was said, so it stands as a quotation. */
function quoted({ kind }: Row, text: string): string {
  return kind === 'voice' ? `„${text}”` : text;
}

/** Whose it is as far as the wall may tell: a name of those who agreed, a table, a side. */
function useWhose(): (row: Row) => string {
  const { t } = useStageTalkWords();
  const { now, people } = useWorkshop();
  return row => {
    if (row.kind === 'voice') {
      return t('voice');
    }
    const name = people?.people.find(({ id }) => id === row.by)?.name;
    const side = now?.workshop.sides.find(({ id }) => id === row.side)?.short;
    return [name ?? side ?? '', row.group === null ? '' : t('table', { sign: row.group })]
      .filter(Boolean)
      .join(', ');
  };
}
