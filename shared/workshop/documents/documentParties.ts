import * as z from 'zod/mini';
import { type ClauseChoice, clauseChoiceSchema } from '#shared/agreement/arrangement.ts';
import { readable } from '#shared/agreement/marks.ts';
import { keyOf, newPartyId, type PartyAct, rearrangedParties } from '#shared/agreement/parties/parties.ts';
import { renumbered } from '#shared/agreement/parties/renumber.ts';
import { oneLine, typed } from '#shared/agreement/typed.ts';
import type { Lang } from '#shared/text.ts';
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
  const read = reader(document, kept, workshopOf(change)?.lang ?? 'pl');
  if (kept.clauses !== undefined) {
    kept.clauses = kept.clauses.map(choice => ownWords(choice, read));
    if (kept.clauses.some(choice => !z.safeParse(clauseChoiceSchema, choice).success)) {
      return refused('too-large');
    }
  }
  if (bytesOf(kept) > STATE_VALUE_BYTES) {
    return refused('too-large');
  }
  change.set(`document/${name}`, kept);
  const places = renumber(change, kept.step, read, context);
  return { value: { places, ...(act.act === 'add' ? { party: added } : {}) } };
}

function cleaned(act: PartyAct): PartyAct {
  return act.act === 'add' ? { ...act, name: oneLine(typed(act.name)) } : act;
}

/** Words as they read when the parties stand as they do now. */
type Reader = (text: string) => string;

function reader(before: WorkshopDocument, now: WorkshopDocument, lang: Lang): Reader {
  const [old, fresh] = [before, now].map(({ parties }) => parties.map(keyOf));
  return text => renumbered(text, old ?? [], fresh ?? [], lang);
}

/** An own clause begins with these words when its step opens; a title is printed as it is, so its question is plain. */
function ownWords(choice: ClauseChoice, read: Reader): ClauseChoice {
  const { title, words } = choice;
  return {
    ...choice,
    ...(title === undefined ? {} : { title: readable(read(title)) }),
    ...(words === undefined ? {} : { words: read(words) }),
  };
}

/** „Strona 3" in the text in progress, where that party is now the second; the number of paragraphs it changed. */
function renumber(change: Change, step: string, read: Reader, context: Context): number {
  const docId = stepStateOf(change, step)?.docId ?? null;
  if (docId === null) {
    return 0;
  }
  const put = draftedParagraphs(change, step, context.texts(step)).flatMap(({ record, text }) => {
    const words = read(text);
    return words === text ? [] : [{ id: record, text: words }];
  });
  if (put.length > 0) {
    change.texts(docId, put);
  }
  return put.length;
}
