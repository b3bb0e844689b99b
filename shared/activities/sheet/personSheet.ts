import * as z from 'zod/mini';
import type { EntryWithId } from '#shared/activities/activity.ts';
import { words } from '#shared/activities/words.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { RECORD_ID } from '#shared/ids.ts';
import type { Row } from '#shared/workshop/state.ts';
import type { StepRun } from '#shared/workshop/steps/stepRun.ts';
import { own, QUESTION, QUESTION_LENGTH, readValue, SHEET, titleForm } from './fields.ts';
import type { FieldForm, SheetConfig } from './sheetConfig.ts';
import { valueSchema } from './values.ts';

/** What one person sends: a whole sheet of their own (`values` by field), or a question to somebody's sheet. */
export interface SheetEntry extends Record<string, unknown> {
  values?: Record<string, Record<string, unknown>> | undefined;
  sheet?: string | undefined;
  text?: string | undefined;
}

/** The name of a sheet has to be there; whatever else is required only asks to be filled. */
export function entrySchema(config: SheetConfig): z.ZodMiniType<SheetEntry> {
  const question = z.strictObject({
    text: words(QUESTION_LENGTH),
    sheet: z.string().check(z.regex(RECORD_ID)),
  });
  const nothing = z.strictObject({ values: z.never() });
  const sheet = config.filler === 'person' ? ownSheet(config) : nothing;
  const both = config.questions ? z.union([sheet, question]) : sheet;
  // A union tells nothing of why its members refused: the one that was meant is asked alone.
  return z.pipe(
    z.unknown(),
    z.transform((data, context) => {
      const meant = config.questions && own(data, 'sheet') !== undefined ? question : sheet;
      const parsed = z.safeParse(meant, data);
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        context.issues.push({ code: 'custom', input: data, message: issue?.message ?? '' });
        return z.NEVER;
      }
      return parsed.data as SheetEntry;
    }),
  ) as unknown as typeof both as unknown as z.ZodMiniType<SheetEntry>;
}

function ownSheet(config: SheetConfig) {
  const title = titleForm(config)?.id;
  const shape: z.core.$ZodLooseShape = {};
  // The name comes first: its issue is the one a person hears about.
  for (const form of config.fields.toSorted(one => (one.id === title ? -1 : 1))) {
    const named = z.strictObject({ text: words(form.length) });
    shape[form.id] = form.id === title ? named : z.optional(valueSchema(form));
  }
  return z.strictObject({ values: z.strictObject(shape) });
}

export function kindOf(data: SheetEntry): string {
  return typeof data.sheet === 'string' ? QUESTION : SHEET;
}

/** A question is about a sheet that can be read. */
export function refuseEntry(run: StepRun<SheetConfig>, { sheet }: SheetEntry): ErrorCode | null {
  if (sheet === undefined) {
    return null;
  }
  return run.records().get(sheet)?.row.kind === SHEET ? null : 'no-such-entry';
}

export function publishEntry({ id, entry }: EntryWithId, config: SheetConfig): Row {
  const { data } = entry;
  const about = own(data, 'sheet');
  if (typeof about === 'string') {
    const asked = own(data, 'text');
    return {
      id,
      kind: QUESTION,
      text: typeof asked === 'string' ? asked : '',
      group: null,
      data: { sheet: about },
    };
  }
  const values = own(data, 'values');
  const title = titleForm(config);
  const kept = config.fields.map((form): [string, unknown] => [
    form.id,
    checkedValue(form, own(values, form.id)),
  ]);
  return {
    id,
    kind: SHEET,
    text: title === undefined ? '' : readValue(own(values, title.id), title).text,
    group: null,
    // One's own sheet is handed in by sending it.
    data: { status: 'submitted', values: Object.fromEntries(kept.filter(([, value]) => value !== null)) },
  };
}

/** Only what its form has. */
function checkedValue(form: FieldForm, value: unknown): unknown {
  const parsed = z.safeParse(valueSchema(form), value);
  return parsed.success ? parsed.data : null;
}
