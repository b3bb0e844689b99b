import { currentLanguage } from '../i18n.ts';
import { dayWords, moment } from '../moments.ts';

/** „18 grudnia 2026", whose day and month stay on one line. */
export function longDay(at: number): string {
  return bound(dayWords(at, currentLanguage()));
}

/** „18 grudnia 2026, 15:02", bound likewise. */
export function longMoment(at: number): string {
  return bound(moment(at, currentLanguage()));
}

function bound(words: string): string {
  return words.replace(/(\d) (?=\p{L})/u, '$1\u00a0');
}
