import type { Lang } from '#shared/text.ts';

/** Whether „2026-12-18" is a day that the calendar has: no thirteenth month, no 31 February. */
export function isDay(text: string): boolean {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T12:00:00Z`) : null;
  return moment !== null && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** „18 grudnia 2026 r." The day is a day, not a moment: no time zone may move it. */
export function longDate(day: string, lang: Lang): string {
  const text = formatted(day, lang, { dateStyle: 'long' });
  return lang === 'pl' ? `${text} r.` : text;
}

/** „30 października, 20 listopada i 11 grudnia 2026 r.": the year is said once for days that share it. */
export function longDates(days: readonly string[], lang: Lang): string {
  const said = days.map((day, index) =>
    days[index + 1]?.slice(0, 4) === day.slice(0, 4)
      ? formatted(day, lang, { day: 'numeric', month: 'long' })
      : longDate(day, lang),
  );
  const last = said.pop() ?? '';
  return said.length === 0 ? last : `${said.join(', ')} ${lang === 'pl' ? 'i' : 'and'} ${last}`;
}

function formatted(day: string, lang: Lang, style: Intl.DateTimeFormatOptions): string {
  const locale = lang === 'pl' ? 'pl-PL' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
}
