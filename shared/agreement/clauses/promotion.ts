import type { ClauseForm, FixedParagraph } from './clause.ts';

const NAMES: FixedParagraph = {
  name: 'names',
  words: {
    pl: 'Strony zezwalają sobie na używanie nazw i znaków graficznych wyłącznie przy informowaniu o działaniach objętych porozumieniem; projekt materiału Strona pokazuje tej Stronie, której nazwy lub znaku używa, co najmniej {{ask:ile?}} dni przed publikacją.',
    en: 'The Parties allow each other to use their names and logos only to inform about activities under this agreement; a Party shows the draft to the Party whose name or logo it uses at least {{ask:how many?}} days before publication.',
  },
};

const IMAGES: FixedParagraph = {
  name: 'images',
  words: {
    pl: 'Wizerunek osób uczestniczących Strony publikują tylko za odrębną zgodą tych osób.',
    en: 'The Parties publish images of participants only with their separate consent.',
  },
};

/** What is made together: used freely by the Parties, or given to everybody. */
export const promotion: ClauseForm = {
  id: 'A18',
  title: { pl: 'Prawa autorskie i promocja', en: 'Copyright and promotion' },
  when: 'filled',
  usual: true,
  ask: null,
  variant: 'own',
  paragraphs: [
    {
      name: 'own.materials',
      words: {
        pl: 'Materiały przygotowane wspólnie Strony mogą wykorzystywać bezpłatnie w działalności niekomercyjnej, podając nazwy wszystkich Stron.',
        en: 'The Parties may use jointly made materials free of charge for non-commercial purposes, naming all Parties.',
      },
    },
    NAMES,
    IMAGES,
  ],
  variants: {
    open: {
      paragraphs: [
        {
          name: 'open.materials',
          words: {
            pl: 'Materiały przygotowane wspólnie Strony udostępniają na licencji CC BY 4.0.',
            en: 'The Parties publish the materials under CC BY 4.0.',
          },
        },
        NAMES,
        IMAGES,
      ],
    },
  },
};
