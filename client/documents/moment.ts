import type { Lang } from '#shared/text.ts';

/** „11 grudnia 2026, 14:20" on this device's clock. */
export function moment(at: number, lang: Lang): string {
  const hour = new Intl.DateTimeFormat(localeOf(lang), { hour: 'numeric', minute: '2-digit' });
  return `${dayWords(at, lang)}, ${hour.format(new Date(at))}`;
}

/** „18 grudnia 2026" */
export function dayWords(at: number, lang: Lang): string {
  return new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'long' }).format(new Date(at));
}

function localeOf(lang: Lang): string {
  return lang === 'pl' ? 'pl-PL' : 'en-GB';
}
