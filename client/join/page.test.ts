import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { join } from '#shared/i18n/pl/join.ts';
import { translate } from '#shared/i18n/translate.ts';
import type { SentenceKey } from './sentences.ts';

const page = readFileSync(new URL('../join.html', import.meta.url), 'utf8');
const plain = (words: string) =>
  words
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('join.html', () => {
  it('says in Polish, without script, what the dictionary says', () => {
    const places = [...page.matchAll(/data-t="([^"]+)"[^>]*>([^<]*)</g)];
    expect(places.length).toBeGreaterThan(50);
    for (const [, key = '', words = ''] of places) {
      expect([key, plain(words)]).toEqual([key, plain(translate('pl', join, key as SentenceKey))]);
    }
  });

  it('has no inline script or style: the content policy allows none', () => {
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page).not.toMatch(/ style=|<style| on\w+=/);
  });
});
