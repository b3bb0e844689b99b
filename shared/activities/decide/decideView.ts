import type { Onlooker, Seen } from '#shared/activities/activity.ts';
import { isAnswered } from './decideActs.ts';
import type { DecideConfig, DecideRule } from './decideConfig.ts';
import { CONCERN_LEVELS } from './decideLevels.ts';
import { type AskedVersion, supersededIn, versionOf } from './decideProposals.ts';
import { voiceOf } from './decideReveal.ts';
import { type Verdict, verdictOf } from './decideRule.ts';
import {
  type Check,
  checkedRecord,
  checkOf,
  checksOf,
  type Outcome,
  PROPOSAL,
  type ProposalState,
  proposalState,
  type Remark,
  remarksOf,
  ruleOf,
  SENTENCE,
  wordingOf,
  writingOf,
} from './decideState.ts';

/** Most remarks a phone and the wall get; the others stand in the record. */
const MOST_REMARKS = 30;
const MOST_SENTENCES = 20;

/** A remark as the room sees it: no name but of those who signed. */
export type ShownRemark = Pick<Remark, 'id' | 'text' | 'times' | 'by'>;

/** A line of the list of proposals. */
export interface ProposalLine {
  id: string;
  /** What it is called; '' where its sentence is its name. */
  title: string;
  text: string;
  stage: ProposalState['stage'];
  version: number;
  outcome: Pick<Outcome, 'word' | 'until'> | null;
  /** A newer version of the same document is there. */
  superseded: boolean;
}

/** A wording somebody proposed from a phone. */
export interface ProposedSentence {
  id: string;
  text: string;
  by: string | null;
  side: string | null;
}

/** The proposal the room looks at. */
export interface FocusedProposal extends ProposalLine {
  /** The wording before this one; null for the first. */
  before: string | null;
  /** What the facilitator is typing; null while nobody does. */
  writing: string | null;
  /** Levels given so far of those who may give one. */
  cast: number;
  voters: number;
  /** The newest check that was shown. */
  check:
    | (Pick<Check, 'version' | 'counts' | 'voters' | 'present' | 'sides' | 'fives' | 'short'> & {
        number: number;
      })
    | null;
  /** Remarks and concerns that stay in the record. */
  remarks: ShownRemark[];
  /** How many more there are. */
  more: number;
  /** The concern on the wall, its place among all, and how many wait. */
  concern: (ShownRemark & { place: number; of: number; waiting: number }) | null;
  /** Concerns nobody answered yet. */
  open: number;
  sentences: ProposedSentence[];
  /** The frozen version that is asked about. */
  asked: AskedVersion | null;
}

/** What everybody gets. */
export interface DecideView {
  rule: DecideRule | null;
  proposals: ProposalLine[];
  focus: FocusedProposal | null;
}

/** One person's ballot, for facilitators and only while it is kept. */
export interface NamedBallot {
  person: string;
  side: string;
  level: number;
  remark: string;
  signed: boolean;
}

/** A concern as a facilitator takes it up. */
export interface LedConcern extends Remark {
  /** Who wrote it and at which level, while ballots are kept. */
  authors: { person: string; level: number }[];
}

/** What facilitators get besides. */
export interface LedDecideView extends DecideView {
  led: {
    ballots: NamedBallot[];
    concerns: LedConcern[];
    remarks: Remark[];
    verdict: Verdict;
    /** Counts of every check so far, the first first. */
    history: { version: number; counts: Record<string, number> }[];
  } | null;
}

/**
 * The step as an onlooker sees it: levels by name for facilitators only, and only while their ballots are kept. While a
 * check runs the others get how many gave a level and nothing of what it was.
 */
export function showDecide(seen: Seen<DecideConfig>, onlooker: Onlooker): DecideView | LedDecideView {
  const rows = [...seen.ledger.values()]
    .filter(({ row }) => row.kind === PROPOSAL)
    .sort((left, right) => left.order - right.order)
    .map(({ row }) => row);
  const old = supersededIn(rows);
  const lines = rows.map((row): ProposalLine => {
    const state = proposalState(seen.run, row.id);
    return {
      id: row.id,
      title: typeof row.data?.title === 'string' ? row.data.title : '',
      text: row.text,
      stage: state.stage,
      version: state.version,
      outcome: state.outcome && { word: state.outcome.word, until: state.outcome.until },
      superseded: old.has(row.id) && state.outcome === null,
    };
  });
  const focus = focusOf(seen, lines);
  const rule = ruleOf(seen.run);
  const shown: DecideView = {
    rule: rule && { lowest: rule.lowest, fives: rule.fives, quorum: rule.quorum },
    proposals: lines,
    focus: focus && focused(seen, focus),
  };
  return onlooker === 'facilitators' ? { ...shown, led: focus && ledPart(seen, focus) } : shown;
}

