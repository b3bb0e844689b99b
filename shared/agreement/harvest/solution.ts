import { cleanText } from '#shared/text.ts';
import { isDay } from '../days.ts';
import { oneLine } from '../typed.ts';

/**
 * What a filled sheet says about a solution, found by the names of its fields (`templates/README.md`): how a tried idea
 * becomes a proposal, a task and a paragraph without anybody writing it a second time.
 */
export interface Solution {
  /** `whom`: groups of people. */
  whom: readonly string[];
  /** `change`: what will change, and how people notice. */
  change: string;
  /** `resources`: what each side brings. */
  brings: ReadonlyMap<string, readonly string[]>;
  /** `duty`: what it is attached to that happens anyway. */
  duty: string;
  /** `burden`: what it adds to people's work, by side. */
  burden: ReadonlyMap<string, Burden>;
  /** `needs`: what must be there before it begins; '' where nothing must. */
  needs: string;
  /** `firstStep` */
  firstStep: string;
  /** `until`: ISO day; '' where none was said. */
  until: string;
  /** `people`: whoever said yes, by side. */
  accepted: ReadonlyMap<string, readonly string[]>;
  /** `people`: whoever was named, whether they said yes or have not answered, by side. */
  named: ReadonlyMap<string, readonly string[]>;
}

/** What something adds to people's work: a choice of the sheet, and the words beside it. */
export interface Burden {
  load: Load;
  why: string;
}

/** `none` is within duties; whatever else starts only after a decision of its own (reference/agreement A1, trap 6). */
export const LOADS = ['none', 'little', 'much'] as const;
export type Load = (typeof LOADS)[number];

/** Sides that one person or resource of all is filed under. */
const ALL = '';
const MOST = 12;

/** Total: whatever does not fit is empty. Null where the record says nothing of the kind. */
export function readSolution(data: Record<string, unknown>): Solution | null {
  const people = bySide(own(data, 'people'), isPeople);
  const solution: Solution = {
    whom: strings(own(data, 'whom')),
    change: text(own(data, 'change')),
    brings: mapped(bySide(own(data, 'resources'), Array.isArray), strings),
    duty: text(own(data, 'duty')),
    burden: burdens(own(data, 'burden')),
    needs: needed(text(own(data, 'needs'))),
    firstStep: text(own(data, 'firstStep')),
    until: isDay(text(own(data, 'until'))) ? text(own(data, 'until')) : '',
    accepted: mapped(people, one => strings(own(one, 'accepted'))),
    named: mapped(people, one => [...strings(own(one, 'accepted')), ...strings(own(one, 'pending'))]),
  };
  const { whom, change, brings, duty, firstStep, until, named } = solution;
  const says = [change, duty, firstStep, until].some(words => words !== '');
  return says || whom.length + brings.size + named.size > 0 ? solution : null;
}

/** „nic nie trzeba” needs nothing. */
function needed(words: string): string {
  return /^(?:nic|brak|nie(?: trzeba)?|bez|nothing|none|no|-|–)(?!\p{L})/iu.test(words) ? '' : words;
}

/** What is filled once, or once for each side. */
function bySide(value: unknown, isOne: (value: unknown) => boolean): Map<string, unknown> {
  if (isOne(value)) {
    return new Map([[ALL, value]]);
  }
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map();
}

/** Nothing empty. */
function mapped(
  found: ReadonlyMap<string, unknown>,
  read: (value: unknown) => string[],
): Map<string, readonly string[]> {
  return new Map(
    Array.from(found, ([side, value]) => [side, read(value)] as const).filter(([, list]) => list.length > 0),
  );
}

/** The heavier of two answers about the same thing. */
export function heavier(one: Burden | null, other: Burden | null): Burden | null {
  return one === null || (other !== null && LOADS.indexOf(other.load) > LOADS.indexOf(one.load))
    ? other
    : one;
}

function burdens(value: unknown): Map<string, Burden> {
  const said = bySide(value, one => typeof one === 'string' || own(one, 'choice') !== undefined);
  return new Map(
    Array.from(said, ([side, one]) => {
      const choice = typeof one === 'string' ? one : own(one, 'choice');
      const load = LOADS.find(known => known === choice);
      return [side, load === undefined ? null : { load, why: text(own(one, 'why')) }] as const;
    }).flatMap(([side, burden]) => (burden === null ? [] : [[side, burden] as const])),
  );
}

function isPeople(value: unknown): boolean {
  return Array.isArray(own(value, 'accepted')) || Array.isArray(own(value, 'pending'));
}

function strings(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list
    .slice(0, MOST)
    .map(text)
    .filter(words => words !== '');
}

function text(value: unknown): string {
  return typeof value === 'string' ? oneLine(cleanText(value)) : '';
}

function own(from: unknown, key: string): unknown {
  return typeof from === 'object' && from !== null && Object.hasOwn(from, key)
    ? (from as Record<string, unknown>)[key]
    : undefined;
}
