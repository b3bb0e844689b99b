import * as z from 'zod/mini';
import { type Party, partySchema } from '../model.ts';

/** Who is a party of a document: sides of the workshop, less those that do not sign, and whoever was added. */

const line = z.string().check(z.maxLength(200));
/** What a party answers by: see `keyOf`. */
const party = partySchema.shape.id;

/** What a facilitator does with the parties of a document. */
export const partyActSchema = z.discriminatedUnion('act', [
  /** Somebody who is no side: a municipality whose people never sat at the table. */
  z.object({ act: z.literal('add'), name: line, kind: partySchema.shape.kind }),
  /** Takes away one that was added, with what was typed about it. */
  z.object({ act: z.literal('remove'), party }),
  /** „Nie podpisuje": a side stays at the table and is no party; `in` brings it back with what was typed. */
  z.object({ act: z.literal('out'), party }),
  z.object({ act: z.literal('in'), party }),
  /** Before another party; null: to the end. */
  z.object({ act: z.literal('move'), party, before: z.nullable(party) }),
]);
export type PartyAct = z.infer<typeof partyActSchema>;

/** The parties of a document, in their order, and the sides that are none. */
export interface Parties {
  parties: readonly Party[];
  leftOut?: readonly Party[] | undefined;
}

/** More signatures would be on no page that anybody signs. */
const MOST_PARTIES = 20;

/**
 * By what a party is asked and answers: the letter of the side it is, otherwise its own id. So what was kept when only
 * sides could be parties is read as it was written.
 */
export function keyOf({ id, side }: Pick<Party, 'id' | 'side'>): string {
  return side ?? id;
}

/** Whether a person signs in their own name: nobody represents them. */
export function isAlone({ kind, rep }: Pick<Party, 'kind' | 'rep'>): boolean {
  return kind === 'person' && rep.name === '' && rep.role === '' && rep.mandate === '';
}

/** Who may sign for a party, as far as they are named, the first in any case. */
export function signersOf({ rep, also = [] }: Pick<Party, 'rep' | 'also'>): Party['rep'][] {
  return [rep, ...also.filter(({ name }) => name.trim() !== '')];
}

/**
 * How many people have to sign for a party: each adult of a group, everybody where they sign together, else one; and the
 * treasurer, where money needs that signature as well.
 */
export function signaturesNeeded(
  party: Pick<Party, 'adults' | 'also' | 'rep' | 'signing' | 'countersign'>,
): number {
  const adults = (party.adults ?? []).filter(name => name.trim() !== '').length;
  const own = Math.max(1, adults, adults === 0 && party.signing === 'all' ? signersOf(party).length : 1);
  return own + (party.countersign === undefined ? 0 : 1);
}

/** The id of a party that is added by this command: never one that was there before, so that no old link opens it. */
export function newPartyId(command: string): string {
  return `P${command.slice(0, 12)}`;
}

/** The parties after an act; null: there is no such party, or no place for another one. */
export function rearrangedParties(
  { parties, leftOut = [] }: Parties,
  act: PartyAct,
  newId: string,
): Required<Parties> | null {
  if (act.act === 'add') {
    const known = [...parties, ...leftOut].some(one => keyOf(one) === newId);
    return known || act.name === '' || parties.length >= MOST_PARTIES
      ? null
      : { parties: [...parties, newParty(newId, act)], leftOut };
  }
  const isMeant = (one: Party) => keyOf(one) === act.party;
  const found = parties.find(isMeant);
  const others = parties.filter(one => one !== found);
  if (act.act === 'in') {
    const back = leftOut.find(isMeant);
    return back === undefined || parties.length >= MOST_PARTIES
      ? null
      : { parties: [...parties, back], leftOut: leftOut.filter(one => one !== back) };
  }
  if (found === undefined) {
    return null;
  }
  switch (act.act) {
    case 'remove':
      return found.side === undefined ? { parties: others, leftOut } : null;
    case 'out':
      return found.side === undefined ? null : { parties: others, leftOut: [...leftOut, found] };
    case 'move': {
      const at = act.before === null ? others.length : others.findIndex(one => keyOf(one) === act.before);
      return at < 0 ? null : { parties: others.toSpliced(at, 0, found), leftOut };
    }
  }
}

function newParty(id: string, { name, kind }: { name: string; kind: Party['kind'] }): Party {
  return { id, label: '', name, address: '', kind, rep: { name: '', role: '', mandate: '' } };
}
