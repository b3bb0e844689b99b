import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { harvestOf } from '#shared/agreement/testing/kindSamples.ts';
import { townWords } from '#shared/agreement/testing/samples.ts';
import { draft } from './draft.ts';
import { draftConfigSchema } from './draftConfig.ts';

/** The step that writes a mission: its words come from the step `krok`, by slots, as those of an agreement do. */
function seeded(clauses: { id: string; on: boolean }[] = []) {
  const config = z.parse(draftConfigSchema, {
    slots: { mission: [{ step: 'krok', kinds: ['mission'] }], keep: [{ step: 'krok', kinds: ['keep'] }] },
  });
  const inputs = Object.entries(harvestOf('misja-wizja')).flatMap(([kind, all]) =>
    all.map(one => ({ ...one, kind })),
  );
  const words = { ...townWords('pl'), document: { kind: 'misja-wizja' as const, clauses, parties: [] } };
  return draft.seed?.(inputs, config, words) ?? [];
}

it('begins a document of another kind with what steps handed on, each in its place', () => {
  const rows = seeded();
  expect(rows.find(({ place }) => place === 'mission')).toMatchObject({
    text: expect.stringContaining('Dom kultury w Lipowie jest dla wszystkich'),
    from: [{ step: 'krok', id: 'mission-0' }],
    data: { filled: true },
  });
  expect(rows.find(({ id }) => id === 'change.keep')?.text).toBe('Zachowujemy: piątkowy chór.');
  expect(rows.find(({ id }) => id === 'change.stop')?.text).toContain('{{ask:');
  expect(rows.some(({ place }) => String(place).startsWith('A'))).toBe(false);
});

it('leaves out the parts that were taken out', () => {
  expect(seeded([{ id: 'values', on: false }]).some(({ place }) => place === 'values')).toBe(false);
});