/** What the room looks at; else the first that is still to be decided. */
function focusOf(seen: Seen<DecideConfig>, lines: readonly ProposalLine[]): ProposalLine | null {
  if (seen.status === 'closed') {
    return null;
  }
  return (
    lines.find(({ id }) => id === seen.record) ??
    lines.find(({ outcome, superseded }) => outcome === null && !superseded) ??
    lines[0] ??
    null
  );
}

function focused(seen: Seen<DecideConfig>, line: ProposalLine): FocusedProposal {
  const { run } = seen;
  const state = proposalState(run, line.id);
  const check = checkOf(run, line.id, state.checks);
  const all = remarksOf(run, line.id, state.checks);
  const visible = all.filter(remark => !remark.hidden);
  const concerns = visible.filter(remark => remark.status !== 'remark');
  const current = concerns.findIndex(remark => remark.id === state.concern);
  const open = concerns.filter(remark => remark.status === 'open');
  // Until something is decided a concern is heard one at a time; then it stands with the remarks it is kept with.
  const kept = visible.filter(
    remark => remark.status === 'remark' || (state.outcome !== null && !isAnswered(remark)),
  );
  const running = state.stage === 'check';
  const on = concerns[current];
  return {
    ...line,
    before: wordingOf(run, line.id, state.version - 1)?.text ?? null,
    writing: writingOf(run, line.id),
    cast: running ? seen.ballots.length : (check?.voters ?? 0),
    voters: running ? Math.max(seen.voters, seen.ballots.length) : (check?.present ?? 0),
    check: running || check === null ? null : { ...withoutTime(check), number: state.checks },
    remarks: running ? [] : kept.slice(0, MOST_REMARKS).map(shownRemark),
    more: running ? 0 : Math.max(0, kept.length - MOST_REMARKS),
    concern:
      running || on === undefined
        ? null
        : {
            ...shownRemark(on),
            place: current + 1,
            of: concerns.length,
            waiting: open.filter(remark => remark.id !== on.id).length,
          },
    open: running ? 0 : open.length,
    sentences: sentencesFor(seen, line.id),
    asked: versionOf(seen.ledger.get(line.id)?.row ?? {}),
  };
}

function withoutTime({ version, counts, voters, present, sides, fives, short }: Check) {
  return { version, counts, voters, present, sides, fives, short };
}

function shownRemark({ id, text, times, by }: Remark): ShownRemark {
  return { id, text, times, by };
}

/** The newest first: what was said last is what the room talks about. */
function sentencesFor(seen: Seen<DecideConfig>, record: string): ProposedSentence[] {
  return [...seen.ledger.values()]
    .filter(({ row }) => row.kind === SENTENCE && row.place === record)
    .sort((left, right) => right.order - left.order)
    .slice(0, MOST_SENTENCES)
    .map(({ row }) => ({ id: row.id, text: row.text, by: row.by ?? null, side: row.side ?? null }));
}

function ledPart(seen: Seen<DecideConfig>, line: ProposalLine): LedDecideView['led'] {
  const { run } = seen;
  const state = proposalState(run, line.id);
  const kept = checkedRecord(run) === line.id;
  const check = checkOf(run, line.id, state.checks);
  const version = state.stage === 'check' ? state.version : (check?.version ?? state.version);
  const ballots = seen.ballots.flatMap(({ person, side, data }): NamedBallot[] => {
    const voice = kept ? voiceOf(data, line.id, version) : null;
    return voice === null ? [] : [{ person, side, ...voice }];
  });
  ballots.sort((left, right) => left.level - right.level);
  const remarks = state.stage === 'check' ? [] : remarksOf(run, line.id, state.checks);
  const spoken = remarks.filter(remark => !isAnswered(remark)).length;
  return {
    ballots,
    concerns: remarks
      .filter(remark => remark.status !== 'remark')
      .map(remark => ({ ...remark, authors: authorsOf(remark, ballots) })),
    remarks: remarks.filter(remark => remark.status === 'remark'),
    verdict: verdictOf(
      ruleOf(run) ?? seen.config.rule,
      state.stage === 'check' ? null : check,
      state.version,
      spoken,
    ),
    history: checksOf(run, line.id).map(({ version, counts }) => ({ version, counts })),
  };
}

/** Kept nowhere: found anew as long as the ballots are there. */
function authorsOf(remark: Remark, ballots: readonly NamedBallot[]): LedConcern['authors'] {
  const words = bare(remark.text);
  return ballots
    .filter(ballot => CONCERN_LEVELS.has(ballot.level) && bare(ballot.remark) === words)
    .map(({ person, level }) => ({ person, level }));
}

function bare(text: string): string {
  return text.toLocaleLowerCase().replace(/\s+/g, ' ');
}
