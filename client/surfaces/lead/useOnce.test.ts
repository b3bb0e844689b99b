import { expect, test } from 'vitest';
import { makeGate } from './useOnce.ts';

test('a second press does nothing until the first is over, also when that one failed', async () => {
  const gate = makeGate();
  let done = 0;
  const work = async () => {
    await Promise.resolve();
    done += 1;
  };
  await Promise.all([gate(work), gate(work)]);
  expect(done).toBe(1);
  await expect(gate(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await gate(work);
  expect(done).toBe(2);
});
