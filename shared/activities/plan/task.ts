import type { Row } from '#shared/workshop/state.ts';

/** What a task is and how it is read back: without schemas, because every phone loads it. */

export const TASK = 'task';
/** Most characters of what is to be done and of its first step. */
export const WHAT_LENGTH = 140;
/** Most characters of a place, of those who are asked or told, of one sentence about how it went. */
export const WORDS_LENGTH = 140;
/** People who work along with the one who leads. */
export const MOST_ALONG = 8;
export const MOST_AMOUNT = 1_000_000_000;

export const COLUMNS = [
  'lead',
  'along',
  'consulted',
  'informed',
  'next',
  'date',
  'place',
  'people',
  'money',
  'organiser',
] as const;
export type Column = (typeof COLUMNS)[number];

/** `other`: done in another way than planned. `dropped`: let go, which is a result too. */
export const STATUSES = ['todo', 'doing', 'done', 'other', 'dropped'] as const;
export type Status = (typeof STATUSES)[number];

/** Where a number comes from. */
export const SOURCES = ['list', 'count', 'estimate'] as const;
export type AmountSource = (typeof SOURCES)[number];

export interface Amount {
  amount: number;
  source: AmountSource;
  /** Why it is only an estimate. */
  why: string;
}

export type Role = 'lead' | 'along';

export interface Task {
  id: string;
  text: string;
  /** Person id; '' : nobody yet. */
  lead: string;
  along: readonly string[];
  /** ISO day; '' : none yet. */
  date: string;
  next: string;
  place: string;
  consulted: string;
  informed: string;
  organiser: string;
  people: Amount | null;
  money: Amount | null;
  status: Status;
  /** Day of the last change of the status, ISO; '' : never changed. */
  since: string;
  /** One sentence about how it went. */
  note: string;
  /** How often its date was moved. */
  moved: number;
  /** Who said yes, with the side they count for. */
  accepted: ReadonlyMap<string, string>;
  /** Who wrote it; null: the room, or an earlier step. */
  by: string | null;
}

/** A row as a task. Total: whatever does not fit is empty. */
export function readTask(row: Row): Task {
  const data = typeof row.data === 'object' && row.data !== null ? row.data : {};
  const words = (key: string) => text(own(data, key));
  const lead = words('lead');
  const named = list(own(data, 'along')).filter(one => typeof one === 'string' && one !== '' && one !== lead);
  const along = [...new Set(named as string[])].slice(0, MOST_ALONG);
  const accepted = new Map<string, string>();
  for (const yes of list(own(data, 'yes'))) {
    const person = text(own(yes, 'by'));
    if (person !== '' && (person === lead || along.includes(person))) {
      accepted.set(person, text(own(yes, 'side')));
    }
  }
  const status = STATUSES.find(one => one === own(data, 'status')) ?? 'todo';
  const moved = own(data, 'moved');
  return {
    id: row.id,
    text: text(row.text),
    lead,
    along,
    date: isDay(words('date')) ? words('date') : '',
    next: words('next'),
    place: words('place'),
    consulted: words('consulted'),
    informed: words('informed'),
    organiser: words('organiser'),
    people: amountOf(own(data, 'people')),
    money: amountOf(own(data, 'money')),
    status,
    since: isDay(words('since')) ? words('since') : '',
    note: words('note'),
    moved: typeof moved === 'number' && Number.isSafeInteger(moved) && moved > 0 ? moved : 0,
    accepted,
    by: typeof row.by === 'string' ? row.by : null,
  };
}

/** What of a task stands in its row; nothing empty. */
export function taskData(task: Omit<Task, 'id' | 'text' | 'by'>): Record<string, unknown> {
  const { accepted, along, people, money, moved, ...words } = task;
  const yes = Array.from(accepted, ([by, side]) => ({ by, side }));
  return {
    ...Object.fromEntries(Object.entries(words).filter(([, value]) => value !== '')),
    ...(along.length > 0 ? { along: [...along] } : {}),
    ...(people === null ? {} : { people }),
    ...(money === null ? {} : { money }),
    ...(moved > 0 ? { moved } : {}),
    ...(yes.length > 0 ? { yes } : {}),
  };
}

/** Everybody a task names, who leads first. */
export function namedIn({ lead, along }: Pick<Task, 'lead' | 'along'>): string[] {
  return lead === '' ? [...along] : [lead, ...along];
}

/** Named by somebody else and not yet asked, or asked and silent. */
export function awaitedIn(task: Pick<Task, 'lead' | 'along' | 'accepted'>): string[] {
  return namedIn(task).filter(person => !task.accepted.has(person));
}

export function roleOf(task: Pick<Task, 'lead' | 'along'>, person: string): Role | null {
  return person === '' ? null : task.lead === person ? 'lead' : task.along.includes(person) ? 'along' : null;
}

/** Over and done with, in whatever way. */
export function isOver({ status }: Pick<Task, 'status'>): boolean {
  return status === 'done' || status === 'other' || status === 'dropped';
}

/** Its day has passed and it still waits or runs: perhaps it was moved. */
export function isPast(task: Pick<Task, 'status' | 'date'>, today: string): boolean {
  return task.date !== '' && task.date < today && !isOver(task);
}

/** Sides that said yes to a task. */
export function sidesIn({ accepted }: Pick<Task, 'accepted'>): string[] {
  return [...new Set([...accepted.values()].filter(side => side !== ''))].sort();
}

/** How many tasks that still run a person has said yes to, by person. */
export function loadOf(tasks: readonly Task[]): Map<string, number> {
  const load = new Map<string, number>();
  for (const task of tasks) {
    for (const person of isOver(task) ? [] : task.accepted.keys()) {
      load.set(person, (load.get(person) ?? 0) + 1);
    }
  }
  return load;
}

/** A day that is in the calendar. */
export function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day < '1900' || day > '2999') {
    return false;
  }
  const date = new Date(`${day}T12:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function amountOf(value: unknown): Amount | null {
  const amount = own(value, 'amount');
  const source = SOURCES.find(one => one === own(value, 'source'));
  const fits = typeof amount === 'number' && Number.isSafeInteger(amount) && amount >= 0;
  return fits && amount <= MOST_AMOUNT && source !== undefined
    ? { amount, source, why: text(own(value, 'why')) }
    : null;
}

function own(from: unknown, key: string): unknown {
  return typeof from === 'object' && from !== null && Object.hasOwn(from, key)
    ? (from as Record<string, unknown>)[key]
    : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
