import { beforeEach, describe, expect, test } from 'vitest';
import type { ErrorCode } from '#shared/errors.ts';
import {
  DOC,
  decideIn,
  foundFrozen,
  freezeIn,
  HASH,
  lead,
  partner,
  type Wish,
} from '../../../test/fixtures/frozen.ts';
import { type Actor, NOBODY, SERVER } from '../actor.ts';
import type { StateMap } from '../stateMap.ts';
import { answerOf, isIntact, logOf } from './approvalLog.ts';
import { lifeOf } from './lifeVersions.ts';
import { lifeView } from './lifeView.ts';

// How a frozen version is asked about, answered, sealed, signed and put in force; what is refused on the way.

let state: StateMap;
let now = 0;

beforeEach(() => {
  now = 1000;
  state = foundFrozen();
});

const freeze = (n: number) => freezeIn(state, n);

/** The refusal, or null. */
function decide(actor: Actor, wish: Wish): ErrorCode | null {
  now += 1;
  const { error, ...rest } = decideIn(state, now, actor, wish);
  if (error === null) {
    ({ effects, value } = rest);
  }
  return error;
}
let effects: string[] = [];
let value: unknown;

const about = { document: DOC, version: 1 };
const ask = (sides = ['A', 'B'], version = 1) =>
  decide(lead, { type: 'document:ask', ...about, version, until: '2026-12-20', sides });
const person = { name: 'Ewa Maj', role: 'dyrektorka', mandate: '' };
const approve = (actor: Actor, more: object = {}) =>
  decide(actor, {
    type: 'document:approve',
    ...about,
    hash: HASH(1),
    ...person,
    method: 'scrolled',
    ...more,
  } as Wish);
const decline = (actor: Actor, more: object = {}) =>
  decide(actor, {
    type: 'document:decline',
    ...about,
    hash: HASH(1),
    name: 'Ewa Maj',
    role: '',
    clauses: ['A09'],
    reason: 'Brakuje terminów.',
    ...more,
  } as Wish);
const seal = (without: string[] = []) => decide(lead, { type: 'document:seal', ...about, without });
const sealed = () =>
  decide(SERVER, { type: 'document:sealed', ...about, sha256: HASH(7), size: 9, fingerprint: HASH(8) });
const acts = () => logOf(state, DOC, 1).map(({ act, side }) => (side === null ? act : `${act} ${side}`));

