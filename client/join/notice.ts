import type { Lang } from '#shared/text.ts';

export interface NoticeRows {
  rows: { ask: string; answer: string }[];
  full: string;
}

/** The information clause as the table sends it, in the asked language; null where it is not as expected. */
export function noticeIn(notice: unknown, lang: Lang): NoticeRows | null {
  const whole = ownObject(notice);
  // In the language asked for; else in that of the workshop.
  const chosen = ownObject(whole?.[lang]) ?? ownObject(whole?.text);
  const rows = Array.isArray(chosen?.rows) ? chosen.rows.flatMap(rowOf) : [];
  const full = typeof chosen?.full === 'string' ? chosen.full : '';
  return rows.length === 0 && full === '' ? null : { rows, full };
}

function rowOf(row: unknown): { ask: string; answer: string }[] {
  const { ask, answer } = ownObject(row) ?? {};
  return typeof ask === 'string' && typeof answer === 'string' ? [{ ask, answer }] : [];
}

function ownObject(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}
