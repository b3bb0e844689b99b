import { keyOf, newPartyId, type PartyAct, rearrangedParties } from '#shared/agreement/parties/parties.ts';
import { renumbered } from '#shared/agreement/parties/renumber.ts';
import { oneLine, typed } from '#shared/agreement/typed.ts';
import type { Change } from '../change.ts';
import type { Command } from '../commands.ts';
import { stepStateOf, workshopOf } from '../lookUp.ts';
import { bytesOf, STATE_VALUE_BYTES } from '../state.ts';
import { type Context, type Handled, refused } from '../transition.ts';
import type { WorkshopDocument } from './documentState.ts';
import { draftedParagraphs } from './drafted.ts';

type PartyCommand = Extract<Command, { type: 'document:party' }>;

/**
 * Adds a party, takes one away, leaves a side out or brings it back, and orders them. It changes the text in progress
 * only: a frozen version keeps the parties it was frozen with, and waits for those.
 */
export function decideParties(
  change: Change,
  { id, document: name, party: act }: PartyCommand,
  document: WorkshopDocument,
  context: Context,
): Handled {
  if ((act.act === 'out' || act.act === 'remove') && document.parties.length === 1) {
    return refused('last-party');
  }
  const added = newPartyId(id);
  const arranged = rearrangedParties(document, cleaned(act), added);
  if (arranged === null) {
    return refused(act.act === 'add' || act.act === 'in' ? 'too-many-parties' : 'bad-request');
  }
  const { leftOut: _, ...rest } = document;
  const { parties, leftOut } = arranged;
  const kept: WorkshopDocument = {
    ...rest,
    parties: [...parties],
    ...(leftOut.length > 0 ? { leftOut: [...leftOut] } : {}),
  };
  if (bytesOf(kept) > STATE_VALUE_BYTES) {
    return refused('too-large');
  }
  change.set(`document/${name}`, kept);
  const places = renumber(change, { before: document, now: kept }, context);
  return { value: { places, ...(act.act === 'add' ? { party: added } : {}) } };
}

function cleaned(act: PartyAct): PartyAct {
  return act.act === 'add' ? { ...act, name: oneLine(typed(act.name)) } : act;
}

/** „Strona 3" in the text in progress, where that party is now the second; the number of paragraphs it changed. */
function renumber(
  change: Change,
  { before, now }: { before: WorkshopDocument; now: WorkshopDocument },
  context: Context,
): number {
  const docId = stepStateOf(change, now.step)?.docId ?? null;
  const lang = workshopOf(change)?.lang ?? 'pl';
  const keys = (one: WorkshopDocument) => one.parties.map(keyOf);
  if (docId === null) {
    return 0;
  }
  const put = draftedParagraphs(change, now.step, context.texts(now.step)).flatMap(({ record, text }) => {
    const words = renumbered(text, keys(before), keys(now), lang);
    return words === text ? [] : [{ id: record, text: words }];
  });
  if (put.length > 0) {
    change.texts(docId, put);
  }
  return put.length;
}
