import { useTranslation } from 'react-i18next';
import type { Timer as TimerState } from '#shared/workshop/state.ts';
import { useTimer } from '../../live/useTimer.ts';
import { Timer } from '../../ui/Timer.tsx';

/** The step's clock; nothing while it has not been started. */
export function StepTimer({ timer }: { timer: TimerState }) {
  const { t } = useTranslation(['common']);
  const left = useTimer(timer);
  if (left === null || left.state === 'idle') {
    return null;
  }
  const words = {
    label: t('common:timer.label'),
    lastMinute: t('common:timer.lastMinute'),
    paused: t('common:timer.paused'),
    over: t('common:timer.over'),
  };
  return <Timer remaining={left.left} length={timer.length} paused={left.state === 'paused'} words={words} />;
}
