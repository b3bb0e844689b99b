import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Content, EntryWithId } from '#shared/activities/activity.ts';
import type { Entry } from '#shared/workshop/state.ts';
import { type ArriveConfig, arrive } from './arrive.ts';

const both = { pl: 'Jak się dziś masz?', en: 'How are you today?' };
const withPulse = z.parse(arrive.config, { pulse: { on: true, question: both, low: both, high: both } });
const without = z.parse(arrive.config, {});

const pulses = (...values: unknown[]): EntryWithId[] =>
  values.map((value, index) => ({
    id: `${index}`,
    entry: { data: { kind: 'pulse', value } } as unknown as Entry,
  }));

const content = (entries: EntryWithId[], results: unknown[] = []): Content<ArriveConfig> => ({
  step: 'a',
  config: withPulse,
  attribution: 'anonymous',
  doc: null,
  ledger: new Map(),
  entries: new Map(entries.map(({ id, entry }) => [id, entry])),
  results,
  run: new Map(),
  versions: [],
});

describe('arrive', () => {
  it('asks for all consents and no pulse unless told', () => {
    expect(without).toEqual({
      fields: { role: false, access: false },
      consents: ['screen', 'report', 'contact'],
      pulse: { on: false },
      kinds: [],
    });
    expect(arrive.attribution(without)).toBe('named');
    expect(arrive.attribution(withPulse)).toBe('anonymous');
  });

  it('does not load a pulse without its words', () => {
    expect(z.safeParse(arrive.config, { pulse: { on: true, question: both } }).success).toBe(false);
    expect(z.safeParse(arrive.config, { puls: {} }).success).toBe(false);
  });

  it('takes pulses from 1 to 5 and nothing else', () => {
    const schema = arrive.entry?.(withPulse, 'pulse');
    const accepts = (data: unknown) => schema && z.safeParse(schema, data).success;
    expect(accepts({ kind: 'pulse', value: 1 })).toBe(true);
    expect(accepts({ kind: 'pulse', value: 6 })).toBe(false);
    expect(accepts({ kind: 'pulse', value: 2.5 })).toBe(false);
    expect(accepts({ kind: 'pulse', value: 3, by: 'me' })).toBe(false);
    const closed = arrive.entry?.(without, 'pulse');
    expect(closed && z.safeParse(closed, { kind: 'pulse', value: 3 }).success).toBe(false);
    expect(arrive.secret).toEqual(['pulse']);
    expect(arrive.limit?.(withPulse, 'pulse')).toBe(1);
  });

  it('shows totals only from five answers', () => {
    expect(arrive.tally?.(pulses(1, 2, 3, 4), withPulse)).toEqual({ few: 4 });
    expect(arrive.tally?.(pulses(5, 5, 5, 4, 1, 'x', 9), withPulse)).toEqual({
      n: 5,
      counts: [1, 0, 0, 1, 3],
    });
  });

  it('counts people by their first side', () => {
    const workshop = {
      sides: ['A', 'B'],
      people: [
        { id: '1', sides: ['A'] },
        { id: '2', sides: ['B', 'A'] },
        { id: '3', sides: ['A'] },
      ],
    };
    expect(arrive.metrics(content(pulses(1, 2)), workshop)).toEqual({
      people: 3,
      bySide: { A: 2, B: 1 },
      pulses: 2,
    });
    expect(arrive.metrics(content([], [{ n: 7, counts: [0, 0, 0, 3, 4] }]), workshop).pulses).toBe(7);
    expect(arrive.harvest(content(pulses(1)))).toEqual([]);
  });
});
