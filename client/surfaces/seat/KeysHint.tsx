import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import { Keys } from '../../ui/Keys.tsx';
import styles from './KeysHint.module.css';
import { setPrefs, usePrefs } from './prefs.ts';
import { useShortcuts } from './useShortcuts.ts';

const AllKeys = lazy(async () => ({ default: (await import('./AllKeys.tsx')).AllKeys }));

/** The hint line at the bottom of the composer on a laptop; `?` opens the whole list. */
export function KeysHint() {
  const { t } = useTranslation(['seat', 'common']);
  const { shortcuts } = usePrefs();
  const [open, setOpen] = useState(false);
  useShortcuts({ '?': () => setOpen(true) }, true);
  return (
    <section className={styles.hint} aria-label={t('seat:keys.title')}>
      <p className={styles.head}>
        <span>{shortcuts ? t('seat:keys.title') : t('seat:keys.offNote')}</span>
        <button type="button" className={styles.switch} onClick={() => setPrefs({ shortcuts: !shortcuts })}>
          {shortcuts ? t('seat:keys.off') : t('seat:keys.on')}
        </button>
      </p>
      {shortcuts && (
        <div className={styles.keys}>
          <Keys keys={['↑', '↓']} words={t('seat:keys.cards')} />
          <Keys keys={['N']} words={t('seat:keys.fresh')} />
          <Keys keys={['W']} words={t('seat:keys.write')} />
          <Keys keys={['/']} words={t('seat:keys.search')} />
          <Keys keys={['Ctrl Enter']} words={t('seat:keys.add')} />
          <Keys keys={['?']} words={t('seat:keys.all')} />
        </div>
      )}
      <Dialog
        open={open}
        title={t('seat:keys.dialog')}
        back={t('common:action.close')}
        onBack={() => setOpen(false)}
      >
        <Suspense>
          <AllKeys />
        </Suspense>
      </Dialog>
    </section>
  );
}
