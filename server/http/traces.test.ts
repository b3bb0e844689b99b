import { expect, test } from 'vitest';
import { canonicalJson } from '#shared/agreement/canonical.ts';
import { NOBODY } from '#shared/workshop/actor.ts';
import type { Traced, Version, WorkshopDocument } from '#shared/workshop/documents/documentState.ts';
import type { Ledger, Person } from '#shared/workshop/state.ts';
import { effortFrom, effortSince } from '../../test/fixtures/effort.ts';
import { foundState } from '../../test/fixtures/state.ts';
import { cardsStep, draftStep, templateOf } from '../../test/fixtures/template.ts';
import { sampleAgreement } from '../documents/testing/sampleAgreement.ts';
import { originOf, ownFates } from './routes/traces.ts';

const STEP = 'bank';
const stateOf = () => {
  const state = foundState(templateOf(cardsStep(STEP, 'named'), draftStep('text', [STEP])), {
    step: STEP,
    status: 'open',
    phase: 0,
    locked: false,
    late: false,
    person: 'here',
    archived: false,
  });
  return state;
};

test('what became of two hundred cards is found in a moment, however long the document is', () => {
  const state = stateOf();
  for (let index = 0; index < 200; index += 1) {
    const id = `card${index}`;
    const row = { id, kind: 'card', text: 'Sala', group: null, by: 'marta' };
    const card = { kind: 'card', by: 'marta', side: 'A', editHash: null, behalf: null, from: [], at: 0 };
    state.set(`ledger/${STEP}/${id}`, { v: 1, ...card, order: index, entry: {}, row } satisfies Ledger);
  }
  const [id] = Array.from(state.list('document'), ([document]) => document);
  const items = Array.from({ length: 200 }, () => ({ text: 'Strony spotykają się we wtorki. '.repeat(60) }));
  const doc = { ...sampleAgreement(), clauses: [{ id: 'A06', title: 'Rozwiązania', items, origin: [] }] };
  const version: Version = {
    v: 1,
    at: 0,
    hash: '',
    mark: '',
    canonical: canonicalJson(doc),
    trace: { paragraphs: [{ record: 'p', clause: 'A06', item: 1, sources: [`${STEP}/card7`] }], sources: {} },
  };
  state.set(`document/${id}`, { ...(state.get(`document/${id}`) as WorkshopDocument), frozen: 1 });
  state.set(`version/${id}/1`, version as never);
  const began = effortFrom();
  const own = ownFates(state, 'marta', { ...NOBODY, kind: 'participant', person: 'marta' });
  expect(effortSince(began)).toBeLessThan(2000);
  expect(own).toHaveLength(200);
  expect(own.filter(({ stands }) => stands.length > 0)).toMatchObject([
    { id: 'card7', stands: [{ document: id, version: 1, item: 1 }] },
  ]);
});

test('names in a trace are for those at the table; the screen has those who agreed to stand there', () => {
  const state = stateOf();
  const marta = state.get('person/marta') as Person;
  const traced: Traced = {
    step: STEP,
    id: 'a',
    kind: 'card',
    text: 'Sala',
    side: 'A',
    by: 'marta',
    from: [],
  };
  const nameFor = (kind: 'facilitator' | 'participant' | 'partner' | 'stage') =>
    originOf(state, traced, { ...NOBODY, kind }).name;
  const shown = (names: boolean, screen: boolean) => {
    const workshop = state.get('workshop') as { v: 1; stage: object };
    state.set('workshop', { ...workshop, stage: { ...workshop.stage, names } });
    state.set('person/marta', { ...marta, consents: { ...marta.consents, screen } });
    return (['facilitator', 'participant', 'partner', 'stage'] as const).map(nameFor);
  };
  expect(shown(true, true)).toEqual(['Marta', 'Marta', null, 'Marta']);
  expect(shown(true, false)).toEqual(['Marta', 'Marta', null, null]);
  expect(shown(false, true)).toEqual(['Marta', 'Marta', null, null]);
});
