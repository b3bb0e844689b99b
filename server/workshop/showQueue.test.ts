import { expect, test } from 'vitest';
import { ShowQueue } from './showQueue.ts';

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

test('shows in order, at once when quiet and gathered when busy', async () => {
  const batches: number[][] = [];
  const queue = new ShowQueue<number>(
    batch => batches.push([...batch]),
    () => 10,
  );
  queue.ready(queue.announce(), 1);
  await pause(2);
  for (const item of [2, 3, 4]) {
    queue.ready(queue.announce(), item);
  }
  await pause(40);
  expect(batches).toEqual([[1], [2, 3, 4]]);
});

test('settling takes back a waiting tick without harming other immediates', async () => {
  const shown: number[] = [];
  const queue = new ShowQueue<number>(
    batch => shown.push(...batch),
    () => 10,
  );
  for (let item = 0; item < 50; item += 1) {
    queue.ready(queue.announce(), item);
    await queue.settled();
    expect(shown).toHaveLength(item + 1);
    await new Promise(resolve => setImmediate(resolve));
  }
});

test('nobody waits for ever when the journal failed', async () => {
  const queue = new ShowQueue<number>(
    () => undefined,
    () => 10,
  );
  queue.announce();
  const settled = queue.settled();
  queue.abandon();
  await settled;
});
