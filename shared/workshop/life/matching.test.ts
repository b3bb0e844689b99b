import { beforeEach, expect, test } from 'vitest';
import type { SignatureLine } from '#shared/agreement/files/verdict.ts';
import type { Party } from '#shared/agreement/model.ts';
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
import { isSigned } from './lifeVersions.ts';
import { lifeView } from './lifeView.ts';

// Whose signature a file holds: one signature is one party's, and one person signs once.

let state: StateMap;
const decide = (actor: Actor, wish: object) =>
  decideIn(state, 1000, actor, { document: DOC, version: 1, ...wish } as Wish).error;
const bring = (side: string, sha: number, ...signatures: SignatureLine[]) =>
  decide(partner(side), {
    type: 'document:uploaded',
    ...{ name: 'podpisane.pdf', sha256: HASH(sha), size: sha, ending: 'pdf', continues: HASH(7) },
    signatures: signatures.map((one, index) => ({ ...one, index })),
  });
const match = (upload: number, signature: number, side: string | null) =>
  decide(lead, { type: 'document:match', upload, signature, side });
const force = () => decide(lead, { type: 'document:in-force' });
const sideA = () => lifeView(state, DOC, 1, lead)?.sides.find(({ side }) => side === 'A');

function sealed(change: (party: Party) => Party): void {
  state = foundFrozen();
  freezeDoc(state, doc => ({ ...doc, parties: doc.parties.slice(0, 2).map(change) }));
  const seals = { at: 0, sha256: HASH(7), size: 9, fingerprint: HASH(8), without: [] };
  const life = {
    v: 1,
    state: 'sealed',
    until: '',
    asked: ['A', 'B'],
    sealing: null,
    sealed: seals,
    withdrawn: '',
  };
  state.set(`life/${DOC}/1`, life as never);
}

const ewa = signatureLine('Ewa Maj');
const jan = signatureLine('Jan Lis');

beforeEach(() => sealed(party => party));

test("a signature that is one party's is no other's in the next file, until that is taken back", () => {
  bring('A', 2, ewa);
  bring('B', 3, ewa, jan);
  expect(match(1, 0, 'A')).toBeNull();
  expect(match(2, 0, 'B')).toBe('signature-settled');
  expect(isSigned(state, DOC, 1, 'B')).toBe(false);
  expect(match(2, 0, 'A')).toBeNull();
  expect(match(1, 0, 'B')).toBe('signature-settled');
  expect([match(1, 0, null), match(2, 0, null), match(2, 0, 'B')]).toEqual([null, null, null]);
});

test('nothing of it changes once the version is in force, or over', () => {
  bring('A', 2, ewa, jan);
  match(1, 0, 'A');
  match(1, 1, 'B');
  expect(force()).toBeNull();
  expect(match(1, 0, null)).toBe('signature-settled');
  expect(isSigned(state, DOC, 1, 'A')).toBe(true);
  decide(lead, { type: 'document:withdraw', reason: 'Pomyłka.' });
  expect(match(1, 0, null)).toBe('version-over');
});

test.each([
  ['a certificate', ewa, { ...ewa, name: 'Maj Ewa' }, jan],
  [
    'podpis zaufany, by the name',
    signatureLine('Ewa Maj', { level: 'trusted', fingerprint: 'minister' }),
    signatureLine('EWA  MAJ', { level: 'trusted', fingerprint: 'minister' }),
    signatureLine('Jan Lis', { level: 'trusted', fingerprint: 'minister' }),
  ],
])('of two who sign together one person on two files is one: %s', (_, first, again, other) => {
  sealed(party => ({ ...party, signing: 'all', also: [{ name: 'Jan Lis', role: '', mandate: '' }] }));
  bring('A', 2, { ...first, claimedAt: '2026-12-01T10:00:00.000Z' });
  bring('A', 3, { ...again, claimedAt: '2026-12-02T10:00:00.000Z' });
  bring('A', 4, { ...other, claimedAt: '2026-12-02T10:00:00.000Z' });
  match(1, 0, 'A');
  match(2, 0, 'A');
  expect(sideA()).toMatchObject({ signed: null, partly: { have: 1, need: 2 } });
  match(3, 0, 'A');
  expect(sideA()).toMatchObject({ signed: { kind: 'file' }, partly: null });
});

test('a treasurer who countersigns is waited for as well', () => {
  sealed(party => ({ ...party, countersign: { name: '', role: 'skarbniczka' } }));
  bring('A', 2, ewa);
  match(1, 0, 'A');
  expect(sideA()).toMatchObject({ signed: null, partly: { have: 1, need: 2 } });
  bring('A', 3, ewa, jan);
  match(2, 1, 'A');
  expect(sideA()).toMatchObject({ signed: { who: 'Ewa Maj, Jan Lis' }, partly: null });
});
