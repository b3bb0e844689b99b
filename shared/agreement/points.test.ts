import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemOf, textOf } from './points.ts';

describe('a paragraph and its points', () => {
  it('are lines, and lines that begin with „- "', () => {
    expect(itemOf('Zasady:\n- raz\n- dwa')).toEqual({ text: 'Zasady:', sub: ['raz', 'dwa'] });
    expect(itemOf('  raz  \n\n dwa ')).toEqual({ text: 'raz\ndwa' });
    expect(itemOf('- raz\ndalej\n-\n- \n  - dwa')).toEqual({ text: '', sub: ['raz\ndalej', 'dwa'] });
    expect(itemOf('-minus i - środek')).toEqual({ text: '-minus i - środek' });
    expect(itemOf(' \n- \n')).toEqual({ text: '' });
  });

  it('come back as they were', () => {
    const line = fc
      .string({ unit: fc.constantFrom('a', 'ż', ' ', '-', '{', '}', ':', '🙂', '\t') })
      .map(text => text.trim());
    const words = fc
      .array(
        line.filter(text => text !== '' && !/^-(\s|$)/.test(text)),
        { maxLength: 3 },
      )
      .map(lines => lines.join('\n'));
    const points = fc.array(
      words.filter(text => text !== ''),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(words, points, (text, sub) => {
        const item = { text, ...(sub.length > 0 ? { sub } : {}) };
        expect(itemOf(textOf(item))).toEqual(item);
      }),
    );
  });

  it('are settled after one turn, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '-', '\n', '.', '\u00a0') }), text => {
        const once = textOf(itemOf(text));
        expect(textOf(itemOf(once))).toBe(once);
        expect(itemOf(once)).toEqual(itemOf(text));
      }),
      { numRuns: 500 },
    );
  });
});
