import type { Onlooker, Seen } from '#shared/activities/activity.ts';
import type { Row } from '#shared/workshop/state.ts';
import { burdenForm, FIELD, own, progressOf, readSheets, type SheetStatus } from './fields.ts';
import type { SheetConfig } from './sheetConfig.ts';
import { versionsOf } from './sheetVersions.ts';

/** What everybody sees of the sheets beside the document: no words, so that the wall has it while people write. */
export interface SheetsShown {
  sheets: SheetLine[];
  /** The facilitator said in this phase that half of the time has passed. */
  nudged: boolean;
}

export interface SheetLine {
  id: string;
  number: number;
  side: string | null;
  writers: number;
  filled: number;
  of: number;
  status: SheetStatus;
  /** Choice of the field that says what it adds, by side; '' where all answer together. */
  burden: Record<string, string>;
  stars: number;
  /** Facilitators: when it was handed in. */
  submitted?: number[];
}

export function showSheets(seen: Seen<SheetConfig>, onlooker: Onlooker): SheetsShown {
  const { config, ledger, run } = seen;
  const rows = Array.from(ledger.values(), ({ row }) => row);
  const texts = new Map(rows.filter(({ kind }) => kind === FIELD).map(row => [row.id, markOf(row)]));
  const burden = burdenForm(config)?.id;
  const leads = onlooker === 'facilitators';
  const sheets = readSheets(rows, texts, config).map((sheet): SheetLine => {
    const said = sheet.fields.filter(({ form, value }) => form.id === burden && value.choice !== '');
    return {
      id: sheet.id,
      number: sheet.number,
      side: sheet.side,
      writers: sheet.writers.length,
      ...progressOf(sheet),
      status: sheet.status,
      burden: Object.fromEntries(said.map(({ side, value }) => [side ?? '', value.choice])),
      stars: config.stars ? seen.marks(sheet.id).plus : 0,
      ...(leads ? { submitted: versionsOf(run, sheet.id).map(({ at }) => at) } : {}),
    };
  });
  return { sheets, nudged: run.get('nudge')?.phase === seen.phase && seen.status === 'open' };
}

/** Views are built without the document: whoever leaves a text says that something stands there (`done`). */
function markOf(row: Row): string {
  const filled = own(row.data, 'filled');
  return filled === true ? '•' : filled === false ? '' : row.text;
}
