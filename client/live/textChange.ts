import { isBetweenCharacters } from '#shared/characters.ts';

/** One replacement in a text; places are UTF-16 units. */
export interface TextChange {
  at: number;
  remove: number;
  insert: string;
}

/**
 * What was changed between two states of a text area, as small as whole characters allow; null where nothing was.
 * What stands behind the caret after a change stood behind it before: so an `a` typed into `aaa` is found where it
 * was typed, and the carets of others stay right. (`simpleDiffString` of lib0 knows no caret and cuts between a
 * letter and its accent.)
 */
export function findChange(before: string, after: string, caret = after.length): TextChange | null {
  if (before === after) {
    return null;
  }
  const shorter = Math.min(before.length, after.length);
  const behind = Math.min(shorter, after.length - caret);
  const tailBehindCaret = sameEnd(before, after, 0, behind);
  const head = sameBeginning(before, after, shorter - tailBehindCaret);
  const tail = sameEnd(before, after, tailBehindCaret, shorter - head);
  return { at: head, remove: before.length - tail - head, insert: after.slice(head, after.length - tail) };
}

/** How many units both begin with, at most `most`, in whole characters. */
function sameBeginning(before: string, after: string, most: number): number {
  let head = 0;
  while (head < most && before[head] === after[head]) {
    head += 1;
  }
  while (!(isBetweenCharacters(before, head) && isBetweenCharacters(after, head))) {
    head -= 1;
  }
  return head;
}

/** How many units both end with, at least `known`, at most `most`, in whole characters. */
function sameEnd(before: string, after: string, known: number, most: number): number {
  let tail = known;
  while (tail < most && before[before.length - tail - 1] === after[after.length - tail - 1]) {
    tail += 1;
  }
  while (
    !(isBetweenCharacters(before, before.length - tail) && isBetweenCharacters(after, after.length - tail))
  ) {
    tail -= 1;
  }
  return tail;
}
