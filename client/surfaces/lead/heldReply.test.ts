import { expect, test } from 'vitest';
import { heldAfter } from './heldReply.ts';

// A connection that breaks for a moment takes nothing off the screen that somebody fills in.

test('the last good answer stays through failures, with the moment it came', () => {
  const good = heldAfter(null, '/a', { ok: true, value: 1 }, 100);
  const failed = heldAfter(good, '/a', { ok: false, error: null }, 200);
  expect(failed).toEqual({ path: '/a', reply: { ok: false, error: null }, value: 1, at: 100 });
  expect(heldAfter(failed, '/a', { ok: true, value: 2 }, 300)).toMatchObject({ value: 2, at: 300 });
});

test('another address has no value until it answers', () => {
  const good = heldAfter(null, '/a', { ok: true, value: 1 }, 100);
  expect(heldAfter(good, '/b', { ok: false, error: 'server-error' }, 200)).toMatchObject({
    path: '/b',
    value: null,
    at: null,
  });
});
