import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import type { SlotSource } from '#shared/activities/draft/draftConfig.ts';
import type { SurveyConfig } from '#shared/activities/survey/surveyConfig.ts';
import { parseTemplate } from '#shared/template/parseTemplate.ts';
import type { Step, Template } from '#shared/template/template.ts';
import { Pictures } from '../server/http/pictures.ts';

const folder = join(import.meta.dirname, '..', 'templates');
const files = readdirSync(folder).filter(name => name.endsWith('.json'));

describe('templates', () => {
  it('are there', () => {
    expect(files).toEqual(
      expect.arrayContaining(['krotki-cykl.json', 'kultura-inicjatywy.json', 'pierwsze-spotkanie.json']),
    );
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

  it.each(files)('%s takes only places that its cards have into its document', name => {
    const template = read(name);
    for (const step of stepsOf(template)) {
      const slots = Object.values((step.config.slots ?? {}) as Record<string, SlotSource[]>).flat();
      for (const source of slots.filter(one => typeof one !== 'string')) {
        const cards = stepsOf(template).find(({ id }) => id === source.step);
        const columns = (cards?.config.columns ?? []) as { id: string }[];
        expect(columns.map(({ id }) => id)).toEqual(expect.arrayContaining(source.places ?? []));
      }
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

describe('kultura-inicjatywy', () => {
  const template = read('kultura-inicjatywy.json');
  const steps = stepsOf(template);

  it('takes no longer than the method', () => {
    const minutes = template.sessions.map(session => lengthOf(session.steps.filter(isInRoom)));
    for (const [index, most] of [220, 230, 225].entries()) {
      expect(minutes[index]).toBeLessThanOrEqual(most);
    }
  });

  it('keeps the ids of the method, in its order', () => {
    const ids = template.sessions.flatMap((session, index) =>
      session.steps.filter(isInRoom).map(({ id }) => ({ id, session: `mik.${index + 1}.` })),
    );
    expect(ids.filter(({ id, session }) => !id.startsWith(session))).toEqual([]);
    expect(steps.map(({ id }) => id)).toEqual(steps.map(({ id }) => id).toSorted());
  });

  it('asks before the first meeting and after the last one by link', () => {
    const apart = steps.filter(step => !isInRoom(step));
    expect(apart.map(({ id, outside }) => [id, outside?.when])).toEqual([
      ['mik.0.01', 'before'],
      ['mik.4.01', 'after'],
      ['mik.4.02', 'after'],
    ]);
  });

  it('asks in the same words what it compares, and begins with every survey it compares with', () => {
    const asked = steps
      .filter(({ activity }) => activity === 'survey')
      .map(({ id, from, config }) => ({ id, from: from ?? [], ...(config as unknown as SurveyConfig) }));
    const words = new Map<string, Set<string>>();
    for (const question of asked.flatMap(({ questions }) => questions)) {
      const isNumber = question.kind === 'number' || question.kind === 'scale';
      if (question.repeat !== undefined && isNumber) {
        const known = words.get(question.repeat) ?? new Set();
        words.set(question.repeat, known.add(JSON.stringify([question.kind, question.question])));
      }
    }
    expect([...words].filter(([, known]) => known.size > 1)).toEqual([]);
    const calls = asked.filter(({ questions }) => questions.some(({ repeat }) => repeat === 'calls'));
    expect(calls.map(({ id, from }) => [id, from[0]])).toEqual([
      ['mik.0.01', undefined],
      ['mik.1.03', 'mik.0.01'],
      ['mik.1.15', 'mik.0.01'],
      ['mik.3.13', 'mik.0.01'],
      ['mik.4.02', 'mik.0.01'],
    ]);
  });

  it('never cuts what the method never cuts', () => {
    const essential = steps.filter(step => step.essential).map(({ id }) => id);
    expect(essential).toEqual(
      expect.arrayContaining(['mik.1.05', 'mik.1.07', 'mik.2.04', 'mik.2.13', 'mik.3.06']),
    );
    for (const session of template.sessions) {
      const room = session.steps.filter(isInRoom);
      const rounds = room.filter(({ activity }) => activity === 'survey' || activity === 'talk');
      expect(rounds.at(-1)?.essential).toBe(true);
    }
  });

  it('never works for longer than 75 minutes without a break', () => {
    for (const { steps: day } of template.sessions) {
      let work = 0;
      for (const step of day.filter(isInRoom)) {
        // Coffee at the door is no work.
        const rests = step.config.preset === 'break' || step.activity === 'arrive';
        work = rests ? 0 : work + step.minutes;
        expect(work, step.id).toBeLessThanOrEqual(75);
      }
    }
  });

  it('asks in words that fit on the wall', () => {
    const prompts = steps.flatMap(step => [step.prompt, ...step.phases.flatMap(phase => phase.prompt ?? [])]);
    expect(prompts.flatMap(({ pl, en }) => [pl, en]).filter(words => words.length > 140)).toEqual([]);
  });

  it('hands on as the method says', () => {
    const from = Object.fromEntries(steps.map(step => [step.id, step.from ?? []]));
    expect(from).toMatchObject({
      'mik.1.14': ['mik.1.13'],
      'mik.2.07': ['mik.1.11', 'mik.2.04', 'mik.2.05'],
      'mik.2.08': ['mik.2.07'],
      'mik.2.09': ['mik.2.03', 'mik.2.04', 'mik.2.08'],
      'mik.2.12': ['mik.2.09'],
      'mik.2.13': ['mik.2.09', 'mik.2.12'],
      'mik.3.04': ['mik.3.03'],
      'mik.3.06': ['mik.2.09', 'mik.2.13'],
    });
    // Each field of the model has its place in the agreement, and consent to the model is asked for there.
    const slots = (steps.find(({ id }) => id === 'mik.3.10')?.config.slots ?? {}) as Record<
      string,
      SlotSource[]
    >;
    const model = (steps.find(({ id }) => id === 'mik.3.03')?.config.fields ?? []) as { slot?: string }[];
    for (const slot of model.flatMap(field => field.slot ?? [])) {
      expect(slots[slot], slot).toContain('mik.3.04');
    }
  });

  it('says for each part what to say or to do', () => {
    expect(steps.filter(step => step.script.length === 0).map(({ id }) => id)).toEqual([]);
  });
});

/** As it is written, without the defaults that loading fills in. */
function read(name: string): Template {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Template;
}

/** Played at a meeting, not by link. */
function isInRoom({ outside }: Step): boolean {
  return outside === undefined;
}

function lengthOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
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
