import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVITIES, type ActivityTable } from '#shared/activities/activities.ts';
import { parseTemplate } from './parseTemplate.ts';

const text = (words: string) => ({ pl: words, en: words });
const TABLE: ActivityTable = {
  ...ACTIVITIES,
  shared: { ...ACTIVITIES.cards, type: 'shared', cowrite: true },
};

interface Draft {
  [key: string]: unknown;
}

function phase(changes: Draft = {}): Draft {
  return { label: text('Razem'), minutes: 5, form: 'plenary', visibility: 'all', ...changes };
}

function step(id: string, changes: Draft = {}): Draft {
  return {
    id,
    activity: 'cards',
    title: text('Krok'),
    prompt: text('Napisz'),
    script: [{ say: text('Powiedz') }, { do: text('Zrób') }],
    tips: [],
    phases: [phase()],
    minutes: 5,
    config: { attribution: 'named' },
    ...changes,
  };
}

function template(steps: Draft[], changes: Draft = {}): Draft {
  return {
    id: 'small',
    version: 1,
    title: text('Mały'),
    summary: text('Mały szablon'),
    source: 'test',
    sides: [
      { id: 'A', name: text('Dom'), short: text('D') },
      { id: 'B', name: text('Ośrodek'), short: text('O') },
    ],
    sessions: [
      { title: text('Pierwsze'), steps: [step('one')] },
      { title: text('Drugie'), steps },
    ],
    ...changes,
  };
}

const problems = (json: unknown) => {
  const parsed = parseTemplate(json, TABLE);
  return parsed.ok ? [] : parsed.problems;
};

