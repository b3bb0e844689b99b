import { Check, CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readable } from '#shared/agreement/marks.ts';
import type { Lang } from '#shared/text.ts';
import { useTrace } from '../../live/useTrace.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { breakable } from '../../surfaces/stage/breakable.ts';
import { CodeCorner } from '../../surfaces/stage/CodeCorner.tsx';
import { FitText, LEAST, type Setting } from '../../surfaces/stage/FitText.tsx';
import { StageTimer } from '../../surfaces/stage/StageTimer.tsx';
import { Changes } from '../../ui/Changes.tsx';
import type { ViewProps } from '../viewProps.ts';
import type { OnTheWall } from './paragraphShown.ts';
import type { Reading } from './reading.ts';
import { Sources } from './Sources.tsx';
import styles from './Stage.module.css';
import { StageStances } from './StageStances.tsx';
import { Words } from './Words.tsx';

const CHIPS_ON_WALL = 4;
/** What is said matters more than what it grew from: beside a long text stand fewer papers. */
const LONG = 230;
const CHIPS_BESIDE_LONG = 2;
/** What the column beside the words holds in one line. */
const LONG_WORD = 13;

const SETTINGS: readonly Setting[] = [
  { size: 70 },
  { size: 60 },
  { size: 52 },
  { size: 46 },
  { size: 40 },
  { size: 35 },
  { size: 40, columns: 2 },
  { size: 35, columns: 2 },
  { size: 30 },
  { size: 30, columns: 2 },
  { size: LEAST },
  { size: LEAST, columns: 2 },
  { size: LEAST, columns: 3 },
];

interface StageParagraphProps extends ViewProps {
  reading: Reading;
  shown: OnTheWall;
  lang: Lang;
}

/** One paragraph, very large, with the change that is proposed and the cards it grew from. */
export function StageParagraph({ step, texts, reading, shown, lang }: StageParagraphProps) {
  const { t } = useTranslation('draft', { lng: lang });
  const { people } = useWorkshop();
  const { paragraph, number, suggestion } = shown;
  const trace = useTrace(step.id, paragraph.filled ? paragraph.id : null);
  const numbers = new Map(reading.clauses.map(clause => [clause.id, clause.number]));
  const reader = people?.people.find(({ id }) => id === reading.reader)?.name;
  const letters = Math.max(paragraph.text.length, suggestion?.row.text.length ?? 0);
  const [left, setLeft] = useState(0);
  const proposed = suggestion?.status === 'open' ? suggestion : null;
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <div>
          <p className={styles.label}>
            {t('wallLabel', {
              title: texts.title[lang] || texts.title.pl,
              number,
              of: reading.paragraphs.length,
            })}
          </p>
          {reader !== undefined && <p className={styles.label}>{t('reads', { name: reader })}</p>}
        </div>
        <StageTimer step={step} />
      </header>
      <main className={styles.body}>
        <aside className={styles.clause}>
          <p className={styles.number}>{paragraph.number}</p>
          <p className={styles.title}>{breakable(paragraph.title, LONG_WORD)}</p>
        </aside>
        <div className={styles.column}>
          <FitText settings={SETTINGS} onCut={setLeft} className={styles.words}>
            <h1>
              {paragraph.of > 1 && <span className={styles.item}>{paragraph.item}.</span>}{' '}
              {proposed === null ? (
                <Words text={paragraph.text} numbers={numbers} askWords={t('ask')} />
              ) : (
                <Changes
                  before={readable(paragraph.text)}
                  after={readable(proposed.row.text)}
                  words={{ removed: t('removed'), added: t('added') }}
                />
              )}
            </h1>
          </FitText>
          {left > 0 && <p className={styles.label}>{t('restOnPhones')}</p>}
          {trace !== null && trace.from.length > 0 && (
            <div className={styles.sources}>
              <Sources
                sources={trace.from}
                most={letters > LONG ? CHIPS_BESIDE_LONG : CHIPS_ON_WALL}
                title={t('sources')}
                large
              />
            </div>
          )}
        </div>
      </main>
      <footer className={styles.foot}>
        <p className={styles.tally}>
          <Check aria-hidden="true" /> {t('clearWord')} <b>{paragraph.clear}</b>
        </p>
        <p className={styles.tally}>
          <CircleHelp aria-hidden="true" /> {t('unclearWord')} <b>{paragraph.unclear}</b>
        </p>
        <StageStances place={paragraph.number} standing={reading.standings?.get(paragraph.clause)} />
        <div className={styles.corner}>
          <CodeCorner />
        </div>
      </footer>
    </div>
  );
}
