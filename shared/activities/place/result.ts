import type { CastBallot } from '#shared/activities/activity.ts';
import { FEWEST_SHOWN } from '#shared/activities/fewest.ts';
import { givenIn, isCount, NO_OPINION } from './ballot.ts';
import { isOrdered, keyOf, own, type Spot, zonesOf } from './field.ts';
import type { PlaceConfig } from './placeConfig.ts';

/** A middle: on a plane both, on places with an order `x` (their number, from 1), elsewhere a place alone. */
export interface Middle {
  x: number | null;
  y: number | null;
  zone: string | null;
}

export interface ItemTotal extends Middle {
  id: string;
  /** People who placed it. */
  voters: number;
  /** Too few to show where. */
  few: boolean;
  /** How far apart they are: along each axis, and in all; in places without an order the share of the others. */
  across: number;
  up: number;
  spread: number;
  /** How many chose each spot. */
  cells: Record<string, number>;
  /** Where each side's middle lies; how many it is of is said nowhere. */
  sides: (Middle & { side: string })[];
}

/** What a round leaves, `result/<step>/<round>`: totals, and no trace of who placed what. */
export interface PlaceResult {
  round: number;
  cast: number;
  of: number;
  few: boolean;
  /** Somebody tries it out alone. */
  rehearsal: boolean;
  items: ItemTotal[];
}

/** Voters of each side from which its middle is said (reference, 2.3: not sensitive, so from three). */
export const FEWEST_OF_SIDE = 3;

interface Vote {
  config: PlaceConfig;
  round: number;
  voters: number;
  /** What can be placed now, in order. */
  items: readonly string[];
  sides: readonly string[];
}

interface Placed {
  side: string;
  spot: Spot;
}

/** Counts a round. Things that were set aside meanwhile count for nothing. */
export function countSpots(ballots: readonly CastBallot[], vote: Vote): PlaceResult {
  const cast = ballots.length;
  const of = Math.max(cast, vote.voters);
  const rehearsal = cast === 1 && of === 1;
  const few = cast < FEWEST_SHOWN && !rehearsal;
  const placed = new Map<string, Placed[]>(vote.items.map(id => [id, []]));
  for (const { side, data } of ballots) {
    for (const [record, spot] of givenIn(vote.config, data)) {
      if (spot !== NO_OPINION) {
        placed.get(record)?.push({ side, spot });
      }
    }
  }
  const items = few ? [] : Array.from(placed, ([id, some]) => totalOf(id, some, vote, rehearsal));
  return { round: vote.round, cast, of, few, rehearsal, items };
}

const NOWHERE: Middle = { x: null, y: null, zone: null };

function totalOf(id: string, placed: readonly Placed[], vote: Vote, rehearsal: boolean): ItemTotal {
  const { config } = vote;
  const spots = placed.map(({ spot }) => spot);
  const few = spots.length < FEWEST_SHOWN && !rehearsal;
  const base = { id, voters: spots.length, across: 0, up: 0, spread: 0, cells: {}, sides: [] };
  if (few || spots.length === 0) {
    return { ...base, ...NOWHERE, few: true };
  }
  const cells: Record<string, number> = {};
  for (const spot of spots) {
    cells[keyOf(spot)] = (cells[keyOf(spot)] ?? 0) + 1;
  }
  return {
    ...base,
    ...middleOf(spots, config),
    ...spreadOf(spots, config),
    few,
    cells,
    sides: sidesOf(placed, vote),
  };
}

function middleOf(spots: readonly Spot[], config: PlaceConfig): Middle {
  if (config.field.kind === 'plane') {
    return { x: tenth(mean(alongX(spots, config))), y: tenth(mean(alongY(spots))), zone: null };
  }
  if (isOrdered(config.field)) {
    const x = tenth(mean(alongX(spots, config)));
    return { x, y: null, zone: zonesOf(config.field)[Math.round(x) - 1]?.id ?? null };
  }
  return { ...NOWHERE, zone: mostChosen(spots).zone };
}

function spreadOf(spots: readonly Spot[], config: PlaceConfig): Pick<ItemTotal, 'across' | 'up' | 'spread'> {
  if (!isOrdered(config.field)) {
    return { across: 0, up: 0, spread: tenth(1 - mostChosen(spots).count / spots.length) };
  }
  const across = deviation(alongX(spots, config));
  const up = config.field.kind === 'plane' ? deviation(alongY(spots)) : 0;
  return { across: tenth(across), up: tenth(up), spread: tenth(Math.hypot(across, up)) };
}

