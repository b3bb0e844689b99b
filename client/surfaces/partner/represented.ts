import type { AgreementDoc, Party } from '#shared/agreement/model.ts';
import { keyOf } from '#shared/agreement/parties/parties.ts';
import { cleanText, foldWords } from '#shared/text.ts';

type Representative = NonNullable<Party['rep']>;
export type Represented = readonly Representative[];

/** Everybody who may sign for a party by the text, as far as it names them. */
export function representedBy(doc: AgreementDoc, party: string | null): Representative[] {
  const found = doc.parties.find(one => keyOf(one) === party);
  return [found?.rep, ...(found?.also ?? [])].flatMap(one => (one?.name ? [one] : []));
}

/** Whom the text means by this name. */
export function meantBy(name: string, represented: Represented): Representative | undefined {
  return represented.find(one => folded(one.name) === folded(name));
}

export function namesOf(represented: Represented): string {
  return represented.map(({ name }) => name).join(', ');
}

/** Whether the text names people, and none of them is called so. */
export function isAnother(name: string, represented: Represented): boolean {
  return folded(name) !== '' && represented.length > 0 && meantBy(name, represented) === undefined;
}

function folded(name: string): string {
  return foldWords(cleanText(name).replace(/\s+/g, ' '));
}
