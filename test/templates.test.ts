import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import type { SlotSource } from '#shared/activities/draft/draftConfig.ts';
import { parseTemplate } from '#shared/template/parseTemplate.ts';
import type { Step, Template } from '#shared/template/template.ts';
import { Pictures } from '../server/http/pictures.ts';

const folder = join(import.meta.dirname, '..', 'templates');
const files = readdirSync(folder).filter(name => name.endsWith('.json'));

describe('templates', () => {
  it('are there', () => {
    expect(files).toEqual(expect.arrayContaining(['krotki-cykl.json', 'pierwsze-spotkanie.json']));
  });

  it.each(files)('%s loads, with its pictures', async name => {
    const pictures = await Pictures.read(join(folder, 'pictures'));
    const parsed = parseTemplate(read(name), ACTIVITIES, one => pictures.faultOf(one));
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
    expect(parsed.ok && `${parsed.template.id}.json`).toBe(name);
  });

  it.each(files)('%s fills its document only from steps the document begins with', name => {
    for (const step of stepsOf(read(name))) {
      const slots = Object.values((step.config.slots ?? {}) as Record<string, SlotSource[]>).flat();
      const sources = slots.map(source => (typeof source === 'string' ? source : source.step));
      expect(sources.filter(source => !(step.from ?? []).includes(source))).toEqual([]);
    }
  });

  it.each(files)('%s keeps to the signs and words of the glossary', name => {
    for (const text of polishTexts(read(name))) {
      expect(text).not.toMatch(/["]|'| - |\.\.\.|podopieczn|jeszcze raz/i);
      expect(text).not.toMatch(/<[a-z]/i);
    }
  });
});

describe('krotki-cykl', () => {
  const template = read('krotki-cykl.json');
  const steps = stepsOf(template);

  it('fits into an afternoon', () => {
    const minutes = template.sessions.map(session =>
      session.steps.reduce((sum, step) => sum + step.minutes, 0),
    );
    expect(minutes).toEqual([60, 65, 60]);
  });

  it('never cuts what the method never cuts', () => {
    const essential = steps.filter(step => step.essential).map(step => step.title.pl);
    expect(essential).toEqual([
      'Trzy krótkie rozmowy',
      'Nasza umowa',
      'Bank zasobów',
      'Rozwiązania',
      'Zgoda na rozwiązania',
      'Kto, pierwszy krok, do kiedy',
      'Droga do podpisu i podziękowania',
    ]);
  });

  it('asks in sentences that a phone shows whole', () => {
    const prompts = steps.flatMap(step => [step.prompt, ...step.phases.flatMap(phase => phase.prompt ?? [])]);
    for (const prompt of prompts.flatMap(({ pl, en }) => [pl, en])) {
      expect((prompt.split(/(?<=[.?!…])\s/)[0] ?? '').length).toBeLessThanOrEqual(130);
    }
  });

  it('ends in an agreement to which a frozen version is consented', () => {
    const draft = steps.find(step => step.id === template.documents[0]?.step);
    const consent = steps.find(step => step.config.of === 'version');
    expect(draft?.activity).toBe('draft');
    expect(consent?.from).toEqual([draft?.id]);
  });
});

/** As it is written, without the defaults that loading fills in. */
function read(name: string): Template {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Template;
}

function stepsOf(template: Template): Step[] {
  return template.sessions.flatMap(session => session.steps);
}

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