/** The place most people chose; none where two are equal. */
function mostChosen(spots: readonly Spot[]): { zone: string | null; count: number } {
  const counts = new Map<string, number>();
  for (const spot of spots) {
    counts.set(keyOf(spot), (counts.get(keyOf(spot)) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((one, other) => other[1] - one[1]);
  return {
    zone: first !== undefined && first[1] !== second?.[1] ? first[0] : null,
    count: first?.[1] ?? 0,
  };
}

/** Middles of the sides, where every side at the table has enough voters for this one. */
function sidesOf(placed: readonly Placed[], { config, sides }: Vote): ItemTotal['sides'] {
  const bySide = new Map<string, Spot[]>(sides.map(side => [side, []]));
  for (const { side, spot } of placed) {
    bySide.set(side, [...(bySide.get(side) ?? []), spot]);
  }
  const enough = [...bySide.values()].every(spots => spots.length >= FEWEST_OF_SIDE);
  return config.perSide && bySide.size > 1 && enough
    ? Array.from(bySide, ([side, spots]) => ({ side, ...middleOf(spots, config) }))
    : [];
}

function alongX(spots: readonly Spot[], { field }: PlaceConfig): number[] {
  const zones = zonesOf(field);
  return spots.map(spot => ('zone' in spot ? zones.findIndex(({ id }) => id === spot.zone) + 1 : spot.x));
}

function alongY(spots: readonly Spot[]): number[] {
  return spots.map(spot => ('zone' in spot ? 0 : spot.y));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map(value => (value - middle) ** 2)));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** What the room differs in most; null where nobody differs, or too few placed anything. */
export function widest(items: readonly ItemTotal[]): ItemTotal | null {
  const known = items.filter(({ few, spread }) => !few && spread > 0);
  return known.reduce<ItemTotal | null>(
    (most, item) => (most === null || item.spread > most.spread ? item : most),
    null,
  );
}

/** A kept result. Total: null for anything else. */
export function readResult(value: unknown): PlaceResult | null {
  const [round, cast, of, items] = ['round', 'cast', 'of', 'items'].map(name => own(value, name));
  if (!isCount(round) || !isCount(cast) || !isCount(of) || !Array.isArray(items)) {
    return null;
  }
  return {
    round,
    cast,
    of,
    few: own(value, 'few') !== false,
    rehearsal: own(value, 'rehearsal') === true,
    items: items.flatMap(readTotal),
  };
}

function readTotal(value: unknown): ItemTotal[] {
  const [id, voters, cells, sides] = ['id', 'voters', 'cells', 'sides'].map(name => own(value, name));
  if (typeof id !== 'string' || !isCount(voters)) {
    return [];
  }
  const counts = typeof cells === 'object' && cells !== null ? Object.entries(cells) : [];
  return [
    {
      id,
      voters,
      ...readMiddle(value),
      few: own(value, 'few') !== false,
      across: numberIn(value, 'across') ?? 0,
      up: numberIn(value, 'up') ?? 0,
      spread: numberIn(value, 'spread') ?? 0,
      cells: Object.fromEntries(counts.filter((pair): pair is [string, number] => isCount(pair[1]))),
      sides: (Array.isArray(sides) ? sides : []).flatMap(one => {
        const side = own(one, 'side');
        return typeof side === 'string' ? [{ side, ...readMiddle(one) }] : [];
      }),
    },
  ];
}

function readMiddle(value: unknown): Middle {
  const zone = own(value, 'zone');
  return { x: numberIn(value, 'x'), y: numberIn(value, 'y'), zone: typeof zone === 'string' ? zone : null };
}

function numberIn(value: unknown, name: string): number | null {
  const found = own(value, name);
  return typeof found === 'number' && Number.isFinite(found) ? found : null;
}

/** The result that counts: the last one somebody gave a ballot in. */
export function standing(results: readonly unknown[]): PlaceResult | null {
  const known = results.flatMap(value => readResult(value) ?? []);
  return known.findLast(({ cast }) => cast > 0) ?? known.at(-1) ?? null;
}
