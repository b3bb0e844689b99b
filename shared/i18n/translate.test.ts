import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Lang } from '#shared/text.ts';
import type { Dictionary } from './dictionary.ts';
import { common as enCommon } from './en/common.ts';
import { activities as plActivities } from './pl/activities.ts';
import { common as plCommon } from './pl/common.ts';
import { errors as plErrors } from './pl/errors.ts';
import { translate } from './translate.ts';

describe('translate', () => {
  it('chooses the plural form of the language', () => {
    const people = (lang: Lang, count: number) =>
      translate(lang, lang === 'pl' ? plCommon : enCommon, 'ready.writing', { count });
    expect(people('pl', 1)).toBe('Pisze jeszcze 1 osoba');
    expect(people('pl', 2)).toBe('Piszą jeszcze 2 osoby');
    expect(people('pl', 12)).toBe('Pisze jeszcze 12 osób');
    expect(people('pl', 22)).toBe('Piszą jeszcze 22 osoby');
    expect(people('pl', 0)).toBe('Pisze jeszcze 0 osób');
    expect(people('pl', 1.5)).toBe('Pisze jeszcze 1.5 osoby');
    expect(people('en', 1)).toBe('1 person is still writing');
    expect(people('en', 5)).toBe('5 people are still writing');
  });

  it('fills in values, and takes a count without forms as an ordinary value', () => {
    expect(translate('pl', plActivities, 'cards.yoursOf', { done: 2, limit: 12 })).toBe(
      'Twoje kartki: 2 z 12',
    );
    expect(translate('pl', plActivities, 'cards.yours', { count: 3 })).toBe('Twoje kartki: 3');
    expect(translate('pl', plCommon, 'side.name', { id: 'A', name: '$& {{id}}' })).toBe(
      'Strona A: $& {{id}}',
    );
    expect(translate('pl', plErrors, 'text-empty')).toContain('puste');
  });

  it('does not read names of object methods', () => {
    expect(translate('pl', { a: 'b' } as Dictionary, 'toString.name')).toBe('toString.name');
    expect(translate('pl', plCommon, 'hand.raised', {})).toBe('Podniesione ręce: ');
  });
});

const namesIn = (lang: Lang) =>
  readdirSync(join(import.meta.dirname, lang))
    // A folder holds the parts of the namespace of its name.
    .filter(file => file.endsWith('.ts'))
    .map(file => file.replace(/\.ts$/, ''))
    .sort();

async function read(lang: Lang, name: string): Promise<Dictionary> {
  const module = (await import(`./${lang}/${name}.ts`)) as Record<string, Dictionary>;
  const dictionary = module[name];
  if (dictionary === undefined) {
    throw new Error(`${lang}/${name} exports no dictionary of its own name`);
  }
  return dictionary;
}

it('has every namespace in both languages', () => {
  expect(namesIn('en')).toEqual(namesIn('pl'));
});

const PAIRS = await Promise.all(
  namesIn('pl').map(async name => [name, await read('pl', name), await read('en', name)] as const),
);

describe.each(PAIRS)('%s', (_, polish, english) => {
  const polishLeaves = [...leaves(polish)];

  it('says everything, with the same values in both languages', () => {
    const englishLeaves = new Map(leaves(english));
    for (const [key, sentence] of polishLeaves) {
      expect(sentence.trim(), key).not.toBe('');
      if (/_(few|many)$/.test(key)) {
        continue;
      }
      const values = (text: string | undefined) => text?.match(/\{\{\w+\}\}/g)?.sort() ?? [];
      expect(values(englishLeaves.get(key)), key).toEqual(values(sentence));
      expect(englishLeaves.get(key)?.trim(), key).not.toBe('');
    }
  });

  it('has all four Polish forms wherever it has one', () => {
    const keys = new Set(polishLeaves.map(([key]) => key));
    for (const key of keys) {
      const base = /^(.*)_(?:one|few|many|other)$/.exec(key)?.[1];
      for (const form of base === undefined ? [] : ['one', 'few', 'many', 'other']) {
        expect(keys.has(`${base}_${form}`), `${base}_${form}`).toBe(true);
      }
    }
  });

  it('keeps the rules of the glossary', () => {
    for (const [key, sentence] of polishLeaves) {
      expect(sentence, key).not.toMatch(/\w+(łeś|łaś)\b|[/(]a\)?\b|prowadzący\b|jeszcze raz/i);
      expect(sentence.includes('!') && !sentence.includes('nowe!'), key).toBe(false);
      expect(sentence, key).not.toMatch(/"|'| - /);
    }
  });
});

function* leaves(dictionary: Dictionary, path = ''): Generator<[string, string]> {
  for (const [key, value] of Object.entries(dictionary)) {
    if (typeof value === 'string') {
      yield [path + key, value];
    } else {
      yield* leaves(value, `${path}${key}.`);
    }
  }
}
