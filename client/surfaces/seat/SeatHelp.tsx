import { useTranslation } from 'react-i18next';
import { SyncBadge } from '../../ui/SyncBadge.tsx';
import { AllKeys } from './AllKeys.tsx';
import styles from './SeatMenu.module.css';
import { useScreen } from './useScreen.ts';

/** What the four save states mean, and whom to ask. */
export function SeatHelp() {
  const { t } = useTranslation(['seat', 'common']);
  const { wide } = useScreen();
  const states = [
    { state: 'saved', words: t('common:save.saved'), note: t('seat:menu.helpSaved') },
    { state: 'sending', words: t('common:save.sending'), note: t('seat:menu.helpSending') },
    { state: 'offline', words: t('common:save.offline'), note: t('seat:menu.helpOffline') },
    { state: 'closed', words: t('common:save.stepClosed'), note: t('seat:menu.helpClosed') },
  ] as const;
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{t('seat:menu.help')}</h3>
      <p className={styles.note}>{t('seat:menu.helpHand')}</p>
      <dl className={styles.states}>
        {states.map(({ state, words, note }) => (
          <div key={state}>
            <dt>
              <SyncBadge state={state} words={words} />
            </dt>
            <dd>{note}</dd>
          </div>
        ))}
      </dl>
      {wide && <AllKeys />}
    </section>
  );
}
