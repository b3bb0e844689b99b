import type { Row } from '#shared/workshop/state.ts';

/** What a circle is and how it is read back: without schemas, because every phone loads it. */

export const CIRCLE = 'circle';
/** Most characters of a topic. */
export const TOPIC_LENGTH = 100;
/** People of one circle, asked ones included; more than any circle seats. */
export const MOST_MEMBERS = 100;
/** Similar topics that a facilitator may recommend at once. */
export const MOST_NEAR = 2;

/** What draws people together: a theme, a problem, a place. */
export const KINDS = ['theme', 'problem', 'place'] as const;
export type CircleKind = (typeof KINDS)[number];

/** What stands in the record; whether an open one is still forming or already active follows from who is in it. */
export const KEPT_STATUSES = ['open', 'asleep', 'merged', 'closed'] as const;
export type KeptStatus = (typeof KEPT_STATUSES)[number];
export type CircleStatus = 'forming' | 'active' | 'asleep' | 'merged' | 'closed';

/** Somebody in a circle. */
export interface Member {
  by: string;
  /** The side they count for; '' : none. */
  side: string;
  /** When they joined; 0: they were asked and have not answered, or only offered the topic earlier. */
  at: number;
}

/** A topic, whoever gathers around it, and who calls them together. */
export interface Circle {
  id: string;
  text: string;
  kind: CircleKind;
  area: string;
  /** Each person once, in the order of joining; the asked ones among them. */
  members: readonly Member[];
  /** Person id of whoever calls them together, always a member; '' : nobody. */
  convenor: string;
  status: KeptStatus;
  /** The circle it went into. */
  into: string;
  /** The circle into which it would like to go. */
  asks: string;
  /** Similar topics that a facilitator recommends. */
  near: readonly string[];
  /** Cell of the grid: a slot of time and a spot in the house. */
  slot: string;
  spot: string;
  /** Whoever offered the topic in this step; null: the room, or an earlier step. */
  by: string | null;
}

/** What a circle needs before it may begin. */
export interface Needs {
  least: number;
  sides: number;
  convenor: boolean;
}

/** A row as a circle. Total: whatever does not fit is empty. */
export function readCircle(row: Row): Circle {
  const data = typeof row.data === 'object' && row.data !== null ? row.data : {};
  const members = new Map<string, Member>();
  for (const one of list(own(data, 'members'))) {
    const by = text(own(one, 'by'));
    const at = own(one, 'at');
    const joined = typeof at === 'number' && Number.isSafeInteger(at) && at > 0 ? at : 0;
    if (by !== '' && members.size < MOST_MEMBERS && (members.get(by)?.at ?? 0) === 0) {
      members.set(by, { by, side: text(own(one, 'side')), at: joined });
    }
  }
  const convenor = text(own(data, 'convenor'));
  const near = list(own(data, 'near')).filter((one): one is string => typeof one === 'string' && one !== '');
  return {
    id: row.id,
    text: text(row.text),
    kind: KINDS.find(one => one === own(data, 'kind')) ?? 'theme',
    area: text(own(data, 'area')),
    members: [...members.values()],
    convenor: (members.get(convenor)?.at ?? 0) > 0 ? convenor : '',
    status: KEPT_STATUSES.find(one => one === own(data, 'status')) ?? 'open',
    into: text(own(data, 'into')),
    asks: text(own(data, 'asks')),
    near: [...new Set(near)].slice(0, MOST_NEAR),
    slot: text(own(data, 'slot')),
    spot: text(own(data, 'spot')),
    by: typeof row.by === 'string' ? row.by : null,
  };
}

/** What of a circle stands in its row; nothing empty. */
export function circleData(circle: Omit<Circle, 'id' | 'text' | 'by'>): Record<string, unknown> {
  const { members, near, status, ...words } = circle;
  return {
    ...Object.fromEntries(Object.entries(words).filter(([, value]) => value !== '')),
    ...(status === 'open' ? {} : { status }),
    ...(members.length > 0 ? { members: members.map(one => ({ ...one })) } : {}),
    ...(near.length > 0 ? { near: [...near] } : {}),
  };
}

