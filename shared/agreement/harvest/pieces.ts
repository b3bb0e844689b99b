import type { Harvested } from '#shared/activities/activity.ts';
import type { Source } from '#shared/workshop/state.ts';
import { isDay } from '../days.ts';
import type { DocumentKind } from '../kinds.ts';
import { SLOTS, type Slot, type Slots } from '../paragraphs.ts';
import { inSentence, oneLine, sentence, typed } from '../typed.ts';
import { characterOf } from './character.ts';
import { firstSteps, withBurdens, withSheets } from './sheets.ts';
import type { Burden, Solution } from './solution.ts';

/** Something the room harvested, ready to stand in a document. */
export interface Piece {
  id: string;
  /** As it was written, cleaned. */
  text: string;
  /** How people call it, where that is shorter than the whole; null: it has no name. */
  name: string | null;
  side: string | null;
  /** Sides of everything it grew from. */
  sides: readonly string[];
  from: readonly Source[];
  weight: number;
  /** Who and by when; on which terms. */
  condition: string;
  /** `free`, `sometimes`, or '' where nobody was asked. */
  status: string;
  /** Resources: whose it is, `institution`, `me` or an id; '' where nobody was asked. */
  owner: string;
  /** Where it stood: a shelf of the bank, a column; ''. */
  shelf: string;
  /** Only to be tried at first: until which day ('' where no day was said); null: decided for good. */
  trial: string | null;
  /** Tasks: ids of people who said yes, whoever leads first; '' in the first place: nobody leads yet. */
  who: readonly string[];
  /** Tasks: the day, ISO; '' where none was said. */
  due: string;
  /** Tasks: what comes first; '' where nothing was said. */
  next: string;
  /** Principles: the fear that they answer; '' where there was none. */
  fear: string;
  /** Solutions: what their sheet says, where they have one. */
  solution: Solution | null;
  /** Tasks: what it adds to the work of its side, as the sheet of its solution says; null: nobody said. */
  burden: Burden | null;
  /** Tasks and solutions: how people will know, as the sheet says; '' where it does not. */
  check: string;
  /** Who signed a remark: ids of people, or names; empty where nobody wanted to. */
  signed: readonly string[];
}

export type Pieces = Readonly<Record<Slot, readonly Piece[]>>;

/** Outcomes of a decision that go into an agreement; what was set aside or waits for somebody does not. */
const AGREED: ReadonlySet<unknown> = new Set(['accepted', 'remarks', 'trial']);
/** Cards of a resource bank that offer nothing. */
const NO_OFFER: ReadonlySet<string> = new Set(['need', 'request', 'question', 'advice']);
const REMARK = 'remark';
const TASK = 'task';
const CLUSTER = 'cluster';

/** What was agreed, by slot. Nothing is sorted out by taste: only what is empty, open or no agreement stays away. */
export function piecesOf(slots: Slots): Pieces {
  const pieces = {} as Record<Slot, readonly Piece[]>;
  for (const slot of SLOTS) {
    pieces[slot] = piecesIn(slots, slot);
  }
  const { character, forms } = characterOf(pieces.character);
  const solutions = withSheets(pieces.solutions, slots.sheets ?? []);
  const tasks = [...pieces.tasks, ...firstSteps(solutions, pieces.tasks)];
  return {
    ...pieces,
    character,
    forms: [...pieces.forms, ...forms],
    solutions,
    tasks: withBurdens(tasks, solutions),
  };
}

/** Kinds of documents that the room chose when it spoke of the character of the cooperation. */
export function kindsChosen(slots: Slots): DocumentKind[] {
  return characterOf(piecesIn(slots, 'character')).kinds;
}

function piecesIn(slots: Slots, slot: Slot): Piece[] {
  return once(slots[slot] ?? [])
    .filter(harvested => isAgreed(harvested) && (slot !== 'resources' || isOffered(harvested)))
    .map(harvested => pieceOf(slot === 'goals' ? byName(harvested) : harvested))
    .flatMap(pointsOf)
    .filter(piece => piece.text !== '');
}

/** A cluster has a name, which says what it is for, and perhaps a principle; of the two a goal is the name. */
function byName(harvested: Harvested): Harvested {
  const { kind, data } = harvested;
  return kind === CLUSTER && typeof data.name === 'string' && data.name.trim() !== ''
    ? { ...harvested, text: data.name }
    : harvested;
}

/** A decision about several points at once („- …" in every line) stands in the document point by point. */
function pointsOf(piece: Piece): Piece[] {
  const lines = piece.text.split('\n').filter(line => line.trim() !== '');
  if (lines.length < 2 || !lines.every(line => line.startsWith('- '))) {
    return [piece];
  }
  return lines.map((line, index) => ({
    ...piece,
    id: `${piece.id}.${index + 1}`,
    text: line.slice(2).trim(),
  }));
}

