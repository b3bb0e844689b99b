import type { ClauseForm, Known } from './clause.ts';

const unsettled = ({ pieces }: Known) => pieces.coordination.length === 0;

export const coordination: ClauseForm = {
  id: 'A10',
  title: { pl: 'Koordynacja i komunikacja', en: 'Coordination and communication' },
  when: 'always',
  ask: {
    pl: 'Kto koordynuje współpracę i jak się kontaktujemy?',
    en: 'Who coordinates, and how do we keep in touch?',
  },
  paragraphs: [
    {
      name: 'coordinators',
      words: known => ({
        pl: forEach(
          known,
          n => `Osoba koordynująca w imieniu Strony ${n}: {{ask:kto?}}; zastępstwo: {{ask:kto?}}.`,
        ),
        en: forEach(known, n => `Coordinator for Party ${n}: {{ask:who?}}; deputy: {{ask:who?}}.`),
      }),
    },
    {
      name: 'agreed',
      list: ({ pieces }) => pieces.coordination,
      lead: { pl: 'Na warsztatach ustalono:', en: 'Agreed in the workshops:' },
      inline: true,
    },
    {
      name: 'rhythm',
      when: unsettled,
      words: {
        pl: 'Osoby koordynujące kontaktują się {{ask:jak często?}} i spotykają się co najmniej {{ask:ile razy w roku?}}.',
        en: 'Coordinators are in touch {{ask:how often?}} and meet at least {{ask:how many times a year?}}.',
      },
    },
    {
      name: 'channel',
      when: unsettled,
      words: {
        pl: 'W sprawach pilnych Strony kontaktują się telefonicznie. W pozostałych sprawach sposób kontaktu to: {{ask:jaki?}}. Strony odpowiadają na wiadomości w ciągu {{ask:ilu?}} dni roboczych.',
        en: 'In urgent matters the Parties use the telephone. In other matters the channel is: {{ask:which?}}. The Parties answer messages within {{ask:how many?}} working days.',
      },
    },
    {
      name: 'change',
      words: {
        pl: 'Zmiana osoby koordynującej wymaga zawiadomienia, nie wymaga aneksu.',
        en: 'Changing a coordinator needs a notice, not an amendment.',
      },
    },
  ],
};

/** A line for each Party. */
function forEach({ parties }: Known, line: (party: string) => string): string {
  return (parties.length === 0 ? ['…'] : parties.map((_, index) => String(index + 1))).map(line).join('\n');
}
