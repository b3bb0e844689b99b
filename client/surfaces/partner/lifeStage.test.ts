import { describe, expect, it } from 'vitest';
import type { DocumentLife, LifeSide } from '#shared/protocol.ts';
import { stageOf, stepStates, turnOf, unanswered, unsigned } from './lifeStage.ts';

const side = (id: string, more: Partial<LifeSide> = {}): LifeSide => ({
  side: id,
  asked: true,
  answer: null,
  handedTo: null,
  signed: null,
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
    expect(stageOf(null, null, 'B')).toBe('draft');
    expect(stageOf(life({ state: 'frozen' }), 2, 'B')).toBe('frozen');
    expect(stageOf(life(), 2, 'B')).toBe('decide');
    expect(stageOf(life(), 2, null)).toBe('approving');
    expect(stageOf(life({ mayNotAnswer: 'side-not-asked' }), 2, 'B')).toBe('approving');
    expect(stageOf(life({ mayNotAnswer: 'handed-over' }), 2, 'B')).toBe('handed-over');
    const answered = life({ sides: [side('A', { answer: answer('approved') }), side('B')] });
    expect(stageOf({ ...answered, mayNotAnswer: 'already-answered' }, 2, 'A')).toBe('approved');
    expect(unanswered(answered).map(one => one.side)).toEqual(['B']);
    expect(stageOf({ ...answered, sealing: true }, 2, 'A')).toBe('sealing');
  });

  it('goes on to signing, in turns', () => {
    const signing = life({
      state: 'signing',
      sides: [side('A', { signed: { at: 1, kind: 'file', who: 'Alicja' } }), side('B')],
    });
    expect(stageOf(signing, 2, 'A')).toBe('signed');
    expect(stageOf(signing, 2, 'B')).toBe('sign');
    expect(stageOf(signing, 2, null)).toBe('signing');
    expect(unsigned(signing).map(one => one.side)).toEqual(['B']);
    // A file was accepted and nobody has said whose signature it holds: that side has nothing more to do.
    const brought = life({ state: 'signing', uploads: [upload('A')] });
    expect(stageOf(brought, 2, 'A')).toBe('brought');
    expect(turnOf(brought)).toBe('B');
    expect(turnOf({ ...brought, uploads: [upload('A'), upload('B')] })).toBeNull();
    // Where the order was set, the server says whose turn it is.
    expect(turnOf({ ...brought, turns: ['B', 'A'], turn: 'A' })).toBe('A');
    const inTurns = { ...life({ state: 'sealed' }), turns: ['B', 'A'], turn: 'B' };
    expect([stageOf(inTurns, 2, 'A'), stageOf(inTurns, 2, 'B')]).toEqual(['signing', 'sign']);
    // Nobody waits for a side that the seal was made without.
    const sealed = { at: 0, sha256: '', size: 0, fingerprint: '', without: ['A'] };
    expect(turnOf(life({ state: 'sealed', sealed }))).toBe('B');
    expect(stageOf({ ...signing, state: 'superseded' }, 2, 'B')).toBe('superseded');
  });

  it('has one step that is now', () => {
    expect(stepStates('decide', false)).toEqual({
      read: 'now',
      approve: 'later',
      seal: 'later',
      sign: 'later',
    });
    expect(stepStates('decide', true)).toEqual({
      read: 'done',
      approve: 'now',
      seal: 'later',
      sign: 'later',
    });
    expect(stepStates('sign', false)).toEqual({ read: 'done', approve: 'done', seal: 'done', sign: 'now' });
    expect(stepStates('in-force', false)).toEqual({
      read: 'done',
      approve: 'done',
      seal: 'done',
      sign: 'done',
    });
  });
});
