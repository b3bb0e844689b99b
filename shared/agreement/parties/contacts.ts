import { CONTACTS } from '#shared/personalData.ts';

/** The same text without telephones, addresses of e-mail and PESEL numbers: for a copy that is published. */
export function withoutContacts(text: string, instead: string): string {
  // What cannot be seen between two digits would part them for the rules alone.
  const seen = text.replace(/[\u00ad\u200b\u2060]/g, '');
  return CONTACTS.reduce((rest, pattern) => without(rest, pattern, instead), seen);
}

/** What an institution is found by, or a letter: „REGON 123456785", „pełnomocnictwo nr 123456789"; „tel. nr …" is none. */
const REGISTER = /(?:^|[^\p{L}])(?:(?:NIP|REGON|KRS|RIK|RSPO|poz\.)|(?<!tel\S{0,8} )nr\.?)[:\s]*$/u;

function without(text: string, pattern: RegExp, instead: string): string {
  // Spaces that hold numbers together are spaces to these rules as well; the length stays the same.
  const plain = text.replace(/\s/g, ' ');
  let left = '';
  let at = 0;
  for (const { 0: found, index } of plain.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))) {
    if (REGISTER.test(plain.slice(0, index + (/^\d/.test(found) ? 0 : 1)))) {
      continue;
    }
    // The letter before a number belongs to no number and stays.
    const before = /^[^\d(+\w]/.test(found) ? 1 : 0;
    left += text.slice(at, index + before) + instead;
    at = index + found.length;
  }
  return left + text.slice(at);
}
