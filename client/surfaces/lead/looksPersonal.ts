/** Phone numbers, PESEL, mail addresses, „nr domu", „pani Krysia": words that may point at one person. */
const PATTERNS: readonly RegExp[] = [
  /(?:\d[ -]?){9,}/,
  /[^\s@]+@[^\s@]+\.[a-z]{2,}/i,
  /(?:^|\s)(?:pan|pani|panu|panią|pana|mr|mrs|ms)\.?\s+\p{Lu}/iu,
  /(?:^|\s)(?:ul|al|os)\.\s*\p{Lu}\S*\s+\d/u,
];

/** Whether a text looks like data of a particular person. Only a hint: the facilitator decides. */
export function looksPersonal(text: string): boolean {
  return PATTERNS.some(pattern => pattern.test(text));
}
