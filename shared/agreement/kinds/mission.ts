import { asked, type ClauseForm, type Known } from '../clauses/clause.ts';
import { longDates } from '../days.ts';

/** Most words of a mission, and of a vision (reference/agreement A4). */
export const MOST_WORDS = 120;

/** Who we are and for whom, and how it will be when it works (programme 001). */
export const MISSION_FORM: readonly ClauseForm[] = [
  {
    id: 'mission',
    title: { pl: 'Misja', en: 'Mission' },
    when: 'always',
    ask: { pl: 'Kim jesteśmy i dla kogo?', en: 'Who are we, and for whom?' },
    mostWords: MOST_WORDS,
    paragraphs: [
      {
        name: 'said',
        when: ({ pieces }) => pieces.mission.length === 0,
        words: {
          pl: '{{ask:Jak się nazywamy?}} jest dla {{ask:kogo?}}. Razem z {{ask:kim?}} {{ask:co robimy?}}, bo {{ask:dlaczego?}}.',
          en: '{{ask:What is our name?}} is for {{ask:whom?}}. Together with {{ask:whom?}} we {{ask:do what?}}, because {{ask:why?}}.',
        },
      },
      { each: ({ pieces }) => pieces.mission, say: ({ text }) => text },
    ],
  },
  {
    id: 'vision',
    title: { pl: 'Wizja', en: 'Vision' },
    when: 'always',
    ask: { pl: 'Jak będzie, gdy się uda?', en: 'How will it be when it works?' },
    mostWords: MOST_WORDS,
    paragraphs: [
      {
        name: 'said',
        when: ({ pieces }) => pieces.vision.length === 0,
        words: {
          pl: 'Za {{ask:ile?}} lat: {{ask:Co wtedy widać, słychać i czuć?}}',
          en: 'In {{ask:how many?}} years: {{ask:What do people see, hear and feel then?}}',
        },
      },
      { each: ({ pieces }) => pieces.vision, say: ({ text }) => text },
    ],
  },
  {
    id: 'values',
    title: { pl: 'Wartości', en: 'Values' },
    when: 'always',
    ask: { pl: 'Co jest dla nas ważne?', en: 'What matters to us?' },
    paragraphs: [
      asked(
        'values',
        'values',
        { pl: 'Trzymamy się tych wartości:', en: 'We hold to these values:' },
        {
          pl: 'jakich? Od trzech do pięciu, każda w jednym zdaniu?',
          en: 'which? Three to five, one sentence each?',
        },
      ),
    ],
  },
  {
    id: 'change',
    title: { pl: 'Co zostawiamy, co zachowujemy, co zaczynamy', en: 'What we stop, keep and start' },
    when: 'always',
    ask: { pl: 'Co zostawiamy, co zachowujemy, co zaczynamy?', en: 'What do we stop, keep and start?' },
    paragraphs: [
      asked(
        'stop',
        'stop',
        { pl: 'Rezygnujemy z:', en: 'We stop:' },
        { pl: 'co już nie służy?', en: 'what no longer helps?' },
      ),
      asked(
        'keep',
        'keep',
        { pl: 'Zachowujemy:', en: 'We keep:' },
        { pl: 'co działa dobrze?', en: 'what works well?' },
      ),
      asked(
        'start',
        'start',
        { pl: 'Zaczynamy:', en: 'We start:' },
        { pl: 'co nowego?', en: 'what is new?' },
      ),
    ],
  },
  {
    id: 'made',
    title: { pl: 'Jak powstał ten tekst', en: 'How this text was made' },
    when: 'always',
    ask: { pl: 'Kto i kiedy to napisał?', en: 'Who wrote it, and when?' },
    paragraphs: [
      {
        name: 'meetings',
        words: known => ({ pl: made(known, 'pl'), en: made(known, 'en') }),
      },
      asked(
        'review',
        'review',
        { pl: 'Wrócimy do tego tekstu:', en: 'We will come back to this text:' },
        { pl: 'kiedy?', en: 'when?' },
      ),
      {
        name: 'adopted',
        words: { pl: 'Tekst przyjmuje: {{ask:kto i kiedy?}}', en: 'Adopted by: {{ask:who, and when?}}' },
      },
    ],
  },
];

function made({ meetings, people }: Known, lang: 'pl' | 'en'): string {
  const days = longDates([...new Set(meetings)], lang).replace(/\.$/, '');
  return lang === 'pl'
    ? `Powstał wspólnie na spotkaniach. Kiedy: ${days || '{{ask:jakie dni?}}'}. Liczba osób: ${people || '{{ask:ile?}}'}.`
    : `We wrote it together at meetings. When: ${days || '{{ask:which days?}}'}. Number of people: ${people || '{{ask:how many?}}'}.`;
}
