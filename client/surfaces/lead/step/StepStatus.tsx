import { Lock, Pause } from 'lucide-react';
import type { NowStep } from '#shared/protocol/parts.ts';
import { Button } from '../../../ui/Button.tsx';
import { useActs } from '../ActProvider.tsx';
import { useLeadWords } from '../leadWords.ts';
import styles from './StepColumn.module.css';

interface StepStatusProps {
  step: NowStep;
  onOpen: () => void;
}

/** One line where a step is not simply open: waiting, closed, locked. */
export function StepStatus({ step, onOpen }: StepStatusProps) {
  const t = useLeadWords();
  const { act } = useActs();
  if (step.status === 'open' && !step.locked) {
    return null;
  }
  const locked = step.status === 'open';
  const words = locked ? t('step.locked') : step.status === 'closed' ? t('step.closed') : t('step.notOpen');
  return (
    <div className={styles.status}>
      <p className={styles.statusWords}>
        {locked ? <Lock aria-hidden="true" size={18} /> : <Pause aria-hidden="true" size={18} />}
        {words}
      </p>
      {locked && (
        <Button size="small" onPress={() => void act({ type: 'step:lock', step: step.id, locked: false })}>
          {t('step.unlock')}
        </Button>
      )}
      {step.status === 'closed' && (
        <Button size="small" onPress={onOpen}>
          {t('step.reopen')}
        </Button>
      )}
    </div>
  );
}
