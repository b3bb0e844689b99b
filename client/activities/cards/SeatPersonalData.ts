/** Numbers and addresses that belong to one person: PESEL, telephone, e-mail. It only warns the author. */
const PATTERNS = [
  /(?:^|\D)\d{11}(?!\d)/,
  /(?:^|\D)\d{3}[\s-]?\d{3}[\s-]?\d{3}(?!\d)/,
  /[\w.+-]+@[\w-]+\.[a-z]{2,}/i,
];

/** Whether a text looks like the data of a certain person. */
export function looksLikePersonalData(text: string): boolean {
  return PATTERNS.some(pattern => pattern.test(text));
}
