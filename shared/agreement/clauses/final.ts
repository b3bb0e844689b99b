import type { ClauseForm, Known } from './clause.ts';

export const final: ClauseForm = {
  id: 'A23',
  title: { pl: 'Postanowienia końcowe', en: 'Final provisions' },
  when: 'always',
  ask: { pl: 'Co jeszcze ustalają Strony?', en: 'What else do the Parties settle?' },
  paragraphs: [
    {
      name: 'changes',
      words: {
        pl: 'Zmiana treści porozumienia wymaga tej samej formy, w jakiej je zawarto, z wyjątkiem spraw, które porozumienie powierza osobom koordynującym lub przeglądowi.',
        en: 'Changes need the same form as the agreement, except matters it leaves to the coordinators or the review.',
      },
    },
    {
      name: 'open',
      words: {
        pl: 'Porozumienie nie wyłącza współpracy z innymi podmiotami, nie tworzy spółki ani przedstawicielstwa i nie przenosi zadań publicznych między Stronami.',
        en: 'The agreement is not exclusive, creates no company or agency and does not transfer public tasks between the Parties.',
      },
    },
    {
      name: 'law',
      words: {
        pl: 'W sprawach nieuregulowanych w porozumieniu stosuje się przepisy obowiązującego prawa.',
        en: 'Otherwise the law in force applies.',
      },
    },
    {
      name: 'remarks',
      when: ({ remarks }) => remarks.length > 0,
      uses: ({ remarks }) => remarks,
      words: {
        pl: 'Uwagi i zdania odrębne zgłoszone podczas warsztatów zawiera załącznik {{annex:remarks}}.',
        en: 'Remarks and dissenting opinions raised in the workshops are in Annex {{annex:remarks}}.',
      },
    },
  ],
};

/** In how many copies: one for each party. */
export const COPIES = {
  pl: { 2: 'dwóch', 3: 'trzech', 4: 'czterech', 5: 'pięciu', 6: 'sześciu' },
  en: { 2: 'two', 3: 'three', 4: 'four', 5: 'five', 6: 'six' },
} as const;

function copies({ parties }: Known, lang: 'pl' | 'en', question: string): string {
  return COPIES[lang][parties.length as keyof (typeof COPIES)['pl']] ?? `{{ask:${question}}}`;
}

/** How it is signed: on paper, electronically, or both. */
export const form: ClauseForm = {
  id: 'A24',
  title: { pl: 'Egzemplarze i postać porozumienia', en: 'Copies and form of the agreement' },
  when: 'always',
  ask: {
    pl: 'W jakiej postaci Strony zawierają porozumienie?',
    en: 'In which form do the Parties make the agreement?',
  },
  variant: 'paper',
  paragraphs: [
    {
      name: 'paper.copies',
      words: known => ({
        pl: `Porozumienie sporządzono w ${copies(known, 'pl', 'ilu?')} jednobrzmiących egzemplarzach, po jednym dla każdej Strony.`,
        en: `Made in ${copies(known, 'en', 'how many?')} identical copies, one for each Party.`,
      }),
    },
  ],
  variants: {
    electronic: {
      paragraphs: [
        {
          name: 'electronic.files',
          words: {
            pl: 'Porozumienie sporządzono w postaci elektronicznej i podpisano podpisami elektronicznymi. Za dzień zawarcia uznaje się dzień złożenia ostatniego podpisu. Strony mogą podpisać osobne, identyczne pliki.',
            en: 'Made in electronic form and signed electronically. The date of the last signature is the date of the agreement. The Parties may sign separate identical files.',
          },
        },
      ],
    },
    mixed: {
      paragraphs: [
        {
          name: 'mixed.both',
          words: {
            pl: 'Strony dopuszczają podpisanie części egzemplarzy na papierze, a części elektronicznie; znak wersji {{mark}} jest w obu postaciach taki sam.',
            en: 'Some copies may be signed on paper and some electronically; the version mark {{mark}} is the same in both.',
          },
        },
      ],
    },
  },
};
