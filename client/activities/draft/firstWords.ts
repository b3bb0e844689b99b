import { readable } from '#shared/agreement/marks.ts';

/** The beginning of a text as somebody reads it: its first line, which ends between two words with „…" where it is too long. */
export function firstWords(text: string, most: number): string {
  const lines = readable(text).split('\n');
  const line = (lines[0] ?? '').replace(/^- /, '');
  const letters = [...line];
  if (letters.length <= most) {
    return line;
  }
  const space = letters.lastIndexOf(' ', most);
  return `${letters.slice(0, space > most / 2 ? space : most).join('')}…`;
}
