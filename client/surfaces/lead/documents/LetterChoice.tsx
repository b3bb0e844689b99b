import { useState } from 'react';
import type { LetterLine, LetterList } from '#shared/protocol/documents.ts';
import { currentLanguage } from '../../../i18n.ts';
import { moment } from '../../../moments.ts';
import { Button } from '../../../ui/Button.tsx';
import { ActDialog } from '../ActDialog.tsx';
import { useActs } from '../ActProvider.tsx';
import { LimitField } from '../LimitField.tsx';
import { useDocumentWords } from '../leadWords.ts';
import styles from '../Page.module.css';
import { useDoing } from '../useDoing.ts';
import { useReply } from '../useReply.ts';
import own from './DocumentsPage.module.css';
import { FileLink } from './FileLink.tsx';
import { NoAnswer } from './NoAnswer.tsx';
import { useLetterWords } from './paperworkWords.ts';
import { linesOf } from './typedLines.ts';

interface LetterChoiceProps {
  workshop: string;
  seat: string;
  /** Counts what was changed on the page. */
  changes: number;
}

/** The letters beside each other, what was decided about each, and the decisions that were put down. */
export function LetterChoice({ workshop, seat, changes }: LetterChoiceProps) {
  const t = useLetterWords();
  const [asking, setAsking] = useState(false);
  const { value, failed, at, again } = useReply<LetterList>(`/api/workshops/${workshop}/letters`, changes);
  const { letters, choices } = value ?? NO_LETTERS;
  const titleOf = (id: string) => letters.find(one => one.id === id)?.title ?? '';
  const decided = ({ into, outcome }: LetterLine) =>
    into === null ? t(`choice.outcomes.${outcome}`) : t('choice.into', { title: titleOf(into) });
  const chosen = letters.filter(({ outcome }) => outcome === 'chosen').length;
  return (
    <section className={`${styles.section} ${styles.opened}`} aria-labelledby="letter-choice">
      <div className={styles.head}>
        <h2 id="letter-choice" className={styles.sectionTitle}>
          {t('choice.title')}
        </h2>
        {value !== null && (
          <span className={styles.count}>
            {t('choice.counts', { count: letters.length })}, {t('choice.chosen', { n: chosen })}
          </span>
        )}
      </div>
      <p className={styles.note}>{t('choice.lead')}</p>
      <NoAnswer failed={failed} at={at} again={again} />
      <ul className={own.letters} aria-label={t('choice.letters')}>
        {letters.map(letter => (
          <li key={letter.id} className={own.letter}>
            <b>{letter.title}</b>
            <span>{decided(letter)}</span>
            {letter.why !== '' && <p className={styles.note}>{letter.why}</p>}
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        <Button hasPopup="dialog" onPress={() => setAsking(true)}>
          {t('choice.open')}
        </Button>
      </div>
      {choices.length > 0 && (
        <>
          <h3 className={styles.label}>{t('choice.records')}</h3>
          <ul className={styles.rows}>
            {choices.toReversed().map(({ n, at, who }) => (
              <li key={n} className={own.version}>
                <b>{t('choice.record', { n })}</b>
                <span>{who}</span>
                <span className={styles.quiet}>{moment(at, currentLanguage())}</span>
                {(['pdf', 'docx'] as const).map(ending => (
                  <FileLink
                    key={ending}
                    size="small"
                    href={`/api/workshops/${workshop}/letters/${n}.${ending}?as=${seat}`}
                  >
                    <span className="visually-hidden">{t('choice.record', { n })}: </span>
                    {t(`choice.${ending}`)}
                  </FileLink>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {asking && <PutDown onBack={() => setAsking(false)} onDone={again} />}
    </section>
  );
}

const NO_LETTERS: LetterList = { letters: [], choices: [] };

/** More criteria than these no choice is kept with. */
const MOST_CRITERIA = 8;

function PutDown({ onBack, onDone }: { onBack: () => void; onDone: () => void }) {
  const t = useLetterWords();
  const d = useDocumentWords();
  const { say } = useActs();
  const doing = useDoing();
  const [who, setWho] = useState('');
  const [criteria, setCriteria] = useState<string>(t('choice.usual'));
  const [words, setWords] = useState('');
  const lines = linesOf(criteria);
  const over = lines.length - MOST_CRITERIA;
  const isReady = who.trim() !== '' && lines.length > 0 && words.trim() !== '' && over <= 0;

  async function putDown() {
    const wish = { who: who.trim(), criteria: lines, words: words.trim() };
    if ((await doing.run({ type: 'letters:choose', ...wish })) !== null) {
      onBack();
      say(t('choice.done'));
      onDone();
    }
  }

  return (
    <ActDialog
      open
      doing={doing}
      missing={isReady ? undefined : t('choice.missing')}
      title={t('choice.dialog')}
      sentence={t('choice.sentence')}
      act={{ label: t('choice.act'), onAct: () => void putDown() }}
      back={t('choice.back')}
      onBack={onBack}
    >
      <LimitField label={t('choice.who')} showLabel value={who} limit={200} onChange={setWho} />
      <LimitField
        label={t('choice.criteria')}
        showLabel
        multiline
        rows={3}
        value={criteria}
        refusal={over > 0 ? d('lead.linesOver', { count: over, most: MOST_CRITERIA }) : undefined}
        onChange={setCriteria}
      />
      <LimitField
        label={t('choice.words')}
        showLabel
        multiline
        value={words}
        limit={1000}
        onChange={setWords}
      />
    </ActDialog>
  );
}
