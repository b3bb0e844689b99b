import * as z from 'zod/mini';
import { type AgreementDoc, agreementDocSchema, type Party } from '#shared/agreement/model.ts';
import { keyOf, signaturesNeeded } from '#shared/agreement/parties/parties.ts';
import type { Actor } from '../actor.ts';
import { documentOf, versionOf, versionsOf } from '../documents/documentKeys.ts';
import type { Version, WorkshopDocument } from '../documents/documentState.ts';
import { read, type Side, type State, type Workshop } from '../state.ts';

/**
 * Who answers about a frozen version: the parties it was frozen with, whoever is one now. What is kept of them is kept
 * under `keyOf`, which for a side is its letter; so `side` in the life of a version, in its log, on a partner's link and
 * seat is the key of a party.
 */

/** A party as people call it. */
export interface PartyName {
  key: string;
  name: string;
  short: string;
}

/** Frozen texts never change, and one may be 1 MB. */
const texts = new WeakMap<Version, { doc: AgreementDoc | null }>();

/** A version as it was frozen; null: none, or of a version of this program whose documents are not read any more. */
export function frozenDoc(state: State, document: string, n: number): AgreementDoc | null {
  const version = versionOf(state, document, n);
  if (version === undefined) {
    return null;
  }
  const known = texts.get(version) ?? { doc: readDoc(version) };
  texts.set(version, known);
  return known.doc;
}

function readDoc({ canonical }: Version): AgreementDoc | null {
  const read = z.safeParse(agreementDocSchema, JSON.parse(canonical));
  return read.success ? read.data : null;
}

/** Keys of the parties of a frozen version, in their order. */
export function partiesOf(state: State, document: string, n: number): string[] {
  const doc = frozenDoc(state, document, n);
  return doc === null ? sidesOf(state).map(({ id }) => id) : doc.parties.map(keyOf);
}

/** Whose answer and signature a version is about: its parties in their order, and whoever was asked beside them. */
export function everyParty(state: State, document: string, n: number, asked: readonly string[]): string[] {
  // Of a text that is not read any more nobody knows the parties.
  const own = frozenDoc(state, document, n) === null ? [] : partiesOf(state, document, n);
  return [...new Set([...own, ...asked])];
}

/** How many people have to sign a version for a party. */
export function neededOf(state: State, document: string, n: number, party: string): number {
  const found = frozenDoc(state, document, n)?.parties.find(one => keyOf(one) === party);
  return found === undefined ? 1 : signaturesNeeded(found);
}

/** How they are called, and with them every side of the workshop: its people read, and links name it. */
export function partyNames(state: State, document: string, n: number): PartyName[] {
  return namesOf(state, frozenDoc(state, document, n)?.parties ?? []);
}

/** The same of the text in progress. */
export function presentNames(state: State, document: WorkshopDocument): PartyName[] {
  return namesOf(state, document.parties);
}

function namesOf(state: State, parties: readonly Party[]): PartyName[] {
  const sides = sidesOf(state).map(({ id, name, short }) => ({
    key: id,
    name,
    short: short || name,
  }));
  const known = new Set(sides.map(({ key }) => key));
  return [...sides, ...parties.map(nameOf).filter(({ key }) => !known.has(key))];
}

function sidesOf(state: State): readonly Side[] {
  return read<Workshop>(state.get('workshop'))?.sides ?? [];
}

/** Whether this is a side of the workshop, and no party that was added to a document. */
export function isSide(state: State, key: string): boolean {
  return sidesOf(state).some(({ id }) => id === key);
}

function nameOf(party: Party): PartyName {
  return { key: keyOf(party), name: party.name, short: party.name };
}

/** Parties of a document that are no sides, as they are called now. */
export function addedTo(state: State, { parties }: WorkshopDocument): PartyName[] {
  return parties.map(nameOf).filter(({ key }) => !isSide(state, key));
}

/** The same of all documents of a workshop. */
export function addedParties(state: State): PartyName[] {
  return [...state.list('document')].flatMap(([, value]) =>
    addedTo(state, value as unknown as WorkshopDocument),
  );
}

/**
 * Whether a partner may read a version of a document, or with null the text in progress. A side sat at the table and reads
 * what its workshop ends in; whoever was added reads the document as long as it is a party of it, and whoever was taken
 * away again only the versions that were frozen with it.
 */
export function mayReadVersion(
  state: State,
  { kind, side }: Pick<Actor, 'kind' | 'side'>,
  document: string,
  n: number | null,
): boolean {
  if (kind !== 'partner' || side === null || isSide(state, side)) {
    return true;
  }
  const { parties = [] } = documentOf(state, document) ?? {};
  return (
    parties.some(party => keyOf(party) === side) ||
    (n !== null && partiesOf(state, document, n).includes(side))
  );
}

/** Whether a partner may read anything of a document. */
export function mayReadAsPartner(state: State, { side }: Pick<Actor, 'side'>, document: string): boolean {
  const actor = { kind: 'partner', side } as const;
  return (
    mayReadVersion(state, actor, document, null) ||
    versionsOf(state, document).some(n => mayReadVersion(state, actor, document, n))
  );
}

/** Whether anything is left that a partner's link opens: of a party that was added and taken away again, nothing is. */
export function isKnownParty(state: State, side: string): boolean {
  return [...state.list('document')].some(([document]) => mayReadAsPartner(state, { side }, document));
}
