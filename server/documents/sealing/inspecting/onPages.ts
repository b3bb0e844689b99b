import type { Reason, SignatureLine } from '#shared/agreement/files/verdict.ts';
import { LANGS } from '#shared/text.ts';
import { DOCUMENT_WORDS } from '../../documentWords.ts';
import { type DrawnText, textOfPage } from './pageText.ts';
import type { PdfDocument } from './pdfDocument.ts';

/** A mark without its spaces: „v3·9F3C-21AB". */
const MARK = /v\d+·[0-9A-F]{4}-[0-9A-F]{4}/;
/** The mark stands on each page. */
const MOST_PAGES = 5;

/** The sealed version whose mark stands on a page, as in one that was printed to PDF. */
export function markedAs<File extends { mark: string }>(
  file: PdfDocument,
  sealed: readonly File[],
): File | undefined {
  for (const page of file.pages().slice(0, MOST_PAGES)) {
    // Programs that print draw letter by letter, spaces or none.
    const words = bare(textOfPage(file, page).map(({ text }) => text));
    const [mark] = MARK.exec(words) ?? [];
    if (mark !== undefined) {
      return sealed.find(one => one.mark.replaceAll(/\s/g, '') === mark);
    }
  }
  return undefined;
}

/** Whether the first page says in its first line that people and arrangements are invented. */
export function saysRehearsal(file: PdfDocument): boolean {
  const [page] = file.pages();
  if (page === undefined) {
    return false;
  }
  const words = bare(textOfPage(file, page).map(({ text }) => text));
  return LANGS.some(lang => words.includes(bare([DOCUMENT_WORDS[lang].rehearsalLine])));
}

/** Letters alone: programs that draw a line cut it where they like. */
function bare(texts: readonly string[]): string {
  return texts.join('').replaceAll(/\s/g, '');
}

/** Visible signatures that lie over upright words of their page. */
export function overText(
  file: PdfDocument,
  signatures: readonly Pick<SignatureLine, 'name' | 'page' | 'rectangle'>[],
): Reason[] {
  const read = new Map<number, DrawnText[]>();
  return signatures.flatMap(({ name, page, rectangle }) => {
    const number = page === null ? undefined : file.pages()[page - 1];
    const [left = 0, bottom = 0, right = 0, top = 0] = rectangle ?? [];
    if (number === undefined || rectangle === null) {
      return [];
    }
    const words = read.get(number) ?? textOfPage(file, number);
    read.set(number, words);
    const lies = words.some(
      ({ text, box }) =>
        box !== null &&
        /[\p{L}\p{N}]/u.test(text) &&
        box[0] < right &&
        box[2] > left &&
        box[1] < top &&
        box[3] > bottom,
    );
    return lies ? [{ code: 'over-text' as const, page, detail: name }] : [];
  });
}
