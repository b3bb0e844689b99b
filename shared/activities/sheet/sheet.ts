import { defineActivity } from '#shared/activities/activity.ts';
import type { Phase } from '#shared/template/template.ts';
import type { StepRun } from '#shared/workshop/steps/stepRun.ts';
import { mayWriteWords } from './fieldActs.ts';
import { FIELD, own, QUESTION, SHEET } from './fields.ts';
import { ballotSchema, refuseBallot, revealMarks } from './marking.ts';
import { entrySchema, kindOf, publishEntry, refuseEntry, type SheetEntry } from './personSheet.ts';
import { actSchema, directSchema, runDirect, runSheetAct } from './sheetActs.ts';
import { type SheetConfig, sheetConfigSchema } from './sheetConfig.ts';
import { harvestSheets, sheetMetrics } from './sheetHarvest.ts';
import { seedSheets } from './sheetRows.ts';
import { showSheets } from './showSheets.ts';

/** Questions of one person; more than any gallery lasts for. */
const MOST_QUESTIONS = 20;

/**
 * Karta: a form filled in together. What one person fills alone is an entry. Everything else is a sheet of the server's
 * whose fields are records of their own: words are co-written letter by letter, whatever else is in a field is an act on
 * it. People who are named say yes on their own phone, or aloud.
 */
export const sheet = defineActivity<SheetConfig, SheetEntry>({
  type: 'sheet',
  config: sheetConfigSchema,
  attribution: () => 'named',
  entry: config => entrySchema(config),
  kinds: [SHEET, QUESTION],
  kindOf,
  limit: (config, kind) =>
    kind === QUESTION ? MOST_QUESTIONS : config.filler === 'person' ? config.most : 0,
  refuseEntry,
  publish: publishEntry,
  cowrite: true,
  cowritten: row => row.kind === FIELD && own(row.data, 'written') === true,
  mayWrite: mayWriteWords,
  seed: seedSheets,
  act: { schema: () => actSchema, run: runSheetAct },
  direct: { schema: directSchema, run: runDirect },
  marks: config => (config.stars ? ['plus', 'flag'] : ['flag']),
  // Only where people mark something alone; else closing the step would ask about votes that nobody gave.
  ballot: config => (config.fields.some(({ individual }) => individual) ? ballotSchema(config) : null),
  refuseBallot,
  reveal: revealMarks,
  close,
  show: showSheets,
  harvest: harvestSheets,
  metrics: sheetMetrics,
  checkPhases,
  needsPeople: () => true,
});

/** Stars of the server's own records stand in no row while people give them; afterwards the harvest reads them there. */
function close(run: StepRun<SheetConfig>): boolean {
  for (const [id, { row }] of run.records()) {
    const stars = row.kind === SHEET ? run.marks(id).plus : 0;
    if (row.kind === SHEET && (row.weight ?? 0) !== stars) {
      run.put({ ...row, weight: stars });
    }
  }
  return false;
}

/** Another group's sheet is no secret, so what is co-written stands in the sight of all; alone people only mark. */
function checkPhases(phases: readonly Phase[], config: SheetConfig): string | null {
  const marks = config.fields.some(({ individual }) => individual);
  if (config.filler !== 'person' && !phases.some(({ cowrite }) => cowrite)) {
    return 'nobody could fill a sheet: a phase needs "cowrite"';
  }
  if (config.filler !== 'person' && !marks && phases.some(({ visibility }) => visibility !== 'all')) {
    return 'sheets are filled in the sight of all: every phase needs the visibility "all"';
  }
  if (marks && phases[0]?.visibility !== 'own') {
    return 'people mark alone first: the first phase needs the visibility "own"';
  }
  return null;
}
