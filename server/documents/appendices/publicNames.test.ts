import { expect, it } from 'vitest';
import { sampleAgreement } from '../testing/sampleAgreement.ts';
import { publicBlocks } from './publicCopy.ts';

function published(lead: string): string {
  const doc = sampleAgreement({
    annexes: [
      {
        id: 'tasks',
        title: 'Zadania',
        publicCopy: true,
        table: {
          caption: 'Zadania',
          head: ['Nr', 'Zadanie', 'Strona', 'Odpowiada (funkcja)'],
          widths: [1, 4, 2, 3],
          people: [3],
          rows: [['1', 'Plakat', 'Strona 2', lead]],
        },
      },
    ],
  });
  const [table] = publicBlocks(doc).filter(block => block.t === 'table');
  const [run] = table?.rows[0]?.[3] ?? [];
  return (run?.t === 'text' ? run.text : `? ${run?.question}`).replaceAll('\u00a0', ' ');
}

it.each([
  ['Marta', 'osoba wskazana przez Stronę 2'],
  ['ola', 'osoba wskazana przez Stronę 2'],
  ['kierowniczka Anna Nowak', 'osoba wskazana przez Stronę 2'],
  ['sekretariat, Ewa', 'osoba wskazana przez Stronę 2'],
  ['instruktorka plastyki', 'instruktorka plastyki'],
  ['Kierownik OPS', 'Kierownik OPS'],
  ['{{ask:kto?}}', '? kto?'],
  ['–', '–'],
])('a copy for the public says by function who is responsible: %s', (lead, said) => {
  expect(published(lead)).toBe(said);
});
