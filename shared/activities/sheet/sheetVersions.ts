import { bytesOf, STATE_VALUE_BYTES } from '#shared/workshop/state.ts';
import type { StepRun } from '#shared/workshop/steps/stepRun.ts';
import type { Sheet } from './fields.ts';
import type { SheetConfig } from './sheetConfig.ts';
import { contentOf } from './sheetsNow.ts';

/** Versions of one sheet that are kept; when it is handed in once more the second oldest goes. */
const MOST_VERSIONS = 6;
/** Room for the rest of the value. */
const SPARE_BYTES = 1024;

/** A sheet that is handed in is kept as it stands; the newest counts, the older ones can be told from it. */
export function keepVersion(run: StepRun<SheetConfig>, sheet: Sheet): void {
  const known = versionsOf(run.keys(), sheet.id);
  const number = (known.at(-1)?.number ?? 0) + 1;
  const content = contentOf(sheet);
  const fits = bytesOf(content) <= STATE_VALUE_BYTES - SPARE_BYTES;
  run.set(`version.${sheet.id}.${number}`, { v: 1, at: run.now, ...(fits ? { content } : {}) });
  const spare = known[1];
  if (known.length >= MOST_VERSIONS && spare !== undefined) {
    run.remove(`version.${sheet.id}.${spare.number}`);
  }
}

/** When a sheet was handed in, oldest first. Total. */
export function versionsOf(
  memory: Iterable<[string, unknown]>,
  sheet: string,
): { number: number; at: number }[] {
  const prefix = `version.${sheet}.`;
  const found: { number: number; at: number }[] = [];
  for (const [key, value] of memory) {
    const number = key.startsWith(prefix) ? Number(key.slice(prefix.length)) : Number.NaN;
    const at = typeof value === 'object' && value !== null && 'at' in value ? value.at : undefined;
    if (Number.isSafeInteger(number) && typeof at === 'number') {
      found.push({ number, at });
    }
  }
  return found.sort((one, other) => one.number - other.number);
}