describe('answering', () => {
  test('who was not asked, who answers another text, and who answers twice is refused', () => {
    expect(approve(partner('A'))).toBe('side-not-asked');
    expect(ask(['A'])).toBeNull();
    expect(approve(partner('B'))).toBe('side-not-asked');
    expect(approve(partner('A'), { hash: HASH(2) })).toBe('stale-version');
    expect(approve(partner('A'), { name: ' ' })).toBe('text-empty');
    expect(approve(partner('A'), { side: 'B' })).toBe('not-allowed');
    expect(approve(partner('A'), { method: 'told' })).toBe('not-allowed');
    expect(approve(partner('A'))).toBeNull();
    expect(approve(partner('A'))).toBe('already-answered');
    expect(decline(partner('A'))).toBe('already-answered');
    expect(acts()).toEqual(['asked A', 'approved A']);
  });

  test('a facilitator writes down what a side says, and the log says that it was told', () => {
    ask();
    expect(approve(lead)).toBe('not-allowed');
    expect(approve(lead, { side: 'B' })).toBeNull();
    expect(answerOf(logOf(state, DOC, 1), 'B')).toMatchObject({
      act: 'approved',
      method: 'told',
      seat: 'lead',
    });
  });

  test('whoever declined is asked anew; whoever approved is not', () => {
    ask();
    approve(partner('A'));
    expect(decline(partner('B'), { reason: '' })).toBe('text-empty');
    expect(decline(partner('B'))).toBeNull();
    expect(ask()).toBeNull();
    expect(acts()).toEqual(['asked A', 'asked B', 'approved A', 'declined B', 'asked B']);
    expect(approve(partner('B'))).toBeNull();
    // Left out of the list, and yet an answer that was given stays one that counts.
    expect(ask(['B'])).toBeNull();
    expect(lifeOf(state, DOC, 1).asked).toEqual(['A', 'B']);
  });

  test('what was handed over only that one person answers, until the link is stopped', () => {
    ask();
    const over = {
      type: 'document:hand-over',
      ...about,
      hash: HASH(1),
      name: 'Jan Lis',
      words: '',
      link: 'l1',
    };
    expect(decide(partner('A'), over as Wish)).toBeNull();
    expect(approve(partner('A'))).toBe('handed-over');
    expect(lifeView(state, DOC, 1, partner('A'))).toMatchObject({
      mayNotAnswer: 'handed-over',
      sides: [
        { side: 'A', handedTo: { name: 'Jan Lis' } },
        { side: 'B', handedTo: null },
      ],
    });
    const seat = { kind: 'partner', person: null, side: 'A', step: null, label: '', secretHash: '' } as const;
    decide(SERVER, { type: 'seat:add', seat: 'jan', hand: 'l1', ...seat });
    decide(SERVER, { type: 'seat:add', seat: 'other', hand: 'l2', ...seat });
    expect(approve(partner('A', 'other'))).toBe('handed-over');
    expect(lifeView(state, DOC, 1, partner('A', 'jan'))?.mayNotAnswer).toBeNull();
    decide(SERVER, { type: 'document:hand-back', link: 'l1' });
    expect(approve(partner('A'))).toBeNull();
  });

  test('whoever was handed another document answers nothing about this one, but the next version of their own', () => {
    const seat = { kind: 'partner', person: null, side: 'A', step: null, label: '', secretHash: '' } as const;
    decide(SERVER, { type: 'seat:add', seat: 'jan', hand: 'l1', ...seat });
    ask();
    expect(approve(partner('A', 'jan'))).toBe('handed-over');
    const over = {
      type: 'document:hand-over',
      ...about,
      hash: HASH(1),
      name: 'Jan Lis',
      words: '',
      link: 'l1',
    };
    expect(decide(partner('A'), over as Wish)).toBeNull();
    freeze(2);
    ask(['A'], 2);
    expect(approve(partner('A', 'jan'), { version: 2, hash: HASH(2) })).toBeNull();
  });
});

describe('versions', () => {
  test('an approval stays with its version; the newer one is asked about anew', () => {
    ask();
    approve(partner('A'));
    freeze(2);
    expect(approve(partner('B'))).toBe('stale-version');
    expect(ask()).toBe('stale-version');
    expect(ask(['A', 'B'], 2)).toBeNull();
    expect(answerOf(logOf(state, DOC, 2), 'A')).toBeNull();
    expect(answerOf(logOf(state, DOC, 1), 'A')?.act).toBe('approved');
    expect(approve(partner('A'), { version: 2, hash: HASH(1) })).toBe('stale-version');
    expect(approve(partner('A'), { version: 2, hash: HASH(2) })).toBeNull();
  });

  test('what was withdrawn takes no answer and no seal', () => {
    ask();
    expect(decide(lead, { type: 'document:withdraw', ...about, reason: ' ' })).toBe('text-empty');
    expect(decide(lead, { type: 'document:withdraw', ...about, reason: 'Pomyłka w nazwie.' })).toBeNull();
    expect(approve(partner('A'))).toBe('version-over');
    expect(seal(['A', 'B'])).toBe('version-over');
    expect(lifeOf(state, DOC, 1)).toMatchObject({ state: 'withdrawn', withdrawn: 'Pomyłka w nazwie.' });
  });
});

