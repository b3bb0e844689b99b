import { type Lang, pick, type Text } from '#shared/text.ts';
import { tableAnnex } from './annexes/annex.ts';
import { contactAnnex } from './annexes/contacts.ts';
import { resourceAnnexes } from './annexes/resources.ts';
import { taskAnnex } from './annexes/tasks.ts';
import { type ClauseRemark, dissentItems, nameOf } from './dissent.ts';
import { type Piece, piecesOf, remarksOf } from './harvest/pieces.ts';
import type { Annex, Item, Party } from './model.ts';
import type { Slots } from './paragraphs.ts';
import { itemOf } from './points.ts';
import { oneLine, sentence, withoutMarks } from './typed.ts';

/** What the annexes are computed from. */
export interface AnnexSources {
  lang: Lang;
  parties: readonly Party[];
  slots: Slots;
  /** What people said against clauses, or wished for in them, and what was not settled; absent: nothing. */
  dissent?: readonly ClauseRemark[] | undefined;
  /** Names of people by id, for those who signed a remark. */
  names: ReadonlyMap<string, string>;
  /** Sides that are no party of this document, and how many of their people took part; absent: none. */
  beside?: readonly { name: string; people: number }[] | undefined;
  /** Texts of the paragraphs that are tasks, as they stand. */
  tasks: readonly string[];
  /** Texts of the paragraphs that say whom to call or write to. */
  contacts: readonly string[];
  /** Annexes the document speaks of; one of them that would be empty has its question instead. */
  mentioned: ReadonlySet<string>;
  /** Whether the clause of resources is in the document: without it nobody promised any. */
  promised: boolean;
}

/** Resources, tasks, remarks: computed at the moment of asking, so they never differ from what they come from. */
export function annexesOf(sources: AnnexSources): Annex[] {
  return [
    ...resourceAnnexes({
      ...sources,
      pieces: sources.promised ? piecesOf(sources.slots).resources : [],
    }),
    taskAnnex(sources.tasks, sources.mentioned, sources.lang),
    contactAnnex(sources.contacts, sources.mentioned, sources.lang),
    ...questions(sources),
    remarks(sources),
    participants(sources),
  ].filter(annex => annex !== null);
}

/** Annexes that people fill in themselves: each begins with its questions, once a clause speaks of it. */
function questions({ lang, mentioned }: AnnexSources): Annex[] {
  return ASKED.filter(({ id }) => mentioned.has(id)).map(({ id, title, asks }) => ({
    id,
    title: pick(title, lang),
    items: asks.map(ask => ({ text: `{{ask:${pick(ask, lang)}}}` })),
    publicCopy: true,
  }));
}

const ASKED: readonly { id: string; title: Text; asks: readonly Text[] }[] = [
  {
    id: 'controllers',
    title: { pl: 'Uzgodnienia współadministratorów', en: 'Arrangement of the joint controllers' },
    asks: [
      { pl: 'Jakie dane i na jakiej podstawie prawnej?', en: 'Which data, on which legal basis?' },
      {
        pl: 'Kto informuje osoby i kto jest punktem kontaktowym?',
        en: 'Who informs people, and who is the contact point?',
      },
      { pl: 'Kto odpowiada na żądania tych osób?', en: 'Who answers their requests?' },
      {
        pl: 'Kto zgłasza naruszenia i w jakim terminie zawiadamia inną Stronę?',
        en: 'Who reports breaches, and how fast is another Party told?',
      },
      { pl: 'Jak długo Strony przechowują dane?', en: 'How long do the Parties keep the data?' },
    ],
  },
  {
    id: 'joining',
    title: { pl: 'Deklaracja przystąpienia', en: 'Declaration of joining' },
    asks: [
      { pl: 'Kto przystępuje i kto za tę Stronę podpisuje?', en: 'Who joins, and who signs for it?' },
      { pl: 'Od którego dnia?', en: 'From which day?' },
      {
        pl: 'Co wnosi i które zadania podejmuje?',
        en: 'What does it bring, and which tasks does it take on?',
      },
    ],
  },
];

function quoted(words: string, lang: Lang): string {
  return pick({ pl: `„${words}”`, en: `“${words}”` }, lang);
}

/** Verbatim, and with a name only where its author wanted to sign it. */
function remarks({ lang, slots, names, mentioned, dissent = [] }: AnnexSources): Annex | null {
  const found = remarksOf(slots);
  const about = piecesOf(slots).solutions;
  const written = found.map((remark): Item => {
    const name = about.find(piece => grewFrom(remark, piece))?.name ?? null;
    const signers = signersOf(remark, names).join(', ');
    const signed = signers === '' ? '' : ` (${signers})`;
    return itemOf(`${name === null ? '' : `${quoted(name, lang)}: `}${sentence(remark.text)}${signed}`);
  });
  const items = [...written, ...dissentItems(dissent, names, lang)];
  const ask = pick({ pl: 'Jakie uwagi zgłoszono?', en: 'Which remarks were raised?' }, lang);
  if (items.length === 0 && !mentioned.has('remarks')) {
    return null;
  }
  return {
    id: 'remarks',
    title: pick({ pl: 'Uwagi i zdania odrębne', en: 'Remarks and dissenting opinions' }, lang),
    items: items.length > 0 ? items : [{ text: `{{ask:${ask}}}` }],
    publicCopy:
      found.every(remark => remark.signed.length === 0) && dissent.every(({ signed }) => signed === null),
  };
}

/** Who worked along and signs nothing: by side and number, never by name (reference/agreement A1, trap 5). */
function participants({ lang, beside = [], mentioned }: AnnexSources): Annex | null {
  const say = (text: Text) => pick(text, lang);
  const unknown = `{{ask:${say({ pl: 'ile osób?', en: 'how many people?' })}}}`;
  return tableAnnex('participants', mentioned, {
    title: say({ pl: 'Kto uczestniczył, a nie jest Stroną', en: 'Who took part without being a Party' }),
    caption: say({ pl: 'Osoby uczestniczące w warsztatach', en: 'People who took part in the workshops' }),
    head: [
      { pl: 'Skąd', en: 'From' },
      { pl: 'Liczba osób', en: 'Number of people' },
    ].map(say),
    widths: [70, 30],
    rows: beside.map(({ name, people }) => [
      withoutMarks(oneLine(name)),
      people === 0 ? unknown : String(people),
    ]),
    ask: say({ pl: 'Kto jeszcze uczestniczył?', en: 'Who else took part?' }),
  });
}

function signersOf({ signed }: Piece, names: ReadonlyMap<string, string>): string[] {
  return signed.flatMap(person => {
    const name = nameOf(person, names);
    return name === '' ? [] : [name];
  });
}

function grewFrom(remark: Piece, piece: Piece): boolean {
  const own = piece.from[0];
  return own !== undefined && remark.from.some(({ step, id }) => step === own.step && id === own.id);
}
