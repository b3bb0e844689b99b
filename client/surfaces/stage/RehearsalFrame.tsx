import styles from './RehearsalFrame.module.css';
import { useStageWords } from './useStageWords.ts';

/** A dashed frame around everything, and in its lower edge the words: nobody takes invented people for the room. */
export function RehearsalFrame() {
  const { t } = useStageWords();
  return (
    <aside className={styles.frame} aria-label={t('common:rehearsal.name')}>
      <p className={styles.words}>{t('common:rehearsal.stage')}</p>
    </aside>
  );
}
