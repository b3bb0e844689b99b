import { isPersonal } from '../harvest/pieces.ts';
import type { ClauseForm } from './clause.ts';

export const resources: ClauseForm = {
  id: 'A08',
  title: { pl: 'Zasoby wnoszone przez Strony', en: 'Resources the Parties bring' },
  when: 'filled',
  usual: true,
  filled: ({ pieces }) => pieces.resources.length > 0,
  ask: null,
  paragraphs: [
    {
      name: 'intro',
      uses: ({ pieces }) => pieces.resources,
      words: {
        pl: 'Strony udostępniają sobie zasoby opisane w załączniku {{annex:resources}}, na warunkach tam podanych i w miarę możliwości.',
        en: 'The Parties make available to each other the resources described in Annex {{annex:resources}}, on the terms stated there and as far as they can.',
      },
    },
    {
      name: 'people',
      when: ({ pieces }) => pieces.resources.some(isPersonal),
      words: {
        pl: 'Zasobów osób (załącznik {{annex:talents}}) Strony nie przyrzekają: każda z tych osób decyduje o sobie.',
        en: 'Resources of people (Annex {{annex:talents}}) are not promised by the Parties: each of these people decides for themselves.',
      },
    },
    {
      name: 'ownership',
      words: {
        pl: 'Wpis w załączniku nie przenosi własności ani nie ustanawia najmu, dzierżawy czy użyczenia na stałe.',
        en: 'An entry does not transfer ownership nor create a permanent tenancy, lease or loan.',
      },
    },
    {
      name: 'notice',
      words: {
        pl: 'Strona, która nie może w danym terminie udostępnić zasobu, uprzedza o tym co najmniej {{ask:ile?}} dni wcześniej.',
        en: 'A Party that cannot provide a resource at a given time says so at least {{ask:how many?}} days ahead.',
      },
    },
  ],
};
