import type { Lang } from '#shared/text.ts';

/** „11:38" on the wall's clock. */
export function timeOf(at: number, lang: Lang): string {
  const locale = lang === 'pl' ? 'pl-PL' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(at);
}
