import { describe, expect, it } from 'vitest';
import { DurableCount } from './durableCount.ts';
import { GapWatch } from './gapWatch.ts';
import { TokenBucket } from './tokenBucket.ts';

describe('the count of durable frames', () => {
  it('has no gap', () => {
    const durable = new DurableCount();
    const [first, second, third] = [durable.arrive(), durable.arrive(), durable.arrive()];
    durable.settle(second, false);
    expect(durable.count).toBe(0);
    durable.settle(first, false);
    expect(durable.count).toBe(2);
    durable.settle(third, false);
    expect(durable.count).toBe(3);
  });

  it('counts a frame that came too early with the next whole answer, not with a later frame', () => {
    const durable = new DurableCount();
    durable.tooEarly(durable.arrive());
    durable.settle(durable.arrive(), false);
    expect(durable.count).toBe(0);
    const answer = durable.arrive();
    durable.tooEarly(durable.arrive());
    durable.settle(answer, true);
    expect(durable.count).toBe(3);
  });
});

describe('a token bucket', () => {
  it('gives the burst at once and then the rate', () => {
    const bucket = new TokenBucket({ perSecond: 20, burst: 3 }, 0);
    expect([bucket.take(0), bucket.take(0), bucket.take(0), bucket.take(0)]).toEqual([0, 0, 0, 50]);
    expect(bucket.take(50)).toBe(0);
    expect(bucket.take(60)).toBe(40);
  });

  it('knows since when it is too much, until somebody has caught up', () => {
    const bucket = new TokenBucket({ perSecond: 1, burst: 1 }, 0);
    bucket.take(0);
    bucket.take(100);
    bucket.take(5000);
    expect(bucket.behind(5000)).toBe(4900);
    bucket.caughtUp();
    expect(bucket.behind(6000)).toBe(0);
  });
});

describe('patience with gaps', () => {
  const limits = { gapAsks: 2, gapFrames: 10, askAgainMs: 1000 };

  it('asks once per gap and gives up when asking does not help', () => {
    const gaps = new GapWatch(limits);
    expect([0, 1, 999, 1000, 1500, 2000].map(now => gaps.gap(now))).toEqual([
      'ask',
      'wait',
      'wait',
      'ask',
      'wait',
      'giveUp',
    ]);
  });

  it('starts anew when healed, and ends with too many frames', () => {
    const gaps = new GapWatch(limits);
    for (let i = 0; i < 10; i++) {
      gaps.gap(0);
    }
    gaps.healed();
    expect(gaps.gap(1)).toBe('ask');
    for (let i = 0; i < 9; i++) {
      gaps.gap(2);
    }
    expect(gaps.gap(3)).toBe('giveUp');
  });
});
