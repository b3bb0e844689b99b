/**
 * Characters as people count them: „é" written as two code points is one, and so is a family of four in one emoji.
 * The rules of UAX 29 without Hangul jamo and Indic conjuncts; own code because `Intl.Segmenter` came to Firefox
 * only in 2024, and because an editor asks at single places of a text.
 */

/** Joins the code point before it and after it. */
const JOINER = 0x200d;
/** Nothing below joins anything. */
const FIRST_MARK = 0x300;

const CONTROL = /^[\p{Cc}\p{Zl}\p{Zp}]$/u;
/** Marks, joiners, skin tones, tags of flags: they belong to what stands before them. */
const EXTENDS = /^(\p{M}|\u200c|\u200d|[\u{1f3fb}-\u{1f3ff}]|[\u{e0020}-\u{e007f}])$/u;
const PICTURE = /^\p{Extended_Pictographic}$/u;
const REGIONAL = /^[\u{1f1e6}-\u{1f1ff}]$/u;

/** Whether a text can be cut before the UTF-16 unit `at` without cutting a character. */
export function isBetweenCharacters(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) {
    return true;
  }
  if (text.charCodeAt(at) < FIRST_MARK) {
    return true;
  }
  if (isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1))) {
    return false;
  }
  const before = codePointBefore(text, at);
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (EXTENDS.test(after)) {
    return CONTROL.test(before);
  }
  if (before.codePointAt(0) === JOINER && PICTURE.test(after)) {
    return false;
  }
  return !(REGIONAL.test(after) && regionalsBefore(text, at) % 2 === 1);
}

export function countCharacters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (isBetweenCharacters(text, at)) {
      count += 1;
    }
  }
  return count;
}

/** As many whole characters from the beginning as fit into both limits. */
export function firstCharacters(text: string, characters: number, units: number): string {
  let count = 0;
  let end = 0;
  for (let at = 1; at <= text.length && at <= units && count < characters; at += 1) {
    if (isBetweenCharacters(text, at)) {
      count += 1;
      end = at;
    }
  }
  return text.slice(0, end);
}

function codePointBefore(text: string, at: number): string {
  const isPair = isLow(text.charCodeAt(at - 1)) && at > 1 && isHigh(text.charCodeAt(at - 2));
  return text.slice(isPair ? at - 2 : at - 1, at);
}

/** Flags are pairs of letters, so it matters how many letters stand in a row. */
function regionalsBefore(text: string, at: number): number {
  let count = 0;
  for (let place = at; place > 1 && REGIONAL.test(text.slice(place - 2, place)); place -= 2) {
    count += 1;
  }
  return count;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
