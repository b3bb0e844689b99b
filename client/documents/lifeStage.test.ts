import { describe, expect, it } from 'vitest';
import type { DocumentLife, LifeSide } from '#shared/protocol/documents.ts';
import { answersOf, leadStageOf, readerStageOf, stillToSign, turnOf, unsigned } from './lifeStage.ts';

const side = (id: string, more: Partial<LifeSide> = {}): LifeSide => ({
  side: id,
  asked: true,
  answer: null,
  handedTo: null,
  signed: null,
  partly: null,
  ...more,
});

const answer = (act: 'approved' | 'declined') => ({
  act,
  at: 0,
  name: 'Alicja',
  role: 'dyrektorka',
  clauses: [],
  about: [],
  words: '',
  told: false,
});

const life = (more: Partial<DocumentLife> = {}): DocumentLife => ({
  state: 'approving',
  until: '',
  asker: '',
  blanks: 0,
  parties: [],
  sides: [side('A'), side('B')],
  sealing: false,
  sealed: null,
  withdrawn: '',
  clauses: [],
  turns: [],
  turn: null,
  uploads: [],
  log: [],
  intact: true,
  missing: 0,
  hash: '',
  mayNotAnswer: null,
  ...more,
});

const upload = (from: string) => ({
  k: 1,
  at: 0,
  side: from,
  name: 'umowa.pdf',
  sha256: '',
  kind: 'pdf' as const,
  signatures: [],
  matched: {},
  mayGet: true,
});

describe('where a version stands for its reader', () => {
  it('is what their own side has to do', () => {
    expect(readerStageOf(null, null, 'B')).toBe('draft');
    expect(readerStageOf(life({ state: 'frozen' }), 2, 'B')).toBe('frozen');
    expect(readerStageOf(life(), 2, 'B')).toBe('decide');
    expect(readerStageOf(life(), 2, null)).toBe('approving');
    expect(readerStageOf(life({ mayNotAnswer: 'side-not-asked' }), 2, 'B')).toBe('approving');
    expect(readerStageOf(life({ mayNotAnswer: 'handed-over' }), 2, 'B')).toBe('handed-over');
    const answered = life({ sides: [side('A', { answer: answer('approved') }), side('B')] });
    expect(readerStageOf({ ...answered, mayNotAnswer: 'already-answered' }, 2, 'A')).toBe('approved');
    expect(answersOf(answered).waiting.map(one => one.side)).toEqual(['B']);
    expect(readerStageOf({ ...answered, sealing: true }, 2, 'A')).toBe('sealing');
  });

  it('goes on to signing, in turns', () => {
    const signing = life({
      state: 'signing',
      sides: [side('A', { signed: { at: 1, kind: 'file', who: 'Alicja' } }), side('B')],
    });
    expect(readerStageOf(signing, 2, 'A')).toBe('signed');
    expect(readerStageOf(signing, 2, 'B')).toBe('sign');
    expect(readerStageOf(signing, 2, null)).toBe('signing');
    expect(unsigned(signing).map(one => one.side)).toEqual(['B']);
    // A file was accepted and nobody has said whose signature it holds: that side has nothing more to do.
    const brought = life({ state: 'signing', uploads: [upload('A')] });
    expect(readerStageOf(brought, 2, 'A')).toBe('brought');
    expect(turnOf(brought)).toBe('B');
    expect(turnOf({ ...brought, uploads: [upload('A'), upload('B')] })).toBeNull();
    // Where the order was set, the server says whose turn it is.
    expect(turnOf({ ...brought, turns: ['B', 'A'], turn: 'A' })).toBe('A');
    const inTurns = { ...life({ state: 'sealed' }), turns: ['B', 'A'], turn: 'B' };
    expect([readerStageOf(inTurns, 2, 'A'), readerStageOf(inTurns, 2, 'B')]).toEqual(['signing', 'sign']);
    // Nobody waits for a side that the seal was made without.
    const sealed = { at: 0, sha256: '', size: 0, fingerprint: '', without: ['A'] };
    expect(turnOf(life({ state: 'sealed', sealed }))).toBe('B');
    expect(readerStageOf({ ...signing, state: 'superseded' }, 2, 'B')).toBe('superseded');
  });
});

describe('what those who lead have to do', () => {
  it('is to wait, to talk, or to seal', () => {
    expect(leadStageOf(life({ state: 'frozen' }))).toBe('frozen');
    expect(leadStageOf(life())).toBe('waiting');
    const approved = side('A', { answer: answer('approved') });
    expect(leadStageOf(life({ sides: [approved, side('B')] }))).toBe('waiting');
    const declined = side('B', { answer: answer('declined') });
    expect(leadStageOf(life({ sides: [side('A'), declined] }))).toBe('declined');
    expect(leadStageOf(life({ sides: [approved, side('B', { asked: false })] }))).toBe('approved');
    expect(leadStageOf(life({ sealing: true }))).toBe('sealing');
  });

  it('is to say whose signature a file holds, once one came', () => {
    const signing = life({ state: 'signing' });
    expect(leadStageOf(signing)).toBe('sealed');
    expect(leadStageOf({ ...signing, uploads: [upload('A')] })).toBe('matching');
    const signed = { at: 1, kind: 'file' as const, who: 'Alicja' };
    const one = { ...signing, sides: [side('A', { signed }), side('B')], uploads: [upload('A')] };
    expect(leadStageOf(one)).toBe('sealed');
    // A facilitator brought it: nobody's until it is matched.
    const ours = { ...upload('A'), side: null };
    expect(leadStageOf({ ...one, uploads: [ours] })).toBe('matching');
    expect(leadStageOf({ ...one, uploads: [{ ...ours, matched: { x: 'A' } }] })).toBe('sealed');
    const sealed = { at: 0, sha256: '', size: 0, fingerprint: '', without: ['B'] };
    expect(leadStageOf({ ...one, sealed })).toBe('signed');
    expect(leadStageOf(life({ state: 'withdrawn' }))).toBe('withdrawn');
  });
});

describe('who still signs', () => {
  const sealed = { state: 'sealed' as const, sides: [side('A'), side('B'), side('C')] };

  it('is everybody else who has not, apart from those whose file is there already', () => {
    expect(stillToSign(life({ ...sealed, uploads: [upload('A'), upload('B')] }), 'A')).toEqual({
      now: null,
      waiting: ['C'],
      confirming: ['B'],
    });
    expect(stillToSign(life({ ...sealed, sides: [side('A')] }), 'A').waiting).toEqual([]);
  });

  it('names in turns who signs now, unless it is the reader', () => {
    const turns = { ...sealed, turns: ['B', 'A', 'C'] };
    expect(stillToSign(life({ ...turns, turn: 'B' }), 'A')).toMatchObject({ now: 'B', waiting: ['C'] });
    expect(stillToSign(life({ ...turns, turn: 'A' }), 'A')).toMatchObject({ now: null, waiting: ['B', 'C'] });
  });

  it('goes on waiting for a side of which only some have signed', () => {
    const partly = side('B', { partly: { have: 1, need: 2 } });
    const one = life({ ...sealed, sides: [side('A'), partly], uploads: [upload('B')] });
    expect(stillToSign(one, 'A')).toMatchObject({ waiting: ['B'], confirming: [] });
  });
});
