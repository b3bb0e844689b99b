import type { Text } from '#shared/text.ts';
import { asked, type ClauseForm, type ListParagraph } from '../clauses/clause.ts';
import type { Slot } from '../paragraphs.ts';
import { stepText } from './note.ts';

/** An application for a micro-grant (programme 004). Its budget is computed from the form of the document. */
export const MICRO_GRANT_FORM: readonly ClauseForm[] = [
  always('request', { pl: 'O co prosimy', en: 'What we ask for' }, []),
  always('action', { pl: 'Działanie', en: 'The action' }, [
    line(
      'idea',
      { pl: 'Co chcemy zrobić:', en: 'What we want to do:' },
      { pl: 'co, w trzech zdaniach?', en: 'what, in three sentences?' },
    ),
    line('where', { pl: 'Miejsce:', en: 'Place:' }, { pl: 'gdzie dokładnie?', en: 'where exactly?' }),
    line('duration', { pl: 'Termin:', en: 'Dates:' }, { pl: 'kiedy?', en: 'when?' }),
  ]),
  always('why', { pl: 'Skąd ten pomysł', en: 'Where the idea comes from' }, [
    line(
      'needs',
      { pl: 'Z jakiej potrzeby lub zasobu wyrasta:', en: 'The need or resource it grows from:' },
      { pl: 'z jakiej?', en: 'which?' },
    ),
    line(
      'groups',
      { pl: 'Dla kogo i ile osób weźmie udział:', en: 'Who it is for, and how many will take part:' },
      { pl: 'kto i ile osób?', en: 'who, and how many people?' },
    ),
  ]),
  always('steps', { pl: 'Krok po kroku', en: 'Step by step' }, [
    {
      name: 'tasks',
      list: known => known.pieces.tasks.map(piece => ({ ...piece, text: stepText(piece, known) })),
      lead: { pl: 'Co się będzie działo:', en: 'What will happen:' },
      none: {
        pl: 'Co się będzie działo: {{ask:kto, co i kiedy?}}',
        en: 'What will happen: {{ask:who, what and when?}}',
      },
    },
    line(
      'partners',
      { pl: 'Z kim to robimy:', en: 'With whom we do it:' },
      { pl: 'jakie osoby i miejsca współpracują?', en: 'which people and places are working with us?' },
    ),
    line(
      'deciding',
      { pl: 'O czym współdecydują mieszkanki i mieszkańcy:', en: 'What residents will decide on with us:' },
      { pl: 'o czym?', en: 'what?' },
    ),
  ]),
  always('access', { pl: 'Dostępność, ryzyko, promocja', en: 'Accessibility, risks, promotion' }, [
    line(
      'access',
      { pl: 'Dostępność:', en: 'Accessibility:' },
      {
        pl: 'kto mógłby nie wejść i co z tym zrobimy?',
        en: 'who might not get in, and what do we do about it?',
      },
    ),
    line(
      'difficulties',
      { pl: 'Ryzyko i potrzebne zgody:', en: 'Risks and permissions needed:' },
      {
        pl: 'co może pójść inaczej i czyja zgoda jest potrzebna?',
        en: 'what could go differently, and who has to agree?',
      },
    ),
    line(
      'promotion',
      { pl: 'Jak ludzie się dowiedzą:', en: 'How people will hear about it:' },
      { pl: 'skąd?', en: 'how?' },
    ),
  ]),
  {
    id: 'budget',
    title: { pl: 'Budżet', en: 'Budget' },
    when: 'always',
    ask: { pl: 'Ile to kosztuje?', en: 'What does it cost?' },
    paragraphs: [],
  },
  always('statements', { pl: 'Oświadczenia', en: 'Statements' }, [
    {
      name: 'adult',
      words: {
        pl: 'Każda osoba podpisująca wniosek jest pełnoletnia.',
        en: 'Everyone who signs this application is an adult.',
      },
    },
    {
      name: 'double',
      words: {
        pl: 'Te same wydatki nie są opłacane z innych środków publicznych.',
        en: 'The same costs are not covered by other public funds.',
      },
    },
    {
      name: 'data',
      words: {
        pl: 'Osoby podpisujące znają informację o tym, kto i po co przetwarza ich dane z tego wniosku.',
        en: 'The people who sign know who processes their data from this application, and for what purpose.',
      },
    },
    {
      name: 'attached',
      words: { pl: 'Załączniki: {{ask:jakie?}}', en: 'Attachments: {{ask:which?}}' },
    },
  ]),
];

function always(id: string, title: Text, paragraphs: ClauseForm['paragraphs']): ClauseForm {
  return { id, title, when: 'always', ask: null, paragraphs };
}

function line(slot: Slot, lead: Text, question: Text): ListParagraph {
  return asked(slot, slot, lead, question);
}
