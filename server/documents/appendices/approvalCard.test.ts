import { expect, test } from 'vitest';
import { sampleDoc } from '#shared/agreement/testing/samples.ts';
import type { Approval } from '#shared/workshop/life/lifeState.ts';
import { approvalRows } from './approvalCard.ts';

test('the card has a row for every party, also for one that was never asked', () => {
  const doc = sampleDoc('pl', {});
  const approved = { k: 1, at: 0, act: 'approved', side: 'A', name: 'Ewa Maj', role: 'dyrektorka' };
  const lines = [{ ...approved, mandate: '' } as Approval];
  const rows = (open: boolean) =>
    approvalRows(doc, [], ['A', 'B'], lines, open).map(({ side, who }) => [side, who]);
  expect(rows(false)).toEqual([
    ['A', 'Ewa Maj, dyrektorka'],
    ['B', 'bez zatwierdzenia w aplikacji'],
  ]);
  const told = approvalRows(doc, [], ['A'], [{ ...lines[0], method: 'told' } as Approval]);
  expect(told[0]?.who).toBe('Ewa Maj, dyrektorka (odpowiedź zapisała osoba prowadząca)');
  expect(rows(true)[1]).toEqual(['B', 'jeszcze bez zatwierdzenia']);
});
