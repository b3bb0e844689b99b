import { currentLanguage } from '../../i18n.ts';
import { dayWords } from '../../moments.ts';

/** „18 grudnia 2026", whose day and month stay on one line. */
export function longDay(at: number): string {
  return dayWords(at, currentLanguage()).replace(/(\d) (?=\p{L})/u, '$1\u00a0');
}
