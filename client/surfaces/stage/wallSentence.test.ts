import { expect, test } from 'vitest';
import { wallSentence } from './wallSentence.ts';

test('a short prompt stands whole', () => {
  const large = 'Co u drugiej strony jest dla Was nowe?';
  expect(wallSentence(large)).toEqual({ large, rest: '' });
});

test('of a long one as many whole sentences as fit, the rest for a smaller place', () => {
  const prompt = 'Najpierw ludzie, potem zasoby, na końcu prośby. Bez Waszej zgody nic nie trafi do podpisu.';
  expect(wallSentence(prompt, 70)).toEqual({
    large: 'Najpierw ludzie, potem zasoby, na końcu prośby.',
    rest: 'Bez Waszej zgody nic nie trafi do podpisu.',
  });
});

test('a long sentence gives its beginning up to the colon', () => {
  const prompt =
    'Co mamy? Wpisuj małe i konkretne rzeczy: nie „sala”, tylko „sala na 30 osób, wolna we wtorki do 14:00”.';
  expect(wallSentence(prompt).large).toBe('Co mamy? Wpisuj małe i konkretne rzeczy.');
});

test('two words before a colon are no thought: the sentence stays whole', () => {
  const long = `Dokończ zdanie: „${'bardzo '.repeat(20)}długo”.`;
  expect(wallSentence(`${long} Drugie zdanie.`).large).toBe(long);
});

test('a short form ends no sentence', () => {
  const first = 'Spotkanie przy ul. Zamkowej, np. w sali na piętrze albo w ogrodzie.';
  expect(wallSentence(`${first} ${'Dalej '.repeat(20)}`).large).toBe(first);
});
