import { digest } from 'lib0/hash/sha256';
import { encodeUtf8 } from 'lib0/string';
import { encode } from '#shared/agreement/canonical.ts';
import type { Change } from './change.ts';
import type { Approval, ApprovalAct } from './lifeState.ts';
import type { State } from './state.ts';
import type { Context } from './transition.ts';

/**
 * What happened to a frozen version, line after line. Each line holds the hash of the one before it and its own, so
 * that whoever has the log can tell whether a line was changed, taken out or put in. Nothing else is chained.
 */

/** SHA-256 of a line without its own `chain`, as hexadecimal letters. */
export function chainOf(line: Omit<Approval, 'chain'>): string {
  const { v, k, at, act, hash, side, name, role, mandate, clauses, words, seat, method, prev } = line;
  const written = { v, k, at, act, hash, side, name, role, mandate, clauses, words, seat, method, prev };
  return Array.from(digest(encodeUtf8(encode(written))), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether the lines are as they were written: numbered from 1, each leaning on the one before it. */
export function isIntact(lines: readonly Approval[]): boolean {
  return lines.every(
    (line, i) =>
      line.k === i + 1 && line.prev === (lines[i - 1]?.chain ?? '') && line.chain === chainOf(line),
  );
}

/** The log of a version, oldest line first. */
export function logOf(state: State, document: string, version: number): Approval[] {
  return Array.from(
    state.list(`approval/${document}/${version}`),
    ([, line]) => line as unknown as Approval,
  ).sort((one, other) => one.k - other.k);
}

type Said = { act: ApprovalAct; hash: string } & Partial<
  Pick<Approval, 'side' | 'name' | 'role' | 'mandate' | 'clauses' | 'words' | 'method'>
>;

/** Adds a line to the log of a version. */
export function note(change: Change, document: string, version: number, said: Said, context: Context): void {
  const lines = logOf(change, document, version);
  const line: Omit<Approval, 'chain'> = {
    v: 1,
    k: lines.length + 1,
    at: context.now,
    side: null,
    name: '',
    role: '',
    mandate: '',
    clauses: [],
    words: '',
    method: '',
    ...said,
    seat: context.actor.seat,
    prev: lines.at(-1)?.chain ?? '',
  };
  change.set(`approval/${document}/${version}/${line.k}`, {
    ...line,
    chain: chainOf(line),
  } satisfies Approval);
}

/**
 * The answer of a side that counts: the last one that was not followed by another question. What was answered before
 * stays in the log and never moves, not to another version either.
 */
export function answerOf(lines: readonly Approval[], side: string): Approval | null {
  const last = lines.findLast(
    line =>
      line.side === side && (line.act === 'asked' || line.act === 'approved' || line.act === 'declined'),
  );
  return last === undefined || last.act === 'asked' ? null : last;
}
