import {
  type Amount,
  type AmountSource,
  type Column,
  MOST_ALONG,
  MOST_AMOUNT,
  SOURCES,
  type Task,
  WHAT_LENGTH,
  WORDS_LENGTH,
} from '#shared/activities/plan/task.ts';

/** A task while it is typed: words alone, so that it can be kept as a draft. */
export interface TypedTask {
  text: string;
  lead: string;
  along: readonly string[];
  date: string;
  next: string;
  place: string;
  consulted: string;
  informed: string;
  organiser: string;
  people: TypedAmount;
  money: TypedAmount;
}

export interface TypedAmount {
  amount: string;
  source: AmountSource;
  why: string;
}

const NO_AMOUNT: TypedAmount = { amount: '', source: 'estimate', why: '' };
export const EMPTY_TASK: TypedTask = {
  text: '',
  lead: '',
  along: [],
  date: '',
  next: '',
  place: '',
  consulted: '',
  informed: '',
  organiser: '',
  people: NO_AMOUNT,
  money: NO_AMOUNT,
};

export function typedOf(task: Task): TypedTask {
  const { text, lead, along, date, next, place, consulted, informed, organiser } = task;
  return {
    text,
    lead,
    along,
    date,
    next,
    place,
    consulted,
    informed,
    organiser,
    people: typedAmount(task.people),
    money: typedAmount(task.money),
  };
}

export function typedAmount(amount: Amount | null): TypedAmount {
  return amount === null ? NO_AMOUNT : { ...amount, amount: String(amount.amount) };
}

/** A draft as it was kept; what does not fit is empty. */
export function typedFrom(kept: Record<string, unknown>): TypedTask {
  const words = (key: string) => (typeof kept[key] === 'string' ? (kept[key] as string) : '');
  const amount = (key: string): TypedAmount => {
    const { amount: typed, source, why } = (kept[key] ?? {}) as Partial<Record<keyof TypedAmount, unknown>>;
    return {
      amount: typeof typed === 'string' ? typed : '',
      source: SOURCES.find(one => one === source) ?? 'estimate',
      why: typeof why === 'string' ? why : '',
    };
  };
  return {
    text: words('text'),
    lead: words('lead'),
    along: Array.isArray(kept.along)
      ? kept.along.filter(one => typeof one === 'string').slice(0, MOST_ALONG)
      : [],
    date: words('date'),
    next: words('next'),
    place: words('place'),
    consulted: words('consulted'),
    informed: words('informed'),
    organiser: words('organiser'),
    people: amount('people'),
    money: amount('money'),
  };
}

/** The number that was typed; null: none, or no number. */
export function numberOf(typed: string): number | null {
  const digits = typed.replace(/\s/g, '');
  const number = /^\d{1,10}$/.test(digits) ? Number(digits) : -1;
  return number >= 0 && number <= MOST_AMOUNT ? number : null;
}

export function amountFrom({ amount, source, why }: TypedAmount): Amount | undefined {
  const number = numberOf(amount);
  return number === null
    ? undefined
    : { amount: number, source, why: source === 'estimate' ? why.trim() : '' };
}

/** Whether it can be sent: there are words, nothing is too long, and numbers are numbers. */
export function isReady(typed: TypedTask): boolean {
  const length = (words: string) => [...words.trim()].length;
  const { text, next, place, consulted, informed, people, money } = typed;
  return (
    length(text) > 0 &&
    length(text) <= WHAT_LENGTH &&
    [next, place, consulted, informed, people.why, money.why].every(words => length(words) <= WORDS_LENGTH) &&
    [people, money].every(({ amount }) => amount.trim() === '' || numberOf(amount) !== null)
  );
}

/** What is sent: filled columns and nothing else. */
export function entryFrom(typed: TypedTask, columns: readonly Column[]): Record<string, unknown> {
  const entry: Record<string, unknown> = { text: typed.text.trim() };
  for (const column of columns) {
    const value =
      column === 'people' || column === 'money'
        ? amountFrom(typed[column])
        : column === 'along'
          ? typed.along.filter(person => person !== typed.lead)
          : typed[column].trim();
    if (value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)) {
      entry[column] = value;
    }
  }
  return entry;
}
