import { type Lang, pick } from '#shared/text.ts';
import type { Annex } from '../model.ts';
import { itemOf } from '../points.ts';

/**
 * Whom to call or write to (reference/agreement A1, trap 8): a paragraph of A10 while people write, an annex in print. The
 * copy for the public leaves the whole annex out, so telephones need not stand in the clause.
 */
export function contactAnnex(
  texts: readonly string[],
  mentioned: ReadonlySet<string>,
  lang: Lang,
): Annex | null {
  const items = texts.map(itemOf).flatMap(item => item.sub?.map(text => ({ text })) ?? [item]);
  if (items.length === 0 && !mentioned.has('contacts')) {
    return null;
  }
  const ask = pick({ pl: 'Kto, telefon, adres poczty elektronicznej?', en: 'Who, telephone, e-mail?' }, lang);
  return {
    id: 'contacts',
    title: pick({ pl: 'Osoby do kontaktu', en: 'Contact people' }, lang),
    items: items.length > 0 ? items : [{ text: `{{ask:${ask}}}` }],
    publicCopy: false,
  };
}
