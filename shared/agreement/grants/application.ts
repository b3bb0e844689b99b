import * as z from 'zod/mini';
import { DOCUMENT_ID } from '#shared/ids.ts';
import { type Lang, pick, type Text } from '#shared/text.ts';
import { COORDINATES, coordinatesInWords } from '../coordinates.ts';
import type { Item, Table } from '../model.ts';
import { inSentence, oneLine, sentence, typed } from '../typed.ts';
import { APPLICANT_KINDS, type ApplicantKind } from './applicantKinds.ts';
import { type Grosze, zloty } from './money.ts';

/** Who may ask, in the words of programme 004; the list is open, so „other" has a sentence of its own. */
export const APPLICANTS = {
  ngo: { pl: 'organizacja pozarządowa', en: 'non-governmental organisation' },
  culture: { pl: 'publiczna instytucja kultury', en: 'public cultural institution' },
  education: { pl: 'placówka edukacyjna', en: 'educational institution' },
  'day-support': { pl: 'placówka wsparcia dziennego', en: 'day support centre' },
  'social-economy': {
    pl: 'centrum integracji społecznej, przedsiębiorstwo ekonomii społecznej',
    en: 'social integration centre, social economy enterprise',
  },
  person: { pl: 'osoba fizyczna', en: 'individual person' },
  group: { pl: 'grupa nieformalna', en: 'informal group' },
  business: { pl: 'przedsiębiorca', en: 'business' },
  other: { pl: 'inne', en: 'other' },
} as const satisfies Record<ApplicantKind, Text>;

const line = (limit: number) => z.string().check(z.maxLength(limit));
const grosze = z.int().check(z.minimum(0), z.maximum(100_000_000));

export const budgetLineSchema = z.object({
  what: line(120),
  quantity: z.int().check(z.minimum(1), z.maximum(100_000)),
  /** Of one of them. */
  price: grosze,
  /** A contribution in kind: it shows what people bring and is not asked for. */
  own: z.boolean(),
});
export type BudgetLine = z.infer<typeof budgetLineSchema>;

/** What an application for a micro-grant says beside its text. */
export const applicationSchema = z.object({
  applicant: z.enum(APPLICANT_KINDS),
  /** What kind, where the list has no word for it. */
  other: line(200),
  /** The letter of intent on which it rests, in words. */
  letter: line(200),
  /** The same, where it is a document of this workshop. */
  letterOf: z.optional(z.string().check(z.regex(DOCUMENT_ID))),
  /** Somebody has seen it signed on paper. */
  letterSeen: z.optional(z.boolean()),
  /** Where it will be, to be found on a map by whoever has one. */
  place: z.optional(line(300)),
  at: z.optional(z.string().check(z.regex(COORDINATES))),
  lines: z.array(budgetLineSchema).check(z.maxLength(40)),
  /** Least and most of one grant, from before the programme had them. */
  least: z.optional(grosze),
  most: z.optional(grosze),
});
export type Application = z.infer<typeof applicationSchema>;

export const NEW_APPLICATION: Application = {
  applicant: 'group',
  other: '',
  letter: '',
  lines: [],
};

export function sumOf({ quantity, price }: BudgetLine): Grosze {
  return quantity * price;
}

/** What is asked for, and what people bring themselves. */
export function totalsOf(lines: readonly BudgetLine[]): { asked: Grosze; own: Grosze } {
  const sum = (own: boolean) =>
    lines.filter(one => one.own === own).reduce((all, one) => all + sumOf(one), 0);
  return { asked: sum(false), own: sum(true) };
}

/** „Prosimy o 3 200,00 zł na działanie …", and who asks by which letter of intent. */
export function requestItems(application: Application | undefined, title: string, lang: Lang): Item[] {
  const { applicant, other, letter, lines, place = '', at = '' } = application ?? NEW_APPLICATION;
  const { asked } = totalsOf(lines);
  const say = (text: Text) => pick(text, lang);
  const ask = (text: Text) => `{{ask:${say(text)}}}`;
  const amount = asked === 0 ? ask({ pl: 'ile złotych?', en: 'how much?' }) : zloty(asked, lang);
  const open = { pl: 'kto dokładnie?', en: 'who exactly?' };
  const kind =
    application === undefined
      ? ask({ pl: 'organizacja, grupa, osoba?', en: 'organisation, group, person?' })
      : applicant === 'other'
        ? cell(other) || ask(open)
        : say(APPLICANTS[applicant]);
  const resting = cell(letter) || ask({ pl: 'który list i z kim?', en: 'which letter, and with whom?' });
  return [
    {
      text: say({
        pl: `Prosimy o ${amount} na działanie „${cell(title)}”.`,
        en: `We ask for ${amount} for the action ‘${cell(title)}’.`,
      }),
    },
    { text: say({ pl: `Kto prosi: ${sentence(kind)}`, en: `Who asks: ${sentence(kind)}` }) },
    {
      text: say({
        pl: `List intencyjny, na którym opiera się wniosek: ${sentence(resting)}`,
        en: `The letter of intent this application rests on: ${sentence(resting)}`,
      }),
    },
    ...placeItems(cell(place), at, lang),
  ];
}

/** „Miejsce na mapie: podwórko przy ul. Szkolnej 3; 51,7687° N, 19,4569° E." Nothing is looked up. */
function placeItems(place: string, at: string, lang: Lang): Item[] {
  const parts = [place === '' ? '' : inSentence(place), at === '' ? '' : coordinatesInWords(at, lang)];
  const words = parts.filter(part => part !== '').join('; ');
  const lead = lang === 'pl' ? 'Miejsce na mapie:' : 'Place on the map:';
  return words === '' ? [] : [{ text: `${lead} ${sentence(words)}` }];
}

/** The budget as a table with its sums; null while nobody wrote a line. */
export function budgetTable(application: Application | undefined, lang: Lang): Table | null {
  const lines = application?.lines ?? [];
  if (lines.length === 0) {
    return null;
  }
  const words = WORDS[lang];
  const { asked, own } = totalsOf(lines);
  const rows = lines.map((one, index) => [
    String(index + 1),
    cell(one.what) || `{{ask:${words.what}}}`,
    String(one.quantity),
    zloty(one.price, lang),
    zloty(sumOf(one), lang),
    one.own ? words.own : words.grant,
  ]);
  return {
    caption: words.caption,
    head: [...words.head],
    widths: [6, 38, 10, 16, 16, 14],
    rows: [
      ...rows,
      ['', words.asked, '', '', zloty(asked, lang), words.grant],
      ...(own === 0 ? [] : [['', words.brought, '', '', zloty(own, lang), words.own]]),
    ],
  };
}

function cell(words: string): string {
  return oneLine(typed(words));
}

const WORDS = {
  pl: {
    caption: 'Na co potrzebne są pieniądze',
    head: ['Nr', 'Co', 'Ile', 'Cena', 'Razem', 'Skąd'],
    what: 'na co?',
    own: 'wkład własny',
    grant: 'wsparcie',
    asked: 'Razem, o co prosimy',
    brought: 'Razem, co wnosimy',
  },
  en: {
    caption: 'What the money is for',
    head: ['No.', 'What', 'Qty', 'Price', 'Total', 'From'],
    what: 'for what?',
    own: 'own share',
    grant: 'grant',
    asked: 'Total we ask for',
    brought: 'Total we bring',
  },
} as const;
