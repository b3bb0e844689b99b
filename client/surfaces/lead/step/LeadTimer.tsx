import { Pause, Play, TimerOff, Volume2, VolumeX } from 'lucide-react';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useTimer } from '../../../live/useTimer.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { Timer } from '../../../ui/Timer.tsx';
import { useActs } from '../ActProvider.tsx';
import { useCommonWords, useLeadWords } from '../leadWords.ts';
import styles from './RoomColumn.module.css';
import { useTimerSound } from './useTimerSound.ts';

interface LeadTimerProps {
  step: NowStep;
  /** On the remote the words stand beside the icons. */
  remote?: boolean;
}

const MINUTE = 60_000;

/** The step's timer: digits, one minute more, pause; in the menu the sound of this device and the way to stop. */
export function LeadTimer({ step, remote = false }: LeadTimerProps) {
  const t = useLeadWords();
  const c = useCommonWords();
  const { act } = useActs();
  const rest = useTimer(step.timer);
  const sound = useTimerSound(step.timer);
  const open = step.status === 'open';
  const set = (action: 'start' | 'pause' | 'add' | 'stop', amount?: number) =>
    void act({ type: 'timer:set', step: step.id, action, ...(amount === undefined ? {} : { amount }) });
  const runs = rest?.state === 'running';
  const label = runs ? c('timer.pause') : rest?.state === 'paused' ? c('timer.resume') : c('timer.start');
  const icon = runs ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />;
  return (
    <section className={`${styles.section} ${styles.timer}`} aria-label={t('timer.controls')}>
      <Timer
        remaining={rest?.left ?? 0}
        length={step.timer.length}
        paused={rest?.state !== 'running'}
        size="large"
        words={{
          label: c('timer.label'),
          lastMinute: c('timer.lastMinute'),
          paused: c('timer.paused'),
          over: c('timer.over'),
        }}
      />
      <div className={classes(styles.timerActs, remote && styles.stacked)}>
        {remote ? (
          <Button off={!open} icon={icon} wide onPress={() => set(runs ? 'pause' : 'start')}>
            {label}
          </Button>
        ) : (
          <IconButton
            label={label}
            icon={icon}
            framed
            off={!open}
            onPress={() => set(runs ? 'pause' : 'start')}
          />
        )}
        <Menu
          label={t('timer.controls')}
          items={[
            {
              id: 'sound',
              label: sound.on ? t('timer.silence') : t('timer.ring'),
              icon: sound.on ? <VolumeX aria-hidden="true" /> : <Volume2 aria-hidden="true" />,
              onChoose: sound.turn,
            },
            {
              id: 'stop',
              label: c('timer.stop'),
              icon: <TimerOff aria-hidden="true" />,
              off: !open || rest?.state === 'idle',
              onChoose: () => set('stop'),
            },
          ]}
        />
        <Button
          size={remote ? 'normal' : 'small'}
          wide={remote}
          off={!open}
          onPress={() => set('add', MINUTE)}
        >
          {c('timer.addMinute')}
        </Button>
      </div>
    </section>
  );
}
