import * as z from 'zod/mini';
import { words } from '#shared/activities/words.ts';
import { isDay } from '#shared/agreement/days.ts';
import { ERROR_CODES, type ErrorCode } from '#shared/errors.ts';
import { makeRandomId, RECORD_ID } from '#shared/ids.ts';
import type { RunRecord, StepRun } from '#shared/workshop/steps/stepRun.ts';
import { type DecideConfig, decideRuleSchema } from './decideConfig.ts';
import { supersededIn, versionOf } from './decideProposals.ts';
import { revealRunning } from './decideReveal.ts';
import { mayStamp, verdictOf } from './decideRule.ts';
import {
  checkedRecord,
  checkOf,
  keepProposal,
  keepRemarks,
  keepWording,
  outcomeWordSchema,
  PROPOSAL,
  type ProposalState,
  proposalState,
  type Remark,
  remarksOf,
  ruleOf,
  SENTENCE,
} from './decideState.ts';

type Run = StepRun<DecideConfig>;

/** More proposals of their own than any meeting decides about. */
const MOST_PROPOSALS = 60;

const record = z.string().check(z.regex(RECORD_ID));
const remarkId = z.string().check(z.regex(/^c\d{1,2}\.\d{1,4}$/));
/** As it is typed; a final one is checked as people's words are. */
const typed = z.string().check(z.maxLength(4000));

/** What facilitators do here, by `act`. */
export const decideActSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('rule'), ...decideRuleSchema.shape }),
  z.strictObject({ act: z.literal('focus'), record }),
  /** Asks for levels of the present wording; with `text` of this one, which becomes the present. */
  z.strictObject({
    act: z.literal('check'),
    record,
    text: z.optional(typed),
    sentence: z.optional(record),
  }),
  z.strictObject({ act: z.literal('reveal'), record }),
  z.strictObject({
    act: z.literal('amend'),
    record,
    text: typed,
    /** Not final: the room watches the typing. */
    final: z.boolean(),
    /** The wording somebody proposed. */
    sentence: z.optional(record),
  }),
  z.strictObject({
    act: z.literal('concern'),
    record,
    id: remarkId,
    status: z.enum(['open', 'solved', 'kept']),
  }),
  z.strictObject({ act: z.literal('show'), record, id: z.nullable(remarkId) }),
  z.strictObject({ act: z.literal('hide'), record, id: remarkId, hidden: z.boolean() }),
  z.strictObject({
    act: z.literal('outcome'),
    record,
    word: outcomeWordSchema,
    until: z.nullable(z.string().check(z.refine(isDay))),
  }),
  z.strictObject({ act: z.literal('reopen'), record }),
  z.strictObject({ act: z.literal('add'), text: typed }),
  z.strictObject({ act: z.literal('renew') }),
]);
export type DecideAct = z.infer<typeof decideActSchema>;
type One<A extends DecideAct['act']> = Extract<DecideAct, { act: A }>;

/** Null when done; a refusal leaves no trace. */
export function runDecideAct(run: Run, act: DecideAct): ErrorCode | null {
  switch (act.act) {
    case 'rule':
      return setRule(run, act);
    case 'add':
      return add(run, act);
    case 'renew':
      run.pull();
      return null;
    default:
      return onProposal(run, act);
  }
}

/** A proposal as an act finds it. */
interface Found {
  run: Run;
  id: string;
  known: RunRecord;
  state: ProposalState;
}

function onProposal(run: Run, act: Exclude<DecideAct, One<'rule' | 'add' | 'renew'>>): ErrorCode | null {
  const known = run.records().get(act.record);
  if (known?.row.kind !== PROPOSAL) {
    return 'no-such-entry';
  }
  const found: Found = { run, id: act.record, known, state: proposalState(run, act.record) };
  const error = onFound(found, act);
  if (error === null && act.act !== 'concern' && act.act !== 'hide') {
    run.look(act.record);
  }
  return error;
}

