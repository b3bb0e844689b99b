import { digest } from 'lib0/hash/sha256';
import { encodeUtf8 } from 'lib0/string';
import { cleanText, isPlain } from '#shared/text.ts';
import type { AgreementDoc } from './model.ts';

/** What canonical JSON is made of. Floats have more than one spelling, so they are not in it. */
type Canonical = null | boolean | number | string | Canonical[] | { [key: string]: Canonical | undefined };

/** Text as it is hashed: cleaned, LF only, NFC, whole letters. Doing it twice changes nothing. */
export function canonicalText(text: string): string {
  if (isPlain(text)) return text.trim();
  // Cleaning can bring a letter and its accent together, so NFC comes once more at the end.
  return cleanText(text.replace(/\p{Surrogate}/gu, '\ufffd')).normalize('NFC');
}

/**
 * The bytes that are hashed, as a string: JSON with sorted keys and no white space (the part of RFC 8785 that needs
 * no floats). Where sentences come from is left out, because it names participants.
 */
export function canonicalJson(doc: AgreementDoc): string {
  const clauses = doc.clauses.map(({ origin: _, ...clause }) => clause);
  return encode({ ...doc, clauses });
}

/** Canonical JSON of any plain value: what chained lines are hashed as. */
export function encode(value: Canonical): string {
  if (typeof value === 'string') return JSON.stringify(canonicalText(value));
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number: ${value}`);
    return String(value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map(encode).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .flatMap(key => {
      const member = value[key];
      return member === undefined ? [] : [`${JSON.stringify(key)}:${encode(member)}`];
    });
  return `{${members.join(',')}}`;
}

/** SHA-256 of the canonical content, 64 hexadecimal letters. Works on plain http, where `crypto.subtle` is missing. */
export function contentHash(doc: AgreementDoc): string {
  return Array.from(digest(encodeUtf8(canonicalJson(doc))), byte => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}

/** „v3 · 9F3C-21AB": printed on every page, so that paper and file can be matched. */
export function versionMark(version: number, hash: string): string {
  const code = hash.slice(0, 8).toUpperCase();
  return `v${version} · ${code.slice(0, 4)}-${code.slice(4)}`;
}
