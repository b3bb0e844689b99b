import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { cards } from './cards.ts';
import { cardsConfigSchema } from './cardsConfig.ts';
import { filledExtras, saidExtras } from './extras.ts';

const both = (words: string) => ({ pl: words, en: words });
const asking = {
  attribution: 'named',
  extras: [
    { id: 'duty', label: both('Przy obowiązku'), hint: both('np. dyżur') },
    {
      id: 'burden',
      label: both('Obciążenie'),
      choices: [
        { id: 'none', label: both('nic ponad obowiązki') },
        { id: 'much', label: both('dużo') },
      ],
    },
  ],
};
const config = z.parse(cardsConfigSchema, asking);
const extras = config.extras;

function check(more: object, of = config) {
  const schema = cards.entry?.(of, undefined);
  return schema && z.safeParse(schema, { text: 'Wtorki w OPS', column: '', ...more });
}

describe('questions of the step’s own', () => {
  it('are few, and each has its own id', () => {
    const fails = (value: unknown) => !z.safeParse(cardsConfigSchema, { ...asking, extras: value }).success;
    const [duty, burden] = asking.extras;
    expect(fails([duty, { ...burden, id: 'duty' }])).toBe(true);
    expect(fails([{ ...burden, hint: both('x') }])).toBe(true);
    expect(fails([{ id: 'one', label: both('x'), choices: [{ id: 'a', label: both('a') }] }])).toBe(true);
    expect(fails(['a', 'b', 'c', 'd'].map(id => ({ ...duty, id })))).toBe(true);
    expect(fails([])).toBe(true);
    expect(fails(['a', 'b', 'c'].map(id => ({ ...duty, id })))).toBe(false);
  });

  it('are answered with words or with one of the choices, or not at all', () => {
    expect(check({ extras: { duty: ' dyżur ', burden: 'none' } })?.data?.extras).toEqual({
      duty: 'dyżur',
      burden: 'none',
    });
    expect(check({})?.success).toBe(true);
    expect(check({ extras: {} })?.success).toBe(true);
    expect(check({ extras: { burden: 'nothing' } })?.success).toBe(false);
    expect(check({ extras: { place: 'x' } })?.success).toBe(false);
    expect(check({ extras: { duty: 'x'.repeat(101) } })?.success).toBe(false);
  });

  it('take no answers where they are not asked', () => {
    const plain = z.parse(cardsConfigSchema, { attribution: 'named' });
    expect(check({ extras: {} }, plain)?.success).toBe(false);
  });

  it('stay with the published card as far as they are answered', () => {
    const row = (given: object) =>
      cards.publish?.(
        {
          id: 'e',
          entry: {
            v: 1,
            kind: 'card',
            by: 'p',
            side: 'A',
            group: null,
            editHash: null,
            behalf: null,
            awaits: null,
            from: [],
            at: 1,
            late: false,
            data: { text: 'Wtorki', column: '', extras: given },
          },
        },
        config,
      ).data;
    expect(row({ duty: '', burden: 'much' })).toEqual({ extras: { burden: 'much' } });
    expect(row({ duty: '' })).toEqual({});
  });

  it('are said in the order of the questions, a choice in its words', () => {
    expect(saidExtras(extras, { extras: { burden: 'none', duty: 'dyżur', other: 'x' } })).toEqual([
      { label: both('Przy obowiązku'), answer: both('dyżur') },
      { label: both('Obciążenie'), answer: both('nic ponad obowiązki') },
    ]);
    expect(saidExtras(extras, { extras: { burden: 'gone' } })).toEqual([]);
    expect(saidExtras(undefined, { extras: { burden: 'none' } })).toEqual([]);
  });

  it('are read from whatever a row holds', () => {
    const hostile = fc.oneof(fc.anything(), fc.record({ extras: fc.anything() }));
    fc.assert(
      fc.property(hostile, data => {
        for (const answer of Object.values(filledExtras(extras, data))) {
          expect(typeof answer).toBe('string');
        }
        expect(saidExtras(extras, data).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
