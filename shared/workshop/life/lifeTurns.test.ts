import { beforeEach, describe, expect, test } from 'vitest';
import type { Party } from '#shared/agreement/model.ts';
import { fileToSign } from '#shared/agreement/parties/counterparts.ts';
import {
  DOC,
  decideIn,
  foundFrozen,
  freezeDoc,
  HASH,
  lead,
  partner,
  signatureLine,
  type Wish,
} from '../../../test/fixtures/frozen.ts';
import type { Actor } from '../actor.ts';
import type { StateMap } from '../stateMap.ts';
import { logOf } from './approvalLog.ts';
import { lifeView } from './lifeView.ts';

// Who signs after whom, and who is given whose signed file.

const about = { document: DOC, version: 1 };
let state: StateMap;
const decide = (actor: Actor, wish: Wish) => decideIn(state, 1000, actor, wish).error;

describe('signing in turns', () => {
  /** Brings a file of so many people's signatures, on top of another one. */
  const bring = (actor: Actor, sha: number, continues: number, names: string[]) =>
    decide(actor, {
      type: 'document:uploaded',
      ...about,
      ...{ name: 'podpisane.pdf', sha256: HASH(sha), size: sha, ending: 'pdf', continues: HASH(continues) },
      signatures: names.map((name, index) => signatureLine(name, { index })),
    } as Wish);
  const turns = (...sides: string[]) => decide(lead, { type: 'document:turns', ...about, sides });
  const gets = (actor: Actor) => lifeView(state, DOC, 1, actor)?.uploads.map(({ mayGet }) => mayGet);
  const intoForce = () => {
    for (const [upload, signature, side] of [
      [1, 0, 'A'],
      [2, 1, 'B'],
    ] as const) {
      decide(lead, { type: 'document:match', ...about, upload, signature, side });
    }
    return decide(lead, { type: 'document:in-force', ...about });
  };

  beforeEach(() => {
    state = foundFrozen();
    expect(turns('A', 'B')).toBe('not-sealed');
    const sealed = { at: 0, sha256: HASH(7), size: 9, fingerprint: HASH(8), without: [] };
    state.set(`life/${DOC}/1`, {
      ...{ v: 1, state: 'sealed', until: '', asked: ['A', 'B'], sealing: null, sealed, withdrawn: '' },
    } as never);
  });

  test('only who is next brings a file, and it goes on from the newest', () => {
    expect(turns('A', 'F')).toBe('bad-request');
    expect(turns('B', 'A')).toBeNull();
    expect(bring(partner('A'), 2, 7, ['Ewa'])).toBe('not-your-turn');
    expect(bring(partner('B'), 3, 7, ['Jan'])).toBeNull();
    expect(lifeView(state, DOC, 1, lead)).toMatchObject({ turns: ['B', 'A'], turn: 'A' });
    decide(lead, { type: 'document:match', ...about, upload: 1, signature: 0, side: 'B' });
    expect(bring(partner('B'), 4, 3, ['Jan', 'Jan'])).toBe('not-your-turn');
    expect(bring(partner('A'), 2, 7, ['Ewa'])).toBe('not-newest-file');
    expect(bring(lead, 2, 7, ['Ewa'])).toBe('not-newest-file');
    expect(bring(partner('A'), 5, 3, ['Jan', 'Ewa'])).toBeNull();
    expect(lifeView(state, DOC, 1, lead)?.turn).toBeNull();
    expect(logOf(state, DOC, 1).map(({ act }) => act)).toEqual(['turns', 'uploaded', 'matched', 'uploaded']);
  });

  const newest = () => fileToSign(lifeView(state, DOC, 1, lead)?.uploads ?? [])?.k;

  test('whoever brought a wrong file brings another one in its place, as long as nobody has signed on top', () => {
    turns('A', 'B');
    expect(bring(partner('A'), 2, 7, ['Sekretariat', 'Zastępca'])).toBeNull();
    expect(lifeView(state, DOC, 1, lead)?.turn).toBe('B');
    expect(bring(partner('A'), 3, 7, ['Ewa'])).toBeNull();
    expect(newest()).toBe(2);
    expect(lifeView(state, DOC, 1, lead)?.uploads[1]?.corrects).toBe(1);
    expect(bring(partner('B'), 4, 2, ['Sekretariat', 'Zastępca', 'Jan'])).toBe('not-newest-file');
    expect(bring(partner('B'), 4, 3, ['Ewa', 'Jan'])).toBeNull();
    expect(bring(partner('A'), 5, 7, ['Ewa'])).toBe('not-newest-file');
    expect(newest()).toBe(3);
  });

  test('after the order whoever has not signed goes on from the newest file, in the order or not', () => {
    turns('A');
    bring(partner('A'), 2, 7, ['Sekretariat']);
    expect(lifeView(state, DOC, 1, lead)?.turn).toBeNull();
    expect(gets(partner('B'))).toEqual([true]);
    expect(bring(partner('B'), 3, 7, ['Jan'])).toBe('not-newest-file');
    expect(bring(partner('B'), 3, 2, ['Sekretariat', 'Jan'])).toBeNull();
    decide(lead, { type: 'document:match', ...about, upload: 2, signature: 1, side: 'B' });
    expect(bring(partner('A'), 4, 3, ['Sekretariat', 'Jan', 'Ewa'])).toBeNull();
    expect(bring(partner('B'), 5, 4, ['Sekretariat', 'Jan', 'Ewa', 'Jan'])).toBe('not-your-turn');
  });

  test('scans of paper go no way from hand to hand, and paper passes the turn on', () => {
    turns('A', 'B');
    expect(bring(partner('B'), 2, 0, [])).toBeNull();
    expect(lifeView(state, DOC, 1, lead)?.turn).toBe('A');
    const sheet = { side: 'A', date: '2026-12-17', place: 'sekretariat', who: 'Ewa Maj' };
    decide(lead, { type: 'document:original', ...about, ...sheet });
    expect(lifeView(state, DOC, 1, lead)?.turn).toBe('B');
  });

  test('without turns two who sign at once make counterparts', () => {
    expect(bring(partner('A'), 2, 7, ['Ewa'])).toBeNull();
    expect(bring(partner('B'), 3, 7, ['Jan'])).toBeNull();
  });

  test("another side's file is given to who signs on top of it, and to all sides in the end", () => {
    turns('A', 'B');
    bring(partner('A'), 2, 7, ['Ewa']);
    expect(gets(partner('A'))).toEqual([true]);
    expect(gets(partner('B'))).toEqual([true]);
    expect(gets(partner('C'))).toEqual([false]);
    expect(gets(lead)).toEqual([true]);
    bring(partner('B'), 3, 2, ['Ewa', 'Jan']);
    // Nobody has said yet whose signature it brought: perhaps its own, and then it has no use for the other one.
    expect(gets(partner('A'))).toEqual([true, false]);
    decide(lead, { type: 'document:match', ...about, upload: 1, signature: 0, side: 'A' });
    decide(lead, { type: 'document:match', ...about, upload: 2, signature: 1, side: 'B' });
    expect(gets(partner('A'))).toEqual([true, false]);
    expect(gets(partner('B'))).toEqual([false, true]);
    expect(intoForce()).toBeNull();
    expect(gets(partner('A'))).toEqual([true, true]);
    expect(gets(partner('C'))).toEqual([false, false]);
  });

  test('each of twelve adults brings the file of who signed before, whoever keeps the order', () => {
    const adults = Array.from({ length: 12 }, (_, i) => `Osoba ${i}`);
    const group = (party: Party) =>
      party.side === 'A' ? { ...party, kind: 'group' as const, adults } : party;
    freezeDoc(state, doc => ({ ...doc, parties: doc.parties.slice(0, 2).map(group) }));
    turns('A', 'B');
    for (const [at] of adults.entries()) {
      const on = at === 0 ? 7 : 100 + at - 1;
      expect(bring(partner('A'), 100 + at, on, adults.slice(0, at + 1))).toBeNull();
    }
    expect(lifeView(state, DOC, 1, lead)?.turn).toBe('B');
  });

  test('an eleventh file of a side is one too many, and takes no room from another', () => {
    for (let at = 0; at < 10; at += 1) {
      expect(bring(partner('A'), 100 + at, 7, ['Ewa'])).toBeNull();
    }
    expect(bring(partner('A'), 120, 7, ['Ewa'])).toBe('too-many-files');
    expect(bring(partner('A'), 105, 7, ['Ewa'])).toBeNull();
    expect(bring(partner('B'), 121, 7, ['Jan'])).toBeNull();
  });
});
