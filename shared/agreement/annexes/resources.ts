import { type Lang, pick, type Text } from '#shared/text.ts';
import { partyPlace } from '../clauses/clause.ts';
import { isPersonal, type Piece } from '../harvest/pieces.ts';
import type { Annex, Party } from '../model.ts';
import { partyLabel } from '../numbers.ts';
import { inSentence, withoutMarks } from '../typed.ts';
import { type Column, NOTHING, tableAnnex, tableOf } from './annex.ts';

interface Sources {
  lang: Lang;
  parties: readonly Party[];
  mentioned: ReadonlySet<string>;
  /** Confirmed resources, of institutions and of people. */
  pieces: readonly Piece[];
}

/** Shelves of a bank of resources, as templates call them; what stands on another one has no kind. */
const SHELVES: Readonly<Record<string, Text>> = {
  skills: { pl: 'umiejętności', en: 'skills' },
  places: { pl: 'miejsce', en: 'place' },
  equipment: { pl: 'sprzęt', en: 'equipment' },
  networks: { pl: 'kontakty', en: 'contacts' },
  offers: { pl: 'oferta', en: 'offer' },
  knowledge: { pl: 'wiedza', en: 'knowledge' },
  time: { pl: 'czas', en: 'time' },
  money: { pl: 'środki', en: 'funds' },
};

/** What the Parties promise, and apart from it what people offer of themselves: no institution can promise that. */
export function resourceAnnexes({ pieces, ...sources }: Sources): (Annex | null)[] {
  const say = (text: Text) => pick(text, sources.lang);
  const own = pieces.filter(isPersonal);
  return [
    annexOf(
      'resources',
      pieces.filter(piece => !isPersonal(piece)),
      sources,
      {
        title: say({ pl: 'Zasoby wnoszone przez Strony', en: 'Resources the Parties bring' }),
        caption: say({
          pl: 'Zasoby, które Strony sobie udostępniają',
          en: 'What the Parties make available',
        }),
        ask: say({
          pl: 'Jakie zasoby Strony sobie udostępniają?',
          en: 'Which resources are made available?',
        }),
      },
    ),
    annexOf('talents', own, sources, {
      title: say({ pl: 'Zasoby osób', en: 'Resources of people' }),
      caption: say({
        pl: 'Co mogą wnieść osoby: każda decyduje o sobie',
        en: 'What people may bring: each decides for themselves',
      }),
      ask: say({ pl: 'Co mogą wnieść osoby?', en: 'What may people bring?' }),
    }),
  ];
}

function annexOf(
  id: string,
  pieces: readonly Piece[],
  { lang, parties, mentioned }: Omit<Sources, 'pieces'>,
  { title, caption, ask }: Record<'title' | 'caption' | 'ask', string>,
): Annex | null {
  const order = ({ side }: Piece) => partyPlace(side, parties) ?? parties.length;
  const rows = pieces.toSorted((left, right) => order(left) - order(right));
  const columns: readonly Column<Piece>[] = [
    { head: { pl: 'Zasób', en: 'Resource' }, width: 36, of: ({ text }) => text, always: true },
    {
      head: { pl: 'Strona', en: 'Party' },
      width: 13,
      of: ({ side }) => ownerOf(side, parties, lang),
      always: true,
    },
    {
      head: { pl: 'Rodzaj', en: 'Kind' },
      width: 16,
      of: ({ shelf }) => (Object.hasOwn(SHELVES, shelf) ? pick(SHELVES[shelf] as Text, lang) : ''),
    },
    {
      head: { pl: 'Kiedy i na jakich warunkach', en: 'When and on which terms' },
      width: 35,
      of: piece => termsOf(piece, lang),
      always: true,
    },
  ];
  return tableAnnex(id, mentioned, { title, ask, ...tableOf(columns, rows, caption, lang) });
}

function ownerOf(side: string | null, parties: readonly Party[], lang: Lang): string {
  const index = partyPlace(side, parties) ?? -1;
  const party = parties[index];
  return party === undefined ? NOTHING : withoutMarks(partyLabel(party, index, lang));
}

function termsOf({ condition, status }: Piece, lang: Lang): string {
  const sometimes = status === 'sometimes' ? [pick({ pl: 'czasem', en: 'sometimes' }, lang)] : [];
  return [...sometimes, inSentence(condition)].filter(part => part !== '').join('; ');
}
