import type { ClauseForm } from './clause.ts';

/** Its words are computed from the parties of the document; people may still add to them. */
export const parties: ClauseForm = {
  id: 'A01',
  title: { pl: 'Strony', en: 'Parties' },
  when: 'always',
  ask: null,
  paragraphs: [],
};
