import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effortFrom, effortSince } from '../../test/fixtures/effort.ts';
import { dayAsTyped, inSentence, lowered, oneLine, pointsOf, sentence, shorten, typed } from './typed.ts';

describe("people's words", () => {
  it('stay as they were typed', () => {
    const text = 'Zażółć gęślą jaźń 🙂 <b>&amp;</b> „raz” "dwa" #panic() =HYPERLINK()';
    expect(typed(text)).toBe(text);
  });

  it('are never a mark of the document', () => {
    expect(typed('{{mark}} {{ask:kto?}}')).toBe('{ {mark}} { {ask:kto?}}');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', 'a', '\u0000', '\u202e', '\ufeff') }), text => {
        expect(typed(text)).not.toContain('{{');
      }),
    );
  });

  it('come into one line, however much nothing stands between them', () => {
    expect(oneLine(' Sala \n\n  z lustrem\u00a0\n')).toBe('Sala z lustrem');
    expect(oneLine('a  b')).toBe('a  b');
    const began = effortFrom();
    for (let time = 0; time < 20; time += 1) {
      oneLine(`a${' '.repeat(8000)}b`);
    }
    expect(effortSince(began)).toBeLessThan(600);
  });

  it('get a full stop where they have no end', () => {
    expect(sentence('Mówimy wprost')).toBe('Mówimy wprost.');
    for (const ended of ['Naprawdę?', 'Tak.', 'do 2027 r.', 'i tak dalej…', '„Kto?”', '(raz.)']) {
      expect(sentence(ended)).toBe(ended);
    }
    expect(sentence('„Wtorki”')).toBe('„Wtorki”.');
  });

  it('lose it inside another sentence, but an abbreviation keeps its own', () => {
    expect(inSentence('spokój\nw poczekalni.')).toBe('spokój w poczekalni');
    expect(inSentence('do 10 stycznia 2027 r.')).toBe('do 10 stycznia 2027 r.');
    expect(inSentence('po próbie...')).toBe('po próbie...');
  });

  it('are points of a list', () => {
    expect(pointsOf(['raz', 'dwa?', 'trzy;', 'cztery\nlinie'])).toEqual([
      'raz;',
      'dwa?',
      'trzy;',
      'cztery linie.',
    ]);
  });

  it('are cut visibly, and never inside a letter', () => {
    expect(shorten('abcdef', 4)).toBe('abc…');
    expect(shorten('ab🙂cd', 4)).toBe('ab…');
    expect(typed('ż'.repeat(5000))).toHaveLength(3500);
    expect(oneLine(' a \n\n b ')).toBe('a b');
  });

  it('say a day as a day only where it is one', () => {
    expect(dayAsTyped('2027-01-15', 'pl')).toBe('15 stycznia 2027 r.');
    expect(dayAsTyped('2027-02-31', 'pl')).toBe('2027-02-31');
    expect(dayAsTyped('końca ferii.', 'pl')).toBe('końca ferii');
  });
});

it.each([
  ['Nagłośnienie na małą salę', 'nagłośnienie na małą salę'],
  ['Zajęcia z gliny', 'zajęcia z gliny'],
  ['Robić zdjęcia o świcie', 'robić zdjęcia o świcie'],
  ['Wanda z chóru', 'Wanda z chóru'],
  ['OPS daje salę', 'OPS daje salę'],
  ['Na próby dojadą osoby', 'na próby dojadą osoby'],
  ['Zofia z chóru', 'Zofia z chóru'],
  ['Łąka', 'Łąka'],
])('begins with a small letter only what can be no name: %s', (text, said) => {
  expect(lowered(text)).toBe(said);
});
