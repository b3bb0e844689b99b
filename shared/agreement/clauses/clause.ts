import type { Lang, Text } from '#shared/text.ts';
import type { Piece, Pieces } from '../harvest/pieces.ts';
import type { Party } from '../model.ts';
import type { Slot } from '../paragraphs.ts';

/** What is known when a document is composed; everything in it may be printed as it is. */
export interface Known {
  lang: Lang;
  town: string;
  /** The day of each meeting, ISO; several may have been on one day. */
  meetings: readonly string[];
  people: number;
  /** How a person may be named in a document, by id; who does not want to be named is not there. */
  names: ReadonlyMap<string, string>;
  /** Ids of the sides in their order. */
  sides: readonly string[];
  /** Their names, ready to print. */
  sideNames: readonly string[];
  pieces: Pieces;
  /** Remarks and dissenting opinions, which have an annex of their own. */
  remarks: readonly Piece[];
  /** The parties in their order: the first is „Strona 1". */
  parties: readonly KnownParty[];
  /** Their kinds, as far as somebody typed them in. */
  kinds: ReadonlySet<Party['kind']>;
}

/** A party as far as words are composed of it. */
export type KnownParty = Pick<Party, 'side' | 'kind'>;

/** Words of the document, perhaps with marks (`{{ask:…}}`, `{{ref:…}}`, `{{annex:…}}`, `{{mark}}`). */
export type Wording = Text | ((known: Known) => Text);

/** A paragraph that is there whatever people wrote. */
export interface FixedParagraph {
  /** Part of its record's id, for ever; unique in its clause. */
  name: string;
  words: Wording;
  /** Pieces whose words it takes up. */
  uses?: (known: Known) => readonly Piece[];
  /** Absent: always. */
  when?: (known: Known) => boolean;
}

/** One paragraph whose points are what people wrote. */
export interface ListParagraph {
  name: string;
  list: (known: Known) => readonly Piece[];
  /** Stands before the points; one single piece follows it in the same sentence where `inline` is set. */
  lead: Wording;
  inline?: true;
  /** Instead of it where nobody wrote anything; absent: nothing. */
  none?: Wording;
}

/** One paragraph for each thing people wrote. */
export interface EachParagraph {
  each: (known: Known) => readonly Piece[];
  say: (piece: Piece, known: Known) => string;
}

export type ParagraphForm = FixedParagraph | ListParagraph | EachParagraph;

/** A clause of a form, with its wording in both languages (reference/agreement A3). */
export interface ClauseForm {
  /** `A00`–`A27` of the clause table, or a word of its own in the other kinds of documents. */
  id: string;
  title: Text;
  /** `always`: leaving it out is warned about. `filled`: where `filled` says so, else only where somebody wants it. */
  when: 'always' | 'filled';
  filled?: (known: Known) => boolean;
  /** The long form has it, whatever was filled (reference/agreement A2, „D"). */
  usual?: true;
  /** Stands for a clause that must be there and lost all its words. Null: it is computed then (A01). */
  ask: Text | null;
  paragraphs: readonly ParagraphForm[];
  /** More words than this are told, never refused. */
  mostWords?: number;
  /** Name of the wording in `paragraphs`, where there are others. Names of records of a variant begin with it. */
  variant?: string;
  variants?: Readonly<Record<string, { title?: Text; paragraphs: readonly ParagraphForm[] }>>;
}

/** A place that one slot fills; while nobody did, its question stands there. */
export function asked(name: string, slot: Slot, lead: Text, question: Text): ListParagraph {
  const ask = (lang: Lang) => `${lead[lang]} {{ask:${question[lang]}}}`;
  return { name, list: ({ pieces }) => pieces[slot], lead, inline: true, none: both(ask) };
}

/** The same in both languages. */
export function both(words: (lang: Lang) => string): Text {
  return { pl: words('pl'), en: words('en') };
}

/** „Strona 2", or a question where nobody knows whose it is, or it is a side that does not sign. */
export function partyLabel(side: string | null, { parties, lang }: Pick<Known, 'parties' | 'lang'>): string {
  const index = partyPlace(side, parties);
  return index === null
    ? lang === 'pl'
      ? '{{ask:Która Strona?}}'
      : '{{ask:Which Party?}}'
    : labelAt(index, lang);
}

/** Which of the parties a side is, from 0. */
export function partyPlace(side: string | null, parties: readonly KnownParty[]): number | null {
  const index = side === null ? -1 : parties.findIndex(party => party.side === side);
  return index < 0 ? null : index;
}

/** „Strona 3", for the third of them. */
export function labelAt(index: number, lang: Lang): string {
  return `${lang === 'pl' ? 'Strona' : 'Party'} ${index + 1}`;
}
