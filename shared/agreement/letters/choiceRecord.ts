import type { Lang, Text } from '#shared/text.ts';
import { pick } from '#shared/text.ts';
import type { AgreementDoc, Clause } from '../model.ts';
import { sentence } from '../typed.ts';
import type { Choice } from './letter.ts';

const OUTCOMES: Readonly<Record<Choice['letters'][number]['outcome'], Text>> = {
  waiting: { pl: 'czeka na decyzję', en: 'not decided yet' },
  chosen: { pl: 'wybrany', en: 'chosen' },
  merged: { pl: 'włączony do innego', en: 'merged into another letter' },
  aside: { pl: 'odłożony', en: 'put aside' },
};

/** Which letters were chosen, as a note to be printed: how many came, by which criteria, and what became of each. */
export function choiceRecord(
  choice: Choice,
  { lang, place, day }: { lang: Lang; place: string; day: string },
): AgreementDoc {
  const say = (text: Text) => pick(text, lang);
  const many = (outcome: Choice['letters'][number]['outcome']) =>
    choice.letters.filter(letter => letter.outcome === outcome).length;
  const counts = (['chosen', 'merged', 'aside', 'waiting'] as const)
    .map(outcome => ({ name: say(COUNTED[outcome]), count: many(outcome) }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name}: ${count}`);
  const came = say({ pl: 'Liczba listów, które przyszły:', en: 'Number of letters received:' });
  const clauses: Clause[] = [
    clause('how', say({ pl: 'Jak wybierano', en: 'How the choice was made' }), [
      { text: `${came} ${choice.letters.length}. ${sentence(upper(counts.join('; ')))}` },
      {
        text: say({
          pl: `Kto zdecydował: ${sentence(choice.who)}`,
          en: `Who decided: ${sentence(choice.who)}`,
        }),
      },
      {
        text: say({ pl: 'Według czego wybierano:', en: 'The criteria were:' }),
        sub: choice.criteria.map((one, index) => `${one}${index + 1 < choice.criteria.length ? ';' : '.'}`),
      },
      { text: sentence(choice.words) },
    ]),
    {
      ...clause('letters', say({ pl: 'Listy', en: 'The letters' }), []),
      table: {
        caption: say({
          pl: 'Listy intencyjne i co z nimi zdecydowano',
          en: 'Letters of intent and what was decided about them',
        }),
        head: [
          { pl: 'Nr', en: 'No.' },
          { pl: 'List', en: 'Letter' },
          { pl: 'Kto składa', en: 'From whom' },
          { pl: 'Decyzja', en: 'Decision' },
          { pl: 'Dlaczego', en: 'Why' },
        ].map(say),
        widths: [6, 26, 26, 18, 24],
        rows: choice.letters.map((letter, index) => [
          String(index + 1),
          letter.title,
          letter.from.join(', ') || '–',
          letter.into === ''
            ? say(OUTCOMES[letter.outcome])
            : say({ pl: `włączony do: ${letter.into}`, en: `merged into: ${letter.into}` }),
          letter.why || '–',
        ]),
      },
    },
  ];
  return {
    schema: 'agreement/1',
    kind: 'notatka',
    lang,
    title: say({ pl: 'Wybór listów intencyjnych', en: 'Choice of letters of intent' }),
    place,
    date: day,
    version: choice.n,
    parties: [],
    clauses,
    annexes: [],
  };
}

const COUNTED: Readonly<Record<keyof typeof OUTCOMES, Text>> = {
  chosen: { pl: 'wybrane', en: 'chosen' },
  merged: { pl: 'włączone do innych', en: 'merged into others' },
  aside: { pl: 'odłożone', en: 'put aside' },
  waiting: { pl: 'czekają na decyzję', en: 'not decided yet' },
};

function clause(id: string, title: string, items: Clause['items']): Clause {
  return { id, title, items, origin: [] };
}

function upper(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
