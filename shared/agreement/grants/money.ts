import type { Lang } from '#shared/text.ts';

/** Money is counted in grosze, whole numbers: 0,10 + 0,20 zł are 0,30 zł. */
export type Grosze = number;

const NBSP = '\u00a0';

/** „1 250,00 zł", the same on every machine. */
export function zloty(grosze: Grosze, lang: Lang): string {
  const whole = Math.trunc(Math.abs(grosze) / 100);
  const rest = String(Math.abs(grosze) % 100).padStart(2, '0');
  const thousands = String(whole).replace(/\B(?=(\d{3})+$)/g, lang === 'pl' ? NBSP : ',');
  const sign = grosze < 0 ? '−' : '';
  return lang === 'pl' ? `${sign}${thousands},${rest}${NBSP}zł` : `${sign}PLN${NBSP}${thousands}.${rest}`;
}

/** „1250", „1 250,5", „12,50 zł" as people type it; null: no amount. */
export function groszeOf(typed: string): Grosze | null {
  const [, whole = '', rest = ''] = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(typed.replace(/\s|zł/giu, '')) ?? [];
  return whole === '' ? null : Number(whole) * 100 + Number(rest.padEnd(2, '0'));
}
