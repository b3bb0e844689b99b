import { expect, test } from 'vitest';
import { sameText } from '#shared/text.ts';
import { scriptNow } from './scriptNow.ts';

const say = (words: string, phase?: number) => ({
  say: sameText(words),
  ...(phase === undefined ? {} : { phase }),
});
const script = [say('cisza'), { do: sameText('pilnuj ciszy') }, say('odsłona', 2), say('razem', 3)];
const words = (phase: number) =>
  scriptNow({ script }, phase).now.map(line => ('say' in line ? line.say.pl : line.do.pl));

test('lines come with their phase, and stay while a phase has none of its own', () => {
  expect(words(0)).toEqual(['cisza', 'pilnuj ciszy']);
  expect(words(1)).toEqual(['cisza', 'pilnuj ciszy']);
  expect(words(2)).toEqual(['odsłona']);
  expect(words(3)).toEqual(['razem']);
});

test("what comes in a moment is the next phase's first sentence", () => {
  expect(scriptNow({ script }, 0).soon).toEqual(say('odsłona', 2));
  expect(scriptNow({ script }, 3).soon).toBeNull();
});
