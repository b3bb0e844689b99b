/** Shorter than this a prompt is not shortened at all. */
const SHORT = 64;
/** The first sentence takes the next one along until it says something. */
const ENOUGH = 22;

/** The beginning of a prompt for a low screen; null where it is short already. */
export function firstSentence(prompt: string): string | null {
  if (prompt.length <= SHORT) {
    return null;
  }
  // What stands inside of quotation marks ends nothing, unless a new sentence begins right after them.
  const outside = prompt.replace(
    /[„“][^”]*”|»[^«]*«|«[^»]*»|"[^"]*"/g,
    quote => '_'.repeat(quote.length - 2) + quote.slice(-2),
  );
  const ends = [...outside.matchAll(/[.?!…](?:["”»«](?=\s\p{Lu})|(?=\s\P{Ll}))|[:;](?=\s)/gu)];
  const end = ends.find(({ index }) => index >= ENOUGH);
  if (end === undefined) {
    return null;
  }
  const taken = prompt.slice(0, end.index + end[0].length);
  return taken.replace(/[:;]$/, '.');
}
