import type {
  EntriesPart,
  EntryLine,
  MinePart,
  NowPart,
  PeoplePart,
  PlanPart,
  ResultsPart,
} from '#shared/protocol/parts.ts';
import type { ServerToClient, View } from '#shared/protocol/wire.ts';

/** `offline` only after two seconds without the server: shorter gaps are nobody's business. */
export type LiveStatus = 'connecting' | 'live' | 'offline' | 'ended';
export type EndReason = Parameters<ServerToClient['ended']>[0];

/** What this seat knows of its workshop: immutable, replaced whole with every view. */
export interface LiveSnapshot {
  status: LiveStatus;
  ended: EndReason | null;
  now: NowPart | null;
  plan: PlanPart | null;
  people: PeoplePart | null;
  /** The step that `entries` belong to. */
  entriesStep: string | null;
  entries: ReadonlyMap<string, EntryLine>;
  results: ResultsPart | null;
  mine: MinePart | null;
  seq: number;
  /** The server's clock minus ours, in milliseconds. */
  clockOffset: number;
}

export const EMPTY_SNAPSHOT: LiveSnapshot = {
  status: 'connecting',
  ended: null,
  now: null,
  plan: null,
  people: null,
  entriesStep: null,
  entries: new Map(),
  results: null,
  mine: null,
  seq: 0,
  clockOffset: 0,
};

/** The snapshot after `view` came in at `at` (our clock). Parts that are absent stay the same objects. */
export function foldView(before: LiveSnapshot, view: View, at: number): LiveSnapshot {
  const { parts } = view;
  const first = before.now === null && before.seq === 0;
  return {
    status: 'live',
    ended: before.ended,
    now: parts.now ?? before.now,
    plan: parts.plan ?? before.plan,
    people: parts.people ?? before.people,
    entriesStep: parts.entries === undefined ? before.entriesStep : parts.entries.step,
    entries: parts.entries === undefined ? before.entries : foldEntries(before, parts.entries),
    results: parts.results ?? before.results,
    mine: parts.mine ?? before.mine,
    seq: view.seq,
    clockOffset: first ? view.now - at : nextOffset(before.clockOffset, view.now - at),
  };
}

function foldEntries(before: LiveSnapshot, part: EntriesPart): ReadonlyMap<string, EntryLine> {
  const keep = !part.whole && part.step === before.entriesStep;
  const entries = new Map(keep ? before.entries : []);
  for (const id of part.del) {
    entries.delete(id);
  }
  for (const line of part.put) {
    entries.set(line.id, line);
  }
  return entries;
}

/** A jump larger than this is a clock that was set, not a slow network. */
const JUMP_MS = 2_000;

/**
 * A message that travelled long makes the server's clock look slow, never fast: the largest sample is the best
 * one. It fades slowly towards later samples, so that two clocks drifting apart are still followed.
 */
export function nextOffset(known: number, sample: number): number {
  if (sample > known || known - sample > JUMP_MS) {
    return sample;
  }
  return known + (sample - known) * 0.02;
}
