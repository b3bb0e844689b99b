import type { DocumentLife, LifeSide } from '#shared/protocol/documents.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Since when a side is waited for, milliseconds since 1970: for its answer, then for its signature; null: it is not. */
export function waitsSince(life: DocumentLife, { side, asked, answer, signed }: LifeSide): number | null {
  if (asked && life.state === 'approving' && !life.sealing && answer === null) {
    return life.log.findLast(line => line.act === 'asked' && line.side === side)?.at ?? null;
  }
  const isSigning = life.state === 'sealed' || life.state === 'signing';
  if (!isSigning || life.sealed === null || signed !== null || life.sealed.without.includes(side)) {
    return null;
  }
  if (life.turns.length === 0) {
    return life.uploads.some(one => one.side === side) ? null : life.sealed.at;
  }
  // In turns nobody is waited for whose turn it is not; it came with the last file, sheet or order.
  const came = life.log.findLast(({ act }) => act === 'uploaded' || act === 'paper' || act === 'turns');
  return life.turn === side ? (came?.at ?? life.sealed.at) : null;
}

/** Whole days until now. */
export function daysSince(at: number): number {
  return Math.max(0, Math.floor((Date.now() - at) / DAY_MS));
}
