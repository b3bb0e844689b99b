import { type CalendarDay, calendarFile } from '#shared/activities/plan/calendarFile.ts';
import type { Task } from '#shared/activities/plan/task.ts';

/**
 * Hands a calendar file to the device. It is made here, of what the browser has anyway: it works without a network, and
 * there is no address that could be guessed or shared.
 */
export function saveCalendar(
  tasks: readonly Task[],
  of: { workshop: string; step: string; now: number; name: string },
): void {
  const days = tasks
    .filter(({ date }) => date !== '')
    .map(
      ({ id, date, text, next, place, moved }): CalendarDay => ({
        uid: `${of.workshop}.${of.step}.${id}@wspolny-stol`,
        day: date,
        title: text,
        description: next,
        place,
        sequence: moved,
      }),
    );
  const file = new Blob([calendarFile(days, of.now)], { type: 'text/calendar;charset=utf-8' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${of.name}.ics`;
  document.body.append(link);
  link.click();
  link.remove();
  // Safari reads it a little later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
