import { describe, expect, it } from 'vitest';
import { withQuotes } from './quotes.ts';

describe('withQuotes', () => {
  it('sets quotations as each language does', () => {
    expect(withQuotes('Wejściówki "w zawieszeniu", raz "dwa".', 'pl')).toBe(
      'Wejściówki „w zawieszeniu”, raz „dwa”.',
    );
    expect(withQuotes('"One" (and "two")', 'en')).toBe('“One” (and “two”)');
  });

  it('leaves alone what is no quotation', () => {
    for (const text of [
      '=HYPERLINK("x";"y")',
      'ekran 55" i 32"',
      'onload="x"',
      '"',
      '""',
      '„tak”',
      'a" b"c',
    ]) {
      expect(withQuotes(text, 'pl')).toBe(text);
    }
  });
});
