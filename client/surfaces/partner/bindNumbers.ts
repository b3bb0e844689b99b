const NBSP = '\u00a0';

/** „601 000 000": whoever calls does not look for the rest of a number on the next line. */
export function bindNumbers(text: string): string {
  return text.replace(/(\d) (?=\d)/g, `$1${NBSP}`).replace(/(\d) - (?=\d)/g, `$1${NBSP}-${NBSP}`);
}
