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

  it('does not end at an ellipsis or a full stop inside of quotation marks', () => {
    const asks =
      'Dokończ: „Byłoby nam łatwiej, gdyby…” oraz „Prosimy Was o…”. Najwyżej dwie prośby do drugiej strony.';
    expect(firstSentence(asks)).toBe('Dokończ: „Byłoby nam łatwiej, gdyby…” oraz „Prosimy Was o…”.');
    const inside =
      'Przeczytajcie na głos »Tak robimy. Tego nie robimy.« i podpiszcie. Potem usiądźcie wszyscy.';
    expect(firstSentence(inside)).toBe('Przeczytajcie na głos »Tak robimy. Tego nie robimy.« i podpiszcie.');
    const english = 'Finish: “It would be easier for us if…” and “We ask you for…”. At most two requests.';
    expect(firstSentence(english)).toBe('Finish: “It would be easier for us if…” and “We ask you for…”.');
  });

  it('ends with a quote after which a new sentence begins', () => {
    const prompt = 'Każda osoba kończy zdanie „Boję się, że…” Potem czytacie po kolei, bez komentarzy.';
    expect(firstSentence(prompt)).toBe('Każda osoba kończy zdanie „Boję się, że…”');
  });

  it('goes on after a short form and after a pause', () => {
    const prompt = 'Wpiszcie, co macie, np. salę… i klucz do niej. Jedna kartka to jedna rzecz, nie więcej.';
    expect(firstSentence(prompt)).toBe('Wpiszcie, co macie, np. salę… i klucz do niej.');
  });
});
