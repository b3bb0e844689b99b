import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { seedOfRun } from '../fixtures/seeded.ts';
import { adoptingSteps, missingSentences } from './adopted.ts';
import { killedCycle } from './killedCycle.ts';
import { BadOption, readOptions } from './options.ts';
import { agreementOf } from './sameAgreement.ts';

/**
 * The short cycle from the door to the files, over the real sockets: once in peace, once with the server killed five
 * times. Twenty kills and sixty people run in `npm run test:long`.
 */
test('a cycle whose server is killed five times ends in the agreement of the undisturbed one', {
  timeout: 240_000,
}, async () => {
  const seed = seedOfRun();
  const { peace, ...figures } = await killedCycle(5, seed);
  console.log(JSON.stringify(figures));
  expect(figures.problems, `run again with SEED=${seed}`).toEqual([]);
  expect(figures.kills).toBe(5);
  expect(peace.papers.map(({ format }) => format)).toEqual(['pdf', 'docx', 'odt', 'html', 'md', 'json']);
  expect(peace.steps).toHaveLength(17);

  // The two searches would notice: a word less in one file, a letter more in the agreement.
  const adopted = adoptingSteps(peace.plan);
  const guest = peace.guests.at(-1);
  const sentence = guest?.said.find(({ step }) => adopted.has(step))?.text ?? '';
  const spoiled = peace.papers.map(paper =>
    paper.format === 'html'
      ? { ...paper, bytes: strToU8(strFromU8(paper.bytes).replaceAll(sentence.slice(0, 12), '')) }
      : paper,
  );
  expect(missingSentences(peace.plan, peace.guests, spoiled).join()).toContain(guest?.name);
  const changed = peace.papers.map(paper => ({
    ...paper,
    bytes: strToU8(strFromU8(paper.bytes, true).replace('Lipowo', 'Lipowa'), true),
  }));
  expect(agreementOf(changed)).not.toBe(agreementOf(peace.papers));
});

describe('the command line', () => {
  test('has a default for everything, and a new seed each time', () => {
    expect(readOptions([], {})).toMatchObject({
      template: 'krotki-cykl',
      people: 6,
      lang: 'pl',
      out: 'rehearsal',
    });
  });

  test.each([
    [['--people', '1'], '--people begins at 2'],
    [['--people', 'six'], '--people is a number'],
    [['--lang', 'de'], '--lang is pl or en'],
    [['--url', 'stol.example'], '--url is an address'],
    [['--url', 'https://stol.example'], 'WSPOLNY_STOL_KEY'],
    [['--peple', '6'], '--peple'],
  ])('%j is answered with one sentence', (args, words) => {
    expect(() => readOptions(args, {})).toThrow(BadOption);
    expect(() => readOptions(args, {})).toThrow(words);
  });
});
