import { PdfFault } from './pdfFault.ts';

/** Letters, or what costs as much: seconds on a slow machine, and ten times what any honest file takes. */
const MOST = 96_000_000;

let left = MOST;

/**
 * Begins the reading of another file. A process reads one file at a time, so one count is enough: whoever reads it,
 * and however often its parts overlap, all of it together ends.
 */
export function beginFile(): void {
  left = MOST;
}

/** Counts work on the present file; throws PdfFault when it has become too much. */
export function spend(letters: number): void {
  left -= letters;
  if (left < 0) {
    throw new PdfFault('too much to read');
  }
}
