import { describe, expect, it } from 'vitest';
import type { NowStep } from '#shared/protocol/parts.ts';
import { asksReady } from './asksReady.ts';

function step(fields: Partial<NowStep>): NowStep {
  return {
    activity: 'cards',
    status: 'open',
    visibility: 'own',
    write: true,
    locked: false,
    ...fields,
  } as NowStep;
}

describe('asksReady', () => {
  it('while cards are written hidden, also when writing is locked for a moment', () => {
    expect(asksReady(step({}))).toBe(true);
    expect(asksReady(step({ visibility: 'side' }))).toBe(true);
    expect(asksReady(step({ write: false, locked: true }))).toBe(true);
  });

  it('not while cards are only read, and not in a closed step', () => {
    expect(asksReady(step({ visibility: 'all' }))).toBe(false);
    expect(asksReady(step({ visibility: 'lead', write: false }))).toBe(false);
    expect(asksReady(step({ status: 'closed' }))).toBe(false);
    expect(asksReady(null)).toBe(false);
  });

  it('while a vote runs, not while it is prepared or talked over', () => {
    expect(asksReady(step({ activity: 'choose', write: false }))).toBe(true);
    expect(asksReady(step({ activity: 'choose', visibility: 'all' }))).toBe(false);
    expect(asksReady(step({ activity: 'decide', visibility: 'all' }))).toBe(false);
  });

  it('never at the door, before a slide, over a text or in a survey', () => {
    for (const activity of ['arrive', 'brief', 'draft', 'survey']) {
      expect(asksReady(step({ activity }))).toBe(false);
    }
  });
});