/** Those who joined. */
export function peopleIn({ members }: Pick<Circle, 'members'>): Member[] {
  return members.filter(({ at }) => at > 0);
}

/** Those who were asked and have not answered. */
export function askedIn({ members }: Pick<Circle, 'members'>): Member[] {
  return members.filter(({ at }) => at === 0);
}

/** Whether somebody joined: `in`; was asked: `asked`. */
export function standingOf({ members }: Pick<Circle, 'members'>, person: string): 'in' | 'asked' | null {
  const found = members.find(({ by }) => by === person);
  return found === undefined || person === '' ? null : found.at > 0 ? 'in' : 'asked';
}

export function sidesIn(circle: Pick<Circle, 'members'>): string[] {
  const sides = peopleIn(circle).map(({ side }) => side);
  return [...new Set(sides.filter(side => side !== ''))].sort();
}

/** Neither over nor part of another one. */
export function isAlive({ status }: Pick<Circle, 'status'>): boolean {
  return status === 'open' || status === 'asleep';
}

/** One person around a topic: an idea that waits for others. */
export function isLonely(circle: Pick<Circle, 'members' | 'status'>): boolean {
  return circle.status === 'open' && peopleIn(circle).length === 1;
}

/** What is missing before a circle may begin. */
export interface Gaps {
  people: number;
  sides: number;
  convenor: boolean;
}

export function gapsOf(circle: Pick<Circle, 'members' | 'convenor'>, needs: Needs): Gaps {
  return {
    people: Math.max(0, needs.least - peopleIn(circle).length),
    sides: Math.max(0, needs.sides - sidesIn(circle).length),
    convenor: needs.convenor && circle.convenor === '',
  };
}

/** An open one is active as long as it has everything it needs. */
export function statusOf(circle: Circle, needs: Needs): CircleStatus {
  if (circle.status !== 'open') {
    return circle.status;
  }
  const { people, sides, convenor } = gapsOf(circle, needs);
  return people === 0 && sides === 0 && !convenor && peopleIn(circle).length > 0 ? 'active' : 'forming';
}

/** How many circles that still live a person has joined. */
export function circlesOf(circles: Iterable<Circle>, person: string): number {
  let count = 0;
  for (const circle of circles) {
    count += isAlive(circle) && standingOf(circle, person) === 'in' ? 1 : 0;
  }
  return count;
}

/** The same topic twice: the same letters and digits, whatever their case, accents, spaces and punctuation. */
export function topicKey(topic: string): string {
  return topic
    .normalize('NFD')
    .replace(/ł/gi, 'l')
    .replace(/[^\p{Letter}\p{Number}]+/gu, '')
    .toLowerCase();
}

/** Pairs of living circles about the same; the later one first, as it would go into the earlier. */
export function sameTopics(circles: readonly Circle[]): [later: Circle, earlier: Circle][] {
  const known = new Map<string, Circle>();
  const pairs: [Circle, Circle][] = [];
  for (const circle of circles.filter(isAlive)) {
    const key = topicKey(circle.text);
    const earlier = known.get(key);
    if (earlier !== undefined && key !== '') {
      pairs.push([circle, earlier]);
    } else {
      known.set(key, circle);
    }
  }
  return pairs;
}

/** Other living circles a person has joined that meet in the same slot. */
export function clashesOf(circle: Circle, circles: readonly Circle[], person: string): Circle[] {
  return circle.slot === '' || !isAlive(circle)
    ? []
    : circles.filter(
        other =>
          other.id !== circle.id &&
          other.slot === circle.slot &&
          isAlive(other) &&
          standingOf(other, person) === 'in',
      );
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
