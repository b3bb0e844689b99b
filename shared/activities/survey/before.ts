import * as z from 'zod/mini';
import type { Content, Harvested } from '#shared/activities/activity.ts';
import { readPublished } from '#shared/activities/published.ts';
import { RECORD_ID } from '#shared/ids.ts';
import type { Row, Source } from '#shared/workshop/state.ts';
import type { SurveyConfig } from './surveyConfig.ts';

const value = z.number().check(z.refine(Number.isFinite));
const beforeSchema = z.object({ repeat: z.string(), n: value, median: value, low: value, high: value });

/** What an earlier survey said to the same question, and which one it was. */
export interface Before extends z.infer<typeof beforeSchema> {
  from: Source | null;
}

const KIND = 'before';

/** Totals of earlier surveys that ask the same become records, so that it is known where each number comes from. */
export function seedBefore(inputs: readonly Harvested[], config: SurveyConfig): Row[] {
  const asked = new Set(config.questions.flatMap(({ repeat }) => repeat ?? []));
  const rows = new Map<string, Row>();
  for (const { id, kind, from, data } of inputs) {
    const total = z.safeParse(beforeSchema, data);
    if (config.show !== 'compare' || kind !== 'total' || !total.success || !asked.has(total.data.repeat)) {
      continue;
    }
    const row = `b.${from[0]?.step ?? ''}.${id}`;
    if (RECORD_ID.test(row)) {
      rows.set(row, { id: row, kind: KIND, text: '', group: null, from: [...from], data: total.data });
    }
  }
  return [...rows.values()];
}

/** By question, earliest first. Total. */
export function beforeOf(content: Content<SurveyConfig>): Record<string, Before[]> {
  const known = readPublished({ ...content, doc: null }).records.flatMap(({ row, ledger }): Before[] => {
    const total = z.safeParse(beforeSchema, row.data);
    const from = Array.isArray(ledger.from) ? (ledger.from[0] ?? null) : null;
    return row.kind === KIND && total.success ? [{ ...total.data, from }] : [];
  });
  return Object.fromEntries(
    content.config.questions.flatMap(({ id, repeat }): [string, Before[]][] => {
      const own = repeat === undefined ? [] : known.filter(one => one.repeat === repeat);
      return own.length === 0 ? [] : [[id, own]];
    }),
  );
}
