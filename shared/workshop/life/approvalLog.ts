import { digest } from 'lib0/hash/sha256';
import { encodeUtf8 } from 'lib0/string';
import { encode } from '#shared/agreement/canonical.ts';
import type { Change } from '../change.ts';
import { read, type State } from '../state.ts';
import type { Context } from '../transition.ts';
import type { Approval, ApprovalAct, Logged, LogHead } from './lifeState.ts';

/**
 * What happened to a frozen version, line after line. Each line holds the hash of the one before it and its own, so
 * that whoever has the log can tell whether a line was changed, taken out or put in. Its last line is kept beside it, on
 * the approval card, and by everybody who answered: none of them can be cut off unnoticed.
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

/** A line's hash as people compare it: „9F3C-21AB-77D0-4E1B". */
export function logMark(chain: string): string {
  return (chain.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('-');
}

/** The last line that was written, as it is kept beside the log; null: from before it was kept. */
export function headOf(state: State, document: string, version: number): LogHead | null {
  return read<Logged>(state.get(`logged/${document}/${version}`) as never) ?? null;
}

/** How many lines are missing at the end, as far as anything beside the log knows. */
export function missingLines(
  lines: readonly Approval[],
  heads: readonly (LogHead | null | undefined)[],
): number {
  return Math.max(0, ...heads.map(head => (head?.k ?? 0) - lines.length));
}

/** Whether the log has each of these lines, just as it was. */
export function leadsTo(lines: readonly Approval[], heads: readonly (LogHead | null | undefined)[]): boolean {
  return heads.every(head => !head || lines.some(({ k, chain }) => k === head.k && chain === head.chain));
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

/** Adds a line to the log of a version, and says which it is. A log that was cut is not mended: the gap stays. */
export function note(
  change: Change,
  document: string,
  version: number,
  said: Said,
  context: Context,
): LogHead {
  const last: LogHead = headOf(change, document, version) ??
    logOf(change, document, version).at(-1) ?? { k: 0, chain: '' };
  const line: Omit<Approval, 'chain'> = {
    v: 1,
    k: last.k + 1,
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
    prev: last.chain,
  };
  const chain = chainOf(line);
  change.set(`approval/${document}/${version}/${line.k}`, { ...line, chain } satisfies Approval);
  change.set(`logged/${document}/${version}`, { v: 1, k: line.k, chain } satisfies Logged);
  return { k: line.k, chain };
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
