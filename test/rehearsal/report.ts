/** What one step of a rehearsal came to. */
export interface StepReport {
  id: string;
  activity: string;
  title: string;
  /** Entries and ballots that people gave. */
  made: number;
  /** What it hands on. */
  harvested: number;
  /** Later steps in which something of it is found again, with how many of its records. */
  went: Map<string, number>;
  milliseconds: number;
}

/** One line of the report. */
export function lineOf({ id, activity, title, made, harvested, went, milliseconds }: StepReport): string {
  const where = [...went].map(([step, count]) => `${step} (${count})`).join(', ');
  const numbers = `${String(made).padStart(5)} made ${String(harvested).padStart(4)} harvested`;
  const time = `${(milliseconds / 1000).toFixed(1).padStart(5)} s`;
  return `${id.padEnd(11)} ${activity.padEnd(7)} ${numbers} ${time}  ${title}${where === '' ? '' : `  -> ${where}`}`;
}
