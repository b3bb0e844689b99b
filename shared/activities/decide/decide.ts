import * as z from 'zod/mini';
import { defineActivity } from '#shared/activities/activity.ts';
import { optionalWords, words } from '#shared/activities/words.ts';
import { RECORD_ID } from '#shared/ids.ts';
import { decideActSchema, runDecideAct } from './decideActs.ts';
import { type DecideConfig, decideConfigSchema } from './decideConfig.ts';
import { decideMetrics, harvestDecide } from './decideHarvest.ts';
import { remarkLength } from './decideLevels.ts';
import { seedProposals } from './decideProposals.ts';
import { revealRunning } from './decideReveal.ts';
import { PROPOSAL, proposalState, SENTENCE } from './decideState.ts';
import { showDecide } from './decideView.ts';

/** Other wordings of one person for one proposal. */
const SENTENCES_EACH = 3;

/** One person's level, for one wording of one proposal. */
export interface DecideBallot extends Record<string, unknown> {
  proposal: string;
  version: number;
  level: number;
  remark?: string | undefined;
  signed?: boolean | undefined;
}

/** Another wording that somebody proposes. */
export interface SentenceEntry extends Record<string, unknown> {
  text: string;
  proposal: string;
}

const notAsked = z.optional(z.never());

/**
 * Zgoda. Proposals are decided about one after another: levels 5–0 without a name on the wall, concerns one by one, the
 * sentence amended where all can read along, another check, and a stamp by a person with the rule it was measured by.
 */
export const decide = defineActivity<DecideConfig, SentenceEntry>({
  type: 'decide',
  config: decideConfigSchema,
  // Of sentences people propose; levels are kept apart and never with a name.
  attribution: () => 'named',
  entry: config =>
    z.strictObject({
      text: words(config.length),
      proposal: z.string().check(z.regex(RECORD_ID)),
    }) as z.ZodMiniType<SentenceEntry>,
  kinds: [SENTENCE],
  kindOf: () => SENTENCE,
  limit: config => (config.sentences && config.of !== 'version' ? null : 0),
  columnLimit: () => SENTENCES_EACH,
  columnOf: data => (typeof data.proposal === 'string' ? data.proposal : ''),
  refuseEntry: (run, { proposal }) =>
    run.records().get(proposal)?.row.kind === PROPOSAL ? null : 'no-such-entry',
  publish: ({ id, entry }) => ({
    id,
    kind: SENTENCE,
    text: typeof entry.data.text === 'string' ? entry.data.text : '',
    group: entry.group,
    place: typeof entry.data.proposal === 'string' ? entry.data.proposal : '',
    weight: 0,
    data: {},
  }),
  marks: () => ['flag'],
  seed: seedProposals,
  refuseOpen: (inputs, config) =>
    config.of === 'version' && !inputs.some(({ kind }) => kind === 'version') ? 'not-frozen' : null,
  ballot: config =>
    z.strictObject({
      remark: optionalWords(remarkLength(config)),
      proposal: z.string().check(z.regex(RECORD_ID)),
      version: z.int().check(z.minimum(1), z.maximum(999)),
      level: z.int().check(z.refine(level => config.scale.includes(level))),
      signed: config.named ? z.optional(z.boolean()) : notAsked,
    }) as z.ZodMiniType<DecideBallot>,
  refuseBallot: (run, data) => {
    const { proposal } = data;
    const row = typeof proposal === 'string' ? run.records().get(proposal)?.row : undefined;
    const state = row?.kind === PROPOSAL ? proposalState(run, row.id) : null;
    return state?.stage === 'check' && state.version === data.version ? null : 'voting-closed';
  },
  reveal: revealRunning,
  direct: { schema: decideActSchema, run: runDecideAct },
  show: showDecide,
  harvest: harvestDecide,
  metrics: decideMetrics,
  checkPhases: phases =>
    phases.every(phase => phase.visibility === 'all')
      ? null
      : 'decide shows levels when a facilitator asks for it: its phases need visibility "all"',
  // Sentences and signed remarks stand with their names.
  needsPeople: () => true,
});
