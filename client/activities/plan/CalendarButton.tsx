import { CalendarDays } from 'lucide-react';
import type { Task } from '#shared/activities/plan/task.ts';
import { useSession } from '../../live/SeatProvider.tsx';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { Button } from '../../ui/Button.tsx';
import { saveCalendar } from './saveCalendar.ts';
import { useTaskWords } from './taskView.ts';

interface CalendarButtonProps {
  step: string;
  tasks: readonly Task[];
  words: string;
}

/** „Do kalendarza": days of these tasks as a file that every calendar reads. */
export function CalendarButton({ step, tasks, words }: CalendarButtonProps) {
  const { t } = useTaskWords();
  const { live } = useSession();
  const workshop = useWorkshop().now?.workshop.id ?? '';
  const dated = tasks.filter(({ date }) => date !== '');
  if (dated.length === 0) {
    return null;
  }
  return (
    <Button
      icon={<CalendarDays aria-hidden="true" size={18} />}
      note={t('seat.calendarNote', { count: dated.length })}
      onPress={() => saveCalendar(dated, { workshop, step, now: live.serverNow(), name: t('column.what') })}
    >
      {words}
    </Button>
  );
}
