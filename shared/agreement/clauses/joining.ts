import type { ClauseForm } from './clause.ts';

export const joining: ClauseForm = {
  id: 'A21',
  title: { pl: 'Przystąpienie innych podmiotów', en: 'Joining of other bodies' },
  when: 'filled',
  ask: null,
  paragraphs: [
    {
      name: 'declaration',
      words: {
        pl: 'Do porozumienia może przystąpić inny podmiot przez podpisanie deklaracji (załącznik {{annex:joining}}), za zgodą wszystkich Stron.',
        en: 'Another body may join by signing a declaration (Annex {{annex:joining}}) with the consent of all Parties.',
      },
    },
  ],
};
