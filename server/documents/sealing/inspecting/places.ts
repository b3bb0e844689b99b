import type { Reason } from '#shared/agreement/files/verdict.ts';
import { type Box, type DrawnText, drawnOnPage } from './pageText.ts';
import type { PdfDocument } from './pdfDocument.ts';
import { Ref, type Value } from './pdfSyntax.ts';

/** Where on a page something was changed, as far as it can be told from what is drawn there. */
type Where = NonNullable<Reason['where']>;

const LONGEST = 90;
/** Baselines so near are one line. */
const SAME_LINE = 3;
/** Points of an A4 page, where a page does not tell its size. */
const A4: Box = [0, 0, 595, 842];

/** What is drawn on a page now and was not, or was and is not any more; null where only the drawing of it differs. */
export function changedPlace(sealed: PdfDocument, now: PdfDocument, page: number): Where | null {
  const [before, after] = [drawnOnPage(sealed, page), drawnOnPage(now, page)];
  const box =
    firstOther(after.texts, before.texts) ??
    firstOther(after.shapes, before.shapes) ??
    firstOther(before.texts, after.texts) ??
    firstOther(before.shapes, after.shapes);
  return box === null ? null : placeOf(sealed, page, before.texts, box);
}

/** Where an annotation lies; null where it has no place. */
export function annotationPlace(
  sealed: PdfDocument,
  now: PdfDocument,
  page: number,
  annotation: Value,
): Where | null {
  const [x = Number.NaN, y = Number.NaN, u = Number.NaN, v = Number.NaN] = now
    .list(now.dict(annotation).get('/Rect'))
    .map(Number);
  const box: Box = [Math.min(x, u), Math.min(y, v), Math.max(x, u), Math.max(y, v)];
  return box.every(Number.isFinite) ? placeOf(sealed, page, drawnOnPage(sealed, page).texts, box) : null;
}

/**
 * The place of the first thing of a list that the other list does not have; of a page on which nearly everything is
 * another one no place is named.
 */
function firstOther(list: readonly Placed[], other: readonly Placed[]): Box | null {
  const known = new Set(other.map(keyOf));
  const found = list.filter(one => one.box !== null && !known.has(keyOf(one)));
  return found.length > Math.max(FEW, list.length / 2) ? null : (found[0]?.box ?? null);
}

/** So few things are a place even on a page that has no more. */
const FEW = 3;

interface Placed {
  text: string;
  box: Box | null;
}

function keyOf({ text, box }: Placed): string {
  return `${text}|${box?.map(side => side.toFixed(1)).join(' ')}`;
}

function placeOf(sealed: PdfDocument, page: number, texts: readonly DrawnText[], box: Box): Where | null {
  const [, bottom, , top] = sizeOf(sealed, page);
  const height = top - bottom;
  if (!(height > 0)) {
    return null;
  }
  const fraction = (y: number) => Math.min(1, Math.max(0, (top - y) / height));
  const [from, to] = [fraction(box[3]), fraction(box[1])];
  const middle = (from + to) / 2;
  const lines = linesOf(texts);
  const above = lines.filter(({ y }) => y >= box[1] - SAME_LINE);
  const nearest = above.at(-1) ?? lines[0];
  const heading = above.findLast(({ text }) => HEADING.test(text));
  const near = shortened(nearest?.text ?? '');
  return {
    part: middle < 1 / 3 ? 'top' : middle < 2 / 3 ? 'middle' : 'bottom',
    heading: heading === undefined || heading === nearest ? '' : shortened(heading.text),
    near,
    from,
    to,
  };
}

const HEADING = /^(§\s?\d+|Załącznik\s?\d+|Annex\s?\d+)(\s|$)/;

/** Upright words of a page, line by line from the top. */
function linesOf(texts: readonly DrawnText[]): { y: number; text: string }[] {
  const lines: { y: number; parts: { x: number; text: string }[] }[] = [];
  for (const { text, box } of texts) {
    if (box !== null && text.trim() !== '') {
      const known = lines.find(({ y }) => Math.abs(y - box[1]) < SAME_LINE);
      const part = { x: box[0], text };
      if (known === undefined) {
        lines.push({ y: box[1], parts: [part] });
      } else {
        known.parts.push(part);
      }
    }
  }
  return lines
    .sort((one, other) => other.y - one.y)
    .map(({ y, parts }) => ({
      y,
      text: parts
        .sort((one, other) => one.x - other.x)
        .map(({ text }) => text)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim(),
    }));
}

function sizeOf(file: PdfDocument, page: number): Box {
  let node = file.dict(new Ref(page, 0));
  for (let hops = 0; hops < 20 && !node.has('/MediaBox') && node.has('/Parent'); hops += 1) {
    node = file.dict(node.get('/Parent'));
  }
  const [x, y, u, v] = file.list(node.get('/MediaBox')).map(Number);
  const box = [x, y, u, v].map(side => side ?? Number.NaN);
  return box.every(Number.isFinite) ? (box as Box) : A4;
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}
