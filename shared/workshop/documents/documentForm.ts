import * as z from 'zod/mini';
import { asBegun } from '#shared/agreement/begunForms.ts';
import { applicationSchema } from '#shared/agreement/grants/application.ts';
import { letterSchema } from '#shared/agreement/letters/letter.ts';
import { type Party, partySchema } from '#shared/agreement/model.ts';
import { threeWay } from '#shared/agreement/threeWay.ts';
import { cleanText } from '#shared/text.ts';
import type { Change } from '../change.ts';
import type { Command } from '../commands.ts';
import { bytesOf, STATE_VALUE_BYTES } from '../state.ts';
import { DONE, type Handled, refused } from '../transition.ts';
import type { WorkshopDocument } from './documentState.ts';

type Edit = Extract<Command, { type: 'document:edit' }>;

/** As commands bring them: what is compared has gone through the same hands. */
const READ = {
  application: (value: unknown) => z.parse(z.optional(applicationSchema), value),
  letter: (value: unknown) => z.parse(z.optional(letterSchema), value),
};

/**
 * Keeps what was typed into the form around a document: only the fields that the command changed. Two people fill it in
 * side by side; where both changed the same field, the later one is refused and sees what stands there now.
 */
export function editForm(change: Change, command: Edit, document: WorkshopDocument): Handled {
  const { party } = command;
  const kept = document.parties.find(one => one.id === party?.id);
  if (party !== undefined && kept === undefined) {
    return refused('bad-request');
  }
  const was = command.was && asBegun(command.was, document);
  const clashing = new Set<string>();
  const merge = <T>(field: keyof NonNullable<Edit['was']>, now: T, mine: T | undefined): T => {
    if (mine === undefined) {
      return now;
    }
    // A field that `was` does not name was not there: JSON has no other way to say so.
    const { merged, clashes } = threeWay(was === undefined ? now : was[field], now, mine);
    if (clashes.length > 0) {
      clashing.add(field);
    }
    return merged;
  };
  const { title, number, place, date } = document;
  const application = merge('application', READ.application(document.application), command.application);
  const letter = merge('letter', READ.letter(document.letter), command.letter);
  const edited: WorkshopDocument = {
    ...document,
    title: merge('title', title, cleaned(command.title) || undefined),
    number: merge('number', number, cleaned(command.number)),
    place: merge('place', place, cleaned(command.place)),
    date: merge('date', date, command.date),
    ...(application ? { application } : {}),
    ...(letter ? { letter } : {}),
    parties: document.parties.map(one =>
      one === kept && party !== undefined ? withOwnSide(one, merge('party', read(one), party)) : one,
    ),
  };
  if (clashing.size > 0) {
    return refused('stale-form');
  }
  if (bytesOf(edited) > STATE_VALUE_BYTES) {
    return refused('too-large');
  }
  change.set(`document/${command.document}`, edited);
  return DONE;
}

function cleaned(text: string | undefined): string | undefined {
  return text === undefined ? undefined : cleanText(text);
}

function read(party: Party): Party {
  return z.parse(partySchema, party);
}

/** Which side a party is, nobody types. */
function withOwnSide({ id, side }: Party, { side: _, ...typed }: Party): Party {
  return { ...typed, id, ...(side === undefined ? {} : { side }) };
}
