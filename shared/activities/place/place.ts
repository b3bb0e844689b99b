import * as z from 'zod/mini';
import { defineActivity, type Harvested, type WorkshopWords } from '#shared/activities/activity.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { RECORD_ID } from '#shared/ids.ts';
import { scramble } from '#shared/scramble.ts';
import type { Phase } from '#shared/template/template.ts';
import { pick } from '#shared/text.ts';
import type { Row } from '#shared/workshop/state.ts';
import type { StepRun } from '#shared/workshop/steps/stepRun.ts';
import { actsSchema, direct, MOST_ITEMS, readAnchor } from './acts.ts';
import { givenIn, NO_OPINION } from './ballot.ts';
import { own } from './field.ts';
import { PIN, pinRow } from './pin.ts';
import { type PinEntry, pinSchema, spotSchema } from './pinEntry.ts';
import { type PlaceConfig, placeConfigSchema } from './placeConfig.ts';
import { harvestPlaces, placeMetrics } from './placeHarvest.ts';
import { countSpots } from './result.ts';
import { show } from './show.ts';

/**
 * Things find their place on a field. Where everybody places the same things, each does it alone and in secret: one
 * ballot a person, of which only middles and spread are shown. Where people add pins, a pin is an entry like a card.
 */
export const place = defineActivity<PlaceConfig, PinEntry>({
  type: 'place',
  config: placeConfigSchema,
  // Things keep what their step said of them; a ballot has no author to show.
  attribution: ({ items, attribution }) => (items === 'own' ? attribution : 'named'),
  entry: config => (config.items === 'own' ? pinSchema(config) : refusedPin(config)),
  kinds: [PIN],
  kindOf: () => PIN,
  limit: config => (config.items === 'own' ? config.limit : 0),
  publish: ({ id, entry }, config) => ({ ...pinRow(id, entry.data, config), group: entry.group }),
  marks: config => (config.items === 'own' ? ['flag'] : []),
  seed,
  ballot: config => (config.items === 'each' ? ballot(config) : null),
  refuseBallot,
  reveal,
  direct: { schema: actsSchema, run: direct },
  show,
  harvest: harvestPlaces,
  metrics: placeMetrics,
  checkPhases,
  pictures: ({ field }) =>
    field.kind === 'areas' && field.picture !== undefined
      ? [{ name: field.picture.asset, path: ['field', 'picture', 'asset'] }]
      : [],
  needsPeople: ({ items, attribution }) => items === 'own' && attribution === 'named',
});

function refusedPin(config: PlaceConfig) {
  return pinSchema(config).check(z.refine(() => false));
}

/** Things from the configuration, then those from earlier steps; what an earlier choice left for later stays there. */
function seed(inputs: readonly Harvested[], config: PlaceConfig, words: WorkshopWords): Row[] {
  const rows = new Map<string, Row>();
  if (config.items !== 'each') {
    return [];
  }
  for (const [index, text] of config.given.entries()) {
    rows.set(`g.${index}`, { id: `g.${index}`, kind: 'item', text: pick(text, words.lang), group: null });
  }
  for (const { id, text, side, from, data } of inputs) {
    if (text.trim() === '' || data.chosen === false || rows.size >= MOST_ITEMS) {
      continue;
    }
    const item = itemId(id, from[0]?.step ?? '', rows);
    // „i tak w ramach obowiązków" is said on the wall beside it.
    const duty = own(data.extras, 'duty');
    rows.set(item, {
      id: item,
      kind: 'item',
      text: nameOf(text, data),
      group: null,
      from: [...from],
      ...(side === null ? {} : { side }),
      ...(typeof duty === 'string' && duty.trim() !== '' ? { data: { duty: true } } : {}),
    });
  }
  return [...rows.values()];
}

/** What a solution is called; otherwise its words. */
function nameOf(text: string, data: Record<string, unknown>): string {
  const named = [data.name, data.title].find(one => typeof one === 'string' && one.trim() !== '');
  return typeof named === 'string' ? named : text;
}

/** Of its source; of its step too where two steps hand on the same id, and short where ids grew long on their way. */
function itemId(source: string, step: string, taken: ReadonlyMap<string, Row>): string {
  const tries = [`i.${source}`, `i.${step}.${source}`];
  return (
    tries.find(id => RECORD_ID.test(id) && !taken.has(id)) ??
    `i.${scramble(`${step}/${source}`).toString(36)}.${scramble(`${source}/${step}`).toString(36)}`
  );
}

function ballot(config: PlaceConfig) {
  // A rough point says more than a total needs.
  const spot = spotSchema(config).check(z.refine(one => !('at' in one) || one.at === undefined));
  return z.strictObject({
    spots: z
      .record(z.string().check(z.regex(RECORD_ID)), z.union([spot, z.literal(NO_OPINION)]))
      .check(z.refine(spots => Object.keys(spots).length <= MOST_ITEMS)),
  });
}

function refuseBallot(
  run: StepRun<PlaceConfig>,
  data: Record<string, unknown>,
  act: 'cast' | 'withdraw',
): ErrorCode | null {
  if (!run.phase.write || run.phase.visibility === 'all') {
    return 'voting-closed';
  }
  const records = run.records();
  // Something may have been set aside since; taking the ballot back must work all the same.
  const unknown = act === 'cast' && [...givenIn(run.config, data).keys()].some(id => !records.has(id));
  return unknown ? 'no-such-entry' : null;
}

/** Middles and spread, and the ballots are forgotten at once: nothing needs them any more. */
function reveal(run: StepRun<PlaceConfig>): void {
  if (run.config.items !== 'each') {
    return;
  }
  const anchor = readAnchor(run.get('anchor'), run.config);
  run.result(
    countSpots(run.ballots(), {
      config: run.config,
      round: run.state.round,
      voters: run.voters,
      // The card all compare with was placed by nobody in secret.
      items: [...run.records().keys()].filter(id => id !== anchor?.item),
      sides: run.sidesHere,
    }),
  );
  run.forgetBallots();
}

function checkPhases(phases: readonly Phase[], config: PlaceConfig): string | null {
  if (phases.some(phase => phase.cowrite || phase.reveal === 'columns')) {
    return 'places are never co-written and have no columns: no cowrite, no reveal by columns';
  }
  if (config.items === 'own') {
    const shown = phases.findIndex(phase => phase.visibility === 'all');
    return shown >= 0 && phases.slice(shown).some(phase => phase.visibility !== 'all')
      ? 'pins that all have seen cannot be hidden by a later phase'
      : null;
  }
  const placing = phases.filter(phase => phase.write);
  if (placing.length === 0 || placing.some(phase => phase.visibility !== 'own')) {
    return 'people place alone: a phase that lets them write, with the visibility "own"';
  }
  const last = phases.at(-1);
  return last?.write === false && last.visibility === 'all'
    ? null
    : 'the last phase shows the middles: visibility "all", write false';
}
