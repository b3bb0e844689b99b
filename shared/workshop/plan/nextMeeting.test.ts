import { expect, test } from 'vitest';
import { firstAhead } from './nextMeeting.ts';

/** `1c 2o 3w 4s`: a step with its status; `s`: skipped. */
function after(written: string): string | undefined {
  const statuses = { c: 'closed', o: 'open', w: 'waiting', s: 'waiting' } as const;
  const steps = written.split(' ').map(word => ({
    id: word.slice(0, 1),
    status: statuses[word.slice(1) as keyof typeof statuses],
    skipped: word.endsWith('s'),
  }));
  return firstAhead(steps)?.id;
}

test.each([
  ['1w 2w', '1'],
  ['1c 2w 3w', '2'],
  ['1c 2s 3w', '3'],
  // Opened again from the plan: the next meeting begins where the last one ended.
  ['1o 2c 3o 4c 5w', '5'],
  // Jumped over: what lies behind is opened from the plan.
  ['1c 2w 3c 4w', '4'],
  // Open ahead of its meeting: everything before it still comes.
  ['1c 2w 3o', '2'],
  ['1o 2c', undefined],
  ['1c 2c', undefined],
])('%s leads to %s', (written, id) => {
  expect(after(written)).toBe(id);
});
