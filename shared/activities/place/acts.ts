import * as z from 'zod/mini';
import { words } from '#shared/activities/words.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { makeRandomId, RECORD_ID } from '#shared/ids.ts';
import type { StepRun } from '#shared/workshop/steps/stepRun.ts';
import { keyOf, own, readSpot, type Spot, zonesOf } from './field.ts';
import { PIN } from './pin.ts';
import type { PlaceConfig } from './placeConfig.ts';

/** Most characters of a thing a facilitator adds. */
export const ITEM_LENGTH = 140;
/** More than anybody can place one after the other; also what a result has room for. */
export const MOST_ITEMS = 30;
/** Corrections that are remembered; older ones go. */
const MOST_MOVES = 60;

const record = z.string().check(z.regex(RECORD_ID));
/** What kind of spot it must be the configuration says: see `readSpot`. */
const spot = z.record(z.string().check(z.maxLength(8)), z.unknown());
const zoneId = z.string().check(z.maxLength(20));

/** What facilitators do in this step beside setting aside. */
export const actsSchema = z.discriminatedUnion('act', [
  /** One more thing to place, before anybody places. */
  z.strictObject({ act: z.literal('add'), text: words(ITEM_LENGTH) }),
  /** The card all others are compared with, and where it stands; null: none. */
  z.strictObject({ act: z.literal('anchor'), item: z.nullable(record), spot: z.optional(spot) }),
  /** What was placed so far counts for nothing. */
  z.strictObject({ act: z.literal('again') }),
  z.strictObject({ act: z.literal('spread'), on: z.boolean() }),
  z.strictObject({ act: z.literal('layer'), layer: zoneId, on: z.boolean() }),
  /** The wall goes from place to place; null: all of it. */
  z.strictObject({ act: z.literal('tour'), zone: z.nullable(zoneId) }),
  /** A pin that stands in a wrong place. */
  z.strictObject({ act: z.literal('move'), pin: record, spot }),
]);
type Act = z.infer<typeof actsSchema>;
type Run = StepRun<PlaceConfig>;

export function direct(run: Run, act: Act): ErrorCode | null {
  switch (act.act) {
    case 'add':
      return add(run, act.text);
    case 'anchor':
      return setAnchor(run, act.item, act.spot);
    case 'again':
      run.forgetBallots();
      return null;
    case 'spread':
      return look(run, { spread: act.on });
    case 'layer':
      return setLayer(run, act.layer, act.on);
    case 'tour':
      return act.zone === null || zonesOf(run.config.field).some(({ id }) => id === act.zone)
        ? look(run, { tour: act.zone })
        : 'no-such-entry';
    case 'move':
      return move(run, act.pin, act.spot);
  }
}

/** Whether things may still change: nobody places yet, and there is no result they would be missing in. */
function isAhead(run: Run): boolean {
  const placing = run.phase.write && run.phase.visibility !== 'all';
  return !placing && run.ballots().length === 0 && !run.results().has(run.state.round);
}

function add(run: Run, text: string): ErrorCode | null {
  if (run.config.items !== 'each') {
    return 'not-allowed';
  }
  if (!isAhead(run)) {
    return 'votes-are-in';
  }
  if (run.records().size >= MOST_ITEMS) {
    return 'too-many-entries';
  }
  run.put({ id: `n.${makeRandomId(run.random)}`, kind: 'item', text, group: null });
  return null;
}

/** Also while people place, as long as nobody is done: then all compare with the same card. */
function setAnchor(run: Run, item: string | null, where: unknown): ErrorCode | null {
  if (run.ballots().length > 0 || run.results().has(run.state.round)) {
    return 'votes-are-in';
  }
  if (item === null) {
    run.remove('anchor');
    return null;
  }
  const found = readSpot(run.config, where);
  if (run.config.items !== 'each' || !run.records().has(item)) {
    return 'no-such-entry';
  }
  if (found === null) {
    return 'bad-request';
  }
  run.set('anchor', { v: 1, item, spot: found });
  return null;
}

function setLayer(run: Run, layer: string, on: boolean): ErrorCode | null {
  if (!run.config.layers.some(({ id }) => id === layer)) {
    return 'no-such-entry';
  }
  const hidden = readLook(run.get('look'), run.config).hidden.filter(id => id !== layer);
  return look(run, { hidden: on ? hidden : [...hidden, layer] });
}

function look(run: Run, change: Partial<PlaceLook>): null {
  run.set('look', { v: 1, ...readLook(run.get('look'), run.config), ...change });
  return null;
}

/** The pin and what its author would edit stand in the new place; from where it came is remembered. */
function move(run: Run, id: string, where: unknown): ErrorCode | null {
  const known = run.records().get(id);
  if (known?.row.kind !== PIN) {
    return 'no-such-entry';
  }
  const found = readSpot(run.config, where);
  if (found === null) {
    return 'bad-request';
  }
  const { corrected: _, ...data } = known.row.data ?? {};
  const before = readSpot(run.config, data.spot);
  if (before !== null && JSON.stringify(before) === JSON.stringify(found)) {
    return null;
  }
  const { row } = known;
  run.put(
    { ...row, place: keyOf(found), data: { ...data, spot: found, corrected: true } },
    {
      text: row.text,
      spot: found,
      ...(typeof data.layer === 'string' ? { layer: data.layer } : {}),
      ...(typeof data.sticker === 'number' ? { sticker: data.sticker } : {}),
    },
  );
  const moves = readMoves(run.get('moves')).slice(1 - MOST_MOVES);
  run.set('moves', {
    v: 1,
    moves: [...moves, { pin: id, from: before === null ? '' : keyOf(before), to: keyOf(found), at: run.now }],
  });
  return null;
}

/** How the wall looks at the field now. */
export interface PlaceLook {
  spread: boolean;
  /** Layers that are not drawn. */
  hidden: string[];
  tour: string | null;
}

/** Total. */
export function readLook(value: unknown, config: PlaceConfig): PlaceLook {
  const [spread, hidden, tour] = [own(value, 'spread'), own(value, 'hidden'), own(value, 'tour')];
  const layers = Array.isArray(hidden) ? hidden : [];
  return {
    spread: typeof spread === 'boolean' ? spread : config.spread,
    hidden: config.layers.map(({ id }) => id).filter(id => layers.includes(id)),
    tour: zonesOf(config.field).find(({ id }) => id === tour)?.id ?? null,
  };
}

export interface Anchor {
  item: string;
  spot: Spot;
}

/** Total. */
export function readAnchor(value: unknown, config: PlaceConfig): Anchor | null {
  const [item, spot] = [own(value, 'item'), readSpot(config, own(value, 'spot'))];
  return typeof item === 'string' && spot !== null ? { item, spot } : null;
}

/** A correction by a facilitator: which pin, from where, where to. */
export interface Move {
  pin: string;
  from: string;
  to: string;
  at: number;
}

/** Total. */
export function readMoves(value: unknown): Move[] {
  const moves = own(value, 'moves');
  return (Array.isArray(moves) ? moves : []).flatMap(one => {
    const [pin, from, to, at] = ['pin', 'from', 'to', 'at'].map(name => own(one, name));
    return typeof pin === 'string' && typeof from === 'string' && typeof to === 'string'
      ? [{ pin, from, to, at: typeof at === 'number' ? at : 0 }]
      : [];
  });
}
