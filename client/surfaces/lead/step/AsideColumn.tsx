import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EntryLine, NowPart } from '#shared/protocol/parts.ts';
import type { Row } from '#shared/workshop/state.ts';
import { clockTime } from '../../../moments.ts';
import { Button } from '../../../ui/Button.tsx';
import { useActs } from '../ActProvider.tsx';
import { useLeadWords } from '../leadWords.ts';
import { MergedLines } from '../moderation/MergedLines.tsx';
import styles from '../moderation/ModerationPage.module.css';
import page from '../Page.module.css';
import { useCourse } from '../plan/useCourse.ts';
import { NextButton } from './NextButton.tsx';

interface AsideColumnProps {
  now: NowPart;
  lines: readonly EntryLine[];
  /** Merged into another one of the step's records. */
  merged: readonly EntryLine[];
  rows: readonly Row[];
  step: string | null;
}

/** What is set aside, what its author reads about it, and the way on. */
export function AsideColumn({ now, lines, merged, rows, step }: AsideColumnProps) {
  const t = useLeadWords();
  const { t: a } = useTranslation('activities');
  const { act, say } = useActs();
  const { course, session } = useCourse();

  async function restore(line: EntryLine, text: string) {
    if (step !== null && (await act({ type: 'entry:restore', step, entry: line.id })) !== null) {
      say(t('moderation.restoredNow', { text }));
    }
  }

  return (
    <>
      <section className={`${page.section} ${page.opened}`}>
        <div className={page.sectionHead}>
          <h2 className={page.sectionTitle}>{a('cards.moderation.setAside')}</h2>
          <span className={page.count}>{lines.length}</span>
        </div>
        <p className={page.note}>
          {lines.length === 0 ? t('moderation.nothingAside') : a('cards.moderation.setAsideNote')}
        </p>
        <ul>
          {lines.map(line => {
            const text = typeof line.data.text === 'string' ? line.data.text : '';
            const why =
              line.status === 'withdrawn'
                ? t('moderation.withdrawn')
                : line.reason || t('moderation.noReason');
            return (
              <li key={line.id} className={styles.aside}>
                <p>{text}</p>
                <div className={styles.asideFoot}>
                  <span className={page.note}>
                    {line.at === null ? why : `${why}, ${clockTime(line.at)}`}
                  </span>
                  <Button
                    variant="bare"
                    size="small"
                    icon={<Undo2 aria-hidden="true" />}
                    label={t('moderation.restoreLabel', { text })}
                    onPress={() => void restore(line, text)}
                  >
                    {t('plan.restore')}
                  </Button>
                </div>
              </li>
            );
          })}
        </ul>
      </section>
      {lines.length > 0 && (
        <section className={page.section}>
          <h2 className={page.label}>{t('moderation.authorSees')}</h2>
          <p className={styles.authorSees}>{a('cards.aside')}</p>
        </section>
      )}
      {step !== null && merged.length > 0 && <MergedLines lines={merged} rows={rows} step={step} />}
      <div className={page.bottom}>
        <NextButton now={now} course={course} session={session} />
      </div>
    </>
  );
}
