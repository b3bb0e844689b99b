import type { EntryWithId } from '#shared/activities/activity.ts';
import { bytesOf, type Row } from '#shared/workshop/state.ts';
import { CIRCLE, type Circle, circleData, readCircle } from './circle.ts';
import type { GatherConfig } from './gatherConfig.ts';

type Known = Pick<Row, 'id' | 'kind' | 'text' | 'group' | 'data'> & Partial<Row>;

/** A topic that somebody offers: whoever offers it is in it, and calls the others together to begin with. */
export function publishCircle({ id, entry }: EntryWithId, config: GatherConfig, known?: Row): Row {
  const said = readCircle({
    id,
    kind: CIRCLE,
    text: typeof entry.data.text === 'string' ? entry.data.text : '',
    group: null,
    data: entry.data,
  });
  const { text, kind, area, slot, spot } = said;
  if (known !== undefined) {
    return withCircle(known, { ...readCircle(known), text, kind, area, slot, spot });
  }
  const members =
    typeof entry.by === 'string' && entry.by !== ''
      ? [{ by: entry.by, side: entry.side ?? '', at: Math.max(1, Number(entry.at) || 1) }]
      : [];
  const cell = slot !== '' && spot !== '' ? { slot, spot } : { slot: '', spot: '' };
  return withCircle(
    { id, kind: CIRCLE, text, group: null },
    {
      ...said,
      ...cell,
      kind: entry.data.kind === undefined ? (config.kinds[0] ?? kind) : kind,
      members,
      convenor: members[0]?.by ?? '',
      status: 'open',
      into: '',
      asks: '',
      near: [],
    },
  );
}

/** The row with what its circle is now; what the server put there beside it stays. */
export function withCircle(row: Omit<Known, 'data'> & { data?: Row['data'] }, circle: Circle): Row {
  const { id: _id, text, by: _by, ...rest } = circle;
  const others = Object.entries(row.data ?? {}).filter(([key]) => !OWN_KEYS.has(key));
  return { ...row, kind: CIRCLE, text, data: { ...Object.fromEntries(others), ...circleData(rest) } };
}

/** A value of the state takes 16 KB; beside the row lie its sources once more, and what its author sent. */
const MOST_BYTES = 14_000;

/** Whether the state can keep a record of this size. */
export function fits(row: Row): boolean {
  return bytesOf(row) + bytesOf(row.from ?? []) <= MOST_BYTES;
}

const OWN_KEYS: ReadonlySet<string> = new Set([
  'kind',
  'area',
  'members',
  'convenor',
  'status',
  'into',
  'asks',
  'near',
  'slot',
  'spot',
]);
