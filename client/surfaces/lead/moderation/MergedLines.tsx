import { Split } from 'lucide-react';
import type { EntryLine } from '#shared/protocol/parts.ts';
import type { Row } from '#shared/workshop/state.ts';
import { mergedInto } from '../../../live/mergedInto.ts';
import { Button } from '../../../ui/Button.tsx';
import { useActs } from '../ActProvider.tsx';
import { useLeadWords } from '../leadWords.ts';
import page from '../Page.module.css';
import styles from './ModerationPage.module.css';

interface MergedLinesProps {
  lines: readonly EntryLine[];
  rows: readonly Row[];
  step: string;
}

/** What was merged, into what, and the way back. */
export function MergedLines({ lines, rows, step }: MergedLinesProps) {
  const t = useLeadWords();
  const { act, say } = useActs();

  async function split(line: EntryLine, text: string) {
    if ((await act({ type: 'entry:restore', step, entry: line.id })) !== null) {
      say(t('merge.splitNow', { text }));
    }
  }

  return (
    <section className={page.section}>
      <div className={page.sectionHead}>
        <h2 className={page.sectionTitle}>{t('merge.merged')}</h2>
        <span className={page.count}>{lines.length}</span>
      </div>
      <p className={page.note}>{t('merge.mergedNote')}</p>
      <ul>
        {lines.map(line => {
          const text = typeof line.data.text === 'string' ? line.data.text : '';
          const into = mergedInto(rows, step, line.id);
          return (
            <li key={line.id} className={styles.aside}>
              <p>{text}</p>
              <div className={styles.asideFoot}>
                <span className={page.note}>
                  {into === undefined ? t('merge.intoGone') : t('merge.into', { text: into.text })}
                </span>
                <Button
                  variant="bare"
                  size="small"
                  icon={<Split aria-hidden="true" />}
                  label={t('merge.splitLabel', { text })}
                  onPress={() => void split(line, text)}
                >
                  {t('merge.split')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
