import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '#shared/workshop/state.ts';
import { isNear, likelyFirst } from './likeness.ts';

describe('near texts', () => {
  it('have the same letters and digits, whatever else differs', () => {
    expect(isNear('Sala na 30 osób!', 'SALA NA 30 OSOB')).toBe(true);
    expect(isNear('Bus, dwa razy w tygodniu.', 'bus dwa razy – w tygodniu')).toBe(true);
    expect(isNear('Wi-Fi', 'wifi')).toBe(true);
    expect(isNear('Łąka', 'laka')).toBe(true);
    expect(isNear('Sala na 30 osób', 'Sala na 20 osób')).toBe(false);
  });

  it('or one holds the other, from the beginning of a word on', () => {
    expect(isNear('Duża sala', 'sala')).toBe(true);
    expect(isNear('sala', 'Klucze do sali i sala')).toBe(true);
    expect(isNear('sala', 'Skala pomocy')).toBe(false);
    expect(isNear('na', 'Sala na próby')).toBe(false);
  });

  it('say something at all', () => {
    expect(isNear('?!', 'Sala')).toBe(false);
    expect(isNear('…', '!')).toBe(false);
    expect(isNear('', '')).toBe(false);
  });

  it('are near both ways, and any text with letters is near to itself', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(isNear(one, other)).toBe(isNear(other, one));
        expect(isNear(one, one)).toBe(/[\p{Letter}\p{Number}]/u.test(one.normalize('NFD')));
      }),
    );
  });
});

it('near ones come first, then the own column, then the rest, and never the record itself', () => {
  const row = (id: string, text: string, place: string): Row => ({
    id,
    kind: 'resource',
    text,
    group: null,
    place,
  });
  const rows = [
    row('far', 'Chór', 'time'),
    row('column', 'Kuchnia', 'places'),
    row('self', 'Sala', 'places'),
    row('near', 'duża SALA', 'time'),
    row('column2', 'Ogród', 'places'),
    row('same', 'sala.', 'places'),
  ];
  const record = rows[2] as Row;
  expect(likelyFirst(record, rows).map(({ id }) => id)).toEqual(['near', 'same', 'column', 'column2', 'far']);
});
