import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import type { StepDocSnapshot } from '../../live/stepDoc.ts';
import { useTrace } from '../../live/useTrace.ts';
import { ChangeAsks } from './ChangeAsks.tsx';
import styles from './Lead.module.css';
import { LeadParagraphMenu } from './LeadParagraphMenu.tsx';
import { LeadStances } from './LeadStances.tsx';
import { LeadSuggestions } from './LeadSuggestions.tsx';
import { PenField } from './PenField.tsx';
import type { Reading, ShownParagraph } from './reading.ts';
import { Sources } from './Sources.tsx';
import { SHEET_ON_DESK } from './useBringToDesk.ts';
import { usePlaceWords } from './usePlaceWords.ts';
import { Words } from './Words.tsx';

const CHIPS_ON_DESK = 10;

interface LeadParagraphProps {
  step: NowStep;
  reading: Reading;
  paragraph: ShownParagraph;
  stepDoc: StepDocSnapshot;
  limit: number;
  onTurn: (paragraph: string | null) => void;
}

/** One paragraph on the desk: its words in a field while the step is open, what is proposed, where it comes from. */
export function LeadParagraph({ step, reading, paragraph, stepDoc, limit, onTurn }: LeadParagraphProps) {
  const { t } = useTranslation('draft');
  const placeOf = usePlaceWords();
  const trace = useTrace(step.id, paragraph.filled ? paragraph.id : null);
  const standing = reading.standings?.get(paragraph.clause);
  const numbers = new Map(reading.clauses.map(({ id, number }) => [id, number]));
  const { number, title, item, of, text, lawyer, clear, unclear } = paragraph;
  return (
    <article id={SHEET_ON_DESK} tabIndex={-1} className={styles.sheet} aria-label={placeOf(paragraph)}>
      <header className={styles.head}>
        <h2>
          {number !== '' && <span className={styles.number}>{number}</span>} {title}
          {of > 1 && <span className={styles.note}> {t('itemOf', { item, of })}</span>}
        </h2>
        <LeadParagraphMenu step={step} paragraph={paragraph} onTurn={onTurn} />
      </header>
      {step.cowrite ? (
        <>
          <PenField paragraph={paragraph} stepDoc={stepDoc} limit={limit} />
          <ChangeAsks standing={standing} />
        </>
      ) : (
        <p className={styles.words}>
          <Words text={text} numbers={numbers} askWords={t('ask')} />
        </p>
      )}
      <p className={styles.note}>
        {t('taps', { clear, unclear, of: reading.voters })}
        {lawyer && <span className={styles.lawyer}> {t('lawyer')}</span>}
      </p>
      <LeadSuggestions step={step} paragraph={paragraph} />
      {standing !== undefined && <LeadStances paragraph={paragraph} standing={standing} />}
      {trace !== null && trace.from.length > 0 && (
        <Sources sources={trace.from} most={CHIPS_ON_DESK} title={t('sources')} />
      )}
    </article>
  );
}
