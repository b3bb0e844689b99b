import type { Lang } from '#shared/text.ts';

/** The locale by whose customs days, hours and numbers are written. */
export function localeOf(lang: Lang): string {
  return lang === 'pl' ? 'pl-PL' : 'en-GB';
}

/** „9:07", „0:20": 24 hours as people read them aloud, in both languages, by this device's clock. */
export function clockTime(at: number): string {
  const date = new Date(at);
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
}

/** „11 grudnia 2026, 14:20" on this device's clock. */
export function moment(at: number, lang: Lang): string {
  return `${dayWords(at, lang)}, ${clockTime(at)}`;
}

/** „18 grudnia 2026" */
export function dayWords(at: number, lang: Lang): string {
  return new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'long' }).format(new Date(at));
}

/** The same of a day that somebody chose („2026-12-18"): as UTC its midnight is the day before, west of here. */
export function dayOf(day: string, lang: Lang): string {
  return dayWords(Date.parse(`${day}T12:00`), lang);
}
