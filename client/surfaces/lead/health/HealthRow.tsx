import {
  Check,
  CircleAlert,
  Clock,
  HardDrive,
  type LucideIcon,
  Monitor,
  Server,
  Smartphone,
  Stamp,
  Users,
  Wifi,
} from 'lucide-react';
import { classes } from '../../../ui/classes.ts';
import styles from './HealthPage.module.css';
import type { HealthLine } from './useHealth.ts';

const ICONS: Record<HealthLine['id'], LucideIcon> = {
  server: Server,
  disk: HardDrive,
  phones: Smartphone,
  stage: Monitor,
  network: Wifi,
  second: Users,
  seal: Stamp,
};

const STATES = { good: Check, slow: Clock, broken: CircleAlert } as const;

/** One thing that must work: name, fact, state in words and sign. */
export function HealthRow({ row }: { row: HealthLine }) {
  const Icon = ICONS[row.id];
  const State = STATES[row.state];
  return (
    <li className={styles.row}>
      <Icon aria-hidden="true" size={22} />
      <div className={styles.fact}>
        <b>{row.name}</b>
        <p>{row.fact}</p>
      </div>
      <span className={classes(styles.state, styles[row.state])}>
        <State aria-hidden="true" size={18} strokeWidth={2.4} />
        {row.stateWords}
      </span>
    </li>
  );
}