describe('sealing and signing', () => {
  test('waits for everybody asked, or for those it is told not to wait for', () => {
    expect(seal()).toBe('not-approved');
    ask();
    expect(seal(['A', 'B'])).toBe('not-approved');
    approve(partner('A'));
    expect(seal()).toBe('not-approved');
    expect(seal(['B'])).toBeNull();
    expect(effects).toEqual(['seal']);
    const decided = lifeOf(state, DOC, 1);
    expect(decided).toMatchObject({ state: 'approving', sealing: { without: ['B'] } });
    // The card is being printed: nobody gets on it any more, and pressing again asks for the same seal.
    expect(approve(partner('B'))).toBe('already-sealed');
    expect(seal()).toBeNull();
    expect(lifeOf(state, DOC, 1).sealing).toEqual(decided.sealing);
    expect(sealed()).toBeNull();
    expect(lifeOf(state, DOC, 1)).toMatchObject({
      state: 'sealed',
      sealing: null,
      sealed: { at: decided.sealing?.at, sha256: HASH(7), without: ['B'] },
    });
    expect(seal()).toBe('already-sealed');
    sealed();
    expect(acts().filter(act => act === 'sealed')).toHaveLength(1);
  });

  test('is in force when a person says so, and every side asked has signed', () => {
    const force = () => decide(lead, { type: 'document:in-force', ...about });
    const original = (side: string) =>
      decide(lead, {
        type: 'document:original',
        ...about,
        side,
        date: '2026-12-17',
        place: 'sekretariat',
        who: 'Ewa Maj',
      });
    const signature = (index: number, isSeal: boolean) => ({
      index,
      isSeal,
      name: 'Jan Lis',
      organisation: '',
      issuer: '',
      reason: '',
      claimedAt: null,
      timestamped: false,
      coversWholeFile: true,
      valid: true,
      level: 'qualified' as const,
      fingerprint: '',
      page: null,
      rectangle: null,
    });
    const file = { name: 'podpisane.pdf', sha256: HASH(9), size: 5, ending: 'pdf' } as const;
    const upload = (actor: Actor) =>
      decide(actor, {
        type: 'document:uploaded',
        ...about,
        ...file,
        signatures: [signature(0, true), signature(1, false)],
      } as Wish);
    const match = (index: number) =>
      decide(lead, { type: 'document:match', ...about, upload: 1, signature: index, side: 'B' });
    ask();
    approve(partner('A'));
    approve(partner('B'));
    expect(original('A')).toBe('not-sealed');
    expect(upload(partner('B'))).toBe('not-sealed');
    seal();
    sealed();
    expect(force()).toBe('not-signed');
    expect(original('A')).toBeNull();
    expect(lifeOf(state, DOC, 1).state).toBe('signing');
    expect(upload(partner('B'))).toBeNull();
    upload(partner('A'));
    expect(state.count(`signed/${DOC}/1`)).toBe(1);
    // The seal of the server is nobody's signature, and bringing a file is none either.
    expect(match(0)).toBe('no-such-document');
    expect(force()).toBe('not-signed');
    expect(match(1)).toBeNull();
    expect(force()).toBeNull();
    expect(lifeView(state, DOC, 1, lead)).toMatchObject({
      state: 'in-force',
      sides: [
        { side: 'A', signed: { kind: 'paper', who: 'Ewa Maj' } },
        { side: 'B', signed: { kind: 'file', who: 'Jan Lis' } },
      ],
    });
  });

  test('what is in force stays so until a newer one is', () => {
    ask(['A']);
    approve(partner('A'));
    seal();
    sealed();
    const original = { date: '2026-12-17', place: 'sekretariat', who: 'Ewa Maj', side: 'A' };
    const intoForce = (version: number) => {
      decide(lead, { type: 'document:original', ...about, version, ...original });
      return decide(lead, { type: 'document:in-force', ...about, version });
    };
    expect(intoForce(1)).toBeNull();
    freeze(2);
    ask(['A'], 2);
    expect(lifeOf(state, DOC, 1).state).toBe('in-force');
    approve(partner('A'), { version: 2, hash: HASH(2) });
    decide(lead, { type: 'document:seal', ...about, version: 2, without: [] });
    decide(SERVER, { type: 'document:sealed', ...about, version: 2, sha256: '', size: 1, fingerprint: '' });
    expect(intoForce(2)).toBeNull();
    expect([1, 2].map(n => lifeOf(state, DOC, n).state)).toEqual(['superseded', 'in-force']);
  });
});

