import { ChevronDown } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveState } from '../../live/useSaveState.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { Bar } from '../../ui/Bar.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import { SyncBadge } from '../../ui/SyncBadge.tsx';
import { HandButton } from './HandButton.tsx';
import { SeatMenu } from './later.ts';
import styles from './SeatBar.module.css';
import { StepTimer } from './StepTimer.tsx';
import { useScreen } from './useScreen.ts';
import { useMySides } from './useSides.ts';

/** Who sits here, whether everything is saved, and the hand. */
export function SeatBar() {
  const { t } = useTranslation(['seat', 'common']);
  const { mine, now } = useWorkshop();
  const { keyboard, wide } = useScreen();
  const sides = useMySides();
  const [open, setOpen] = useState(false);
  const name = mine?.person?.name ?? '';
  const [side] = sides;
  return (
    <Bar
      end={
        <>
          <SaveBadge />
          {keyboard ? (
            <span className={styles.timer}>{now?.step && <StepTimer timer={now.step.timer} />}</span>
          ) : (
            <HandButton words={wide} />
          )}
        </>
      }
    >
      <button
        type="button"
        className={styles.me}
        aria-haspopup="dialog"
        aria-label={t('seat:me', { name: [name, ...sides.map(({ short }) => short)].join(', ') })}
        onClick={() => setOpen(true)}
      >
        {sides.map(({ id, letter }) => (
          <SideMark key={id} side={letter} size={keyboard ? 17 : 26} />
        ))}
        <span className={styles.name}>
          <b>{name}</b>
          {!keyboard && side && sides.length === 1 && <span className={styles.side}> {side.short}</span>}
        </span>
        {!keyboard && <ChevronDown aria-hidden="true" className={styles.chevron} />}
      </button>
      {open && (
        <Suspense>
          <SeatMenu onBack={() => setOpen(false)} />
        </Suspense>
      )}
    </Bar>
  );
}

/** Whether everything written here is with the server. */
export function SaveBadge() {
  const { t } = useTranslation(['common']);
  const { wide } = useScreen();
  const { state, waiting } = useSaveState();
  const words = {
    saved: t('common:save.saved'),
    sending: t('common:save.sending'),
    // On a phone the strip below says how many.
    offline:
      wide && waiting > 0 ? t('common:save.offlineWaiting', { count: waiting }) : t('common:save.offline'),
    closed: t('common:save.stepClosed'),
  };
  return <SyncBadge state={state} words={words[state]} />;
}
