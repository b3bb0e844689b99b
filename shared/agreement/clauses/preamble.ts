import { longDates } from '../days.ts';
import { heaviest, type Piece } from '../harvest/pieces.ts';
import { inSentence } from '../typed.ts';
import type { ClauseForm, Known } from './clause.ts';

const MOST_HOPES = 3;

/** Tells of chosen solutions, so it is there only when there are some. */
export const preamble: ClauseForm = {
  id: 'A02',
  title: { pl: 'Preambuła', en: 'Preamble' },
  when: 'filled',
  usual: true,
  filled: ({ pieces }) => pieces.solutions.length > 0,
  ask: null,
  paragraphs: [
    {
      name: 'intro',
      uses: hopes,
      words: known => ({
        pl: [
          'Często pracujemy dla tych samych ludzi, a nasze drzwi dzieli kilka ulic.',
          `Osoby z naszych instytucji spotkały się na warsztatach${told(known, 'pl')}.`,
          'Poznały nawzajem swoją codzienną pracę, nazwały zasoby i wybrały rozwiązania, które chcemy stosować.',
          'W tym porozumieniu zapisujemy, na co się umówiliśmy.',
          ...hoped(known, 'Szczególnie ważne jest dla nas:'),
        ].join(' '),
        en: [
          'We often work for the same people, and our doors are a few streets apart.',
          `People from our institutions met in workshops${told(known, 'en')}.`,
          "They learned about each other's daily work, named their resources and chose solutions we want to use.",
          'In this agreement we write down what we agreed.',
          ...hoped(known, 'What matters to us most:'),
        ].join(' '),
      }),
    },
  ],
};

/** Where nobody named goals, hopes are the goals (A04) and are not said twice. */
function hopes({ pieces }: Known): Piece[] {
  return pieces.goals.length > 0 ? heaviest(pieces.hopes, MOST_HOPES) : [];
}

function hoped(known: Known, lead: string): string[] {
  const words = hopes(known).map(piece => inSentence(piece.text));
  return words.length > 0 ? [`${lead} ${words.join('; ')}.`] : [];
}

/** Short meetings of one afternoon. */
const SAME_DAY = {
  pl: { 2: 'dwa spotkania', 3: 'trzy spotkania', 4: 'cztery spotkania' },
  en: { 2: 'two meetings', 3: 'three meetings', 4: 'four meetings' },
} as const;

function told({ meetings, people }: Known, lang: 'pl' | 'en'): string {
  if (meetings.length === 0) {
    return '';
  }
  const days = longDates([...new Set(meetings)], lang);
  const several = new Set(meetings).size > 1;
  const together = several ? undefined : SAME_DAY[lang][meetings.length as 2 | 3 | 4];
  if (together !== undefined) {
    return lang === 'pl'
      ? ` (${together} jednego dnia, ${days}, liczba osób: ${people || '{{ask:ile?}}'})`
      : ` (${together} on one day, ${days}, number of people: ${people || '{{ask:how many?}}'})`;
  }
  return lang === 'pl'
    ? ` (liczba spotkań: ${meetings.length}, ${several ? 'daty' : 'data'}: ${days}, liczba osób: ${people || '{{ask:ile?}}'})`
    : ` (number of meetings: ${meetings.length}, ${several ? 'dates' : 'date'}: ${days}, number of people: ${people || '{{ask:how many?}}'})`;
}