function onFound(found: Found, act: Exclude<DecideAct, One<'rule' | 'add' | 'renew'>>): ErrorCode | null {
  switch (act.act) {
    case 'focus':
      return null;
    case 'check':
      return openCheck(found, act);
    case 'reveal':
      return reveal(found);
    case 'amend':
      return amend(found, act);
    case 'concern':
      return answerConcern(found, act);
    case 'show':
      return showConcern(found, act.id);
    case 'hide':
      return changeRemark(found, act.id, remark => ({ ...remark, hidden: act.hidden }));
    case 'outcome':
      return stamp(found, act);
    case 'reopen':
      return reopen(found);
  }
}

/** Before the first check; afterwards it stays, because nobody sets the measure when they know the result. */
function setRule(run: Run, { act: _, ...rule }: One<'rule'>): ErrorCode | null {
  for (const [id, { row }] of run.records()) {
    const state = proposalState(run, id);
    if (row.kind === PROPOSAL && (state.checks > 0 || state.stage === 'check')) {
      return 'rule-is-set';
    }
  }
  run.set('rule', { v: 1, ...rule, at: run.now });
  return null;
}

function openCheck(found: Found, act: One<'check'>): ErrorCode | null {
  const { run, id, state } = found;
  if (ruleOf(run) === null) {
    return 'rule-not-set';
  }
  const running = checkedRecord(run);
  // One that was put aside meanwhile is nobody's vote any more.
  if (running !== null && run.records().has(running) && proposalState(run, running).stage === 'check') {
    return 'vote-under-way';
  }
  if (state.outcome !== null) {
    return 'voting-closed';
  }
  if (versionOf(found.known.row) !== null) {
    // A version frozen since is the one to ask about.
    run.pull();
    if (supersededIn([...run.records().values()].map(({ row }) => row)).has(id)) {
      return 'text-changed';
    }
  }
  const amended = act.text === undefined ? null : setWording(found, act.text, act.sentence);
  if (amended !== null) {
    return amended;
  }
  run.remove('writing');
  run.forgetBallots();
  run.set('check', { v: 1, record: id });
  keepProposal(run, id, { stage: 'check', concern: null });
  return null;
}

function reveal({ run, id, state }: Found): ErrorCode | null {
  if (state.stage !== 'check' || checkedRecord(run) !== id) {
    return 'voting-closed';
  }
  revealRunning(run);
  return null;
}

function amend(found: Found, act: One<'amend'>): ErrorCode | null {
  const { run, id, known, state } = found;
  if (state.stage === 'check') {
    return 'vote-under-way';
  }
  if (state.outcome !== null) {
    return 'voting-closed';
  }
  if (versionOf(known.row) !== null) {
    return 'text-changed';
  }
  if (act.final) {
    run.remove('writing');
    return setWording(found, act.text, act.sentence);
  }
  if (act.text === known.row.text) {
    run.remove('writing');
  } else {
    run.set('writing', { v: 1, record: id, text: act.text });
  }
  return null;
}

/** Another wording is another version: what was checked stays with the one it was checked for. */
function setWording({ run, id, known, state }: Found, typed: string, sentence?: string): ErrorCode | null {
  const parsed = z.safeParse(words(run.config.length), typed);
  if (!parsed.success) {
    return (
      ERROR_CODES.find(code => parsed.error.issues.some(issue => issue.message === code)) ?? 'bad-request'
    );
  }
  if (versionOf(known.row) !== null) {
    return 'text-changed';
  }
  if (parsed.data === known.row.text) {
    return null;
  }
  if (state.version === 1) {
    keepWording(run, id, 1, { v: 1, text: known.row.text, at: 0, sentence: null });
  }
  const version = state.version + 1;
  const source = sentence !== undefined && run.records().get(sentence)?.row.kind === SENTENCE;
  keepWording(run, id, version, {
    v: 1,
    text: parsed.data,
    at: run.now,
    sentence: source ? (sentence ?? null) : null,
  });
  keepProposal(run, id, { version });
  run.put({ ...known.row, text: parsed.data });
  return null;
}

