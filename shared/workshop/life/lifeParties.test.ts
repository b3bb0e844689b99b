import { beforeEach, expect, test } from 'vitest';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import { canonicalJson } from '#shared/agreement/canonical.ts';
import type { SignatureLine } from '#shared/agreement/files/verdict.ts';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import { sampleDoc } from '#shared/agreement/testing/samples.ts';
import { platformRandom } from '#shared/ids.ts';
import { foundState } from '../../../test/fixtures/state.ts';
import { cardsStep, templateOf } from '../../../test/fixtures/template.ts';
import { type Actor, NOBODY } from '../actor.ts';
import type { AnyCommand } from '../commands.ts';
import type { StateMap } from '../stateMap.ts';
import { transition } from '../transition.ts';
import { mayReadVersion } from './lifeParties.ts';
import type { Life, Signed } from './lifeState.ts';
import { isSigned } from './lifeVersions.ts';
import { lifeView } from './lifeView.ts';

// Whom a version waits for: the parties it was frozen with, and as many of their people as have to sign.

const DOC = 'porozumienie';
const lead: Actor = { ...NOBODY, seat: 'lead', kind: 'facilitator', powers: true };
let state: StateMap;

beforeEach(() => {
  const situation = { status: 'open', phase: 0, locked: false, late: true, person: 'here', archived: false };
  state = foundState(templateOf(cardsStep('s', 'named')), { step: 's', ...situation } as never);
});

function frozen(change: (doc: AgreementDoc) => AgreementDoc): void {
  const doc = change(sampleDoc('pl', {}));
  const document = { v: 1, kind: DOC, step: 's', title: doc.title, number: '', place: '', date: '' };
  state.set(`document/${DOC}`, { ...document, parties: [], frozen: 1 } as never);
  const version = { v: 1, at: 0, hash: '1'.repeat(64), mark: 'v1', canonical: canonicalJson(doc) };
  state.set(`version/${DOC}/1`, { ...version, trace: { paragraphs: [], sources: {} } } as never);
}

function decide(actor: Actor, wish: object) {
  const decision = transition(state, { id: 'x', document: DOC, version: 1, ...wish } as AnyCommand, {
    actor,
    activities: ACTIVITIES,
    now: 1,
    random: platformRandom,
    harvest: () => [],
    texts: () => new Map(),
    counted: () => 0,
  });
  if (decision.ok) {
    state.apply(decision.put, decision.del);
  }
  return decision.ok ? null : decision.error;
}

test('a version asks its own parties in their order, and no side that is none of them', () => {
  frozen(doc => ({
    ...doc,
    parties: doc.parties.toReversed().map(party => {
      const { side, ...rest } = party;
      return side === 'A' ? { ...rest, id: 'Padded', name: 'Gmina Lipowo' } : party;
    }),
  }));
  const ask = (sides: string[]) => decide(lead, { type: 'document:ask', until: '', sides });
  expect(ask(['A'])).toBe('bad-request');
  expect(ask(['Padded', 'B'])).toBeNull();
  const view = lifeView(state, DOC, 1, { ...NOBODY, seat: 'p', kind: 'partner', side: 'Padded' });
  expect(view?.sides.map(({ side }) => side)).toEqual(['B', 'Padded']);
  expect(view?.mayNotAnswer).toBeNull();
  expect(view?.parties).toContainEqual({ key: 'Padded', name: 'Gmina Lipowo', short: 'Gmina Lipowo' });
  const left = lifeView(state, DOC, 1, { ...NOBODY, seat: 'a', kind: 'partner', side: 'A' });
  expect(left?.mayNotAnswer).toBe('side-not-asked');
});

test('people who sign together are all waited for, and one signature in two files is one', () => {
  frozen(doc => ({
    ...doc,
    parties: doc.parties.map(party => ({
      ...party,
      signing: 'all' as const,
      also: [{ name: 'Jan Lis', role: '', mandate: '' }],
    })),
  }));
  const life: Partial<Life> = { state: 'signing', asked: ['A'], sealing: null, withdrawn: '', until: '' };
  const sealed = { at: 1, sha256: '', size: 1, fingerprint: '', without: [] };
  state.set(`life/${DOC}/1`, { v: 1, ...life, sealed } as never);
  const signature = (index: number, name: string) =>
    ({ index, name, fingerprint: name, claimedAt: null, isSeal: false }) as SignatureLine;
  const file = (k: number, signatures: SignatureLine[], matched: Record<string, string>) =>
    state.set(`signed/${DOC}/1/${k}`, {
      v: 1,
      k,
      at: k,
      side: 'A',
      name: 'plik.pdf',
      sha256: String(k),
      size: 1,
      kind: 'pdf',
      ending: 'pdf',
      signatures,
      matched,
    } satisfies Signed as never);
  const told = () => lifeView(state, DOC, 1, lead)?.sides.find(({ side }) => side === 'A');
  file(1, [signature(1, 'Alicja')], { 1: 'A' });
  file(2, [signature(1, 'Alicja')], { 1: 'A' });
  expect(told()).toMatchObject({ signed: null, partly: { have: 1, need: 2 } });
  expect(decide(lead, { type: 'document:in-force' })).toBe('not-signed');
  file(2, [signature(1, 'Alicja'), signature(2, 'Jan')], { 1: 'A', 2: 'A' });
  expect(told()).toMatchObject({ signed: { kind: 'file', who: 'Alicja, Jan' }, partly: null });
  expect(isSigned(state, DOC, 1, 'A')).toBe(true);
  expect(decide(lead, { type: 'document:in-force', without: ['B'] })).toBeNull();
});

test('a party that was taken away again reads the versions that it was a party of, and nothing else', () => {
  frozen(doc => ({ ...doc, parties: doc.parties.map(({ side, ...rest }) => ({ ...rest, id: `P${side}` })) }));
  const later = sampleDoc('pl', {});
  const version = { v: 1, at: 0, hash: '2'.repeat(64), mark: 'v2', canonical: canonicalJson(later) };
  state.set(`version/${DOC}/2`, { ...version, trace: { paragraphs: [], sources: {} } } as never);
  const document = state.get(`document/${DOC}`) as object;
  state.set(`document/${DOC}`, { ...document, frozen: 2 } as never);
  const reads = (side: string) =>
    [1, 2, null].map(n => mayReadVersion(state, { kind: 'partner', side }, DOC, n));
  expect(reads('PA')).toEqual([true, false, false]);
  expect(reads('A')).toEqual([true, true, true]);
  const [party] = later.parties;
  state.set(`document/${DOC}`, {
    ...document,
    frozen: 2,
    parties: [{ ...party, side: undefined, id: 'PA' }],
  } as never);
  expect(reads('PA')).toEqual([true, true, true]);
});
