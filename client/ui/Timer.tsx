import { Pause } from 'lucide-react';
import { classes } from './classes.ts';
import styles from './Timer.module.css';

export interface TimerWords {
  /** Accessible name, e.g. „Zegar kroku". */
  label: string;
  /** „ostatnia minuta" */
  lastMinute: string;
  /** „pauza" */
  paused: string;
  /** „po czasie" */
  over: string;
}

interface TimerProps {
  /** Milliseconds; negative once the time is over. Whoever draws it gives a new number each second. */
  remaining: number;
  /** Planned milliseconds: of two minutes or less the last one is nothing to tell. */
  length?: number;
  paused?: boolean;
  /** small: in a line (24 on a phone); medium: 40; large: console 76, remote 82, stage 10.4 % of the height. */
  size?: 'small' | 'medium' | 'large';
  /** Words below the digits in the last minute, when paused and over time; at `small` they are only read aloud. */
  words: TimerWords;
}

/** „6:24", „0:48", „+1:20". Minutes are not turned into hours: a room counts in minutes. */
export function formatTimer(remaining: number): string {
  const over = remaining <= -1000;
  const seconds = over ? Math.floor(-remaining / 1000) : Math.max(0, Math.ceil(remaining / 1000));
  const rest = String(seconds % 60).padStart(2, '0');
  return `${over ? '+' : ''}${Math.floor(seconds / 60)}:${rest}`;
}

const SHORT = 120_000;

function stateOf(
  remaining: number,
  length: number,
  paused: boolean,
): 'paused' | 'over' | 'lastMinute' | 'running' {
  if (paused) {
    return 'paused';
  }
  if (remaining <= -1000) {
    return 'over';
  }
  return remaining < 60_000 && length > SHORT ? 'lastMinute' : 'running';
}

/** Digits only. It never blinks, and it changes nothing by itself. */
export function Timer({ remaining, length = Infinity, paused = false, size = 'small', words }: TimerProps) {
  const state = stateOf(remaining, length, paused);
  const word = state === 'running' ? undefined : words[state];
  return (
    <div className={classes(styles.timer, styles[size], styles[state])}>
      <span role="timer" aria-label={words.label} className={styles.digits}>
        {formatTimer(remaining)}
      </span>
      {word !== undefined && (
        <span className={size === 'small' ? 'visually-hidden' : styles.word}>
          {state === 'paused' && <Pause aria-hidden="true" size={16} />}
          {word}
        </span>
      )}
      {state === 'paused' && size === 'small' && <Pause aria-hidden="true" size={18} strokeWidth={2.3} />}
    </div>
  );
}
