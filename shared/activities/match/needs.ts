import type { Row } from '#shared/workshop/state.ts';

// Without schemas: phones read needs, resources and answers with this.

/** What a side may answer, in the order of the buttons. „Nie teraz" is a good answer: it saves time. */
export const ANSWERS = ['yes', 'try', 'later', 'clarify'] as const;
export type AnswerWord = (typeof ANSWERS)[number];
/** Most characters of „co trzeba doprecyzować". */
export const NOTE_LENGTH = 100;

export const NEED = 'need';
export const REQUEST = 'request';
export const RESOURCE = 'resource';
export const LINK = 'link';
export const ANSWER = 'answer';

export interface SideAnswer {
  answer: AnswerWord;
  /** What is not clear; only with `clarify`. */
  note: string;
  at: number;
}

/** Something that is missing, or is asked of another side. */
export interface Need {
  id: string;
  kind: string;
  text: string;
  side: string;
  by: string;
  /** Its category where it was written, and the step that knows what that is called. */
  place: string;
  step: string;
  condition: string;
  /** Sides that are asked to answer; none where nobody is. */
  asked: readonly string[];
  answers: ReadonlyMap<string, SideAnswer>;
  /** Nobody at this table has it: „szukamy sojusznika". */
  ally: boolean;
}

/** Something that is there. */
export interface Resource {
  id: string;
  text: string;
  side: string;
  by: string;
  place: string;
  step: string;
  condition: string;
  /** Somebody must still agree. */
  confirm: boolean;
  /** How many people marked it as new to them. */
  fresh: number;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const isAnswer = (value: unknown): value is AnswerWord => ANSWERS.some(answer => answer === value);

/** The need a record tells of. Total. */
export function readNeed(row: Row): Need {
  const data = row.data ?? {};
  const asked: readonly unknown[] = Array.isArray(data.asked) ? data.asked : [];
  return {
    ...commonOf(row),
    kind: row.kind,
    asked: asked.filter((side): side is string => typeof side === 'string'),
    answers: answersOf(data.answers),
    ally: data.ally === true,
  };
}

/** The resource a record tells of. Total. */
export function readResource(row: Row): Resource {
  const data = row.data ?? {};
  const fresh = data.fresh;
  return {
    ...commonOf(row),
    confirm: data.confirm === true,
    fresh: typeof fresh === 'number' && Number.isSafeInteger(fresh) && fresh > 0 ? fresh : 0,
  };
}

function commonOf(row: Row) {
  return {
    id: row.id,
    text: row.text,
    side: row.side ?? '',
    by: row.by ?? '',
    place: textOf(row.place),
    step: row.from?.[0]?.step ?? '',
    condition: textOf(row.data?.condition),
  };
}

function answersOf(value: unknown): Map<string, SideAnswer> {
  const answers = new Map<string, SideAnswer>();
  if (typeof value !== 'object' || value === null) {
    return answers;
  }
  for (const [side, given] of Object.entries(value)) {
    if (typeof given === 'object' && given !== null && isAnswer(given.answer)) {
      const at = typeof given.at === 'number' && Number.isFinite(given.at) ? given.at : 0;
      answers.set(side, { answer: given.answer, note: textOf(given.note), at });
    }
  }
  return answers;
}

/** Sides that were asked and have not answered. */
export function awaitedOf({ asked, answers }: Need): string[] {
  return asked.filter(side => !answers.has(side));
}

/** Whether a side said it will do something about it. */
export function isHeard({ answers }: Need): boolean {
  return [...answers.values()].some(({ answer }) => answer === 'yes' || answer === 'try');
}

/** Whether everybody asked said „nie teraz": then a smaller version is worth asking for. */
export function isPutOff(need: Need): boolean {
  const given = [...need.answers.values()];
  return given.length > 0 && awaitedOf(need).length === 0 && given.every(({ answer }) => answer === 'later');
}

export type NeedStatus = 'matched' | 'asked' | 'answered' | 'open';

/** How far a need is; `links`: how many links it has. */
export function statusOf(need: Need, links: number): NeedStatus {
  if (need.asked.length > 0 && awaitedOf(need).length === 0) {
    return 'answered';
  }
  return links > 0 ? 'matched' : need.asked.length > 0 ? 'asked' : 'open';
}

/** Needs are handed out among tables in turn, so that each gets another part: whether the `number`th is for a table. */
export function isHandedTo(number: number, table: { place: number; of: number }): boolean {
  return table.of > 0 && number % table.of === table.place;
}
