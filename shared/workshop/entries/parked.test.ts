import { expect, test } from 'vitest';
import type { StateValue } from '../state.ts';
import { StateMap } from '../stateMap.ts';
import { parkedQuestions } from './parked.ts';

const value = (fields: object) => ({ v: 1, ...fields }) as unknown as StateValue;

test('questions of every board are found, by their words and in the order of the plan; cards are none', () => {
  const state = new StateMap([
    [
      'plan',
      value({
        version: 1,
        sessions: [{ steps: [{ id: 'late' }] }, { steps: [{ id: 'early' }, { id: 'bank' }] }],
      }),
    ],
    ['plan/late', value({ step: { activity: 'brief' } })],
    ['plan/early', value({ step: { activity: 'brief' } })],
    ['plan/bank', value({ step: { activity: 'cards' } })],
    ['entry/early/2', value({ by: 'marta', data: { kind: 'question', text: 'Kto płaci?' } })],
    ['entry/early/1', value({ by: 'jan', data: { kind: 'question', text: 'A kiedy?' } })],
    ['ledger/late/3', value({ by: 'ewa', row: { kind: 'question', text: 'Gdzie?' } })],
    ['entry/bank/4', value({ by: 'ewa', data: { text: 'Sala' } })],
  ]);
  expect(parkedQuestions(state)).toEqual([
    { step: 'late', id: '3', text: 'Gdzie?' },
    { step: 'early', id: '1', text: 'A kiedy?' },
    { step: 'early', id: '2', text: 'Kto płaci?' },
  ]);
});
