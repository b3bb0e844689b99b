import { expect, test } from 'vitest';
import type { StateValue } from './state.ts';
import { StateMap } from './stateMap.ts';
import { wordsOf } from './workshopWords.ts';

const came = (day: string): StateValue => ({ v: 1, at: Date.parse(`${day}T15:00:00Z`), leftAt: null });

test('each meeting counts, also several of one day; people count once', () => {
  const state = new StateMap([
    ['plan', { v: 1, version: 1, sessions: [{}, {}, {}] } as unknown as StateValue],
    ['presence/0/ala', came('2026-11-27')],
    ['presence/0/jan', came('2026-11-27')],
    ['presence/1/ala', came('2026-11-27')],
    ['presence/2/ala', came('2026-12-04')],
    // Went on another day.
    ['presence/2/jan', came('2026-12-05')],
  ]);
  expect(wordsOf(state)).toMatchObject({
    meetings: ['2026-11-27', '2026-11-27', '2026-12-04', '2026-12-05'],
    people: 2,
  });
});
