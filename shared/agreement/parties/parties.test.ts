import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../harvest/compose.ts';
import type { Party } from '../model.ts';
import { townWords } from '../testing/samples.ts';
import { keyOf, type PartyAct, rearrangedParties } from './parties.ts';
import { renumbered } from './renumber.ts';

const side = (letter: 'A' | 'B' | 'C'): Party => ({
  id: `p-${letter}`,
  side: letter,
  label: '',
  name: `Strona ${letter}`,
  address: 'ul. Lipowa 1',
  kind: 'other',
  rep: { name: '', role: '', mandate: '' },
});
const ABC = [side('A'), side('B'), side('C')];

describe('who is a party', () => {
  const arranged = (...acts: PartyAct[]) =>
    acts.reduce<ReturnType<typeof rearrangedParties>>(
      (parties, act, n) => parties && rearrangedParties(parties, act, `P${n}`),
      { parties: ABC, leftOut: [] },
    );
  const keys = (...acts: PartyAct[]) =>
    arranged(...acts)
      ?.parties.map(keyOf)
      .join(' ') ?? null;

  it('is ordered, left out with what was typed, brought back, added and taken away', () => {
    expect(keys({ act: 'move', party: 'C', before: 'A' })).toBe('C A B');
    expect(keys({ act: 'move', party: 'A', before: null })).toBe('B C A');
    const out = arranged({ act: 'out', party: 'B' });
    expect(out).toEqual({ parties: [side('A'), side('C')], leftOut: [side('B')] });
    expect(arranged({ act: 'out', party: 'B' }, { act: 'in', party: 'B' })).toEqual({
      parties: [side('A'), side('C'), side('B')],
      leftOut: [],
    });
    const add = { act: 'add', name: 'Gmina', kind: 'local-gov' } as const;
    expect(keys(add, { act: 'move', party: 'P0', before: 'B' })).toBe('A P0 B C');
    expect(keys(add, { act: 'remove', party: 'P0' })).toBe('A B C');
  });

  it('takes no side away, leaves no added party out, and knows nobody else', () => {
    const add = { act: 'add', name: 'Gmina', kind: 'local-gov' } as const;
    expect(keys({ act: 'remove', party: 'A' })).toBeNull();
    expect(keys(add, { act: 'out', party: 'P0' })).toBeNull();
    expect(keys({ act: 'move', party: 'A', before: 'F' })).toBeNull();
    expect(keys({ act: 'in', party: 'A' })).toBeNull();
    expect(keys({ ...add, name: '' })).toBeNull();
    expect(
      rearrangedParties({ parties: [side('A'), { ...side('B'), side: undefined, id: 'P0' }] }, add, 'P0'),
    ).toBeNull();
  });
});

/** Words around numbers, and what the numbers are. */
const FRAGMENTS = [
  ['Strona N maluje płot.', 'party'],
  ['Ewa w imieniu Strony N: bez zmian.', 'party'],
  ['Klucze (Strona N) i farby.', 'party'],
  ['Daje Stronom N oraz M.', 'party'],
  ['Strony N razy w roku piszą.', 'count'],
  ['Strony N marca piszą.', 'count'],
  ['Mówią Stronie N dni wcześniej.', 'count'],
  ['Każda Strona N razy w roku pisze.', 'count'],
  ['Stronie N,M zł.', 'count'],
  ['Strony N–M płacą.', 'count'],
  ['Strony N i M osoby piszą.', 'count'],
  ['Na stronie N gazety.', 'count'],
] as const;
const filled = (words: string, [n, m]: readonly number[]) =>
  words
    .replace('N ', `${n} `)
    .replace(/N(?=\P{L})/u, `${n}`)
    .replace(/M(?=\P{L})/u, `${m}`);

