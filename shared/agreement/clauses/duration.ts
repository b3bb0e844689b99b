import type { ClauseForm, FixedParagraph, ListParagraph } from './clause.ts';

const AGREED: ListParagraph = {
  name: 'agreed',
  list: ({ pieces }) => pieces.duration,
  lead: { pl: 'Czas trwania współpracy:', en: 'Duration of the cooperation:' },
  inline: true,
};

const ENDING: readonly FixedParagraph[] = [
  {
    name: 'notice',
    words: {
      pl: 'Każda Strona może wypowiedzieć porozumienie bez podawania przyczyny. Okres wypowiedzenia: {{ask:jaki?}}.',
      en: 'Each Party may end the agreement without giving reasons. Notice period: {{ask:how long?}}.',
    },
  },
  {
    name: 'announced',
    words: {
      pl: 'Działania, które już ogłoszono, Strony starają się dokończyć.',
      en: 'The Parties try to complete activities already announced.',
    },
  },
];

export const duration: ClauseForm = {
  id: 'A22',
  title: { pl: 'Czas trwania i wypowiedzenie', en: 'Duration and ending' },
  when: 'always',
  ask: { pl: 'Jak długo obowiązuje porozumienie?', en: 'How long does the agreement apply?' },
  paragraphs: [
    {
      name: 'term',
      words: ({ pieces }) =>
        pieces.duration.length > 0
          ? {
              pl: 'Porozumienie obowiązuje od dnia {{ask:którego?}}.',
              en: 'The agreement applies from {{ask:which day?}}.',
            }
          : {
              pl: 'Porozumienie obowiązuje od dnia {{ask:którego?}}. Czas trwania: {{ask:do którego dnia albo na czas nieokreślony?}}.',
              en: 'The agreement applies from {{ask:which day?}}. Duration: {{ask:until when, or for an indefinite time?}}.',
            },
    },
    AGREED,
    ...ENDING,
  ],
  variants: {
    fixed: {
      paragraphs: [
        {
          name: 'fixed.term',
          words: {
            pl: 'Porozumienie obowiązuje od dnia {{ask:którego?}} do dnia {{ask:którego?}}.',
            en: 'The agreement applies from {{ask:which day?}} until {{ask:which day?}}.',
          },
        },
        AGREED,
        ...ENDING,
      ],
    },
    open: {
      paragraphs: [
        {
          name: 'open.term',
          words: {
            pl: 'Porozumienie obowiązuje od dnia {{ask:którego?}} na czas nieokreślony.',
            en: 'The agreement applies from {{ask:which day?}} for an indefinite time.',
          },
        },
        AGREED,
        ...ENDING,
      ],
    },
  },
};
