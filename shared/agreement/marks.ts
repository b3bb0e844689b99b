/** A stretch of a document's text: words, or a mark that is filled in when it is shown (see `model.ts`). */
export type Part =
  | { t: 'words'; text: string }
  | { t: 'ask' | 'ref' | 'annex'; value: string }
  | { t: 'mark' };

/** Odd parts of a split are what stood between the braces. */
const MARK = /\{\{((?:ref|annex|ask):[^{}]{1,300}|mark)\}\}/;

/** The words and marks of a text in order. What is no mark stays as it was written. */
export function partsOf(text: string): Part[] {
  return text.split(MARK).flatMap((piece, index): Part[] => {
    if (index % 2 === 0) {
      return piece === '' ? [] : [{ t: 'words', text: piece }];
    }
    const cut = piece.indexOf(':');
    if (cut < 0) {
      return [{ t: 'mark' }];
    }
    return [{ t: piece.slice(0, cut) as 'ask' | 'ref' | 'annex', value: piece.slice(cut + 1).trim() }];
  });
}

/** A text as somebody reads it where marks cannot be drawn: „co najmniej [ile?] dni". */
export function readable(text: string): string {
  return partsOf(text)
    .map(part => (part.t === 'words' ? part.text : part.t === 'ask' ? `[${part.value}]` : '[…]'))
    .join('');
}
