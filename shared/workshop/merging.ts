import type { Step } from '#shared/template/template.ts';
import type { Change } from './change.ts';
import { isRevealed } from './phases.ts';
import { stepStateOf } from './policy.ts';
import { putLedger, refreshRow } from './publishing.ts';
import { keyOf, together } from './sources.ts';
import { type Ledger, read } from './state.ts';
import { type Context, DONE, type Handled, refused } from './transition.ts';

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
  if (isVotedOn(change, step.id)) {
    return refused('votes-are-in');
  }
  const sources = together([...into.from, { step: step.id, id: ids.entry }, ...from.from]);
  moveMarks(change, step.id, ids);
  change.set(`bin/${step.id}/${ids.entry}`, {
    v: 1,
    reason: ids.into,
    cause: 'merged',
    at: context.now,
    entry: null,
    ledger: from,
  });
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

/** A merged record is put back: the one it went into lets go of its sources. */
export function splitRecord(change: Change, step: string, entry: string, into: string, merged: Ledger): void {
  const known = read<Ledger>(change.get(`ledger/${step}/${into}`));
  const docId = stepStateOf(change, step)?.docId;
  if (known === undefined || !docId) {
    return;
  }
  const gone = new Set([keyOf({ step, id: entry }), ...merged.from.map(keyOf)]);
  const from = known.from.filter(source => !gone.has(keyOf(source)));
  putLedger(change, step, docId, { ...known, from, row: { ...known.row, from } });
}

/** A person's mark on either is one mark on what remains. */
function moveMarks(change: Change, step: string, { entry, into }: { entry: string; into: string }): void {
  for (const [mark, value] of [...change.list(`mark/${step}/${entry}`)]) {
    change.remove(`mark/${step}/${entry}/${mark}`);
    change.set(`mark/${step}/${into}/${mark}`, value);
  }
}
