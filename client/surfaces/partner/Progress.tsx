import { Bookmark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import styles from './Partner.module.css';
import { ReadTrack } from './ReadTrack.tsx';
import type { ReadingState } from './useReading.tsx';

/** How much of the text came past, and what helps with reading on: to the next unread part, aloud. */
export function Progress({ reading }: { reading: ReadingState }) {
  const { t } = useTranslation('documents');
  const { done, sections, whole, toUnread, voice } = reading;
  return (
    <div className={styles.progress}>
      <div className={styles.progressWords}>
        <span>{whole ? t('progress.whole') : t('progress.parts', { done, of: sections.length })}</span>
        {toUnread !== null && (
          <Button variant="bare" size="small" icon={<Bookmark aria-hidden="true" />} onPress={toUnread}>
            {t('progress.unread')}
          </Button>
        )}
        {voice('words')}
      </div>
      <ReadTrack done={done} of={sections.length} />
    </div>
  );
}
