import { expect, it } from 'vitest';
import { adviceOn } from '../advice.ts';
import { COORDINATES, coordinatesInWords, coordinatesOf } from '../coordinates.ts';
import { documentOfKind } from '../testing/kindSamples.ts';
import { excludedPlace, usualProgramme } from './programme.ts';

it('reads coordinates as people type them, and nothing else', () => {
  const typed = [
    '51.7687, 19.4569',
    '51,7687 19,4569',
    '51,7687; 19,4569',
    '51.7687° N 19.4569° E',
    '51.7,19.4',
    '',
  ];
  const kept = typed.map(coordinatesOf);
  expect(kept).toEqual([...Array(4).fill('51.7687, 19.4569'), '51.7, 19.4', '']);
  expect(kept.every(one => one !== null && COORDINATES.test(one))).toBe(true);
  expect(['przy szkole', '91 19', '51', '51,7,19,4', '51 181'].map(coordinatesOf)).toEqual(
    Array(5).fill(null),
  );
  expect(coordinatesInWords('51.7687, -19.4569', 'pl')).toBe('51,7687°\u00a0N, 19,4569°\u00a0W');
});

it('knows an excluded street in other words, and who the programme does not name', () => {
  const programme = { ...usualProgramme('pl'), places: ['ulica Piotrkowska'] };
  const of = (words: string) => excludedPlace(words, programme);
  expect(['brama przy ul. Piotrkowskiej 40', 'Piotrkowska 4', 'ulicą Piotrkowską'].map(of)).toEqual(
    Array(3).fill('ulica Piotrkowska'),
  );
  expect(['ulica Szkolna', 'podwórko', ''].map(of)).toEqual([null, null, null]);
  const document = documentOfKind('mikrowsparcie', 'pl');
  const application = document.application && { ...document.application, place: 'ulica Piotrkowska 5' };
  const strict = { ...programme, applicants: ['ngo' as const], group: 4 };
  expect(
    adviceOn({ ...document, application }, null, { programme: strict }).map(({ about }) => about),
  ).toEqual(['group-small', 'applicant-outside', 'place-excluded']);
});
