import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import { parseTemplate } from '#shared/template/parseTemplate.ts';
import { Pictures } from '../server/http/pictures.ts';

const folder = join(import.meta.dirname, '..', 'templates');
const files = readdirSync(folder).filter(name => name.endsWith('.json'));

describe('templates', () => {
  it('are there', () => {
    expect(files).toContain('pierwsze-spotkanie.json');
  });

  it.each(files)('%s loads, with its pictures', async name => {
    const pictures = await Pictures.read(join(folder, 'pictures'));
    const json = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const parsed = parseTemplate(json, ACTIVITIES, one => pictures.faultOf(one));
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
    expect(parsed.ok && `${parsed.template.id}.json`).toBe(name);
  });

  it.each(files)('%s keeps to the signs and words of the glossary', name => {
    for (const text of polishTexts(JSON.parse(readFileSync(join(folder, name), 'utf8')))) {
      expect(text).not.toMatch(/["]|'| - |\.\.\.|podopieczn|jeszcze raz/i);
      expect(text).not.toMatch(/<[a-z]/i);
    }
  });
});

function* polishTexts(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'pl' && typeof inner === 'string') {
      yield inner;
    } else {
      yield* polishTexts(inner);
    }
  }
}