describe('the log', () => {
  test('tells of any line that was changed, taken out, put in or moved', () => {
    ask();
    approve(partner('A'));
    decline(partner('B'));
    const lines = logOf(state, DOC, 1);
    expect(lines).toHaveLength(4);
    expect(isIntact(lines)).toBe(true);
    for (const [i, line] of lines.entries()) {
      for (const key of Object.keys(line) as (keyof typeof line)[]) {
        const was = line[key];
        const other =
          typeof was === 'number' ? was + 1 : Array.isArray(was) ? [...was, 'x'] : `${was ?? ''}x`;
        const forged = lines.with(i, { ...line, [key]: other });
        expect([i, key, isIntact(forged)]).toEqual([i, key, false]);
      }
      // Without the last line the rest is a log that just ended earlier.
      expect(isIntact(lines.toSpliced(i, 1))).toBe(i === lines.length - 1);
    }
    const [one, two, ...rest] = lines;
    expect(isIntact([two, one, ...rest] as typeof lines)).toBe(false);
  });

  test('tells of lines that are missing at its end, also after more were written', () => {
    ask();
    approve(partner('A'));
    decline(partner('B'));
    const whole = lifeView(state, DOC, 1, lead);
    expect(whole).toMatchObject({ intact: true, missing: 0 });
    for (const k of [4, 3]) {
      state.apply([], [`approval/${DOC}/1/${k}`]);
      expect(lifeView(state, DOC, 1, lead)).toMatchObject({ intact: false, missing: 5 - k });
    }
    // The chain of what is left holds by itself; what follows leans on the line that is gone.
    expect(isIntact(logOf(state, DOC, 1))).toBe(true);
    decide(lead, { type: 'document:withdraw', ...about, reason: 'Pomyłka.' });
    expect(logOf(state, DOC, 1).map(({ k }) => k)).toEqual([1, 2, 5]);
    expect(lifeView(state, DOC, 1, lead)?.intact).toBe(false);
  });

  test('gives whoever answers the hash of their line, and the seal the last one', () => {
    ask(['A']);
    approve(partner('A'));
    const [, line] = logOf(state, DOC, 1);
    const receipt = { k: 2, chain: line?.chain };
    expect(value).toEqual({ receipt });
    seal();
    sealed();
    expect(lifeView(state, DOC, 1, lead)?.sealed?.log).toEqual(receipt);
    // Log and head cut off together: the seal still knows how far it went.
    const kept = logOf(state, DOC, 1)[0];
    const head = { v: 1, k: 1, chain: kept?.chain };
    state.apply(
      [[`logged/${DOC}/1`, head as never]],
      [2, 3].map(k => `approval/${DOC}/1/${k}`),
    );
    expect(lifeView(state, DOC, 1, lead)).toMatchObject({ intact: false, missing: 1 });
  });

  test('participants are told states and no names or words, the stage nothing', () => {
    ask();
    approve(partner('A'));
    decline(partner('B'));
    const told = lifeView(state, DOC, 1, { ...NOBODY, seat: 'p', kind: 'participant', person: 'marta' });
    expect(told?.sides.map(({ answer }) => answer?.act)).toEqual(['approved', 'declined']);
    expect(told?.log).toEqual([]);
    expect(JSON.stringify(told)).not.toMatch(/Ewa|Brakuje|dyrektorka/);
    expect(lifeView(state, DOC, 1, { ...NOBODY, seat: 's', kind: 'stage' })).toBeNull();
  });
});
