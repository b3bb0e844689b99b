import type { Lang } from '#shared/text.ts';

/** A pair of coordinates as it is kept, „51.76870, 19.45690"; '' where nobody gave one. */
export const COORDINATES = /^$|^-?\d{1,2}(\.\d{1,6})?, -?\d{1,3}(\.\d{1,6})?$/;

/** From how people type it: with points or commas, with degrees or without; null: no pair. */
export function coordinatesOf(typed: string): string | null {
  const words = typed.replace(/°|[NE]\b/giu, ' ').trim();
  if (words === '') {
    return '';
  }
  const number = String.raw`(-?\d{1,3}(?:[.,]\d{1,6})?)`;
  const [, north = '', east = ''] =
    new RegExp(`^${number}\\s*[;,]?\\s+${number}$`).exec(words) ??
    /^(-?\d{1,3}(?:\.\d{1,6})?),(-?\d{1,3}(?:\.\d{1,6})?)$/.exec(words) ??
    [];
  const pair = [north, east].map(one => one.replace(',', '.'));
  const [latitude = Number.NaN, longitude = Number.NaN] = pair.map(one =>
    one === '' ? Number.NaN : Number(one),
  );
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? pair.join(', ') : null;
}

/** „51,7687° N, 19,4569° E" */
export function coordinatesInWords(kept: string, lang: Lang): string {
  const [latitude = '', longitude = ''] = kept.split(', ');
  const say = (number: string, plus: string, minus: string) => {
    const digits = number.replace('-', '');
    return `${lang === 'pl' ? digits.replace('.', ',') : digits}°\u00a0${number.startsWith('-') ? minus : plus}`;
  };
  return `${say(latitude, 'N', 'S')}, ${say(longitude, 'E', 'W')}`;
}
