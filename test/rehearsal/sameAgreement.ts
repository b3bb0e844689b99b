import { strFromU8 } from 'fflate';
import type { Paper } from './files.ts';

/**
 * The canonical agreement without what another day or another server makes otherwise: ids and times. Two rehearsals of
 * one seed give the same text here, letter by letter.
 */
export function agreementOf(papers: readonly Paper[]): string {
  return papers
    .filter(({ format }) => format === 'json')
    .map(({ document, bytes }) => `${document}\n${blanked(strFromU8(bytes))}`)
    .join('\n');
}

/** Ids are numbered in the order in which they first stand in the text. */
function blanked(json: string): string {
  const seen = new Map<string, string>();
  const number = (id: string): string => {
    const known = seen.get(id) ?? `id${seen.size + 1}`;
    seen.set(id, known);
    return known;
  };
  return (
    json
      .replace(/\b[0-9a-z]{28,32}\b/gu, number)
      // Whoever plays over midnight meets on two days.
      .replace(/\b(?:data|daty|dates?): .*?, (?=liczba osób|number of people)/gu, 'days, ')
      .replace(/\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?/gu, 'day')
      .replace(/\b\d{1,2} \p{L}+ \d{4}( r\.)?/gu, 'day')
  );
}
