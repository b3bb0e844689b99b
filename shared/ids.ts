/** Fills and returns `count` random bytes; tests pass a seeded one. */
export type RandomBytes = (count: number) => Uint8Array;

const ID_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** No 0/O, 1/I/L, 5/S look-alikes: read aloud, typed on an old phone. */
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRTUVWXYZ';

const WORKSHOP_ID_LENGTH = 12;
const CHILD_ID_LENGTH = 28;

/** Server-made ids of documents, seats and people: the workshop's id and 16 more letters (82 bits). */
export const CHILD_ID = /^[a-z0-9]{28}$/;
export const WORKSHOP_ID = /^[a-z0-9]{12}$/;
/** Client-made ids of commands and records: 128 random bits in hexadecimal. */
export const CLIENT_ID = /^[0-9a-f]{32}$/;
/** Records: made by clients as above, or by the server from the id of their source (`o.<id>`, `A06.<id>`). */
export const RECORD_ID = /^[A-Za-z0-9][A-Za-z0-9.-]{0,119}$/;
/** A document of a workshop, as its template names it; also a part of file names. */
export const DOCUMENT_ID = /^[a-z][a-z0-9-]{0,39}$/;
export const JOIN_CODE_LENGTH = 6;
export const RETURN_CODE_LENGTH = 8;
/** On a printed card: it has to tell the cards of one step apart, and is no secret. */
export const SET_CODE_LENGTH = 4;
export const SET_CODE = /^[2-9A-HJKMNP-RT-Z]{4}$/;

/** `length` letters of `alphabet`, each equally likely (bytes that would favour some letters are thrown away). */
function letters(alphabet: string, length: number, random: RandomBytes): string {
  const fair = 256 - (256 % alphabet.length);
  let out = '';
  while (out.length < length) {
    for (const byte of random(length - out.length)) {
      if (byte < fair) {
        out += alphabet[byte % alphabet.length];
      }
    }
  }
  return out;
}

export function makeWorkshopId(random: RandomBytes): string {
  return letters(ID_LETTERS, WORKSHOP_ID_LENGTH, random);
}

/** An id that tells its workshop, so a connection finds the workshop without a list. */
export function makeChildId(workshopId: string, random: RandomBytes): string {
  return workshopId + letters(ID_LETTERS, CHILD_ID_LENGTH - WORKSHOP_ID_LENGTH, random);
}

/** The workshop that a document, seat or person id belongs to. */
export function workshopOf(childId: string): string {
  return childId.slice(0, WORKSHOP_ID_LENGTH);
}

/** 128 random bits in hexadecimal: ids of commands and records, secrets of links, edit keys. */
export function makeRandomId(random: RandomBytes): string {
  return Array.from(random(16), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** A code for people: join code (6 symbols), personal return code (8), or that of a printed card (4). */
export function makeCode(length: number, random: RandomBytes): string {
  return letters(CODE_LETTERS, length, random);
}

/** What somebody typed, as the code they meant: spaces, dashes and lower case do not matter. */
export function normalizeCode(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
}

/** „K7M 4TR”: codes are shown and read in threes and fours. */
export function spellCode(code: string): string {
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)} ${code.slice(half)}`;
}

/** Random bytes of the platform; works on plain http too, where `crypto.subtle` and `randomUUID` do not exist. */
export const platformRandom: RandomBytes = count => crypto.getRandomValues(new Uint8Array(count));
