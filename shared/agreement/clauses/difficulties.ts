import type { ClauseForm, ListParagraph } from './clause.ts';

const AGREED: ListParagraph = {
  name: 'agreed',
  list: ({ pieces }) => pieces.difficulties,
  lead: {
    pl: 'Na wypadek trudności ustalono na warsztatach:',
    en: 'Agreed in the workshops in case of difficulty:',
  },
  inline: true,
};

export const difficulties: ClauseForm = {
  id: 'A20',
  title: { pl: 'Trudne sytuacje i spory', en: 'Difficult situations and disputes' },
  when: 'filled',
  usual: true,
  filled: ({ pieces }) => pieces.difficulties.length > 0,
  ask: null,
  variant: 'usual',
  paragraphs: [
    {
      name: 'talk',
      words: {
        pl: 'O trudnościach Strony mówią najpierw sobie nawzajem: osoby koordynujące rozmawiają w ciągu {{ask:ilu?}} dni roboczych. Jeżeli rozmowa nie pomoże, spotykają się osoby kierujące Stronami.',
        en: 'The Parties raise difficulties with each other first: the coordinators talk within {{ask:how many?}} working days. If the talk does not help, the heads of the Parties meet.',
      },
    },
    AGREED,
  ],
  variants: {
    impartial: {
      paragraphs: [
        {
          name: 'impartial.talk',
          words: {
            pl: 'O trudnościach Strony mówią najpierw sobie nawzajem: osoby koordynujące rozmawiają w ciągu {{ask:ilu?}} dni roboczych. Jeżeli rozmowa nie pomoże, spotykają się osoby kierujące Stronami z udziałem osoby bezstronnej: {{ask:kogo?}}.',
            en: 'The Parties raise difficulties with each other first: the coordinators talk within {{ask:how many?}} working days. If the talk does not help, the heads of the Parties meet with an impartial person: {{ask:whom?}}.',
          },
        },
        AGREED,
      ],
    },
  },
};
