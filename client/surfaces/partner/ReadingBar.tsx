import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dock } from '../../ui/Dock.tsx';
import styles from './ReadingBar.module.css';
import { ReadTrack } from './ReadTrack.tsx';
import type { ReadingState } from './useReading.tsx';

interface ReadingBarProps {
  reading: ReadingState;
  /** Measures what it covers. */
  ref: Ref<HTMLDivElement>;
  /** Leads to the decision, where there is one. */
  onDecide: (() => void) | null;
}

/** Under the thumb while somebody reads: how far they are, and the way to the decision. One line, so that the text has the screen. */
export function ReadingBar({ reading, ref, onDecide }: ReadingBarProps) {
  const { t } = useTranslation(['documents', 'partner']);
  const { done, sections, whole, toUnread, voice } = reading;
  const of = sections.length;
  const words = whole ? t('documents:progress.whole') : t('documents:progress.short', { done, of });
  return (
    <Dock label={t('documents:progress.label')}>
      <div ref={ref} className={styles.bar}>
        <ReadTrack done={done} of={of} />
        <div className={styles.line}>
          {toUnread === null ? (
            <span className={styles.words}>{words}</span>
          ) : (
            <button type="button" className={styles.unread} onClick={toUnread}>
              {words} <b>{t('documents:progress.unread')}</b>
            </button>
          )}
          {voice('icon')}
          {onDecide !== null && (
            <Button variant="green" size="small" onPress={onDecide}>
              {t('partner:acts.toActs')}
            </Button>
          )}
        </div>
      </div>
    </Dock>
  );
}