describe('parseTemplate', () => {
  it('fills in defaults, also those of configurations', () => {
    const parsed = parseTemplate(template([step('two', { from: ['one'] })]), TABLE);
    const second = parsed.ok ? parsed.template.sessions[1]?.steps[0] : undefined;
    expect(second).toMatchObject({
      essential: false,
      from: ['one'],
      config: { length: 80, columns: [], limit: null },
    });
    expect(second?.phases[0]).toMatchObject({ write: true, cowrite: false, reveal: 'all' });
  });

  it('names the place of a wrong configuration', () => {
    const columns = [{ id: 'a', name: text('A'), icon: 'Map Pin' }];
    expect(
      problems(template([step('two'), step('mik.2.04', { config: { attribution: 'named', columns } })])),
    ).toEqual([
      expect.stringMatching(/^sessions\[1\]\.steps\[1\] \(mik\.2\.04\)\.config\.columns\[0\]\.icon: /),
    ]);
    expect(problems(template([step('two', { config: { attribution: 'loud' } })]))).toEqual([
      'sessions[1].steps[0] (two).config.attribution: one of "named", "private", "side", "unsigned", "anonymous" is needed',
    ]);
    expect(problems(template([step('two', { config: { attribution: 'named', colums: [] } })]))).toEqual([
      'sessions[1].steps[0] (two).config: no such key: colums',
    ]);
  });

  it('names what is missing or unknown', () => {
    const { title: _, ...untitled } = step('two');
    expect(problems(template([untitled]))).toEqual(['sessions[1].steps[0] (two).title: object is needed']);
    expect(problems(template([step('two', { propmt: text('x') })]))).toEqual([
      'sessions[1].steps[0] (two).propmt: no such key',
    ]);
    expect(problems(template([step('two', { phases: [phase({ revaels: 'all' })] })]))).toEqual([
      'sessions[1].steps[0] (two).phases[0].revaels: no such key',
    ]);
    expect(problems(template([step('two', { activity: 'toString' })]))).toEqual([
      `sessions[1].steps[0] (two).activity: one of ${Object.keys(ACTIVITIES).join(', ')}, shared is needed`,
    ]);
    expect(problems(null)).toEqual(['template: object is needed']);
  });

  it('wants every id once', () => {
    expect(problems(template([step('one')]))).toEqual(['sessions[1].steps[0] (one).id: "one" is used twice']);
    const sides = ['A', 'A'].map(id => ({ id, name: text('Dom'), short: text('D') }));
    expect(problems(template([step('two')], { sides }))).toEqual(['sides[1].id: "A" is used twice']);
  });

  it('lets a step take only from earlier ones', () => {
    expect(
      problems(template([step('two', { from: ['three'] }), step('three', { from: ['three', 'two'] })])),
    ).toEqual([
      'sessions[1].steps[0] (two).from[0]: "three" is not an earlier step',
      'sessions[1].steps[1] (three).from[0]: "three" is not an earlier step',
    ]);
    const several = ['a', 'b'].map(id => ({ id, kind: 'list-intencyjny', step: 'two' }));
    expect(problems(template([step('two')], { documents: several }))).toEqual([
      'documents[1].step: "two" belongs to another document',
    ]);
    const documents = [{ id: 'd', kind: 'porozumienie', step: 'nine' }];
    expect(problems(template([step('two')], { documents }))).toEqual([
      'documents[0].step: "nine" is not a step',
    ]);
  });

  it('lets people write together only what may be written together, before all', () => {
    const together = (activity: string, visibility: string) =>
      problems(template([step('two', { activity, phases: [phase({ cowrite: true, visibility })] })]));
    expect(together('shared', 'all')).toEqual([]);
    expect(together('shared', 'side')).toEqual([
      'sessions[1].steps[0] (two).phases[0].cowrite: writing together needs the visibility "all"',
    ]);
    expect(together('cards', 'all')).toEqual([
      'sessions[1].steps[0] (two).phases[0].cowrite: cards is never written together',
    ]);
  });

  it('shows cards to a group only where the program seats people', () => {
    const shown = (form: string) =>
      problems(template([step('two', { phases: [phase({ form, visibility: 'group' })] })]));
    expect(shown('pairs')).toEqual([]);
    expect(shown('groups')).toEqual([
      'sessions[1].steps[0] (two).phases[0].visibility: "group" needs people who are seated: the form "pairs", or "groups"',
    ]);
  });

  it('seats people only in ways that make sense, and says what does not', () => {
    const seated = (form: string, groups: object) =>
      problems(template([step('two', { phases: [phase({ form, groups, visibility: 'group' })] })]));
    expect(seated('groups', { by: 'mixed', size: 4 })).toEqual([]);
    expect(seated('groups', { by: 'choice' })).toEqual([]);
    expect(seated('groups', { by: 'keep', of: 'one' })).toEqual([]);
    expect(seated('sides', { by: 'side', size: 5 })).toEqual([]);
    expect(seated('pairs', { by: 'keep' })).toEqual([]);
    const at = 'sessions[1].steps[0] (two).phases[0].';
    expect(seated('plenary', { by: 'mixed' })[0]).toBe(
      `${at}groups: nobody is seated where the form is "plenary"; use "pairs", "groups" or "sides"`,
    );
    expect(seated('pairs', { by: 'mixed', size: 3 })).toEqual([
      `${at}groups: pairs are of two sides and of two people; leave "size" out, or use the form "groups"`,
    ]);
    expect(seated('groups', { by: 'side' })).toEqual([
      `${at}groups.by: "side" goes with the form "sides", and the form "sides" with "side" or "keep"`,
    ]);
    expect(seated('groups', { by: 'mixed', of: 'one' })).toEqual([
      `${at}groups.of: only groups that are kept ("by": "keep") come from a step`,
    ]);
    expect(seated('groups', { by: 'keep', size: 4 })).toEqual([
      `${at}groups.size: groups that are kept are as large as they were`,
    ]);
    expect(seated('groups', { by: 'keep', of: 'two' })).toEqual([
      `${at}groups.of: "two" is not an earlier step`,
    ]);
    expect(seated('groups', { by: 'topic' })).toEqual([
      `${at}groups.by: one of "mixed", "side", "area", "choice", "keep", "hand" is needed`,
    ]);
    expect(seated('groups', { by: 'area', size: 4 })).toEqual([]);
    expect(seated('pairs', { by: 'area' })).toEqual([
      `${at}groups.by: pairs are of two sides; people of one area sit together in the form "groups"`,
    ]);
    expect(seated('groups', { by: 'mixed', size: 1 })).toEqual([`${at}groups.size: at least 2 is needed`]);
  });

  it('knows areas by their names, in both languages, each once', () => {
    const areas = (...names: object[]) => problems(template([], { areas: names, sessions: one }));
    const one = [{ title: text('Pierwsze'), steps: [step('one')] }];
    expect(areas(text('Śródmieście'), text('Zatorze'))).toEqual([]);
    expect(areas(text('Zatorze'), { pl: 'Za torami', en: 'Zatorze' })).toEqual([
      'areas[1]: "Za torami" is called like another one',
    ]);
    expect(areas(text('Z'.repeat(41)))).toEqual(['areas[0]: an area has at most 40 letters']);
    expect(areas({ pl: 'Zatorze' })).toEqual(['areas[0].en: string is needed']);
    expect(areas(text(' '))).toEqual(['areas[0].pl: words are missing', 'areas[0].en: words are missing']);
  });

  it('asks the activity about phases', () => {
    expect(problems(template([step('two', { phases: [phase({ reveal: 'columns' })] })]))).toEqual([
      'sessions[1].steps[0] (two).phases: reveal by columns needs columns',
    ]);
  });

  it('adds up minutes', () => {
    expect(problems(template([step('two', { minutes: 7 })]))).toEqual([
      'sessions[1].steps[0] (two).minutes: 7, but its phases take 5',
    ]);
  });

  it('wants words in both languages, in configurations too', () => {
    const columns = [{ id: 'a', name: { pl: 'Miejsca', en: ' ' } }];
    const config = { attribution: 'named', columns };
    expect(problems(template([step('two', { tips: [{ pl: '', en: 'Tip' }], config })])).sort()).toEqual([
      'sessions[1].steps[0] (two).config.columns[0].name.en: words are missing',
      'sessions[1].steps[0] (two).tips[0].pl: words are missing',
    ]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom('sessions', 'sides', 'title', 'documents'), (value, key) => {
        expect(parseTemplate(value, TABLE).ok).toBe(false);
        parseTemplate(template([step('two', { config: value, [key]: value })], { [key]: value }), TABLE);
      }),
    );
    let deep: unknown = 'bottom';
    for (let depth = 0; depth < 20_000; depth += 1) {
      deep = { deep };
    }
    expect(problems(template([step('two', { config: deep })])).length).toBeGreaterThan(0);
  });
});
