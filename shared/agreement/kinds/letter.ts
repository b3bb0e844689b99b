import { asked, type ClauseForm } from '../clauses/clause.ts';

/** A letter of intent: an idea and a will to do it together, from institutions, groups and people (programmes 000, 004). */
export const LETTER_FORM: readonly ClauseForm[] = [
  {
    id: 'will',
    title: { pl: 'Wola współpracy', en: 'Will to cooperate' },
    when: 'always',
    ask: { pl: 'Co chcemy zrobić razem?', en: 'What do we want to do together?' },
    paragraphs: [
      asked(
        'idea',
        'idea',
        {
          pl: 'Wyrażamy wolę współpracy przy pomyśle:',
          en: 'We declare our will to cooperate on this idea:',
        },
        { pl: 'jakim, w trzech zdaniach?', en: 'what is it, in three sentences?' },
      ),
      asked(
        'addressee',
        'partners',
        { pl: 'Z kim chcemy to zrobić:', en: 'Who we want to do it with:' },
        { pl: 'do kogo kierujemy ten list?', en: 'who is this letter addressed to?' },
      ),
    ],
  },
  {
    id: 'whom',
    title: { pl: 'Komu to służy', en: 'Who it serves' },
    when: 'always',
    ask: { pl: 'Komu to służy?', en: 'Who does it serve?' },
    paragraphs: [
      asked(
        'groups',
        'groups',
        { pl: 'Z pomysłu skorzystają:', en: 'This idea serves:' },
        { pl: 'kto, w jakiej sytuacji?', en: 'who, in what situation?' },
      ),
    ],
  },
  {
    id: 'give',
    title: { pl: 'Co wnosimy i czego szukamy', en: 'What we bring and what we are looking for' },
    when: 'always',
    ask: { pl: 'Co chcemy wnieść, a czego szukamy?', en: 'What do we bring, and what are we looking for?' },
    paragraphs: [
      asked(
        'bring',
        'resources',
        { pl: 'Co chcemy wnieść:', en: 'What we want to bring:' },
        { pl: 'co mamy i możemy dać?', en: 'what do we have that we can give?' },
      ),
      asked(
        'seek',
        'needs',
        { pl: 'Czego szukamy:', en: 'What we are looking for:' },
        { pl: 'kogo i czego nam brakuje?', en: 'who and what is missing?' },
      ),
    ],
  },
  {
    id: 'details',
    title: { pl: 'Co dalej', en: 'What next' },
    when: 'always',
    ask: { pl: 'Do kiedy opracujemy szczegóły?', en: 'By when will we work out the details?' },
    paragraphs: [
      {
        name: 'date',
        words: {
          pl: 'Szczegóły opracujemy wspólnie do dnia {{ask:którego?}}.',
          en: 'We will work out the details together by {{ask:which day?}}.',
        },
      },
      asked(
        'valid',
        'duration',
        { pl: 'List jest ważny:', en: 'This letter is valid:' },
        { pl: 'do którego dnia?', en: 'until which day?' },
      ),
      {
        name: 'contact',
        words: {
          pl: 'Osoba do kontaktu (funkcja): {{ask:kto?}}',
          en: 'Contact person (role): {{ask:who?}}',
        },
      },
    ],
  },
  {
    id: 'limits',
    title: { pl: 'Czego ten list nie tworzy', en: 'What this letter does not create' },
    when: 'always',
    ask: { pl: 'Czego ten list nie tworzy?', en: 'What does this letter not create?' },
    paragraphs: [
      {
        name: 'nothing',
        words: {
          pl: 'List nie rodzi zobowiązań finansowych ani roszczeń. Każda z osób i instytucji podpisujących list może się wycofać; zawiadamia o tym pozostałe.',
          en: 'This letter creates no financial obligations or claims. Any person or institution that signs it may withdraw by telling the others.',
        },
      },
    ],
  },
];
