import { asked, type ClauseForm, type Known } from '../clauses/clause.ts';
import { termsOf } from '../clauses/tasks.ts';
import { longDates } from '../days.ts';
import { type Piece, told } from '../harvest/pieces.ts';
import { termsText } from '../harvest/tasks.ts';
import { sentence } from '../typed.ts';

/**
 * A note of what was agreed: one page, nobody's signature. It begins a cooperation where a contract would be too much
 * (reference/agreement A1).
 */
export const NOTE_FORM: readonly ClauseForm[] = [
  {
    id: 'met',
    title: { pl: 'Kto rozmawiał', en: 'Who talked' },
    when: 'always',
    ask: { pl: 'Kto i kiedy rozmawiał?', en: 'Who talked, and when?' },
    paragraphs: [
      {
        name: 'meetings',
        words: known => ({
          pl: `Spotkały się osoby z tych miejsc: ${places(known, 'jakich?')}. ${meetings(known, 'pl')}`,
          en: `People from these places met: ${places(known, 'which?')}. ${meetings(known, 'en')}`,
        }),
      },
      {
        name: 'nature',
        words: {
          pl: 'Ta notatka zapisuje wspólne ustalenia. Nie jest umową i nie tworzy zobowiązań finansowych.',
          en: 'This note writes down what we agreed. It is not a contract and creates no financial obligations.',
        },
      },
    ],
  },
  {
    id: 'why',
    title: { pl: 'Po co', en: 'What for' },
    when: 'filled',
    filled: ({ pieces }) => pieces.goals.length > 0,
    ask: null,
    paragraphs: [
      asked(
        'goals',
        'goals',
        { pl: 'Chcemy, żeby:', en: 'What we want:' },
        { pl: 'co się zmieniło?', en: 'what should change?' },
      ),
    ],
  },
  {
    id: 'agreed',
    title: { pl: 'Co ustalono', en: 'What was agreed' },
    when: 'always',
    ask: { pl: 'Co ustalono?', en: 'What did we agree?' },
    paragraphs: [
      { each: ({ pieces }) => pieces.solutions, say: told },
      {
        name: 'nothing',
        when: ({ pieces }) => pieces.solutions.length === 0,
        words: { pl: '{{ask:Co ustalono?}}', en: '{{ask:What did we agree?}}' },
      },
    ],
  },
  {
    id: 'steps',
    title: { pl: 'Kto, co i do kiedy', en: 'Who does what, by when' },
    when: 'always',
    ask: { pl: 'Kto, co i do kiedy?', en: 'Who does what, by when?' },
    paragraphs: [
      { each: ({ pieces }) => pieces.tasks, say: stepText },
      {
        name: 'nothing',
        when: ({ pieces }) => pieces.tasks.length === 0,
        words: {
          pl: '{{ask:Jaki będzie pierwszy krok, kto go zrobi i do kiedy?}}',
          en: '{{ask:What is the first step, who will take it, and by when?}}',
        },
      },
    ],
  },
  {
    id: 'open',
    title: { pl: 'Co zostaje otwarte', en: 'What stays open' },
    when: 'filled',
    filled: ({ pieces }) => pieces.limits.length > 0 || pieces.difficulties.length > 0,
    ask: null,
    paragraphs: [
      {
        name: 'limits',
        list: ({ pieces }) => [...pieces.limits, ...pieces.difficulties],
        lead: { pl: 'Do tego wrócimy:', en: 'We will come back to:' },
        inline: true,
      },
    ],
  },
  {
    id: 'next',
    title: { pl: 'Kiedy znów rozmawiamy', en: 'When we talk again' },
    when: 'always',
    ask: { pl: 'Kiedy znów rozmawiamy?', en: 'When do we talk again?' },
    paragraphs: [
      asked(
        'review',
        'review',
        { pl: 'Następna rozmowa:', en: 'Our next talk:' },
        { pl: 'kiedy i kto ją zwoła?', en: 'when, and who calls it?' },
      ),
    ],
  },
];

/** „Zaproszenie na próbę. Prowadzi: Marta; do 10 grudnia 2026 r." */
export function stepText(piece: Piece, known: Known): string {
  return `${sentence(piece.text)} ${termsText(termsOf(piece, known), known.lang)}`;
}

function places({ sideNames }: Known, question: string): string {
  return sideNames.length === 0 ? `{{ask:${question}}}` : sideNames.join(', ');
}

function meetings({ meetings: days, people }: Known, lang: 'pl' | 'en'): string {
  const unknown = lang === 'pl' ? '{{ask:kiedy?}}' : '{{ask:when?}}';
  const when = days.length === 0 ? unknown : longDates([...new Set(days)], lang);
  const count = people === 0 ? (lang === 'pl' ? '{{ask:ile?}}' : '{{ask:how many?}}') : String(people);
  return lang === 'pl'
    ? `Kiedy: ${when.replace(/\.$/, '')}. Liczba osób: ${count}.`
    : `When: ${when}. Number of people: ${count}.`;
}
