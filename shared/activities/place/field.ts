import type { Text } from '#shared/text.ts';
import type { Corner, Field, PlaceConfig } from './placeConfig.ts';

/** Where something stands: steps on a plane, counted from the bottom left, or a named place with a rough point in it. */
export type Spot = { x: number; y: number } | { zone: string; at?: readonly [number, number] };

/** A named place of a field that is no plane. */
export interface Zone {
  id: string;
  name: Text;
}

/** A rough point is kept no finer than this: a part of the town, never a house. */
export const ROUGH = 5;

/** An own field of what may be anything. */
export function own(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

export function zonesOf(field: Field): readonly Zone[] {
  return field.kind === 'plane' ? [] : field.zones;
}

/** Whether its places have an order, so that a middle of them means something. */
export function isOrdered({ kind }: Field): boolean {
  return kind !== 'wheel' && kind !== 'areas';
}

/** A spot as far as it lies on this field. Total: null for anything else. */
export function readSpot(
  { field, steps }: Pick<PlaceConfig, 'field' | 'steps'>,
  value: unknown,
): Spot | null {
  if (field.kind === 'plane') {
    const [x, y] = [own(value, 'x'), own(value, 'y')];
    return isStep(x, steps) && isStep(y, steps) ? { x, y } : null;
  }
  const zone = own(value, 'zone');
  if (typeof zone !== 'string' || !field.zones.some(({ id }) => id === zone)) {
    return null;
  }
  const at = own(value, 'at');
  return field.kind === 'areas' && isRough(at) && isInside(field, zone, at) ? { zone, at } : { zone };
}

function isStep(value: unknown, steps: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= steps;
}

function isRough(at: unknown): at is [number, number] {
  return Array.isArray(at) && at.length === 2 && at.every(one => isStep(one, 100) && one % ROUGH === 0);
}

function isInside(
  field: Field & { kind: 'areas' },
  zone: string,
  [x, y]: readonly [number, number],
): boolean {
  const area = field.zones.find(({ id }) => id === zone);
  return area !== undefined && within(area.points, x, y);
}

/** Whether a point lies inside a polygon (a ray to the right crosses its lines an odd number of times). */
export function within(points: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let inside = false;
  for (let here = 0, before = points.length - 1; here < points.length; before = here, here += 1) {
    const [ax, ay] = points[here] ?? [0, 0];
    const [bx, by] = points[before] ?? [0, 0];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) {
      inside = !inside;
    }
  }
  return inside;
}

/** The corner of a plane a middle lies in; null where it lies on a line between two. */
export function cornerOf(steps: number, x: number, y: number): Corner | null {
  const half = (steps + 1) / 2;
  if (x === half || y === half) {
    return null;
  }
  return y > half ? (x > half ? 'topRight' : 'topLeft') : x > half ? 'bottomRight' : 'bottomLeft';
}

/** How far a middle lies towards the corner to begin with: the larger, the earlier it is talked about. */
export function nearness(field: Field, x: number, y: number): number {
  const first = field.kind === 'plane' ? field.first : 'topLeft';
  return (first.startsWith('top') ? y : -y) + (first.endsWith('Left') ? -x : x);
}

/** One key for all that stands in the same spot: a cell, or a place. */
export function keyOf(spot: Spot): string {
  return 'zone' in spot ? spot.zone : `${spot.x}.${spot.y}`;
}
