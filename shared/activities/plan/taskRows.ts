import type { EntryWithId } from '#shared/activities/activity.ts';
import type { Row } from '#shared/workshop/state.ts';
import { namedIn, readTask, TASK, type Task, taskData } from './task.ts';

type Known = Pick<Row, 'id' | 'kind' | 'text' | 'group' | 'data'>;

/** The row of a task that somebody wrote or wrote anew. */
export function publishTask({ id, entry }: EntryWithId, _config: unknown, known?: Row): Row {
  const author = entry.by === null ? null : { person: entry.by, side: entry.side ?? '' };
  return taskRow(
    known ?? { id, kind: TASK, text: '', group: entry.group },
    entry.data,
    author,
    known !== undefined,
  );
}

/**
 * What an entry says, and of what the row knew already: how it goes, and who said yes. Other words or another day are
 * another promise, so everybody is asked anew; who writes it has said yes by that. Whoever said yes to leading leaves
 * only by their own word.
 */
export function taskRow(
  row: Known,
  data: Record<string, unknown>,
  author: { person: string; side: string } | null,
  isKnown: boolean,
): Row {
  const before = readTask(row);
  const said = readTask({
    ...row,
    text: typeof data.text === 'string' ? data.text : '',
    data: withoutYes(data),
  });
  const same = isKnown && before.text === said.text && before.date === said.date;
  const stays = before.accepted.has(before.lead) && before.lead !== author?.person;
  const lead = isKnown && stays ? before.lead : said.lead;
  const along = said.along.filter(person => person !== lead);
  const named = namedIn({ lead, along });
  const accepted = new Map(same ? [...before.accepted].filter(([person]) => named.includes(person)) : []);
  if (author !== null && named.includes(author.person)) {
    accepted.set(author.person, author.side);
  }
  const { status, since, note, moved } = before;
  const task: Task = { ...said, lead, along, accepted, status, since, note, moved };
  return withTask({ ...row, kind: TASK }, task);
}

/** The row with what its task says now; what the server put there beside it stays. */
export function withTask(row: Known & Partial<Row>, task: Task): Row {
  const { id: _id, text, by: _by, ...rest } = task;
  const others = Object.entries(row.data ?? {}).filter(([key]) => !OWN_KEYS.has(key));
  return { ...row, text, data: { ...Object.fromEntries(others), ...taskData(rest) } };
}

/** Nobody can say yes for others by writing it into an entry. */
function withoutYes(data: Record<string, unknown>): Record<string, unknown> {
  const { yes: _yes, status: _status, since: _since, note: _note, moved: _moved, ...said } = data;
  return said;
}

const OWN_KEYS: ReadonlySet<string> = new Set([
  'lead',
  'along',
  'date',
  'next',
  'place',
  'consulted',
  'informed',
  'organiser',
  'people',
  'money',
  'status',
  'since',
  'note',
  'moved',
  'yes',
]);
