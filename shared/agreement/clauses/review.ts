import type { ClauseForm } from './clause.ts';

export const review: ClauseForm = {
  id: 'A19',
  title: { pl: 'Ewaluacja i przegląd', en: 'Evaluation and review' },
  when: 'always',
  ask: { pl: 'Kiedy i jak sprawdzamy, co działa?', en: 'When and how do we check what works?' },
  paragraphs: [
    {
      name: 'first',
      words: ({ pieces }) =>
        pieces.review.length > 0
          ? {
              pl: 'Osoby koordynujące przeprowadzają krótki przegląd po trzech miesiącach od podpisania porozumienia.',
              en: 'The coordinators hold a short review three months after signing.',
            }
          : {
              pl: 'Osoby koordynujące przeprowadzają krótki przegląd po trzech miesiącach od podpisania porozumienia, a potem {{ask:jak często?}}.',
              en: 'The coordinators hold a short review three months after signing and then {{ask:how often?}}.',
            },
    },
    {
      name: 'agreed',
      list: ({ pieces }) => pieces.review,
      lead: { pl: 'Na warsztatach ustalono:', en: 'Agreed in the workshops:' },
      inline: true,
    },
    {
      name: 'questions',
      words: {
        pl: 'Przegląd odpowiada na pytania: co zrobiliśmy, co się sprawdziło, co okazało się obciążeniem, co zmieniamy.',
        en: 'The review answers: what we did, what worked, what turned out to be a burden, what we change.',
      },
    },
    {
      name: 'outcome',
      words: {
        pl: 'Wynik przeglądu ma postać notatki; zmiany załączników przyjęte przez osoby kierujące Stronami nie wymagają aneksu.',
        en: 'The outcome is a note; changes to annexes accepted by the heads of the Parties need no amendment.',
      },
    },
  ],
};