describe('numbers of parties in the text', () => {
  const now = (text: string, order: string, lang: 'pl' | 'en' = 'pl') =>
    renumbered(text, ['A', 'B', 'C'], order.split(' '), lang);

  it('follow their party in every ending', () => {
    expect(now('Strona 1 i reszta. W imieniu Strony\u00a03: Ewa, Stronie 2.', 'C A B')).toBe(
      'Strona 2 i reszta. W imieniu Strony\u00a01: Ewa, Stronie 3.',
    );
    expect(now('Party 3 pays, Party 1 paints.', 'C B A', 'en')).toBe('Party 1 pays, Party 3 paints.');
  });

  it('become questions where nobody knows any more', () => {
    expect(now('Strona 2: Malowanie.\n- w imieniu Strony 2', 'A C')).toBe(
      '{{ask:Która Strona?}}: Malowanie.\n- w imieniu Strony {{ask:która?}}',
    );
    expect(now('Strony 2 i 3 osoby z nich', 'C A B')).toBe('Strony {{ask:nadal 2 i 3?}} osoby z nich');
    expect(now('{{ask:Co dajemy Stronie 2 i komu?}}', 'C A B')).toBe(
      '{{ask:Co dajemy Stronie 2 (nadal 2?) i komu?}}',
    );
  });

  it('become questions where they may count something', () => {
    const order = 'B A C';
    expect(
      [
        'Strony 2 razy w roku robią przegląd.',
        'Każda Strona 2 razy w roku robi przegląd.',
        'Strony 1 marca zaczynają.',
        'Strony 1.12. zaczynają.',
        'Mówią Stronie 2 dni wcześniej.',
        'Strony 1–2 płacą, Strona 1-3 też.',
        'Stronie 2,5 zł.',
        'Strony 1 lub 2.',
      ].map(text => now(text, order)),
    ).toEqual([
      'Strony {{ask:nadal 2?}} razy w roku robią przegląd.',
      'Każda Strona {{ask:nadal 2?}} razy w roku robi przegląd.',
      'Strony {{ask:nadal 1?}} marca zaczynają.',
      'Strony {{ask:nadal 1?}}.12. zaczynają.',
      'Mówią Stronie {{ask:nadal 2?}} dni wcześniej.',
      'Strony {{ask:nadal 1–2?}} płacą, Strona {{ask:nadal 1-3?}} też.',
      'Stronie {{ask:nadal 2,5?}} zł.',
      'Strony {{ask:nadal 1 lub 2?}}.',
    ]);
    expect(now('The Parties 2 times a year, Parties 1 and 2.', order, 'en')).toBe(
      'The Parties {{ask:still 2?}} times a year, Parties {{ask:still 1 and 2?}}.',
    );
    expect(now('Each Party 2 days before.', order, 'en')).toBe('Each Party {{ask:still 2?}} days before.');
  });

  it('follow their parties in a list that ends', () => {
    expect(now('Strony 1 i 3; Stronom 1, 2 oraz 3.', 'C A B')).toBe('Strony 2 i 1; Stronom 2, 3 oraz 1.');
  });

  it('are right or asked about, whatever is written around them', () => {
    const number = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...FRAGMENTS), number, number), { minLength: 1, maxLength: 8 }),
        fc.shuffledSubarray(['A', 'B', 'C'], { minLength: 1 }),
        (fragments, order) => {
          const text = fragments.map(([[words], ...n]) => filled(words, n)).join('\n');
          const lines = now(text, order.join(' ')).split('\n');
          for (const [index, [[words, means], ...n]] of fragments.entries()) {
            const line = lines[index] ?? '';
            const places = n.map(one => order.indexOf('ABC'[one - 1] ?? '') + 1);
            if (!line.includes('{{ask:')) {
              expect(line).toBe(filled(words, means === 'party' ? places : n));
            } else if (means === 'party') {
              // Nothing is asked that is certain: somebody of it went.
              expect(places.slice(0, words.includes('M') ? 2 : 1)).toContain(0);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('stay where nothing changed for them, and in other words', () => {
    const text = 'Strona 1, § 3, Strona 7, ze strony 12 lat, nastrona 2, strona 3 gazety';
    expect(now(text, 'A C B')).toBe(text);
    expect(now('Strony 1 i 2', 'A B')).toBe('Strony 1 i 2');
  });
});

it('a task of a side that does not sign asks whose it is; an added party has its line', () => {
  const parties = [{ kind: 'local-gov' as const }, { kind: 'culture' as const, side: 'B' as const }];
  const words = { ...townWords('pl'), document: { kind: 'porozumienie' as const, parties } };
  const task = (id: string, of: string) => ({
    id,
    kind: 'task',
    text: `Zadanie ${id}.`,
    side: of,
    by: null,
    place: null,
    weight: 0,
    from: [],
    data: {},
  });
  const texts = compose({
    variants: {},
    slots: { tasks: [task('1', 'A'), task('2', 'B')] },
    words,
  }).map(({ text }) => text);
  expect(texts.filter(text => text.includes('Zadanie')).map(text => text.split(':')[0])).toEqual([
    'Strona 2',
    '{{ask',
  ]);
  expect(texts.join('\n')).toContain('w imieniu Strony 2');
});