function answerConcern(found: Found, act: One<'concern'>): ErrorCode | null {
  const { run, id } = found;
  const error = changeRemark(found, act.id, remark =>
    remark.status === 'remark' ? null : { ...remark, status: act.status },
  );
  if (error === null && act.status !== 'open' && found.state.concern === act.id) {
    // The next one that waits takes its place on the wall.
    const next = remarksOf(run, id, found.state.checks).find(
      remark => remark.status === 'open' && !remark.hidden,
    );
    keepProposal(run, id, { concern: next?.id ?? null });
  }
  return error;
}

function showConcern(found: Found, concern: string | null): ErrorCode | null {
  const { run, id, state } = found;
  const known = remarksOf(run, id, state.checks).some(remark => remark.id === concern);
  if (concern !== null && !known) {
    return 'no-such-entry';
  }
  keepProposal(run, id, { concern });
  return null;
}

/** Changes a remark of the newest check. */
function changeRemark(
  { run, id, state }: Found,
  remarkId: string,
  change: (remark: Remark) => Remark | null,
): ErrorCode | null {
  const remarks = remarksOf(run, id, state.checks);
  const known = remarks.find(remark => remark.id === remarkId);
  const changed = known && change(known);
  if (!changed) {
    return 'no-such-entry';
  }
  keepRemarks(
    run,
    id,
    state.checks,
    remarks.map(remark => (remark.id === remarkId ? changed : remark)),
  );
  return null;
}

function stamp({ run, id, state }: Found, act: One<'outcome'>): ErrorCode | null {
  if (state.stage === 'check') {
    return 'vote-under-way';
  }
  const rule = ruleOf(run);
  const check = checkOf(run, id, state.checks);
  const spoken = remarksOf(run, id, state.checks).filter(remark => !isAnswered(remark));
  const verdict = verdictOf(rule ?? run.config.rule, check, state.version, spoken.length);
  if (!mayStamp(act.word, verdict)) {
    return check === null ? 'voting-closed' : 'rule-not-met';
  }
  if (act.word === 'trial' && act.until === null) {
    return 'bad-request';
  }
  const { lowest, fives, quorum } = rule ?? run.config.rule;
  run.remove('writing');
  if (checkedRecord(run) === id) {
    run.remove('check');
    run.forgetBallots();
  }
  keepProposal(run, id, {
    concern: null,
    outcome: {
      word: act.word,
      until: act.word === 'trial' || act.word === 'toConfirm' ? act.until : null,
      at: run.now,
      rule: rule === null ? null : { lowest, fives, quorum },
      check: check !== null && check.version === state.version ? state.checks : 0,
    },
  });
  return null;
}

/** Its author was answered by a change, or it was taken from the screens. */
export function isAnswered(remark: Pick<Remark, 'status' | 'hidden'>): boolean {
  return remark.status === 'solved' || remark.hidden;
}

/** The stamp is taken back: the last check stands as it was shown, its ballots are gone for good. */
function reopen({ run, id, state }: Found): ErrorCode | null {
  if (state.outcome === null) {
    return 'nothing-to-undo';
  }
  keepProposal(run, id, { outcome: null, stage: state.checks > 0 ? 'shown' : 'reading' });
  return null;
}

function add(run: Run, act: One<'add'>): ErrorCode | null {
  if (run.config.of === 'version') {
    return 'not-allowed';
  }
  const parsed = z.safeParse(words(run.config.length), act.text);
  if (!parsed.success) {
    return (
      ERROR_CODES.find(code => parsed.error.issues.some(issue => issue.message === code)) ?? 'bad-request'
    );
  }
  const known = [...run.records().values()].filter(({ row }) => row.kind === PROPOSAL);
  if (known.length >= MOST_PROPOSALS) {
    return 'too-many-entries';
  }
  const id = `p.${makeRandomId(run.random)}`;
  run.put({ id, kind: PROPOSAL, text: parsed.data, group: null });
  // The first sentence is what the room looks at; a later one waits its turn.
  if (known.length === 0) {
    run.look(id);
  }
  return null;
}
