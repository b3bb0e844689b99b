import { ArrowUp, Check, type LucideIcon, Pause, WifiOff } from 'lucide-react';
import { classes } from './classes.ts';
import styles from './SyncBadge.module.css';

export type SyncState = 'saved' | 'sending' | 'offline' | 'closed';

interface SyncBadgeProps {
  /** Four states and no others. `sending` only after one second: whoever draws it waits. */
  state: SyncState;
  /** „Zapisane", „Wysyłam", „Bez sieci, 2 czekają", „Krok zamknięty". */
  words: string;
}

const ICONS: Readonly<Record<SyncState, LucideIcon>> = {
  saved: Check,
  sending: ArrowUp,
  offline: WifiOff,
  closed: Pause,
};

/** Not a live region: every keystroke would speak. The offline strip is. */
export function SyncBadge({ state, words }: SyncBadgeProps) {
  const Icon = ICONS[state];
  return (
    <span className={classes(styles.badge, styles[state])}>
      <Icon aria-hidden="true" size={18} strokeWidth={2.3} />
      {words}
    </span>
  );
}
