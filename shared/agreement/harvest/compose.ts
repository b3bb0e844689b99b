import type { WorkshopWords } from '#shared/activities/activity.ts';
import { pick } from '#shared/text.ts';
import { arrangedClauses, chosenWording } from '../arrangement.ts';
import type {
  ClauseForm,
  Known,
  KnownParty,
  ListParagraph,
  ParagraphForm,
  Wording,
} from '../clauses/clause.ts';
import type { Paragraph, Slots } from '../paragraphs.ts';
import { PARAGRAPH_LENGTH, pointsOf, sentence, shorten, typed } from '../typed.ts';
import { type Piece, piecesOf, remarksOf, sourcesOf } from './pieces.ts';
import { RecordIds } from './recordIds.ts';

/** A paragraph as it begins, before people write in it. */
export interface Composed extends Paragraph {
  /** It says what people harvested; otherwise it is wording of the form, perhaps with questions. */
  filled: boolean;
  /** Sides whose words it says, in their order; empty where nobody may know. */
  sides: readonly string[];
}

export interface Composition {
  /** Which wording of clauses that have several: `{ A13: 'B' }`. One that does not exist is the usual one. */
  variants: Readonly<Record<string, string>>;
  slots: Slots;
  words: WorkshopWords;
  /** `long`: with every clause that an agreement usually has. */
  form?: 'short' | 'long' | undefined;
}

/** Most points of one paragraph. */
const MOST_POINTS = 100;

/** The first words of a document: wording of the form, and in it what was harvested. Nothing is invented. */
export function compose({ variants, slots, words, form = 'short' }: Composition): Composed[] {
  // A step whose document nobody knows speaks of the sides.
  const sides = words.sides.map(({ id }): KnownParty => ({ side: id as KnownParty['side'], kind: 'other' }));
  const document = words.document ?? { kind: 'porozumienie', parties: sides };
  const known: Known = {
    lang: words.lang,
    town: typed(words.town),
    meetings: words.meetings,
    people: words.people,
    names: words.names ?? new Map(),
    sides: words.sides.map(side => side.id),
    sideNames: words.sides.map(side => typed(side.name)),
    parties: document.parties,
    kinds: new Set(document.parties.map(({ kind }) => kind)),
    pieces: piecesOf(slots),
    remarks: remarksOf(slots),
  };
  return arrangedClauses(document)
    .filter(clause => clause.on ?? isNeeded(clause.form, form, known))
    .flatMap(({ form: clause, variant }) =>
      composeClause(clause, wordingOf(clause, variant ?? variants[clause.id]), known),
    );
}

function isNeeded({ when, filled, usual }: ClauseForm, form: 'short' | 'long', known: Known): boolean {
  return when === 'always' || (form === 'long' && usual === true) || (filled?.(known) ?? false);
}

function wordingOf(clause: ClauseForm, variant: string | undefined): readonly ParagraphForm[] {
  return chosenWording(clause, variant ?? null).paragraphs;
}

interface Begun {
  record: string;
  text: string;
  pieces: readonly Piece[];
}

function composeClause(clause: ClauseForm, forms: readonly ParagraphForm[], known: Known): Composed[] {
  const ids = new RecordIds(clause);
  return forms
    .flatMap(form => begin(form, ids, known))
    .map(({ record, text, pieces }, index) => ({
      record,
      clause: clause.id,
      order: index + 1,
      text: shorten(text, PARAGRAPH_LENGTH),
      from: sourcesOf(pieces),
      filled: pieces.length > 0,
      sides: known.sides.filter(side => pieces.some(piece => piece.sides.includes(side))),
    }));
}

function begin(form: ParagraphForm, ids: RecordIds, known: Known): Begun[] {
  if ('each' in form) {
    return form
      .each(known)
      .map(piece => ({ record: ids.ofPiece(piece), text: form.say(piece, known), pieces: [piece] }));
  }
  if ('list' in form) {
    return beginList(form, ids, known);
  }
  const there = form.when?.(known) ?? true;
  return there
    ? [{ record: ids.ofName(form.name), text: say(form.words, known), pieces: form.uses?.(known) ?? [] }]
    : [];
}

function beginList(form: ListParagraph, ids: RecordIds, known: Known): Begun[] {
  const pieces = form.list(known);
  const lead = say(form.lead, known);
  const [only, ...more] = pieces;
  if (only === undefined) {
    return form.none ? [{ record: ids.ofName(form.name), text: say(form.none, known), pieces }] : [];
  }
  if (more.length === 0 && form.inline) {
    return [{ record: ids.ofName(form.name), text: `${lead} ${sentence(only.text)}`, pieces }];
  }
  return pages(pieces, lead.length).map((page, index) => ({
    record: ids.ofName(index === 0 ? form.name : `${form.name}.${index + 1}`),
    text: [lead, ...pointsOf(page.map(piece => piece.text)).map(point => `- ${point}`)].join('\n'),
    pieces: page,
  }));
}

/** As many pieces as fit in one paragraph, and the rest in the next: no word of anybody is cut off a list. */
function pages(pieces: readonly Piece[], lead: number): Piece[][] {
  const found: Piece[][] = [];
  let left = 0;
  for (const piece of pieces) {
    // „\n- " before it, a mark after it
    const length = piece.text.length + 4;
    const page = found.at(-1);
    if (page === undefined || length > left || page.length >= MOST_POINTS) {
      found.push([piece]);
      left = PARAGRAPH_LENGTH - lead - length;
    } else {
      page.push(piece);
      left -= length;
    }
  }
  return found;
}

function say(wording: Wording, known: Known): string {
  return pick(typeof wording === 'function' ? wording(known) : wording, known.lang);
}
