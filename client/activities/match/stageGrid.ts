import type { Link } from '#shared/activities/match/links.ts';
import { awaitedOf, type Need } from '#shared/activities/match/needs.ts';
import { isUnsure } from './LinkLines.tsx';
import { type MatchView, type Shelf, shownOn } from './matchView.ts';

/** What lies between a sentence of one line and the footer, in 1080ths of the wall's height. */
export const BODY = 690;
const LEAST_ROW = 74;
const LARGEST_ROW = 128;
/** „i jeszcze 12 potrzeb na telefonach" */
const MORE = 44;
/** More columns than these cannot be read from the last chair, on a wide wall and on an old one. */
const MOST_COLUMNS = { wide: 8, old: 5 } as const;

export interface GridFit {
  row: number;
  font: number;
  /** Needs that stand on the wall. */
  shown: number;
  /** Height of the row with the shelves' names. */
  head: number;
}

/** As many needs as can be read; the rest are on the phones. `body`: what there is for the grid and the words below. */
export function fitGrid(needs: number, shelves: number, body = BODY): GridFit {
  const head = shelves > 1 ? 128 : 60;
  const most = Math.floor((body - head) / LEAST_ROW);
  const whole = needs <= most;
  const room = body - head - (whole ? 0 : MORE);
  const shown = whole ? needs : Math.floor(room / LEAST_ROW);
  const row = Math.min(LARGEST_ROW, Math.floor(room / Math.max(1, shown)));
  return { row, font: row >= 110 ? 33 : row >= 88 ? 30 : 28, shown, head };
}

/** A cell of the grid: how many tables found something on this shelf for this need. */
export interface Cell {
  strength: number;
  /** Everything in it must still be agreed to. */
  unsure: boolean;
}

export function cellOf(need: Need, shelf: Shelf, view: MatchView): Cell {
  const here = view.linksTo(need.id).filter(link => touches(link, shelf, view));
  return {
    strength: here.reduce((sum, { strength }) => sum + strength, 0),
    unsure: here.length > 0 && here.every(link => isUnsure(link, view)),
  };
}

function touches({ resources }: Link, { id }: Shelf, view: MatchView): boolean {
  return resources.some(one => {
    const resource = view.resource(one);
    return resource !== undefined && shownOn(resource, view.shelves) === id;
  });
}

/** Columns of the grid, the fullest where not all find room. */
export function columnsOf(view: MatchView, wide: boolean): { columns: readonly Shelf[]; left: number } {
  const { shelves, links } = view;
  const most = wide ? MOST_COLUMNS.wide : MOST_COLUMNS.old;
  if (shelves.length <= most) {
    return { columns: shelves, left: 0 };
  }
  const weight = (shelf: Shelf) => links.filter(link => touches(link, shelf, view)).length;
  const kept = new Set(shelves.toSorted((one, other) => weight(other) - weight(one)).slice(0, most));
  return { columns: shelves.filter(shelf => kept.has(shelf)), left: shelves.length - most };
}

/** What the room should look at first where not everything fits: what several found, then what waits for an answer. */
export function firstOnWall(view: MatchView): Need[] {
  const strength = (need: Need) =>
    view.linksTo(need.id).reduce((most, link) => Math.max(most, link.strength), 0);
  const waits = (need: Need) => (awaitedOf(need).length > 0 ? 1 : 0);
  return view.needs.toSorted((one, other) => strength(other) - strength(one) || waits(other) - waits(one));
}
