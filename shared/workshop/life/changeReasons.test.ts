import { expect, test } from 'vitest';
import { assemble } from '#shared/agreement/assemble.ts';
import { differences } from '#shared/agreement/differences.ts';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import { everything, sampleAssembly } from '#shared/agreement/testing/samples.ts';
import type { Traced, Version } from '../documents/documentState.ts';
import type { State } from '../state.ts';
import { type Compared, generalReasons, reasonsOf } from './changeReasons.ts';

const assembly = sampleAssembly('pl', everything());
const remark = {
  clause: 'A11',
  stance: 'remark',
  text: 'A kto płaci za salę?',
  signed: null,
  earlier: false,
} as const;
const older = assemble({ ...assembly, dissent: [remark] });
const newer = assemble({
  ...assembly,
  version: 2,
  paragraphs: assembly.paragraphs.map(one =>
    one.clause === 'A11' ? { ...one, text: `${one.text} Za salę płaci gospodarz.` } : one,
  ),
});
const suggestion: Traced = {
  step: 'draft',
  id: 's1',
  kind: 'suggestion',
  text: '…',
  side: 'B',
  by: 'p1',
  from: [],
};

const version = (doc: AgreementDoc, sources: Record<string, Traced>) =>
  ({
    trace: { paragraphs: [{ record: 'r', clause: 'A11', item: 1, sources: Object.keys(sources) }], sources },
    canonical: doc.title,
  }) as unknown as Version;

const declined = (k: number, clauses: string[], words: string) => [
  String(k),
  { k, act: 'declined', side: 'A', name: 'Ewa Maj', words, clauses },
];

function compared(more: Partial<Compared> = {}): Compared {
  const lines = [declined(1, ['A11'], 'Brakuje sali.'), declined(2, [], 'Za długie.')];
  return {
    state: {
      get: (key: string) =>
        key === 'ledger/draft/s1' ? { row: { data: { why: 'żeby nikt nie musiał pytać' } } } : undefined,
      list: (prefix: string) => (prefix === 'approval/porozumienie/1' ? lines : []),
    } as unknown as State,
    document: 'porozumienie',
    from: 1,
    to: 2,
    older: { version: version(older, {}), doc: older },
    newer: version(newer, { 'draft/s1': suggestion }),
    nameOf: () => 'Renata',
    tellsAnswers: true,
    ...more,
  };
}

const [change] = differences(older, newer).filter(({ section }) => section === 'A11');

test('a change stands with the suggestion, the remark and the refusal that led to it', () => {
  expect(change && reasonsOf(change, compared())).toEqual([
    { kind: 'suggestion', side: 'B', name: 'Renata', words: 'żeby nikt nie musiał pytać' },
    { kind: 'remark', side: null, name: null, words: 'A kto płaci za salę?' },
    { kind: 'declined', side: 'A', name: 'Ewa Maj', words: 'Brakuje sali.' },
  ]);
  expect(generalReasons(compared())).toEqual([
    { kind: 'declined', side: 'A', name: 'Ewa Maj', words: 'Za długie.' },
  ]);
});

test('no answer of an institution is told to who may not read it, and nothing is guessed', () => {
  const quiet = compared({ tellsAnswers: false });
  expect(change && reasonsOf(change, quiet).map(({ kind }) => kind)).toEqual(['suggestion', 'remark']);
  expect(generalReasons(quiet)).toEqual([]);
  expect(change && reasonsOf({ ...change, section: 'A04' }, compared())).toEqual([]);
});
