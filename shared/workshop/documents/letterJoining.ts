import { NEW_LETTER } from '#shared/agreement/letters/letter.ts';
import type { Party } from '#shared/agreement/model.ts';
import { oneLine } from '#shared/agreement/typed.ts';
import type { State } from '../state.ts';
import { documentOf } from './documentKeys.ts';
import type { WorkshopDocument } from './documentState.ts';

/** Letters of intent that went into another one, and what that one declares since. */

/** Ids of the letters that went into this one, the earliest first. */
export function lettersIn(state: State, into: string): string[] {
  return [...state.list('document')]
    .map(([id, value]) => ({ id, merged: (value as unknown as WorkshopDocument).merged }))
    .filter(({ merged }) => merged?.into === into)
    .sort((one, other) => (one.merged?.at ?? 0) - (other.merged?.at ?? 0))
    .map(({ id }) => id);
}

/** Whether the letter that is written in this step went into another one: nobody writes there any more. */
export function isOfMerged(state: State, step: string): boolean {
  return [...state.list('document')].some(([, value]) => {
    const { step: written, merged } = value as unknown as WorkshopDocument;
    return written === step && merged !== undefined;
  });
}

/** The letter that stands for this one now: itself, or the one it went into. */
export function standingLetter(state: State, id: string): string {
  let found = id;
  // A merged letter takes in no other, so this ends.
  for (
    let next = documentOf(state, found)?.merged;
    next !== undefined;
    next = documentOf(state, found)?.merged
  ) {
    found = next.into;
  }
  return found;
}

/**
 * The document as it is printed: whoever declared a letter that went into it declares it too, and letters are called as
 * they are now.
 */
export function declared(state: State, id: string, document: WorkshopDocument): WorkshopDocument {
  if (document.kind === 'mikrowsparcie' && document.application?.letterOf !== undefined) {
    const { application } = document;
    const called = documentOf(state, standingLetter(state, application.letterOf ?? ''))?.title ?? '';
    return { ...document, application: { ...application, letter: application.letter || called } };
  }
  if (document.kind !== 'list-intencyjny') {
    return document;
  }
  const { overlaps, into } = document.letter ?? NEW_LETTER;
  return {
    ...document,
    parties: declarersOf(state, id, document),
    letter: {
      ...(document.letter ?? NEW_LETTER),
      into: documentOf(state, document.merged?.into ?? '')?.title ?? into,
      overlaps: overlaps
        // What went into this very letter is no other one any more.
        .filter(overlap => overlap.document === undefined || standingLetter(state, overlap.document) !== id)
        .map(overlap => ({
          ...overlap,
          with: (overlap.document && documentOf(state, overlap.document)?.title) || overlap.with,
        })),
    },
  };
}

function declarersOf(state: State, id: string, { parties }: WorkshopDocument): Party[] {
  const all = [...parties];
  const taken = new Set(all.map(party => party.id));
  for (const letter of lettersIn(state, id)) {
    const other = documentOf(state, letter);
    for (const party of other === undefined ? [] : declarersOf(state, letter, other)) {
      if (!all.some(known => isSameParty(known, party))) {
        const own = taken.has(party.id) ? `${letter}-${party.id}`.slice(0, 64) : party.id;
        taken.add(own);
        all.push({ ...party, id: own });
      }
    }
  }
  return all;
}

/** One institution: the same side of the workshop, or the same name. */
export function isSameParty(one: Party, other: Party): boolean {
  const name = ({ name: words }: Party) => oneLine(words).toLocaleLowerCase('pl');
  return (
    (one.side !== undefined && one.side === other.side) || (name(one) !== '' && name(one) === name(other))
  );
}
