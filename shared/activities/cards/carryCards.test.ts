import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Harvested } from '#shared/activities/activity.ts';
import { RECORD_ID } from '#shared/ids.ts';
import { sameText } from '#shared/text.ts';
import { cardsConfigSchema } from './cardsConfig.ts';
import { carryCards } from './carryCards.ts';

const columns = ['skills', 'offers'].map(id => ({ id, name: sameText(id) }));
const config = (carry: object[], more: object = {}) =>
  z.safeParse(cardsConfigSchema, { attribution: 'named', columns, carry, ...more });
const carried = (inputs: Harvested[], carry: object[], more: object = {}) => {
  const parsed = config(carry, more);
  if (!parsed.success) {
    throw new Error('the configuration is wrong');
  }
  return carryCards(inputs, parsed.data);
};

const record = (step: string, id: string, more: Partial<Harvested> = {}): Harvested => ({
  id,
  kind: 'card',
  text: `${id} z ${step}`,
  side: 'A',
  by: 'p1',
  place: null,
  weight: 0,
  from: [{ step, id }],
  data: {},
  ...more,
});

describe('carryCards', () => {
  it('takes fields of a sheet, each as a card of its own, and leaves what is empty', () => {
    const sheets = [
      record('s1', 'w1', { data: { ask: ' trzeba coś uszyć ', like: 'ceramika', when: 'we wtorki' } }),
      record('s1', 'w2', { data: { ask: '', like: ['nie słowa'] } }),
      record('s2', 'o1'),
    ];
    const found = carried(
      sheets,
      [
        { step: 's1', field: 'ask', column: 'skills', owner: 'me', label: sameText('Zwróć się') },
        { step: 's1', field: 'like', condition: 'when', column: 'skills' },
      ],
      { owner: true, condition: true },
    );
    expect(found).toEqual([
      {
        id: 'k.s1.w1.ask',
        by: 'p1',
        side: 'A',
        from: [{ step: 's1', id: 'w1' }],
        label: sameText('Zwróć się'),
        data: { text: 'trzeba coś uszyć', column: 'skills', owner: 'me' },
      },
      {
        id: 'k.s1.w1.like',
        by: 'p1',
        side: 'A',
        from: [{ step: 's1', id: 'w1' }],
        label: null,
        data: { text: 'ceramika', column: 'skills', condition: 'we wtorki' },
      },
    ]);
  });

  it('takes only some kinds and places, and leaves what something was made of', () => {
    const inputs = [
      record('c', 'f1', { place: 'fear' }),
      record('c', 'f2', { place: 'fear' }),
      record('c', 'h1', { place: 'hope' }),
      record('s', 'one', {
        kind: 'principle',
        from: [
          { step: 's', id: 'one' },
          { step: 'c', id: 'f1' },
        ],
      }),
      record('s', 'two', {
        kind: 'cluster',
        from: [
          { step: 's', id: 'two' },
          { step: 'c', id: 'f2' },
        ],
      }),
    ];
    const rule = { step: 'c', places: ['fear'], column: 'skills' };
    const ids = (carry: object) => carried(inputs, [carry]).map(({ id }) => id);
    expect(ids(rule)).toEqual(['k.c.f1', 'k.c.f2']);
    expect(ids({ ...rule, unless: { step: 's', kinds: ['principle'] } })).toEqual(['k.c.f2']);
    expect(ids({ ...rule, unless: { step: 's' } })).toEqual([]);
    expect(carried(inputs, [{ step: 's', kinds: ['cluster'], column: 'skills' }])).toHaveLength(1);
  });

  it('keeps ids apart and fit, however long the source’s is', () => {
    const inputs = [record('s', 'x'.repeat(110)), record('s', `${'x'.repeat(109)}y`), record('s', 'zażółć')];
    const ids = carried(inputs, [{ step: 's', column: 'skills' }]).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids.filter(id => !RECORD_ID.test(id))).toEqual([]);
  });

  it('is refused where its cards would be', () => {
    expect(config([{ step: 's', column: 'skills' }]).success).toBe(true);
    expect(config([{ step: 's', column: 'nowhere' }]).success).toBe(false);
    expect(config([{ step: 's' }]).success).toBe(false);
    expect(config([{ step: 's' }], { columns: [] }).success).toBe(true);
    expect(config([{ step: 's', column: 'skills', owner: 'me' }]).success).toBe(false);
    expect(config([{ step: 's', column: 'skills', condition: 'when' }]).success).toBe(false);
  });
});
