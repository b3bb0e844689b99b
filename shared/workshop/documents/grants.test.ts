import { beforeEach, describe, expect, test } from 'vitest';
import { type Application, NEW_APPLICATION } from '#shared/agreement/grants/application.ts';
import { assessmentOf, spentOf, spreadOf, standing } from '#shared/agreement/grants/grant.ts';
import { usualProgramme } from '#shared/agreement/grants/programme.ts';
import { PaperRoom } from '../../../test/fixtures/paperRoom.ts';
import { NOBODY } from '../actor.ts';
import type { Life } from '../life/lifeState.ts';
import type { GrantAct } from './documentCommands.ts';
import { applicationOf, grantedVersion, grantOf, programmeOf } from './grants.ts';

// An application for a micro-grant: the gate before it, and its way from the formal check to the report.

let room: PaperRoom;
let id = '';
const LINES = [
  { what: 'Farby', quantity: 10, price: 15_000, own: false },
  { what: 'Praca', quantity: 5, price: 10_000, own: true },
  { what: 'Pędzle', quantity: 1, price: 50_000, own: false },
];
beforeEach(() => {
  room = new PaperRoom();
  id = room.add('mikrowsparcie');
  apply({ lines: LINES, letterSeen: true });
});

function apply(fields: Partial<Application>) {
  const application = { ...NEW_APPLICATION, ...room.document(id).application, ...fields };
  expect(room.lead({ type: 'document:edit', document: id, application })).toBeNull();
}
const freeze = (document = id) => room.lead({ type: 'document:freeze', document });
/** As somebody says it who has just looked. */
const stage = (act: GrantAct, version = 1) =>
  assess(act, standing(grantOf(room.state, id, version), act)?.at ?? null, version);
const assess = (act: GrantAct, seen: number | null, version = 1) =>
  room.lead({ type: 'document:assess', document: id, version, seen, stage: act });

const who = 'Biuro programu';
const point = (answer: 'yes' | 'no' | 'complete', words = '') => ({ name: 'Kwota', answer, words });
const check = (...points: ReturnType<typeof point>[]) => stage({ act: 'check', who, points });
const passed = () => check(point('yes'));
const card = (points: number[], n: number | null = null) =>
  stage({
    act: 'card',
    n,
    who: 'Osoba oceniająca',
    scores: points.map((got, index) => ({ name: `K${index}`, most: 10, points: got, words: '' })),
  });
const decide = (outcome: 'granted' | 'refused' | 'improve', amount = 0, reason = '') =>
  stage({ act: 'decision', who, outcome, amount, reason });
const report = (fields: object = {}) =>
  stage({ act: 'report', who, happened: 'Pomalowano bramę.', people: 40, costs: [], photos: [], ...fields });

describe('the gate', () => {
  function letter(state: Life['state'], asked: string[] = []) {
    const list = room.add('list-intencyjny');
    freeze(list);
    const life = room.state.get(`life/${list}/1`) as unknown as Life;
    room.state.set(`life/${list}/1`, { ...life, state, asked } as never);
    return list;
  }

  test('opens for whoever has an approved letter of intent, here or on paper', () => {
    apply({ letterSeen: false });
    room.lead({ type: 'step:open', step: `dok.${id}` });
    expect(freeze()).toBe('letter-not-approved');
    apply({ letterOf: letter('approving', ['A']) });
    expect(freeze()).toBe('letter-not-approved');
    apply({ letterOf: letter('withdrawn') });
    expect(freeze()).toBe('letter-not-approved');
    const good = letter('sealed');
    apply({ letterOf: good });
    const parties = room
      .document(good)
      .parties.map(({ side: _, ...one }) => ({ ...one, name: `Inna ${one.id}` }));
    room.state.set(`document/${good}`, { ...room.document(good), parties } as never);
    expect(freeze()).toBe('letter-of-others');
    apply({ letterOf: letter('sealed') });
    expect(freeze()).toBeNull();
  });

  test('is open where the programme asks for no letter', () => {
    apply({ letterSeen: false });
    const programme = { ...usualProgramme('pl'), letter: false };
    expect(room.lead({ type: 'programme:set', programme })).toBeNull();
    expect(freeze()).toBeNull();
  });
});

