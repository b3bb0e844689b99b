import type { Doer } from '#shared/activities/activity.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { StepRun } from '#shared/workshop/steps/stepRun.ts';
import { isWritten, readSheets, type Sheet } from './fields.ts';
import type { SheetConfig } from './sheetConfig.ts';

/** The sheets of a running step as they stand, co-written words included. */
export function sheetsNow(run: StepRun<SheetConfig>): Sheet[] {
  const texts = {
    get: (record: string) => run.text(record),
  } as unknown as ReadonlyMap<string, string>;
  const rows = Array.from(run.records().values(), ({ row }) => row);
  return readSheets(rows, texts, run.config);
}

export function sheetNow(run: StepRun<SheetConfig>, id: string): Sheet | undefined {
  return sheetsNow(run).find(sheet => sheet.id === id);
}

/** Words and values of a sheet by field, e.g. for a version that is kept. */
export function contentOf(sheet: Sheet): Record<string, unknown> {
  const content: Record<string, unknown> = {};
  for (const { form, side, words, value, people } of sheet.fields) {
    const said = isWritten(form)
      ? words
      : form.type === 'person'
        ? people.map(({ id, yes }) => ({ id, yes }))
        : { ...value };
    content[side === null ? form.id : `${form.id}.${side}`] = said;
  }
  return content;
}

/** While sheets are filled everybody may; while they are read only facilitators, who enter what was said aloud. */
export function mayFill(run: StepRun<SheetConfig>, { leads }: Doer): ErrorCode | null {
  if (run.state.status !== 'open') {
    return 'step-not-open';
  }
  return leads || (run.phase.cowrite && run.phase.visibility === 'all') ? null : 'step-not-open';
}
