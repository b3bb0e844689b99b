import fc from 'fast-check';
import { expect, it } from 'vitest';
import { threeWay } from './threeWay.ts';

const fields = fc.dictionary(
  fc.constantFrom('name', 'address', 'rep'),
  fc.oneof(fc.string(), fc.dictionary(fc.constantFrom('name', 'role'), fc.string())),
);

it('loses nobody’s words: each change is taken over, or told as a clash', () => {
  fc.assert(
    fc.property(fields, fields, fields, (was, now, mine) => {
      const { merged, clashes } = threeWay<Record<string, unknown>>(was, now, mine);
      for (const key of ['name', 'address', 'rep']) {
        const clashed = clashes.some(({ path }) => path === key || path.startsWith(`${key}.`));
        const changedHere = JSON.stringify(mine[key]) !== JSON.stringify(was[key]);
        const changedThere = JSON.stringify(now[key]) !== JSON.stringify(was[key]);
        if (!clashed && changedHere && !changedThere) {
          expect(merged[key]).toEqual(mine[key]);
        }
        if (changedThere && !changedHere) {
          expect(merged[key]).toEqual(now[key]);
          expect(clashed).toBe(false);
        }
        if (changedHere && changedThere && typeof mine[key] === 'string' && mine[key] !== now[key]) {
          expect(clashed).toBe(true);
        }
      }
    }),
  );
});

it('takes fields of one party side by side, and names the field where two meet', () => {
  const was = { name: 'OPS', rep: { name: '', role: '' }, adults: ['Ola'] };
  const now = { ...was, rep: { name: 'Ewa', role: '' } };
  expect(threeWay(was, now, { ...was, rep: { name: '', role: 'dyrektorka' } })).toEqual({
    merged: { ...was, rep: { name: 'Ewa', role: 'dyrektorka' } },
    clashes: [],
  });
  expect(threeWay(was, now, { ...was, rep: { name: 'Jan', role: '' } })).toEqual({
    merged: now,
    clashes: [{ path: 'rep.name', now: 'Ewa', mine: 'Jan' }],
  });
  // A field that is taken out is a change like any other.
  const { adults: _, ...without } = was;
  expect(threeWay<object>(was, now, without)).toEqual({
    merged: { name: 'OPS', rep: now.rep },
    clashes: [],
  });
});
