import type { Task } from '#shared/activities/plan/task.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useTaskWords } from './taskView.ts';

interface StepBackDialogProps {
  task: Task;
  onAct: () => void;
  onBack: () => void;
}

/** What was promised is given back after one question, without a reason. */
export function StepBackDialog({ task, onAct, onBack }: StepBackDialogProps) {
  const { t } = useTaskWords();
  return (
    <Dialog
      open
      title={t('seat.stepBackTitle')}
      sentence={`${task.text}. ${t('seat.stepBackNote')}`}
      act={{ label: t('seat.stepBackAct'), onAct, danger: true }}
      back={t('seat.keepIt')}
      onBack={onBack}
    />
  );
}
