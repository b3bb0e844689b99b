import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './FilePlace.module.css';

interface FilePlaceProps {
  /** The first file: a large place and the green button. */
  first: boolean;
  /** A file hangs over the page. */
  isOver: boolean;
  busy: boolean;
  onFile: (file: File) => void;
}

/** Where a file is put: dropped, or chosen by a button. */
export function FilePlace({ first, isOver, busy, onFile }: FilePlaceProps) {
  const { t } = useTranslation('verify');
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={classes(styles.place, first && styles.first, isOver && styles.over)}>
      <div className={styles.words}>
        {isOver ? (
          <p>{t('dropNow')}</p>
        ) : (
          <>
            <p className={styles.byHand}>{first ? t('drop') : t('dropAnother')}</p>
            <p className={styles.byTouch}>{first ? t('put') : t('putAnother')}</p>
          </>
        )}
        <p className={styles.note}>{t('forgotten')}</p>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".pdf,application/pdf"
        onChange={event => {
          const [file] = event.currentTarget.files ?? [];
          // The same file may be chosen once more.
          event.currentTarget.value = '';
          if (file) {
            onFile(file);
          }
        }}
      />
      <Button
        variant={first ? 'green' : 'quiet'}
        size={first ? 'main' : 'normal'}
        off={busy}
        onPress={() => input.current?.click()}
      >
        {t('choose')}
      </Button>
    </div>
  );
}
