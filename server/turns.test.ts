import { setTimeout as pause, setImmediate as whateverCame } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

/** Holds up the thread. */
function busy(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    // As work does.
  }
}

test('one piece is done after the other, and between them everybody else has a turn', async () => {
  const turns = new Turns(0.25);
  const said: string[] = [];
  const start = performance.now();
  const pieces = ['a', 'b', 'c'].map(name =>
    turns.take(() => {
      busy(10);
      said.push(name);
    }),
  );
  await pieces[0];
  // Whoever comes when the first is done is not held up by what still waits.
  await whateverCame();
  said.push('room');
  await Promise.all(pieces);
  expect(said).toEqual(['a', 'room', 'b', 'c']);
  // Three pieces of ten milliseconds, and thirty of rest after each of the first two: never less, however slow the machine.
  expect(performance.now() - start).toBeGreaterThanOrEqual(85);
});

test('a piece that throws is the trouble of whoever asked for it', async () => {
  const turns = new Turns(0.5);
  const broken = turns.take(() => {
    throw new Error('no');
  });
  const next = turns.take(() => 'done');
  await expect(broken).rejects.toThrow('no');
  expect(await next).toBe('done');
});

test('a piece may take its time, and after a long one nobody waits longer than was said', async () => {
  const turns = new Turns(0.01, 20);
  const said: string[] = [];
  const long = turns.take(async () => {
    await pause(50);
    said.push('long');
  });
  const next = turns.take(() => said.push('next'));
  await long;
  const start = performance.now();
  await next;
  expect(said).toEqual(['long', 'next']);
  // A hundredth of the time would have been five seconds.
  expect(performance.now() - start).toBeLessThan(2000);
});
