/** A stretch of words that stayed, went or came. Joined, `same` and `del` are the old text, `same` and `ins` the new. */
export interface WordChange {
  kind: 'same' | 'del' | 'ins';
  text: string;
}

/** Beyond this many words in both texts together a whole stretch counts as changed: nobody reads such marks anyway. */
const MOST_CELLS = 4_000_000;

/**
 * What changed between two texts, by words and not by letters, so that a sentence can be read aloud with its changes.
 * Words between two changes count as changed with them when they are only spaces: „piknik na łące" is one stretch.
 * `allowance`: what many comparisons together may still cost.
 */
export function diffWords(
  before: string,
  after: string,
  allowance: { left: number } = { left: MOST_CELLS },
): WordChange[] {
  const old = piecesOf(before);
  const fresh = piecesOf(after);
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) {
    start += 1;
  }
  let end = 0;
  while (
    end < old.length - start &&
    end < fresh.length - start &&
    old[old.length - 1 - end] === fresh[fresh.length - 1 - end]
  ) {
    end += 1;
  }
  const changes = [
    ...old.slice(0, start).map((text): WordChange => ({ kind: 'same', text })),
    ...between(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end), allowance),
    ...old.slice(old.length - end).map((text): WordChange => ({ kind: 'same', text })),
  ];
  return joined(changes);
}

/** Words, spaces and signs, each a piece; joined they are the text again. */
function piecesOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}_]+|\s+|[^\p{L}\p{M}\p{N}_\s]/gu) ?? [];
}

function between(
  old: readonly string[],
  fresh: readonly string[],
  allowance: { left: number },
): WordChange[] {
  const whole = [
    ...old.map((text): WordChange => ({ kind: 'del', text })),
    ...fresh.map((text): WordChange => ({ kind: 'ins', text })),
  ];
  const cells = old.length * fresh.length;
  if (cells === 0 || cells > Math.min(MOST_CELLS, allowance.left)) {
    return whole;
  }
  allowance.left -= cells;
  const lengths = commonLengths(old, fresh);
  const width = fresh.length + 1;
  const changes: WordChange[] = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < fresh.length) {
    const left = old[row];
    const right = fresh[column];
    if (left !== undefined && left === right) {
      changes.push({ kind: 'same', text: left });
      row += 1;
      column += 1;
    } else if (
      left !== undefined &&
      (right === undefined ||
        (lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0))
    ) {
      changes.push({ kind: 'del', text: left });
      row += 1;
    } else if (right !== undefined) {
      changes.push({ kind: 'ins', text: right });
      column += 1;
    }
  }
  return changes;
}

/** Weight of the longest common subsequence of what follows each pair of places; words weigh more than signs. */
function commonLengths(old: readonly string[], fresh: readonly string[]): Uint32Array {
  const width = fresh.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let row = old.length - 1; row >= 0; row -= 1) {
    const piece = old[row] ?? '';
    for (let column = fresh.length - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      lengths[at] =
        piece === fresh[column]
          ? (lengths[at + width + 1] ?? 0) + weightOf(piece)
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  return lengths;
}

function weightOf(piece: string): number {
  return /^[\p{L}\p{N}]/u.test(piece) ? 16 + Math.min(piece.length, 16) : 1;
}

/** Neighbours of a kind as one; what went stands before what came, and spaces alone do not part a change. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const out: WordChange[] = [];
  let del = '';
  let ins = '';
  function push(kind: WordChange['kind'], text: string) {
    const last = out.at(-1);
    if (text !== '' && last?.kind === kind) {
      last.text += text;
    } else if (text !== '') {
      out.push({ kind, text });
    }
  }
  function flush() {
    // Spaces around both belong to neither.
    const tail = del.match(/\s*$/)?.[0] ?? '';
    const shared = tail !== '' && ins.endsWith(tail) ? tail.length : 0;
    push('del', del.slice(0, del.length - shared));
    push('ins', ins.slice(0, ins.length - shared));
    push('same', shared > 0 ? tail : '');
    del = '';
    ins = '';
  }
  changes.forEach((change, index) => {
    if (change.kind === 'del') {
      del += change.text;
    } else if (change.kind === 'ins') {
      ins += change.text;
    } else if (isBridge(changes, index) && (del !== '' || ins !== '')) {
      del += change.text;
      ins += change.text;
    } else {
      flush();
      push('same', change.text);
    }
  });
  flush();
  return out;
}

/** A space between two changed words: it changes with them, so that they are struck through as one. */
function isBridge(changes: readonly WordChange[], index: number): boolean {
  const next = changes[index + 1];
  return /^\s+$/.test(changes[index]?.text ?? '') && next !== undefined && next.kind !== 'same';
}
