import { expect, test } from 'vitest';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import { platformRandom } from '#shared/ids.ts';
import { effortFrom, effortSince } from '../../../test/fixtures/effort.ts';
import { foundState } from '../../../test/fixtures/state.ts';
import { cardsStep, templateOf } from '../../../test/fixtures/template.ts';
import { SERVER } from '../actor.ts';
import type { Entry } from '../state.ts';
import { transition } from '../transition.ts';

const CARDS = 8000;

test('a flood of cards is revealed and closed in a time that grows with their number only', () => {
  const state = foundState(templateOf(cardsStep('bank', 'unsigned')), {
    step: 'bank',
    status: 'waiting',
    phase: 0,
    locked: false,
    late: true,
    person: 'here',
    archived: false,
  });
  const context = {
    actor: { ...SERVER, kind: 'facilitator' as const },
    activities: ACTIVITIES,
    now: 1,
    random: platformRandom,
    harvest: () => [],
    texts: () => new Map<string, string>(),
    counted: () => 0,
  };
  const id = '0'.repeat(32);
  const decide = (command: Parameters<typeof transition>[1]) => {
    const decision = transition(state, command, context);
    if (!decision.ok) {
      throw new Error(decision.error);
    }
    state.apply(decision.put, decision.del);
  };
  decide({ type: 'step:open', id, step: 'bank' });
  for (let index = 0; index < CARDS; index += 1) {
    state.set(`entry/bank/${index}`, {
      v: 1,
      kind: 'card',
      by: `person${index % 40}`,
      side: 'A',
      group: null,
      editHash: null,
      behalf: null,
      awaits: null,
      from: [],
      at: 1,
      late: false,
      data: { text: `Kartka ${index}`, column: 'places' },
    } satisfies Entry);
  }
  const began = effortFrom();
  decide({ type: 'step:advance', id, step: 'bank', phase: 0 });
  decide({ type: 'step:advance', id, step: 'bank', phase: 1 });
  expect(effortSince(began)).toBeLessThan(2000);
  expect(state.count('ledger/bank')).toBe(CARDS);
  const orders = Array.from(state.list('ledger/bank'), ([, ledger]) => ledger.order);
  expect(new Set(orders).size).toBe(CARDS);
});
