import type { CardColumn, CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import { type SaidExtra, saidExtras } from '#shared/activities/cards/extras.ts';
import type { NowStep, PerSide, PersonLine } from '#shared/protocol/parts.ts';
import type { Row } from '#shared/workshop/state.ts';

/** A shown card as the wall draws it. */
export interface WallCard {
  id: string;
  text: string;
  column: string;
  /** Null where attribution keeps no side. */
  side: string | null;
  /** Only where the room sees names. */
  name: string | null;
  fresh: number;
  plus: number;
  late: boolean;
  condition: string;
  forWhom: string;
  /** Answers to the step's own questions. */
  said: readonly SaidExtra[];
}

/** Rows of a document as cards, the most marked first, otherwise in the order of publication. */
export function wallCards(
  rows: readonly Row[],
  people: readonly PersonLine[],
  extras?: CardsConfig['extras'],
): WallCard[] {
  const names = new Map(people.map(person => [person.id, person.name]));
  return rows
    .map(row => ({ ...wallCard(row, names), said: saidExtras(extras, row.data) }))
    .sort((left, right) => marksOf(right) - marksOf(left));
}

function wallCard(row: Row, names: ReadonlyMap<string, string>): Omit<WallCard, 'said'> {
  const { id, text, place, by, side, weight, data } = row;
  return {
    id,
    text,
    column: typeof place === 'string' ? place : '',
    side: side ?? null,
    name: (by === undefined ? undefined : names.get(by)) ?? null,
    fresh: amount(data?.fresh),
    plus: amount(weight),
    late: data?.late === true,
    condition: typeof data?.condition === 'string' ? data.condition : '',
    forWhom: typeof data?.forWhom === 'string' ? data.forWhom : '',
  };
}

function amount(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
}

/** What stands after a card's text: whose it is, and that it came late. */
export function cardNote({ name, late }: Pick<WallCard, 'name' | 'late'>, lateWord: string): string {
  return [name, late ? lateWord : null].filter(Boolean).join(', ');
}

/** How often the room marked a card. */
export function marksOf(card: Pick<WallCard, 'fresh' | 'plus'>): number {
  return card.fresh + card.plus;
}

/** A shelf with what stands on it: cards once the room sees them, until then only numbers. */
export interface WallShelf {
  column: CardColumn;
  revealed: boolean;
  cards: readonly WallCard[];
  counts: PerSide;
  total: number;
}

/** The shelves of a step in the order of its columns. */
export function wallShelves(config: CardsConfig, step: NowStep, cards: readonly WallCard[]): WallShelf[] {
  const columns = config.columns.length > 0 ? config.columns : [THE_ONE];
  return columns.map(column => {
    const own = cards.filter(card => card.column === column.id);
    const counts = sumOf(step.counts.hidden[column.id], step.counts.shown[column.id]);
    const waits = own.length === 0 && totalOf(step.counts.shown[column.id]) > 0;
    const revealed = isRevealed(step, column.id) && !waits;
    return { column, revealed, cards: revealed ? own : [], counts, total: totalOf(counts) };
  });
}

const THE_ONE: CardColumn = { id: '', name: { pl: '', en: '' }, limit: null };

function isRevealed({ revealed }: NowStep, column: string): boolean {
  return revealed === 'all' || (revealed?.includes(column) ?? false);
}

function sumOf(one: PerSide = {}, other: PerSide = {}): PerSide {
  const out: PerSide = { ...one };
  for (const [side, count] of Object.entries(other)) {
    out[side] = (out[side] ?? 0) + count;
  }
  return out;
}

/** All cards of all sides. */
export function totalOf(counts: PerSide | undefined): number {
  return Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
}

/** Numbers by side over all shelves. */
export function countsOf(shelves: readonly WallShelf[]): PerSide {
  return shelves.reduce<PerSide>((sum, { counts }) => sumOf(sum, counts), {});
}

/** Which spines stand on a shelf: side by side of one kind, never more than `most`, no side left out. */
export function spinesOf(counts: PerSide, sides: readonly string[], most: number): (string | null)[] {
  const known = sides.filter(side => (counts[side] ?? 0) > 0);
  const nameless = totalOf(counts) - known.reduce((sum, side) => sum + (counts[side] ?? 0), 0);
  const kinds = [
    ...known.map(side => ({ side: side as string | null, count: counts[side] ?? 0 })),
    ...(nameless > 0 ? [{ side: null, count: nameless }] : []),
  ];
  let over = kinds.reduce((sum, kind) => sum + kind.count, 0) - most;
  while (over > 0) {
    const largest = kinds.reduce((left, right) => (right.count > left.count ? right : left));
    largest.count -= 1;
    over -= 1;
  }
  return kinds.flatMap(({ side, count }) => Array.from({ length: count }, () => side));
}
