import type { Party } from '../model.ts';
import type { ClauseForm } from './clause.ts';

/** Where one of these promises money, a treasurer has a word in it (reference/agreement A1, trap 2). */
const MUNICIPAL: readonly Party['kind'][] = ['welfare', 'school', 'local-gov', 'culture'];

export const money: ClauseForm = {
  id: 'A11',
  title: { pl: 'Brak zobowiązań finansowych', en: 'No financial obligations' },
  when: 'always',
  ask: {
    pl: 'Czy porozumienie rodzi zobowiązania finansowe?',
    en: 'Does the agreement create financial obligations?',
  },
  variant: 'A',
  paragraphs: [
    {
      name: 'A.none',
      words: {
        pl: 'Porozumienie nie rodzi zobowiązań finansowych. Każda Strona ponosi własne koszty w ramach swojego planu finansowego. Wspólne przedsięwzięcie wymagające środków będzie przedmiotem odrębnej umowy.',
        en: 'This agreement creates no financial obligations. Each Party bears its own costs within its own budget. A joint undertaking that needs funds will be subject to a separate contract.',
      },
    },
  ],
  variants: {
    B: {
      title: { pl: 'Finansowanie', en: 'Funding' },
      paragraphs: [
        {
          name: 'B.amount',
          words: {
            pl: 'Strona {{ask:która?}} przeznaczy na zadanie nr {{ask:które?}} kwotę do {{ask:ile?}} zł brutto w terminie do {{ask:kiedy?}}, ze środków ujętych w planie finansowym na rok {{ask:który?}}.',
            en: 'Party {{ask:which?}} will spend up to {{ask:how much?}} PLN gross on task no. {{ask:which?}} by {{ask:when?}}, from funds in its {{ask:which year?}} budget.',
          },
        },
        {
          name: 'B.treasurer',
          when: ({ kinds }) => MUNICIPAL.some(kind => kinds.has(kind)),
          words: {
            pl: 'Kontrasygnata skarbnika gminy: {{ask:kto ją składa i kiedy?}}',
            en: "Municipal treasurer's countersignature: {{ask:who gives it, and when?}}",
          },
        },
      ],
    },
  },
};
