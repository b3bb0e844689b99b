import { describe, expect, it } from 'vitest';
import { firstSentence } from './firstSentence.ts';

describe('firstSentence', () => {
  it('takes a short question and what follows, up to the colon', () => {
    const prompt = 'Co mamy? Wpisuj małe i konkretne rzeczy: nie „sala”, tylko „sala na 30 osób”.';
    expect(firstSentence(prompt)).toBe('Co mamy? Wpisuj małe i konkretne rzeczy.');
  });

  it('leaves short prompts and single sentences alone', () => {
    expect(firstSentence('Co u drugiej strony jest dla Was nowe?')).toBeNull();
    expect(firstSentence(`${'Bardzo długie zdanie bez końca, '.repeat(4)}naprawdę.`)).toBeNull();
  });

  it('does not cut numbers or closing quotes', () => {
    const prompt = 'Zacznijcie od „dziś jest jak jest”. Potem o 14.30 zapiszcie to, co się uda zapisać.';
    expect(firstSentence(prompt)).toBe('Zacznijcie od „dziś jest jak jest”.');
  });
});
