import { equalityDeep } from 'lib0/function';
import type { ErrorCode } from '#shared/errors.ts';
import { together } from '#shared/workshop/entries/sources.ts';
import { bytesOf, type Row, type Source } from '#shared/workshop/state.ts';
import type { StepRun } from '#shared/workshop/steps/stepRun.ts';
import { type Arrangement, arrange, type Cluster, type Tile } from './arrangement.ts';
import { History, type Made, type Values } from './history.ts';
import type { SortConfig } from './sortConfig.ts';

export type SortRun = StepRun<SortConfig>;

/** A value of the state takes 16 KB; beside the row lie its sources once more. */
const MOST_BYTES = 14_000;
const MOST_SOURCE_BYTES = 6_000;

/** How everything lies now. */
export function arrangementOf(run: SortRun): Arrangement {
  return arrange(Array.from(run.records().values(), ({ row }) => row));
}

/** What one act changes: noted as one move, so that it can be taken back as one. */
export class Turn {
  readonly run: SortRun;
  /** Number of this move; tiles that it moves carry it. */
  readonly number: number;
  readonly #by: string | null;
  readonly #history: History;
  readonly #changes: Made['changes'][number][] = [];

  constructor(run: SortRun, by: string | null) {
    this.run = run;
    this.#by = by;
    this.#history = new History(run);
    this.number = this.#history.next;
  }

  /** Gives a record other values; null takes one away, `text` is its words. */
  set(id: string, now: Values): void {
    const row = this.run.records().get(id)?.row;
    if (row === undefined) {
      return;
    }
    const was = valuesOf(row, Object.keys(now));
    if (!equalityDeep(was, now)) {
      this.#changes.push({ id, was, now });
      this.run.put(withValues(row, now));
    }
  }

  /** A record that begins with this move, and is gone when the move is taken back. */
  add(row: Row): void {
    this.run.put(row);
    this.#changes.push({ id: row.id, was: { status: 'gone' }, now: { status: null } });
  }

  /** Ends the act. `back`: it takes back an earlier move, so it is not itself somebody's last one. */
  commit(back = false): ErrorCode | null {
    if (this.#changes.length === 0) {
      return null;
    }
    const made: Made = { v: 1, by: back ? null : this.#by, at: this.run.now, changes: this.#changes };
    if (bytesOf(made) > MOST_BYTES) {
      return 'too-large';
    }
    this.#history.add(made);
    return refreshSources(this.run);
  }
}

/** Gives each record of a move its values of before, or those of after; what somebody changed since stays as it is. */
export function replay(run: SortRun, changes: Made['changes'], to: 'was' | 'now'): ErrorCode | null {
  const from = to === 'was' ? 'now' : 'was';
  for (const change of to === 'was' ? changes.toReversed() : changes) {
    const row = run.records().get(change.id)?.row;
    if (row !== undefined && says(row, change[from])) {
      run.put(withValues(row, change[to]));
    }
  }
  return refreshSources(run);
}

/** Whether nobody changed since what a move had changed. */
export function stillStands(run: SortRun, changes: Made['changes']): boolean {
  const last = new Map(changes.map(change => [change.id, change.now]));
  return [...last].every(([id, now]) => {
    const row = run.records().get(id)?.row;
    return row !== undefined && says(row, now);
  });
}

/** Seconding a name is no move: whoever does it is in nobody's way. */
function says(row: Row, { backers: _backers, ...values }: Values): boolean {
  return equalityDeep(valuesOf(row, Object.keys(values)), values);
}

function valuesOf(row: Row, keys: readonly string[]): Values {
  const { data = {} } = row;
  return Object.fromEntries(
    keys.map(key => [key, key === 'text' ? row.text : Object.hasOwn(data, key) ? data[key] : null]),
  );
}

function withValues(row: Row, values: Values): Row {
  const { text, ...others } = values;
  const data = Object.entries({ ...row.data, ...others }).filter(([, value]) => value !== null);
  return { ...row, text: typeof text === 'string' ? text : row.text, data: Object.fromEntries(data) };
}

/** Every cluster names what it grew from, so that traces go through it both ways while it still changes. */
function refreshSources(run: SortRun): ErrorCode | null {
  const { clusters } = arrangementOf(run);
  const records = run.records();
  for (const cluster of clusters) {
    const record = records.get(cluster.id);
    const from = sourcesOf(run.step, cluster);
    if (record !== undefined && !equalityDeep(record.row.from ?? [], from)) {
      const row = { ...record.row, from };
      if (bytesOf(row) + bytesOf(from) > MOST_BYTES) {
        return 'too-large';
      }
      run.put(row);
    }
  }
  return null;
}

/** What a cluster grew from: the cards of its tiles, then pieces and merged clusters, as many as a record may name. */
export function sourcesOf(step: string, { tiles, merged }: Pick<Cluster, 'tiles' | 'merged'>): Source[] {
  const pieces = tiles.filter(({ part }) => part !== '').map(({ id }) => ({ step, id }));
  const clusters = merged.map(id => ({ step, id }));
  return few(together([...tiles.flatMap(cardsOf), ...pieces, ...clusters]));
}

function cardsOf({ from }: Tile): readonly Source[] {
  return from;
}

function few(sources: readonly Source[]): Source[] {
  let bytes = 0;
  return sources.filter(source => {
    bytes += bytesOf(source) + 1;
    return bytes <= MOST_SOURCE_BYTES;
  });
}
