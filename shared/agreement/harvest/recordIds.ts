import { digest } from 'lib0/hash/sha256';
import { encodeUtf8 } from 'lib0/string';
import { RECORD_ID } from '#shared/ids.ts';
import type { ClauseForm, ParagraphForm } from '../clauses/clause.ts';
import type { Piece } from './pieces.ts';

/**
 * Ids of the paragraphs of one clause: wording has its name (`A06.intro`), a harvested paragraph the id of its source
 * (`A06.<source>`). So they stay the same whatever comes or goes around them.
 */
export class RecordIds {
  private readonly clause: string;
  private readonly taken: Set<string>;

  constructor(clause: ClauseForm) {
    this.clause = clause.id;
    this.taken = new Set(namesOf(clause).map(name => this.ofName(name)));
  }

  ofName(name: string): string {
    return `${this.clause}.${name}`;
  }

  ofPiece({ id, from }: Piece): string {
    const plain = `${this.clause}.${id}`;
    // Two steps may know the same id, and a client could choose one of our names as an id.
    const record =
      RECORD_ID.test(plain) && !this.taken.has(plain)
        ? plain
        : `${this.clause}.${hash(`${from[0]?.step ?? ''}/${id}`)}`;
    this.taken.add(record);
    return record;
  }
}

/** Records that are wording of the form, whichever variant was chosen. */
export function wordingRecords(clause: ClauseForm): Set<string> {
  return new Set(namesOf(clause).map(name => `${clause.id}.${name}`));
}

function namesOf({ paragraphs, variants = {} }: ClauseForm): string[] {
  const forms: readonly ParagraphForm[] = [
    ...paragraphs,
    ...Object.values(variants).flatMap(variant => variant.paragraphs),
  ];
  return forms.flatMap(form => ('name' in form ? [form.name] : []));
}

function hash(text: string): string {
  return Array.from(digest(encodeUtf8(text)).subarray(0, 16), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
