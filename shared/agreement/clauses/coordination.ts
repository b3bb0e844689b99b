import type { ClauseForm, FixedParagraph, Known } from './clause.ts';

/** The paragraph that is an annex in print (`assemble.ts`). */
const CONTACTS = 'contacts';
export const CONTACTS_RECORD = `A10.${CONTACTS}`;

/** More parties than an agreement may have (`parties.ts`). */
const MOST_PARTIES = 20;

/** What a room may have settled, told from its words; what it has not settled stays a question. */
const OFTEN =
  /(?<!\p{L})(?:raz|razy|co (?:dwa|trzy|tydzień|miesiąc|kwartał|pół)|codzien|każd|dzienn|tygod|miesi|kwart|once|twice|every|each|daily|weekly|monthly)/iu;
const SETTLED = {
  contact: (part: string) => /kontakt|dzwoni|in touch|contact|call/iu.test(part) && OFTEN.test(part),
  meetings: (part: string) => /spot[yk]|meet/iu.test(part) && OFTEN.test(part),
  channel: (part: string) => /telefon|e-?mail|poczt|komunikator|czat|phone|chat|messenger/iu.test(part),
  reply: (part: string) =>
    /odpowi|odpis|answer|repl/iu.test(part) &&
    /(?<!\p{L})(?:dni|dnia|dzień|dniach|godzin|days?|hours?)/iu.test(part),
} as const;

function isSettled(what: keyof typeof SETTLED, { pieces }: Known): boolean {
  return pieces.coordination.some(({ text }) => text.split(/[.;,\n]/).some(SETTLED[what]));
}

/** A paragraph for each Party: who it is gets known Party by Party. */
const COORDINATORS = Array.from(
  { length: MOST_PARTIES },
  (_, index): FixedParagraph => ({
    name: index === 0 ? 'coordinators' : `coordinators.${index + 1}`,
    when: ({ parties }) => index < Math.max(1, parties.length),
    words: ({ parties }) => {
      const n = parties.length === 0 ? '…' : index + 1;
      return {
        pl: `Osoba koordynująca w imieniu Strony ${n}: {{ask:kto?}}; zastępstwo: {{ask:kto?}}.`,
        en: `Coordinator for Party ${n}: {{ask:who?}}; deputy: {{ask:who?}}.`,
      };
    },
  }),
);

export const coordination: ClauseForm = {
  id: 'A10',
  title: { pl: 'Koordynacja i komunikacja', en: 'Coordination and communication' },
  when: 'always',
  ask: {
    pl: 'Kto koordynuje współpracę i jak się kontaktujemy?',
    en: 'Who coordinates, and how do we keep in touch?',
  },
  paragraphs: [
    ...COORDINATORS,
    {
      name: 'agreed',
      list: ({ pieces }) => pieces.coordination,
      lead: { pl: 'Na warsztatach ustalono:', en: 'Agreed in the workshops:' },
      inline: true,
    },
    {
      name: 'rhythm',
      when: known => !isSettled('contact', known) || !isSettled('meetings', known),
      words: known => {
        const [contact, meetings] = [isSettled('contact', known), isSettled('meetings', known)];
        const pl = [
          ...(contact ? [] : ['kontaktują się {{ask:jak często?}}']),
          ...(meetings ? [] : ['spotykają się co najmniej {{ask:ile razy w roku?}}']),
        ];
        const en = [
          ...(contact ? [] : ['are in touch {{ask:how often?}}']),
          ...(meetings ? [] : ['meet at least {{ask:how many times a year?}}']),
        ];
        return { pl: `Osoby koordynujące ${pl.join(' i ')}.`, en: `Coordinators ${en.join(' and ')}.` };
      },
    },
    {
      name: 'channel',
      words: known => {
        const [channel, reply] = [isSettled('channel', known), isSettled('reply', known)];
        return {
          pl: [
            'W sprawach pilnych Strony kontaktują się telefonicznie.',
            ...(channel ? [] : ['W pozostałych sprawach sposób kontaktu to: {{ask:jaki?}}.']),
            ...(reply ? [] : ['Strony odpowiadają na wiadomości w ciągu {{ask:ilu?}} dni roboczych.']),
          ].join(' '),
          en: [
            'In urgent matters the Parties use the telephone.',
            ...(channel ? [] : ['In other matters the channel is: {{ask:which?}}.']),
            ...(reply ? [] : ['The Parties answer messages within {{ask:how many?}} working days.']),
          ].join(' '),
        };
      },
    },
    {
      name: 'where',
      words: {
        pl: 'Telefony i adresy poczty osób do kontaktu zawiera załącznik {{annex:contacts}}, którego Strony nie publikują.',
        en: 'Telephones and e-mail addresses of contact people are in Annex {{annex:contacts}}, which the Parties do not publish.',
      },
    },
    {
      name: CONTACTS,
      words: ({ parties }) => ({
        pl: ['Osoby do kontaktu:', ...lines(parties.length, 'Strona', 'kto, telefon, adres poczty?')].join(
          '\n',
        ),
        en: ['Contact people:', ...lines(parties.length, 'Party', 'who, telephone, e-mail?')].join('\n'),
      }),
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

function lines(parties: number, label: string, question: string): string[] {
  return Array.from(
    { length: Math.max(1, parties) },
    (_, index) => `- ${label} ${parties === 0 ? '…' : index + 1}: {{ask:${question}}}`,
  );
}
