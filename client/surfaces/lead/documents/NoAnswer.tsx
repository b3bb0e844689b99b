import { clockTime } from '../../../moments.ts';
import { Button } from '../../../ui/Button.tsx';
import { useDocumentWords } from '../leadWords.ts';
import styles from '../Page.module.css';

interface NoAnswerProps {
  /** Whether the last question went without an answer. */
  failed: boolean;
  /** When what stands below came, on this device's clock; null: nothing stands there yet. */
  at: number | null;
  /** Absent where it is asked again by itself. */
  again?: () => void;
}

/** Says that what stands below is older than now, or that nothing came yet: nothing is taken away for that. */
export function NoAnswer({ failed, at, again }: NoAnswerProps) {
  const t = useDocumentWords();
  return (
    // Empty, it takes no room, and is there all the same: what appears in it is read aloud.
    <div role="status" className={failed ? styles.acts : 'visually-hidden'}>
      {failed && (
        <>
          <p className={styles.quiet}>
            {at === null ? t('files.noAnswer') : t('lead.staleAnswer', { when: clockTime(at) })}
          </p>
          {again !== undefined && <Button onPress={again}>{t('gone.retry')}</Button>}
        </>
      )}
    </div>
  );
}
