import { beforeEach, expect, test } from 'vitest';
import {
  DOC,
  decideIn,
  foundFrozen,
  freezeDoc,
  HASH,
  lead,
  partner,
  type Wish,
} from '../../../test/fixtures/frozen.ts';
import { type Actor, SERVER } from '../actor.ts';
import type { StateMap } from '../stateMap.ts';
import { logOf } from './approvalLog.ts';
import { lifeCommands } from './lifeCommands.ts';
import { lifeOf } from './lifeVersions.ts';

// A version names its parties, so none of them drops out of its approval, its card, its log or „in force".

const about = { document: DOC, version: 1 };
let state: StateMap;
let now = 0;
const decide = (actor: Actor, wish: object) => {
  now += 1;
  return decideIn(state, now, actor, { ...about, ...wish } as Wish).error;
};
const ask = (...sides: string[]) => decide(lead, { type: 'document:ask', until: '', sides });
const approve = (side: string) => {
  const person = { name: 'Ewa Maj', role: 'dyrektorka', mandate: '' };
  return decide(partner(side), { type: 'document:approve', hash: HASH(1), ...person, method: 'scrolled' });
};
const seal = (...without: string[]) => decide(lead, { type: 'document:seal', without });
const sealed = () => {
  decide(SERVER, { type: 'document:sealed', sha256: HASH(7), size: 9, fingerprint: HASH(8) });
};
const onPaper = (side: string) => {
  const sheet = { date: '2026-12-17', place: 'sekretariat', who: 'Ewa Maj' };
  return decide(lead, { type: 'document:original', side, ...sheet });
};
const force = (...without: string[]) => decide(lead, { type: 'document:in-force', without });
const acts = () => logOf(state, DOC, 1).map(({ act, side }) => (side === null ? act : `${act} ${side}`));

beforeEach(() => {
  now = 1000;
  state = foundFrozen();
});

test('who is asked no more is said in the log, and stays a party that the seal is made without', () => {
  freezeDoc(state, one => ({ ...one, parties: one.parties.slice(0, 2) }));
  ask('A', 'B');
  expect(ask('A')).toBeNull();
  expect(acts()).toEqual(['asked A', 'asked B', 'unasked B']);
  expect(approve('B')).toBe('side-not-asked');
  approve('A');
  expect(seal()).toBe('not-approved');
  expect(seal('B')).toBeNull();
  sealed();
  expect(lifeOf(state, DOC, 1).sealed?.without).toEqual(['B']);
});

test('a party that was never asked is waited for until somebody says that it is not', () => {
  freezeDoc(state, one => ({ ...one, parties: one.parties.slice(0, 2) }));
  ask('A');
  approve('A');
  expect(seal()).toBe('not-approved');
  expect(seal('B')).toBeNull();
  sealed();
  expect(force('A', 'B')).toBe('not-signed');
  onPaper('A');
  expect(force()).toBe('not-signed');
  expect(force('A')).toBe('not-signed');
  expect(force('B')).toBeNull();
  expect(logOf(state, DOC, 1).at(-1)).toMatchObject({ act: 'in-force', words: 'B' });
});

test('in force without anybody left out, the log names nobody', () => {
  freezeDoc(state, one => ({ ...one, parties: one.parties.slice(0, 2) }));
  ask('A', 'B');
  approve('A');
  seal('B');
  sealed();
  onPaper('A');
  onPaper('B');
  expect(force('B')).toBeNull();
  expect(logOf(state, DOC, 1).at(-1)).toMatchObject({ act: 'in-force', words: '' });
});

test('a day that no calendar has is asked for by nobody', () => {
  const [asking] = lifeCommands;
  const until = (day: string) =>
    asking.safeParse({ type: 'document:ask', id: '0'.repeat(32), ...about, until: day, sides: ['A'] })
      .success;
  expect(['', '2026-12-18', '2026-13-45', '2026-02-31'].map(until)).toEqual([true, true, false, false]);
});
