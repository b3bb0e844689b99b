import type { Lang } from '#shared/text.ts';

const MARKS = { pl: ['„', '”'], en: ['“', '”'] } as const;

/** Words between typed quotation marks; what looks like a formula or a measure stays as it is. */
const QUOTED = /(^|[\s\u00a0])"(?=[\p{L}\d])([^"\n]{1,300})"(?=[\s,.;:!?)]|$)/gu;

/** A phone has the straight mark only; printed, a quotation has those of its language. */
export function withQuotes(text: string, lang: Lang): string {
  const [open, close] = MARKS[lang];
  return text.replace(QUOTED, `$1${open}$2${close}`);
}
