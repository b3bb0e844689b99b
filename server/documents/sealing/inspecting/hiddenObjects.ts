import { PdfDocument } from './pdfDocument.ts';
import type { Revision } from './revisions.ts';

/**
 * Objects that lie in what was appended and that no table names. A strict reader never sees them; one that mends the
 * file by reading it from end to end takes them for the newest.
 *
 * `added`: the saves after the sealed one, the oldest first.
 */
export function hiddenObjects(
  text: string,
  size: number,
  added: readonly Revision[],
  kept: readonly Revision[],
): string[] {
  const known: [number, number][] = [];
  for (const [index, { entries, table }] of added.entries()) {
    known.push([table.start, table.end]);
    const file = new PdfDocument(text, [...added.slice(0, index + 1).toReversed(), ...kept]);
    for (const [number, entry] of entries) {
      const found = entry.kind === 'at' ? file.object(number) : null;
      if (found !== null) {
        known.push([found.start, found.end]);
      }
    }
  }
  known.sort(([one], [other]) => one - other);
  const hidden: string[] = [];
  let at = size;
  for (const [start, end] of [...known, [text.length, text.length] as const]) {
    const between = text.slice(at, Math.max(at, start));
    const object = /\d{1,10}\s{1,20}\d{1,5}\s{1,20}obj/.exec(between)?.[0];
    if (object !== undefined) {
      hidden.push(`${object} is in no table`);
    }
    at = Math.max(at, end);
  }
  return hidden;
}
