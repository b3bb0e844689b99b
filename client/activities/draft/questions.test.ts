import { expect, test } from 'vitest';
import { readable } from '#shared/agreement/marks.ts';
import { questionsIn } from './questions.ts';

const TEXT = 'Co najmniej {{ask:ile?}} dni, zob. {{ref:A19}}, {{ask: kto? }}.';

test('questions are found where they stand', () => {
  const found = questionsIn(TEXT);
  expect(found.map(({ question }) => question)).toEqual(['ile?', 'kto?']);
  expect(found.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['{{ask:ile?}}', '{{ask: kto? }}']);
  expect(questionsIn('{{ask:}} { {ask:nie?}}')).toEqual([]);
});

test('marks are readable where they cannot be drawn', () => {
  expect(readable(TEXT)).toBe('Co najmniej [ile?] dni, zob. […], [kto?].');
  expect(readable('zwykłe słowa')).toBe('zwykłe słowa');
});