/** Remarks and dissenting opinions, from whichever step they come. */
export function remarksOf(slots: Slots): Piece[] {
  return once(SLOTS.flatMap(slot => slots[slot] ?? []))
    .filter(harvested => harvested.kind === REMARK)
    .map(pieceOf)
    .filter(piece => piece.text !== '');
}

/** Provenance of several pieces together: what they are first, what they grew from after it. */
export function sourcesOf(pieces: readonly Piece[]): Source[] {
  const sources = new Map<string, Source>();
  const all = [...pieces.map(piece => piece.from.slice(0, 1)), ...pieces.map(piece => piece.from.slice(1))];
  for (const source of all.flat()) {
    const key = `${source.step}/${source.id}`;
    if (!sources.has(key)) {
      sources.set(key, source);
    }
  }
  return [...sources.values()];
}

/** The heaviest few, in their own order where they weigh the same. */
export function heaviest(pieces: readonly Piece[], count: number): Piece[] {
  return pieces.toSorted((left, right) => right.weight - left.weight).slice(0, count);
}

/** A solution in a paragraph of its own: its name first, where its words do not begin with it. */
export function told({ name, text }: Piece): string {
  const named = name === null || oneLine(text).startsWith(name) ? text : `${sentence(name)} ${text}`;
  return sentence(named);
}

/** Two steps may hand on the same record. */
function once(harvest: readonly Harvested[]): Harvested[] {
  const found = new Map<string, Harvested>();
  for (const harvested of harvest) {
    const key = `${harvested.from[0]?.step ?? ''}/${harvested.id}`;
    if (!found.has(key)) {
      found.set(key, harvested);
    }
  }
  return [...found.values()];
}

function isAgreed({ kind, data }: Harvested): boolean {
  return (
    kind !== REMARK &&
    // What nobody put into a group has not been talked over.
    data.sorted !== false &&
    !(kind === TASK && data.status === 'dropped') &&
    (kind !== 'decision' || AGREED.has(data.outcome))
  );
}

/** Only what its owner confirmed is promised. */
function isOffered({ kind, data }: Harvested): boolean {
  return !NO_OFFER.has(kind) && data.status !== 'confirm';
}

/** What somebody offers of themselves: their institution cannot promise it. */
export function isPersonal({ owner }: Piece): boolean {
  return owner !== '' && owner !== 'institution';
}

function pieceOf({ id, kind, text, side, sides, from, weight, place, data }: Harvested): Piece {
  const words = typed(text);
  const field = (name: string) => short(Object.hasOwn(data, name) ? data[name] : '');
  return {
    id,
    text: words,
    name: nameOf(field('title') || field('name'), words),
    side,
    sides: sides ?? (side === null ? [] : [side]),
    from,
    weight: Number.isFinite(weight) ? weight : 0,
    condition: field('condition'),
    status: field('status'),
    owner: field('owner'),
    shelf: place ?? '',
    trial: data.outcome === 'trial' ? field('until') || field('date') : null,
    who: kind === TASK ? whoOf(data) : [],
    due: kind === TASK && isDay(field('date')) ? field('date') : '',
    next: kind === TASK ? field('next') : '',
    fear: field('fear'),
    solution: null,
    burden: null,
    check: '',
    signed: signersOf(data.signed),
  };
}

const FIELD_LENGTH = 300;
const NAME_LENGTH = 80;

function short(value: unknown): string {
  return typeof value === 'string' ? oneLine(typed(value.slice(0, FIELD_LENGTH))) : '';
}

/** Whoever leads, then those who work along; only people who said yes are handed on at all. */
function whoOf({ lead, along }: Record<string, unknown>): string[] {
  const first = typeof lead === 'string' ? lead : '';
  const others = signersOf(Array.isArray(along) ? along : []);
  return first === '' && others.length === 0 ? [] : [first, ...others];
}

/** One person or several; most of a crowd that anybody reads. */
function signersOf(signed: unknown): string[] {
  return (Array.isArray(signed) ? signed : [signed])
    .slice(0, MOST_SIGNERS)
    .map(short)
    .filter(name => name !== '');
}

const MOST_SIGNERS = 20;

/**
 * „Wtorki w OPS: raz w miesiącu…" is called „Wtorki w OPS": what was given as a name, else the words before a colon,
 * else the first of several lines, else the whole where it is short.
 */
function nameOf(given: string, text: string): string | null {
  const [line = '', ...more] = text.split('\n');
  const title = /^([^:]+):\s/.exec(line)?.[1] ?? (more.length > 0 || line.length <= NAME_LENGTH ? line : '');
  const name = inSentence(given || title);
  return name === '' || name.length > NAME_LENGTH ? null : name;
}
