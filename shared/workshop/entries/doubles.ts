import { foldWords } from '#shared/text.ts';
import type { Change } from '../change.ts';
import { planStepOf, stepStateOf } from '../lookUp.ts';
import { type Binned, type Entry, type Ledger, read } from '../state.ts';
import { activityOfStep } from '../steps/stepFacts.ts';
import type { Context } from '../transition.ts';
import type { Place } from './entryPlace.ts';
import { isVotedOn, mergeRecords, splitRecord } from './merging.ts';
import { refreshRow } from './publishing.ts';

/** A finger that taps twice; later it is meant. */
const DOUBLE_TAP_MS = 10_000;

/** Most cards that become one by themselves: all of them stand in the `from` of that one. */
const MOST_ALIKE = 100;

/**
 * Whether this person sent exactly this a moment ago, under another id. Where no author is stored nobody could say;
 * there the phone has emptied its field by the second tap.
 */
export function isDoubleTap({ change, context, step, activity }: Place, entry: Entry): boolean {
  // What goes into another record is a last word: saying it again after something else is meant.
  const isLastWord = (activity.into?.({ id: '', entry }) ?? null) !== null;
  if (entry.by === null || isLastWord) {
    return false;
  }
  const words = JSON.stringify(entry.data);
  const same = (one: Pick<Entry, 'by' | 'at'>, data: unknown) =>
    one.by === entry.by && Math.abs(context.now - one.at) < DOUBLE_TAP_MS && JSON.stringify(data) === words;
  for (const [, value] of change.list(`entry/${step.id}`)) {
    const hidden = value as Entry;
    if (same(hidden, hidden.data)) {
      return true;
    }
  }
  for (const [, value] of change.list(`ledger/${step.id}`)) {
    const shown = value as Ledger;
    if (shown.entry !== null && same(shown, shown.entry)) {
      return true;
    }
  }
  return false;
}

/**
 * Records that have just come into the room's sight and say what another person's record says already: they go into
 * the one that came first, as when a facilitator merges two, and their authors are its „+1". Only where the activity
 * says that equal words mean the same thing; whatever is merely near stays, for people to bring together.
 */
export function joinEqual(change: Change, step: string, fresh: readonly string[], context: Context): void {
  const plan = planStepOf(change, step);
  const sameAs = plan && activityOfStep(plan, context.activities)?.sameAs;
  if (plan === undefined || sameAs === undefined || fresh.length === 0 || isVotedOn(change, step)) {
    return;
  }
  const firsts = new Map<string, Ledger>();
  for (const [, value] of change.list(`ledger/${step}`)) {
    const ledger = value as Ledger;
    const key = ledger.entry === null ? null : sameAs(ledger.entry, plan.config);
    const first = key === null ? undefined : firsts.get(key);
    if (key !== null && (first === undefined || ledger.order < first.order)) {
      firsts.set(key, ledger);
    }
  }
  for (const id of fresh) {
    const ledger = read<Ledger>(change.get(`ledger/${step}/${id}`));
    const key = ledger?.entry ? sameAs(ledger.entry, plan.config) : null;
    const first = key === null ? undefined : firsts.get(key);
    const into = first && read<Ledger>(change.get(`ledger/${step}/${first.row.id}`));
    const another = into !== undefined && (into.by === null || into.by !== ledger?.by);
    if (ledger !== undefined && another && into.row.id !== id && into.from.length < MOST_ALIKE) {
      mergeRecords(change, plan, { entry: id, into: into.row.id }, context);
      addPlus(change, step, ledger, into.row.id, context);
    }
  }
}

/** The author's „+1", which goes again with the card. Where no author is stored it hangs on the card's own key. */
function addPlus(change: Change, step: string, ledger: Ledger, into: string, context: Context): void {
  const mark = `plus.${ledger.by ?? ledger.editHash ?? ledger.row.id}`;
  const binned = read<Binned>(change.get(`bin/${step}/${ledger.row.id}`));
  if (binned === undefined || change.get(`mark/${step}/${into}/${mark}`) !== undefined) {
    return;
  }
  change.set(`mark/${step}/${into}/${mark}`, { v: 1, side: ledger.side });
  change.set(`bin/${step}/${ledger.row.id}`, { ...binned, lent: [...(binned.lent ?? []), mark] });
  refreshRow(change, step, into, context);
}

/**
 * A card that was merged because it says the same is its author's as before: who changes it, or takes it back, gets it
 * out again. Not once people have voted on what they saw.
 */
export function partEqual(
  { change, context, step }: Place,
  entry: string,
  own: (one: Ledger) => boolean,
): void {
  const binned = read<Binned>(change.get(`bin/${step.id}/${entry}`));
  const ledger = binned?.ledger;
  const docId = stepStateOf(change, step.id)?.docId;
  if (binned?.cause !== 'merged' || !ledger || !docId || isVotedOn(change, step.id)) {
    return;
  }
  const into = read<Ledger>(change.get(`ledger/${step.id}/${binned.reason}`));
  if (into === undefined || foldWords(into.row.text) !== foldWords(ledger.row.text) || !own(ledger)) {
    return;
  }
  change.remove(`bin/${step.id}/${entry}`);
  change.set(`ledger/${step.id}/${entry}`, ledger);
  change.rows(docId, [ledger.row], []);
  splitRecord(change, step.id, entry, binned, context);
}
