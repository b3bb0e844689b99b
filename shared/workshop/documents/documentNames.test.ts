import { expect, test } from 'vitest';
import type { Party } from '#shared/agreement/model.ts';
import { foundState } from '../../../test/fixtures/state.ts';
import { cardsStep, templateOf } from '../../../test/fixtures/template.ts';
import { workshopOf } from '../lookUp.ts';
import type { Person, StateValue } from '../state.ts';
import { besideOf, namesBeside, namesIn } from './documentNames.ts';

const situation = { status: 'open', phase: 0, locked: false, late: true, person: 'here', archived: false };

test('people of a side that does not sign are told by side and number, and counted', () => {
  const state = foundState(templateOf(cardsStep('s', 'named')), { step: 's', ...situation } as never);
  const kuba = state.get('person/kuba') as Person;
  state.set('person/ewa', { ...kuba, name: 'Ewa' });
  state.set('presence/0/ewa', { v: 1, at: 0, leftAt: null } as StateValue);
  const party = { side: 'B' } as Party;
  const names = new Map([
    ['marta', 'Marta'],
    ['kuba', 'Kuba'],
  ]);
  const side = workshopOf(state)?.sides[1]?.name ?? '';
  expect([...namesIn(state, { leftOut: [party] }, names)]).toEqual([
    ['marta', 'Marta'],
    ['kuba', `${side}, osoba 1`],
    ['ewa', `${side}, osoba 2`],
  ]);
  expect(namesBeside(state, { leftOut: [party] })).toEqual(['Kuba', 'Ewa']);
  expect(besideOf(state, { leftOut: [party] })).toEqual([{ name: side, people: 1 }]);
  // Whose sides all sign is told as everywhere else.
  expect([...namesIn(state, {}, names)]).toEqual([...names]);
  expect(besideOf(state, {})).toEqual([]);
});
