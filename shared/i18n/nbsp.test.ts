import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindWords } from './nbsp.ts';

/** Makes bound spaces visible. */
const bound = (text: string) => bindWords(text).replaceAll('\u00a0', '~');

describe('bindWords', () => {
  it('binds one-letter words, also one after another and behind a quote', () => {
    expect(bound('Kto w domu i w pracy')).toBe('Kto w~domu i~w~pracy');
    expect(bound('A „w ciszy” też. O tym później')).toBe('A~„w~ciszy” też. O~tym później');
    expect(bound('a\nb c')).toBe('a\nb~c');
  });

  it('binds numbers with their units and short forms with what follows', () => {
    expect(bound('sala na 30 osób, wolna')).toBe('sala na 30~osób, wolna');
    expect(bound('20 listopada 2026 r., ul. Elektoralna 12')).toBe(
      '20 listopada 2026~r., ul.~Elektoralna 12',
    );
    expect(bound('za 5 min.')).toBe('za 5~min.');
    expect(bound('30 rzeczy')).toBe('30 rzeczy');
  });

  it('changes nothing but spaces, and nothing twice', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const once = bindWords(text);
        expect(bindWords(once)).toBe(once);
        expect(once.replaceAll('\u00a0', ' ')).toBe(text.replaceAll('\u00a0', ' '));
      }),
    );
  });
});
