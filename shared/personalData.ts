/*
 * Words that point at one person. It is only a hint: the author is warned once and decides, a facilitator sees a note.
 * Rules that would often be wrong are left out: a warning nobody believes protects nobody. No look behind in them: a
 * phone from before 2023 could not read the file.
 */

/** A number of eleven digits, as PESEL has them. */
const PESEL = /(?:^|[^\d-])\d{11}(?![\d-])/;

/** Nine digits as telephones are written in Poland, with or without the country; a sum of money is none. */
const PHONE =
  /(?:^|[^\d-])(?:\(?(?:\+|00)48\)?[ -]?)?(?:\d{9}|\d{3}([ -])\d{3}\1\d{3}|\(?\d{2}\)?[ -](?:\d{7}|\d{3}[ -]\d{2}[ -]\d{2}))(?![\d-]| ?(?:\d|zł|PLN|EUR|€|tys|mln))/;

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/i;

/** A street with the number of a house: „ul. Polna 5/7”, „na ulicy Polnej 5”. */
const ADDRESS =
  /(?:^|\P{L})(?:[Uu]l\.|[Aa]l\.|[Oo]s\.|[Uu]lic[aąyę]|[Aa]lej[aąię]|[Oo]siedl[aeu])\s*(?:[\p{Lu}\d][\p{L}\d.-]*\s+){1,4}\d+/u;

/** „pani Kowalska”, „panu Janowi Nowakowi”: only endings that surnames have, so that no office is taken for a name. */
const SURNAME =
  /(?:^|\P{L})(?:[Pp]an(?:a|u|em|i|ią)?|[Pp]aństw[oau]|M(?:rs?|s)\.?)\s+(?:\p{Lu}\p{Ll}+\s+)?\p{Lu}\p{Ll}+(?:(?:[sc]|dz)k(?:i|a|iego|iemu|im|iej|ą|ich)|(?:wicz|czyk|[^n]ak|ek)(?:a|owi|iem|em|ów|owie)?|ow(?:a|ej|ą))(?!\p{L})/u;

/** How somebody can be reached or told apart by a number. */
export const CONTACTS: readonly RegExp[] = [PESEL, PHONE, EMAIL];

const PATTERNS = [PESEL, PHONE, EMAIL, ADDRESS, SURNAME];

/** Whether a text looks like data of a particular person. */
export function looksPersonal(text: string): boolean {
  // Spaces that hold short words together in Polish are spaces to these rules as well.
  const plain = text.replace(/\s/g, ' ');
  return PATTERNS.some(pattern => pattern.test(plain));
}