test('is judged by the form as it was frozen, also where nobody had typed into it', () => {
  const empty = room.add('mikrowsparcie');
  room.lead({ type: 'programme:set', programme: { ...usualProgramme('pl'), letter: false } });
  expect(freeze(empty)).toBeNull();
  const application = { ...NEW_APPLICATION, lines: LINES };
  expect(room.lead({ type: 'document:edit', document: empty, application })).toBeNull();
  expect(applicationOf(room.state, empty, 1).lines).toEqual([]);
});

test('rules of a programme that cannot be kept are refused', () => {
  const set = (fields: object) =>
    room.lead({ type: 'programme:set', programme: { ...usualProgramme('pl'), ...fields } });
  expect([set({ least: 600_000 }), set({ points: [' '] }), set({ least: 0, most: 0 })]).toEqual([
    'limits-crossed',
    'text-empty',
    'limits-crossed',
  ]);
  expect(set({ least: 50_000, places: [' ulica Główna ', ''] })).toBeNull();
  expect(programmeOf(room.state)).toMatchObject({ least: 50_000, places: ['ulica Główna'] });
});

describe('a frozen application', () => {
  beforeEach(() => {
    expect(freeze()).toBeNull();
  });

  test('goes its way in order, and each stage says who it was', () => {
    expect([card([5]), decide('granted', 100_000), report()]).toEqual([
      'check-first',
      'check-first',
      'grant-first',
    ]);
    expect(stage({ act: 'check', who: ' ', points: [point('yes')] })).toBe('text-empty');
    expect(check(point('complete'))).toBe('text-empty');
    expect(check(point('complete', 'brak podpisu'))).toBeNull();
    expect(card([5])).toBe('check-first');
    expect(passed()).toBeNull();
    expect(decide('granted', 100_000)).toBe('card-first');
    expect(card([11])).toBe('points-outside');
    expect([card([8, 4]), card([6, 8])]).toEqual([null, null]);
    expect(decide('granted', 0)).toBe('amount-outside');
    expect(decide('granted', 200_001)).toBe('amount-outside');
    expect(decide('granted', 180_000)).toBeNull();
    expect([passed(), card([1, 1])]).toEqual(['grant-decided', 'grant-decided']);
    expect(report({ photos: [{ caption: 'Brama', consent: false }] })).toBe('photo-consent');
    expect(report({ costs: [{ line: 3, what: 'x', amount: 1 }] })).toBe('bad-request');
    expect(report({ photos: [{ caption: 'Brama', consent: true }] })).toBeNull();
    expect(decide('refused', 0, 'pomyłka')).toBe('grant-decided');
    const grant = grantOf(room.state, id, 1);
    expect(grant.log.map(({ act }) => act)).toEqual(['check', 'check', 'card', 'card', 'decision', 'report']);
    expect(grant.decision).toMatchObject({ who, amount: 180_000 });
  });

  test('is not written over by whoever has not seen what came meanwhile', () => {
    const first: GrantAct = { act: 'check', who, points: [point('yes')] };
    const second: GrantAct = { act: 'check', who: 'Inna osoba', points: [point('no', 'za mało osób')] };
    expect(assess(first, null)).toBeNull();
    expect(assess(second, null)).toBe('stale-form');
    const seen = grantOf(room.state, id, 1).check?.at ?? null;
    expect(assess(second, 1)).toBe('stale-form');
    expect(grantOf(room.state, id, 1).check?.who).toBe(who);
    // Whoever was told of it may.
    expect(assess(second, seen)).toBeNull();
    expect(assess(first, grantOf(room.state, id, 1).check?.at ?? null)).toBeNull();
    // Two assessors who each add a card do not meet; one and the same card may not be changed unseen.
    expect([card([8]), card([6])]).toEqual([null, null]);
    const { cards } = grantOf(room.state, id, 1);
    const again: GrantAct = {
      act: 'card',
      n: 2,
      who,
      scores: [{ name: 'K0', most: 10, points: 1, words: '' }],
    };
    expect(assess(again, cards[0]?.at ?? null)).toBe('stale-form');
    expect(assess(again, cards[1]?.at ?? null)).toBeNull();
    expect(decide('improve', 0, 'dopiszcie')).toBeNull();
    expect(assess({ act: 'decision', who, outcome: 'refused', amount: 0, reason: 'nie' }, null)).toBe(
      'stale-form',
    );
    expect(assess({ act: 'reopen', who }, null)).toBe('stale-form');
  });

  test('is refused or sent back with a reason only, and a decision may be taken back before the report', () => {
    check(point('no', 'za mało osób'));
    expect(decide('refused')).toBe('text-empty');
    expect(decide('improve', 0, 'dopiszcie osoby')).toBeNull();
    expect(stage({ act: 'reopen', who })).toBeNull();
    expect(stage({ act: 'reopen', who })).toBe('nothing-to-undo');
    expect(grantOf(room.state, id, 1).decision).toBeNull();
  });

  test('is judged by the budget that was frozen, and begins anew with its next version', () => {
    passed();
    apply({ lines: [] });
    expect(applicationOf(room.state, id, 1).lines).toHaveLength(3);
    apply({ lines: LINES.slice(0, 1) });
    room.lead({ type: 'step:open', step: `dok.${id}` });
    expect(freeze()).toBeNull();
    expect(passed()).toBe('stale-version');
    expect(grantOf(room.state, id, 2).check).toBeNull();
    expect(grantOf(room.state, id, 1).check).not.toBeNull();
  });

  test('is judged no more once it was withdrawn; what was granted is still reported on', () => {
    const withdraw = () =>
      room.lead({ type: 'document:withdraw', document: id, version: 1, reason: 'rezygnacja' });
    passed();
    card([8]);
    expect(decide('granted', 100_000)).toBeNull();
    expect(withdraw()).toBeNull();
    expect([passed(), card([8]), decide('refused', 0, 'nie')]).toEqual(Array(3).fill('version-over'));
    expect(report()).toBeNull();
  });

  test('is granted in one version', () => {
    passed();
    card([8]);
    decide('granted', 100_000);
    apply({ lines: LINES.slice(0, 1) });
    room.lead({ type: 'step:open', step: `dok.${id}` });
    expect(freeze()).toBeNull();
    expect(grantedVersion(room.state, id, room.document(id))).toBe(1);
    const points = [point('yes')];
    const scores = [{ name: 'K', most: 10, points: 8, words: '' }];
    const grant = () => stage({ act: 'decision', who, outcome: 'granted', amount: 100_000, reason: '' }, 2);
    expect(stage({ act: 'check', who, points }, 2)).toBeNull();
    expect(stage({ act: 'card', n: null, who, scores }, 2)).toBeNull();
    expect(grant()).toBe('granted-already');
    expect([stage({ act: 'reopen', who }), grant()]).toEqual([null, null]);
    expect(grantedVersion(room.state, id, room.document(id))).toBe(2);
    expect(stage({ act: 'reopen', who })).toBe('stale-version');
  });

  test('is nobody else’s to judge', () => {
    const partner = { ...NOBODY, kind: 'partner', side: 'A' } as const;
    const act: GrantAct = { act: 'check', who, points: [point('yes')] };
    expect(
      room.lead({ type: 'document:assess', document: id, version: 1, seen: null, stage: act }, partner),
    ).toBe('not-allowed');
  });

  test('has sums and spreads of its assessors, and costs against each line in grosze', () => {
    passed();
    card([8, 4]);
    card([6, 9]);
    card([8, 3], 1);
    const { cards } = grantOf(room.state, id, 1);
    expect(assessmentOf(cards)).toEqual({ cards: 2, mean: 13, least: 11, most: 15, of: 20 });
    expect(spreadOf(cards, 1)).toEqual({ mean: 6, least: 3, most: 9 });
    const costs = [
      { line: 0, what: 'a', amount: 10 },
      { line: 0, what: 'b', amount: 20 },
      { line: null, what: 'c', amount: 5 },
    ];
    expect(spentOf(costs, 3)).toEqual({ all: 35, byLine: [30, 0, 0], other: 5 });
  });
});
