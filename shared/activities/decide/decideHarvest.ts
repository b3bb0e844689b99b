import type { Content, Harvested, Metrics } from '#shared/activities/activity.ts';
import {
  countInto,
  harvestRecord,
  noCounts,
  type PublishedRecord,
  readPublished,
} from '#shared/activities/published.ts';
import { isAnswered } from './decideActs.ts';
import type { DecideConfig } from './decideConfig.ts';
import { supersededIn, versionOf } from './decideProposals.ts';
import { countAt } from './decideRule.ts';
import {
  checkOf,
  checksOf,
  PROPOSAL,
  proposalState,
  type Remark,
  remarksOf,
  SENTENCE,
  upTo,
  wordingOf,
} from './decideState.ts';

/**
 * Each proposal as a decision with what was said about it, in their order. Total. What nobody decided goes on with
 * outcome null, so that whoever continues sees that it was asked.
 */
export function harvestDecide(content: Content<DecideConfig>): Harvested[] {
  const { records } = readPublished(content);
  const proposals = records.filter(({ row }) => row.kind === PROPOSAL);
  const old = supersededIn(proposals.map(({ row }) => row));
  const left = proposals.filter(({ id }) => !old.has(id) || proposalState(content.run, id).outcome !== null);
  return left.flatMap(record => {
    const decision = decisionOf(content, record);
    return [decision, ...remarksFor(content, decision)];
  });
}

function decisionOf(content: Content<DecideConfig>, record: PublishedRecord): Harvested {
  const { run } = content;
  const state = proposalState(run, record.id);
  const { outcome } = state;
  const check =
    outcome === null ? checkOf(run, record.id, state.checks) : checkOf(run, record.id, outcome.check);
  const plain = harvestRecord(content, record);
  const asked = versionOf(record.row);
  const sentences = upTo(state.version).flatMap(version => {
    const sentence = wordingOf(run, record.id, version)?.sentence ?? null;
    return sentence === null ? [] : [{ step: content.step, id: sentence }];
  });
  return {
    ...plain,
    kind: 'decision',
    side: null,
    by: null,
    place: null,
    weight: check === null ? 0 : countAt(check, 5),
    from: [...plain.from, ...sentences],
    data: {
      outcome: outcome?.word ?? null,
      until: outcome?.until ?? null,
      at: outcome?.at ?? null,
      version: asked?.version ?? state.version,
      counts: check?.counts ?? {},
      voters: check?.voters ?? 0,
      checks: checksOf(run, record.id).length,
      rule: outcome?.rule ?? null,
      ...(typeof record.row.data?.title === 'string' ? { title: record.row.data.title } : {}),
      ...(typeof record.row.data?.slot === 'string' ? { slot: record.row.data.slot } : {}),
      ...(asked === null ? {} : asked),
    },
  };
}

/** What stays said: remarks of the last check, and every concern that was kept or never answered. */
function remarksFor(content: Content<DecideConfig>, decision: Harvested): Harvested[] {
  const { run } = content;
  const { checks } = proposalState(run, decision.id);
  const said = new Map<string, Remark>();
  for (const number of upTo(checks)) {
    for (const remark of remarksOf(run, decision.id, number)) {
      if (!isAnswered(remark) && (number === checks || remark.status === 'kept')) {
        said.set(remark.text, remark);
      }
    }
  }
  return [...said.values()].map(remark => ({
    id: `${decision.id}.${remark.id}`.slice(0, 120),
    kind: 'remark',
    text: remark.text,
    side: null,
    by: remark.by.length === 1 ? (remark.by[0] ?? null) : null,
    place: decision.id,
    weight: remark.times,
    from: decision.from,
    data: {
      concern: remark.status !== 'remark',
      kept: remark.status === 'kept',
      outcome: decision.data.outcome,
      ...(remark.by.length > 0 ? { signed: remark.by } : {}),
    },
  }));
}

/** Total. Levels before and after are summed over all proposals: how far talking moved the room. */
export function decideMetrics(content: Content<DecideConfig>): Metrics {
  const { records, dropped } = readPublished(content);
  const outcomes = noCounts();
  const first = noCounts();
  const last = noCounts();
  let checks = 0;
  let remarks = 0;
  let reservations = 0;
  let joining = 0;
  let decided = 0;
  const proposals = records.filter(({ row }) => row.kind === PROPOSAL);
  for (const { id } of proposals) {
    const state = proposalState(content.run, id);
    const shown = checksOf(content.run, id);
    const before = shown[0];
    const after = shown.at(-1);
    checks += shown.length;
    if (state.outcome !== null) {
      decided += 1;
      countInto(outcomes, state.outcome.word);
    }
    for (const level of [5, 4, 3, 2, 1, 0]) {
      first[level] = (first[level] ?? 0) + (before === undefined ? 0 : countAt(before, level));
      last[level] = (last[level] ?? 0) + (after === undefined ? 0 : countAt(after, level));
    }
    joining += after === undefined ? 0 : countAt(after, 5);
    const said = remarksOf(content.run, id, state.checks);
    remarks += said.filter(remark => !remark.hidden).length;
    reservations += said.filter(remark => remark.status === 'kept').length;
  }
  return {
    proposals: proposals.length,
    decisions: decided,
    byOutcome: outcomes,
    checks,
    remarks,
    reservations,
    sentences: records.filter(({ row }) => row.kind === SENTENCE).length,
    levelsBefore: first,
    levelsAfter: last,
    joining,
    dropped,
  };
}
