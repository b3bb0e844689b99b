import type { ClauseForm } from './clause.ts';

export const principles: ClauseForm = {
  id: 'A07',
  title: { pl: 'Formy i zasady współpracy', en: 'Forms and principles of the cooperation' },
  when: 'filled',
  filled: ({ pieces }) => pieces.principles.length > 0 || pieces.forms.length > 0,
  ask: null,
  paragraphs: [
    {
      name: 'forms',
      list: ({ pieces }) => pieces.forms,
      lead: { pl: 'Strony współpracują przez:', en: 'The Parties cooperate by:' },
      inline: true,
    },
    {
      name: 'principles',
      list: ({ pieces }) => pieces.principles,
      lead: { pl: 'Strony kierują się zasadami:', en: 'The Parties follow these principles:' },
      inline: true,
      none: {
        pl: 'Strony kierują się zasadami: {{ask:jakimi?}}',
        en: 'The Parties follow these principles: {{ask:which?}}',
      },
    },
    {
      name: 'independence',
      words: {
        pl: 'Strony zachowują samodzielność: żadna ze Stron nie wydaje poleceń osobom zatrudnionym przez inną Stronę.',
        en: "The Parties remain independent: no Party gives instructions to another Party's staff.",
      },
    },
  ],
};
