import type { AgreementDoc } from '#shared/agreement/model.ts';
import { keyOf } from '#shared/agreement/parties/parties.ts';
import { cleanText, foldWords } from '#shared/text.ts';

/** Everybody who may sign for a party by the text, as far as it names them. */
export function representedBy(doc: AgreementDoc, party: string | null): string[] {
  const found = doc.parties.find(one => keyOf(one) === party);
  return [found?.rep, ...(found?.also ?? [])].flatMap(one => (one?.name ? [one.name] : []));
}

/** Whether the text names people, and none of them is called so. */
export function isAnother(name: string, represented: readonly string[]): boolean {
  const own = folded(name);
  return own !== '' && represented.length > 0 && represented.every(one => folded(one) !== own);
}

function folded(name: string): string {
  return foldWords(cleanText(name).replace(/\s+/g, ' '));
}
