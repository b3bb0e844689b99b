import type { Step } from '#shared/template/template.ts';
import type { Change } from '../change.ts';
import { stepStateOf } from '../lookUp.ts';
import { type Binned, type Ledger, type MarkKind, OPPOSITE_MARKS, read } from '../state.ts';
import { isRevealed } from '../steps/phases.ts';
import { activityOfStep } from '../steps/stepFacts.ts';
import { type Context, DONE, type Handled, refused } from '../transition.ts';
import { putLedger, refreshRow } from './publishing.ts';
import { keyOf, together } from './sources.ts';

/**
 * Two records about the same become one: `into` keeps its words and the sources and „+1" of both, `entry` goes into
 * the bin, from which it can be put back. Provenance is never lost: merging concatenates.
 */
export function mergeRecords(
  change: Change,
  step: Step,
  ids: { entry: string; into: string },
  context: Context,
): Handled {
  const from = read<Ledger>(change.get(`ledger/${step.id}/${ids.entry}`));
  const into = read<Ledger>(change.get(`ledger/${step.id}/${ids.into}`));
  const docId = stepStateOf(change, step.id)?.docId;
  if (from === undefined || into === undefined || !docId || ids.entry === ids.into) {
    return refused('no-such-entry');
  }
  const cowritten = activityOfStep(step, context.activities)?.cowritten;
  if (cowritten?.(from.row) || cowritten?.(into.row)) {
    // Two paragraphs are two texts: people bring their words together themselves.
    return refused('not-allowed');
  }
  if (isVotedOn(change, step.id)) {
    return refused('votes-are-in');
  }
  const sources = together([...into.from, { step: step.id, id: ids.entry }, ...from.from]);
  const lent = lendMarks(change, step.id, ids.entry, into);
  change.set(`bin/${step.id}/${ids.entry}`, {
    v: 1,
    reason: ids.into,
    cause: 'merged',
    at: context.now,
    entry: null,
    ledger: from,
    lent,
  } satisfies Binned);
  change.remove(`ledger/${step.id}/${ids.entry}`);
  change.rows(docId, [], [ids.entry]);
  putLedger(change, step.id, docId, { ...into, from: sources, row: { ...into.row, from: sources } });
  refreshRow(change, step.id, ids.into, context);
  return DONE;
}

/** Whether somebody has chosen among the records as they are: ballots, or the totals of the present round. */
export function isVotedOn(change: Change, step: string): boolean {
  return change.count(`ballot/${step}`) > 0 || isRevealed(change, step);
}

/**
 * A merged record is put back: the one it went into lets go of its sources and of the marks it came with, and so does
 * whatever that one was merged into since.
 */
export function splitRecord(
  change: Change,
  step: string,
  entry: string,
  merged: Binned,
  context: Context,
): void {
  const docId = stepStateOf(change, step)?.docId;
  if (!docId || merged.ledger === null) {
    return;
  }
  const gone = new Set([keyOf({ step, id: entry }), ...merged.ledger.from.map(keyOf)]);
  let into = merged.reason;
  let lent = merged.lent ?? [];
  for (;;) {
    for (const mark of lent) {
      change.remove(`mark/${step}/${into}/${mark}`);
    }
    const shown = read<Ledger>(change.get(`ledger/${step}/${into}`));
    if (shown !== undefined) {
      putLedger(change, step, docId, without(shown, gone));
      refreshRow(change, step, into, context);
      break;
    }
    const binned = read<Binned>(change.get(`bin/${step}/${into}`));
    if (!binned?.ledger) {
      break;
    }
    const onward = binned.lent ?? [];
    change.set(`bin/${step}/${into}`, {
      ...binned,
      ledger: without(binned.ledger, gone),
      lent: onward.filter(mark => !lent.includes(mark)),
    });
    if (binned.cause !== 'merged') {
      break;
    }
    lent = lent.filter(mark => onward.includes(mark));
    into = binned.reason;
  }
  refreshRow(change, step, entry, context);
}

function without(ledger: Ledger, gone: ReadonlySet<string>): Ledger {
  const from = ledger.from.filter(source => !gone.has(keyOf(source)));
  return { ...ledger, from, row: { ...ledger.row, from } };
}

/**
 * A person's mark on either is one mark on what remains, unless it is their own by now, where only a flag counts. The
 * marks stay with the merged record as well, for the day it is put back; answered are those that are new on the other.
 */
function lendMarks(change: Change, step: string, entry: string, into: Ledger): string[] {
  const target = `mark/${step}/${into.row.id}`;
  return [...change.list(`mark/${step}/${entry}`)].flatMap(([mark, value]) => {
    const [kind = '', person = ''] = mark.split('.');
    const opposite = OPPOSITE_MARKS[kind as MarkKind];
    const known =
      change.get(`${target}/${mark}`) !== undefined ||
      change.get(`${target}/${opposite}.${person}`) !== undefined;
    if (known || (kind !== 'flag' && person === into.by)) {
      return [];
    }
    change.set(`${target}/${mark}`, value);
    return [mark];
  });
}
