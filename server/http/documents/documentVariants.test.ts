import { describe, expect, it } from 'vitest';
import type { Actor } from '#shared/workshop/actor.ts';
import type { Person } from '#shared/workshop/state.ts';
import { foundState } from '../../../test/fixtures/state.ts';
import { boardStep, templateOf } from '../../../test/fixtures/template.ts';
import { sampleAgreement } from '../../documents/testing/sampleAgreement.ts';
import { variantOf } from './documentVariants.ts';

const TRACE = {
  paragraphs: [{ record: 'r', clause: 'A06', item: 1, sources: ['board/c'] }],
  sources: {
    'board/c': { step: 'board', id: 'c', kind: 'card', text: 'Sala', side: 'A', by: 'marta', from: [] },
  },
};

/** The state of a workshop in which Marta agreed, or not, to be named in the minutes. */
function stateWith(report: boolean) {
  const state = foundState(templateOf(boardStep('board')), {
    step: 'board',
    status: 'closed',
    phase: 0,
    locked: false,
    late: false,
    person: 'here',
    archived: false,
  });
  const marta = state.get('person/marta') as Person;
  state.set('person/marta', { ...marta, consents: { ...marta.consents, report } });
  return state;
}

const words = (report: boolean, kind: Actor['kind']) =>
  JSON.stringify(
    variantOf(stateWith(report), 'trace', { document: 'd', n: null, doc: sampleAgreement(), trace: TRACE }, {
      kind,
      person: null,
      side: null,
    } as Actor),
  );

describe('the appendix of sources', () => {
  it('names only whoever agreed to be in the minutes, and nobody to a partner', () => {
    expect(words(true, 'facilitator')).toContain('Marta');
    expect(words(false, 'facilitator')).not.toContain('Marta');
    expect(words(false, 'facilitator')).toContain('bez');
    expect(words(true, 'partner')).not.toContain('Marta');
    expect(words(true, 'stage')).not.toContain('Marta');
  });
});
