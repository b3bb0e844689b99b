import { defineActivity, type Onlooker, type Seen } from '#shared/activities/activity.ts';
import type { Phase } from '#shared/template/template.ts';
import type { Entry } from '#shared/workshop/state.ts';
import { directMatch, matchActSchema, matchDirectSchema, runMatchAct } from './matchActs.ts';
import { type MatchConfig, matchConfigSchema } from './matchConfig.ts';
import { type MatchEntry, matchEntrySchema, refuseMatch, sourcesOfLink } from './matchEntry.ts';
import { harvestMatch, matchMetrics } from './matchHarvest.ts';
import { publishMatch, seedMatch } from './matchRows.ts';
import { ANSWER, LINK, NEED, REQUEST, readNeed } from './needs.ts';
import { kindsIn, staysHidden } from './takes.ts';

/** What can be told of what is hidden: numbers. */
export interface MatchShown {
  /** Links that wait for their reveal. */
  links: number;
  /** By side: how many requests it is asked, and to how many it has answered, hidden or shown. */
  asked: Record<string, { of: number; done: number }>;
  /** Facilitators: hidden links by table. */
  tables: Record<string, number>;
}

/**
 * Dopasowanie: what is missing meets what is there. Tables find links, hidden from each other; then the side that was
 * asked answers with one word, hidden from the other side; a link and an answer are read by all at once.
 */
export const match = defineActivity<MatchConfig, MatchEntry>({
  type: 'match',
  config: matchConfigSchema,
  attribution: () => 'named',
  entry: matchEntrySchema,
  kinds: [LINK, ANSWER],
  kindOf: data => data.kind,
  limit: (config, kind) => (kind === LINK ? config.limit : null),
  columnOf: data => (data.kind === ANSWER ? ANSWER : LINK),
  refuseEntry: refuseMatch,
  grewFrom: sourcesOfLink,
  into: ({ entry }) =>
    entry.data.kind === ANSWER && typeof entry.data.record === 'string' ? entry.data.record : null,
  staysHidden,
  publish: publishMatch,
  act: { schema: () => matchActSchema, run: runMatchAct },
  direct: { schema: matchDirectSchema, run: directMatch },
  seed: seedMatch,
  show: showMatch,
  harvest: harvestMatch,
  metrics: matchMetrics,
  checkPhases,
  needsPeople: () => true,
});

function showMatch(seen: Seen<MatchConfig>, onlooker: Onlooker): MatchShown {
  const shown: MatchShown = { links: 0, asked: {}, tables: {} };
  const given = new Set<string>();
  for (const entry of seen.entries.values() as Iterable<Entry>) {
    if (entry.kind === ANSWER) {
      given.add(`${entry.side} ${String(entry.data.record)}`);
    } else {
      shown.links += 1;
      if (onlooker === 'facilitators' && entry.group !== null) {
        shown.tables[entry.group] = (shown.tables[entry.group] ?? 0) + 1;
      }
    }
  }
  for (const { row } of seen.ledger.values()) {
    const need = row.kind === NEED || row.kind === REQUEST ? readNeed(row) : null;
    for (const side of need?.asked ?? []) {
      const { of, done } = shown.asked[side] ?? { of: 0, done: 0 };
      const has = need?.answers.has(side) === true || given.has(`${side} ${row.id}`);
      shown.asked[side] = { of: of + 1, done: done + (has ? 1 : 0) };
    }
  }
  return shown;
}

function checkPhases(phases: readonly Phase[], config: MatchConfig): string | null {
  if (phases.some(phase => phase.cowrite || phase.reveal === 'columns')) {
    return 'links have authors and no columns: no cowrite, no reveal by columns';
  }
  if (phases.at(-1)?.visibility !== 'all') {
    return 'the last phase shows links and answers to all: visibility "all"';
  }
  const side = phases.findIndex(phase => phase.visibility === 'side');
  if (side >= 0 && config.answered.length === 0) {
    return 'nobody is asked anything (answered is empty), so no phase can be of the sides';
  }
  const takesLinks = phases.some(phase => phase.write && kindsIn(phase, config.answered).includes(LINK));
  return takesLinks || side >= 0 ? null : 'nobody can link or answer: no phase lets people write';
}
