import type { Given } from '#shared/activities/place/ballot.ts';
import { NO_OPINION } from '#shared/activities/place/ballot.ts';
import { isOrdered, keyOf, type Spot } from '#shared/activities/place/field.ts';
import type { Pin } from '#shared/activities/place/pin.ts';
import type { PlaceConfig } from '#shared/activities/place/placeConfig.ts';
import type { ItemTotal } from '#shared/activities/place/result.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import type { Mark } from './FieldMark.tsx';
import { middlePoint, planeReach, pointIn, type Size } from './geometry.ts';
import type { Item, PlaceView } from './placeView.ts';

/** One's own things as numbers, those in one spot beside each other. */
export function givenMarks(
  config: PlaceConfig,
  items: readonly Item[],
  given: ReadonlyMap<string, Given>,
  size: Size,
): Mark[] {
  const placed = items.flatMap(({ id, number }) => {
    const spot = given.get(id);
    return spot === undefined || spot === NO_OPINION ? [] : [{ key: id, label: String(number), spot }];
  });
  return apart(config, placed, size).map(({ key, label, at }) => ({ key, label, at, tone: 'bare' as const }));
}

/** The card all others are compared with. */
export function anchorMarks({ config, shown, items }: PlaceView, size: Size): Mark[] {
  const item = items.find(({ id }) => id === shown.anchor?.item);
  return shown.anchor === null || item === undefined
    ? []
    : [
        {
          key: `anchor ${item.id}`,
          at: pointIn(config, shown.anchor.spot, 0, 1, size),
          label: String(item.number),
          anchor: true,
          tone: 'ink',
        },
      ];
}

/** Gives each of some things in one spot a point of its own. */
function apart<T extends { spot: Spot }>(
  config: PlaceConfig,
  things: readonly T[],
  size: Size,
): (T & { at: Mark['at'] })[] {
  // A rough point has its place; only what stands in an area as a whole lies around its middle.
  const keyed = things.map(thing => {
    const { spot } = thing;
    return { thing, key: 'zone' in spot && spot.at !== undefined ? '' : keyOf(spot) };
  });
  const seen = new Map<string, number>();
  return keyed.map(({ thing, key }) => {
    const index = seen.get(key) ?? 0;
    seen.set(key, index + 1);
    const count = keyed.filter(one => one.key === key).length;
    return { ...thing, at: pointIn(config, thing.spot, index, count, size) };
  });
}

export interface MiddleLook {
  spread: boolean;
  /** What the room looks at, or differs in most. */
  front: string | null;
  /** How many are drawn. */
  most: number;
}

/** Middles as numbers, each with its spread; for the one the room looks at everybody's dots and each side's middle. */
export function middleMarks(view: PlaceView, { spread, front, most }: MiddleLook, size: Size): Mark[] {
  const { config, items, totals } = view;
  const known = items.flatMap(item => {
    const total = totals.get(item.id);
    return total === undefined || total.few ? [] : [{ item, total }];
  });
  const drawn = drawnFirst(known, front).slice(0, most);
  const marks = drawn.flatMap(({ item, total }): Mark[] => {
    // Places without an order have a middle of their own: what lies in one stands around it.
    const beside = isOrdered(config.field) ? drawn : drawn.filter(one => one.total.zone === total.zone);
    const place = beside.findIndex(one => one.item.id === item.id);
    const at = middlePoint(config, total, place, beside.length, size);
    if (at === null) {
      return [];
    }
    const looked = item.id === front;
    const sidePoints = total.sides
      .map(side => middlePoint(config, side, place, beside.length, size))
      .filter(point => point !== null);
    return [
      {
        key: item.id,
        at,
        label: String(item.number),
        tone: looked ? 'rubric' : 'ink',
        ring: looked,
        reach:
          spread && config.field.kind === 'plane'
            ? planeReach(config, total.across, total.up, size)
            : undefined,
        to: looked ? sidePoints : [],
      },
      ...(looked ? sideMarks(view, total, place, beside.length, size) : []),
    ];
  });
  const looked = known.find(({ item }) => item.id === front);
  // Dots lie below, the number of what they are about above all.
  return [
    ...(looked === undefined ? [] : dotMarks(config, looked.total, size)),
    ...marks,
    ...anchorMarks(view, size),
  ];
}

/** What the room looks at is always drawn, then what it differs in most. */
function drawnFirst<T extends { item: Item; total: ItemTotal }>(
  known: readonly T[],
  front: string | null,
): T[] {
  return known
    .toSorted((one, other) => other.total.spread - one.total.spread)
    .toSorted((one, other) => Number(other.item.id === front) - Number(one.item.id === front));
}

function sideMarks({ config }: PlaceView, total: ItemTotal, place: number, of: number, size: Size): Mark[] {
  return total.sides.flatMap(side => {
    const at = middlePoint(config, side, place, of, size);
    return at === null
      ? []
      : [{ key: `${total.id} ${side.side}`, at, side: letterOfSide(side.side), small: true }];
  });
}

/** Everybody's dots of one thing: what lies in one spot is one dot with its number. */
function dotMarks(config: PlaceConfig, { id, cells }: ItemTotal, size: Size): Mark[] {
  return Object.entries(cells).map(([cell, count]) => {
    const [x = 0, y = 0] = cell.split('.').map(Number);
    const spot: Spot = config.field.kind === 'plane' ? { x, y } : { zone: cell };
    return {
      key: `${id} ${cell}`,
      at: pointIn(config, spot, 0, 1, size),
      // One is a dot: a number would read as that of another card.
      label: count > 1 ? `×${count}` : undefined,
      tone: 'bare' as const,
      small: true,
    };
  });
}

/** Pins in one spot and of one kind are one mark with their number; otherwise each is drawn by itself. */
export function pinMarks(
  view: PlaceView,
  pins: readonly Pin[],
  front: string | null,
  size: Size,
  own: ReadonlySet<string> = new Set(),
): Mark[] {
  const { config } = view;
  const stacks = new Map<string, Pin[]>();
  for (const pin of pins) {
    const at = 'zone' in pin.spot ? (pin.spot.at ?? '') : '';
    const alone = pin.id === front || own.has(pin.id) ? pin.id : '';
    const key = [keyOf(pin.spot), at, pin.layer, pin.layer === null ? pin.side : null, alone].join('/');
    stacks.set(key, [...(stacks.get(key) ?? []), pin]);
  }
  const drawn = [...stacks].flatMap(([key, [pin, ...others]]) =>
    pin === undefined ? [] : [{ key, pin, spot: pin.spot, count: others.length + 1 }],
  );
  // What is looked at, or one's own, lies above the others.
  const above = ({ pin }: { pin: Pin }) => Number(pin.id === front || own.has(pin.id));
  const ordered = drawn.toSorted((one, other) => above(one) - above(other));
  return apart(config, ordered, size).map(({ key, pin, at, count }) => ({
    key,
    at,
    count,
    ring: pin.id === front || own.has(pin.id),
    tone: own.has(pin.id) ? ('go' as const) : ('ink' as const),
    ...(pin.layer !== null
      ? {
          icon: config.layers.find(({ id }) => id === pin.layer)?.icon,
          label: layerLetter(config, pin.layer),
        }
      : pin.side !== null
        ? { side: letterOfSide(pin.side) }
        : {}),
  }));
}

/** A kind without a sign is told by the first letter of its name. */
function layerLetter({ layers }: PlaceConfig, layer: string): string {
  return (layers.find(({ id }) => id === layer)?.name.pl ?? '').slice(0, 1).toUpperCase();
}
