import type { ClauseForm, Known } from './clause.ts';

/** Who is supported, and why, is nobody's business: with a welfare centre at the table it is said by itself. */
export const dignity: ClauseForm = {
  id: 'A14',
  title: { pl: 'Poufność i godność', en: 'Confidentiality and dignity' },
  when: 'filled',
  filled: ({ kinds }) => kinds.has('welfare'),
  ask: null,
  paragraphs: [
    {
      name: 'respect',
      words: {
        pl: 'Osoby działające w imieniu Stron nie ujawniają, kto i z jakiego powodu korzysta ze wsparcia. W zaproszeniach i materiałach Strony nie wskazują, skąd ktoś dowiedział się o działaniu. Strony piszą i mówią o ludziach z szacunkiem.',
        en: 'People acting for the Parties do not disclose who uses support or why. Invitations and materials do not show how a person learned of an activity. The Parties write and speak of people with respect.',
      },
    },
  ],
};

/** Words for people who are not of age, as people write them. */
export const MINORS =
  /(?<!\p{L})(dzie(?:ć|c[ioęka])|młodzież|nastolat|ucz(?:eń|ni)|małoletni|niepełnoletni|przedszkol|child|teen|youth|young people|pupil|minors?(?!\p{L}))/iu;

export const minors: ClauseForm = {
  id: 'A15',
  title: { pl: 'Ochrona małoletnich', en: 'Protection of minors' },
  when: 'filled',
  filled: ({ pieces }: Known) => pieces.groups.some(({ text }) => MINORS.test(text)),
  ask: null,
  paragraphs: [
    {
      name: 'standards',
      words: {
        pl: 'W działaniach z udziałem osób małoletnich obowiązują standardy ochrony małoletnich Strony, która jest gospodarzem działania. Przed pierwszym spotkaniem osoby koordynujące zapoznają z nimi osoby działające w imieniu innej Strony.',
        en: 'In activities with minors, the child-protection standards of the hosting Party apply. Before the first meeting the coordinators make the people acting for another Party familiar with them.',
      },
    },
  ],
};

export const access: ClauseForm = {
  id: 'A16',
  title: { pl: 'Dostępność', en: 'Accessibility' },
  when: 'filled',
  usual: true,
  ask: null,
  paragraphs: [
    {
      name: 'needs',
      words: {
        pl: 'Przy każdym wspólnym działaniu Strony pytają o potrzeby w zakresie dostępności i podają w zaproszeniu, jakie warunki zapewniają. Materiały elektroniczne Strony przygotowują w postaci dostępnej cyfrowo.',
        en: 'For each joint activity the Parties ask about access needs and state in the invitation what they provide. The Parties prepare electronic materials in a digitally accessible form.',
      },
    },
  ],
};

const VOLUNTEERS = /wolontari|volunteer/iu;

export const volunteers: ClauseForm = {
  id: 'A17',
  title: { pl: 'Wolontariat i bezpieczeństwo', en: 'Volunteers and safety' },
  when: 'filled',
  filled: ({ pieces }: Known) =>
    [...pieces.resources, ...pieces.solutions, ...pieces.tasks].some(({ text }) => VOLUNTEERS.test(text)),
  ask: null,
  paragraphs: [
    {
      name: 'host',
      words: {
        pl: 'Porozumienie z osobą, która pomaga jako wolontariuszka lub wolontariusz, zawiera ta Strona, u której ta osoba działa. Ta Strona zapewnia też instruktaż i ubezpieczenie wymagane przepisami.',
        en: 'The Party hosting a volunteer makes the volunteer agreement and provides the briefing and the insurance required by law.',
      },
    },
  ],
};
