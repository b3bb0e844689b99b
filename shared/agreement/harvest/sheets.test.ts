import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Harvested } from '#shared/activities/activity.ts';
import { adviceOn } from '../advice.ts';
import type { Slots } from '../paragraphs.ts';
import { harvested, sampleDoc, sampleDocument, townWords } from '../testing/samples.ts';
import { compose } from './compose.ts';
import { readSolution } from './solution.ts';

const SHEET = {
  title: 'Wtorki w OPS',
  whom: ['osoby czekające'],
  change: 'Czekanie jest spokojniejsze',
  resources: { A: ['instruktorka', 'glina'], B: ['poczekalnia {{mark}}'] },
  duty: 'wtorkowe wypłaty',
  firstStep: 'zapytać kierowniczkę',
  people: { A: { accepted: ['m'], pending: ['x'] }, B: { accepted: ['e'], pending: [] } },
  until: '2026-12-10',
};

const sheet = (id: string, data: Record<string, unknown> = SHEET) =>
  harvested('mik.2.09', id, 'Wtorki w OPS', { kind: 'solution', data });
const decided = (id: string, text: string, of: string, outcome = 'accepted'): Harvested =>
  harvested('mik.2.13', id, text, {
    kind: 'decision',
    from: [
      { step: 'mik.2.13', id },
      { step: 'mik.2.09', id: of },
    ],
    data: { outcome, title: 'Wtorki w OPS' },
  });

function textsOf(clause: string, slots: Slots): string[] {
  const names = new Map([
    ['m', 'Marta'],
    ['e', 'Ewa'],
    ['x', 'Xenia'],
  ]);
  return compose({ variants: {}, slots, words: { ...townWords('pl'), names } })
    .filter(one => one.clause === clause && one.filled)
    .map(one => one.text);
}

describe('the sheet of a solution', () => {
  it('says in the agreement for whom, what each side brings, and not twice what was decided', () => {
    const solutions = [decided('d1', 'Wtorki w OPS: Czekanie jest spokojniejsze', 's1')];
    expect(textsOf('A06', { solutions, sheets: [sheet('s1'), sheet('s2')] })).toEqual([
      [
        'Wtorki w OPS. Co się zmieni: czekanie jest spokojniejsze.',
        '- Dla kogo: osoby czekające;',
        '- Strona 1 wnosi: instruktorka, glina;',
        '- Strona 2 wnosi: poczekalnia { {mark}};',
        '- Połączone z tym, co i tak się dzieje: wtorkowe wypłaty.',
      ].join('\n'),
    ]);
    expect(
      textsOf('A06', { solutions: [decided('d1', 'Wtorki', 's1')], sheets: [sheet('s1')] })[0],
    ).toContain('- Co się zmieni: czekanie jest spokojniejsze;');
  });

  it('marks what it adds to people’s work, in the clause and at the task of that side', () => {
    const heavy = { ...SHEET, burden: { A: { choice: 'much', why: 'bus' }, B: { choice: 'none', why: '' } } };
    const slots = { solutions: [decided('d1', 'Wtorki', 's1')], sheets: [sheet('s1', heavy)] };
    expect(textsOf('A06', slots)[0]).toContain(
      '\n- Ponad obowiązki (Strona 1): więcej czasu, pieniądze albo zgoda (bus).',
    );
    expect(textsOf('A06', slots)[0]).not.toContain('(Strona 2)');
    const task = (side: string) =>
      harvested('mik.3.06', `t${side}`, 'Bus', {
        kind: 'task',
        side,
        from: [
          { step: 'mik.3.06', id: `t${side}` },
          { step: 'mik.2.13', id: 'd1' },
        ],
      });
    const [own, other] = textsOf('A09', { ...slots, tasks: [task('A'), task('B')] });
    expect(own).toContain('Obciążenie: ponad obowiązki: więcej czasu, pieniądze albo zgoda (bus).');
    expect(other).toContain('Obciążenie: w ramach obowiązków. {{ask');
  });

  it('says what must be there before it begins, and sends to whoever decides on money and data', () => {
    const slots = (needs: string) => ({
      solutions: [decided('d1', 'Wtorki', 's1')],
      sheets: [sheet('s1', { ...SHEET, needs })],
    });
    expect(textsOf('A06', slots('RODO i 200 zł'))[0]).toMatch(
      /\n- Potrzebne przed rozpoczęciem: RODO i 200 zł\.$/,
    );
    expect(textsOf('A06', slots('nic'))[0]).not.toContain('Potrzebne');
    const about = (needs: string) =>
      adviceOn(sampleDocument('pl'), sampleDoc('pl', slots(needs))).map(one => one.about);
    expect(about('zgoda RODO')).toEqual(expect.arrayContaining(['data-needed', 'burden']));
    expect(about('zgoda RODO')).not.toContain('treasurer');
    expect(about('środki na bilety')).toContain('treasurer');
  });

  it('is one of the sources of what it says', () => {
    const slots = { solutions: [decided('d1', 'Wtorki', 's1')], sheets: [sheet('s1')] };
    const [paragraph] = compose({ variants: {}, slots, words: townWords('pl') }).filter(
      one => one.clause === 'A06' && one.filled,
    );
    expect(paragraph?.from).toContainEqual({ step: 'mik.2.09', id: 's1' });
  });

  it('keeps a first step that became nobody’s task, and promises nobody who has not said yes', () => {
    const solutions = [decided('d1', 'Wtorki', 's1')];
    expect(textsOf('A09', { solutions, sheets: [sheet('s1')] })).toEqual([
      'Strona 1: Wtorki w OPS: zapytać kierowniczkę. Prowadzi: Marta; wspiera: Ewa; do 10 grudnia 2026 r. Po czym poznamy: Czekanie jest spokojniejsze.',
    ]);
    const task = harvested('mik.3.06', 't', 'Wtorki w OPS', {
      kind: 'task',
      from: [
        { step: 'mik.3.06', id: 't' },
        { step: 'mik.2.13', id: 'd1' },
      ],
    });
    expect(textsOf('A09', { solutions, sheets: [sheet('s1')], tasks: [task] })).toHaveLength(1);
  });

  it('stays out of the document where its solution was set aside', () => {
    const slots = { solutions: [decided('d1', 'Wtorki', 's1', 'aside')], sheets: [sheet('s1')] };
    expect([...textsOf('A06', slots), ...textsOf('A09', slots)]).toEqual([]);
  });

  it('is read whatever stands in it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(SHEET)), fc.jsonValue()), data => {
        readSolution(data);
        textsOf('A06', { solutions: [decided('d', 'x', 's')], sheets: [sheet('s', data)] });
      }),
      { numRuns: 40 },
    );
  });
});

describe('a principle that grew from a fear', () => {
  it('says which risk it answers', () => {
    const principles = [
      harvested('mik.1.07', 'p1', 'kończymy o czasie'),
      harvested('mik.1.14', 'c1', 'zaczynamy od małych rzeczy.', {
        kind: 'principle',
        data: { fear: 'zabraknie nam czasu', principle: 'zaczynamy od małych rzeczy.' },
      }),
    ];
    expect(textsOf('A07', { principles })[0]).toContain(
      '- widzimy ryzyko, że zabraknie nam czasu, dlatego umawiamy się, że zaczynamy od małych rzeczy.',
    );
  });
});
