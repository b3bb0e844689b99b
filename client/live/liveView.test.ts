import { describe, expect, it } from 'vitest';
import type { EntryLine } from '#shared/protocol/parts.ts';
import type { View } from '#shared/protocol/wire.ts';
import { EMPTY_SNAPSHOT, foldView, nextOffset } from './liveView.ts';

const line = (id: string): EntryLine => ({
  id,
  kind: 'card',
  status: 'hidden',
  side: 'A',
  name: null,
  at: null,
  reason: null,
  flags: 0,
  data: {},
});
const view = (seq: number, now: number, parts: View['parts'] = {}): View => ({ seq, now, parts });
const entries = (whole: boolean, put: string[], del: string[] = [], step = 's') => ({
  entries: { step, whole, put: put.map(line), del },
});

describe('clock offset', () => {
  it('takes the first message as it is', () => {
    expect(foldView(EMPTY_SNAPSHOT, view(1, 5_000), 2_000).clockOffset).toBe(3_000);
    expect(foldView(EMPTY_SNAPSHOT, view(1, 2_000), 5_000).clockOffset).toBe(-3_000);
  });

  it('believes the message that travelled least', () => {
    const late = nextOffset(3_000, 2_400);
    expect(late).toBeGreaterThan(2_950);
    expect(nextOffset(late, 3_010)).toBe(3_010);
  });

  it('follows a clock that was set', () => {
    expect(nextOffset(3_000, -60_000)).toBe(-60_000);
  });

  it('follows two clocks that drift apart', () => {
    let offset = 1_000;
    for (let time = 0; time < 400; time += 1) {
      offset = nextOffset(offset, 500);
    }
    expect(offset).toBeLessThan(510);
  });
});

describe('view', () => {
  it('keeps absent parts as the same objects', () => {
    const first = foldView(EMPTY_SNAPSHOT, view(1, 0, { plan: { version: 1, sessions: [] } }), 0);
    const second = foldView(first, view(2, 0), 0);
    expect(second.plan).toBe(first.plan);
    expect(second.entries).toBe(first.entries);
    expect([second.status, second.seq]).toEqual(['live', 2]);
  });

  it('folds entries by id and begins anew with a whole or another step', () => {
    const whole = foldView(EMPTY_SNAPSHOT, view(1, 0, entries(true, ['a', 'b'])), 0);
    const changed = foldView(whole, view(2, 0, entries(false, ['c'], ['a'])), 0);
    expect([...changed.entries.keys()]).toEqual(['b', 'c']);
    expect([...whole.entries.keys()]).toEqual(['a', 'b']);
    const other = foldView(changed, view(3, 0, entries(false, ['d'], [], 't')), 0);
    expect([...other.entries.keys()]).toEqual(['d']);
  });
});
