import { describe, expect, test } from 'vitest';
import { clausePrint } from '#shared/agreement/clausePrint.ts';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { Version } from '#shared/workshop/documents/documentState.ts';
import type { Entry } from '#shared/workshop/state.ts';
import { draftStep } from '../../../test/fixtures/template.ts';
import { VotingRoom } from '../../../test/fixtures/votingRoom.ts';
import type { Harvested } from '../activity.ts';
import type { DraftView } from './showDraft.ts';
import { showStances } from './showStances.ts';
import { STANCE } from './stanceWords.ts';

/** Who agrees to a clause, has a remark or objects: from a client that is not ours, and as it is shown and frozen. */

const STEP = 'text';
const CLAUSE = 'A06';
const PRINT = '0123456789abcdef';
/** This room keeps no words, so every paragraph of its text is blank. */
const BLANK = clausePrint([]);
const CARD: Harvested = {
  id: 'sala',
  kind: 'solution',
  text: 'Sala z lustrem dla obu ośrodków.',
  side: null,
  by: null,
  place: null,
  weight: 0,
  from: [{ step: 'earlier', id: 'sala' }],
  data: {},
};
const CONFIG = {
  form: 'short',
  slots: { solutions: ['earlier'] },
  variants: {},
  writers: 'all',
  length: 1200,
};

function reading(stances = true): VotingRoom {
  return new VotingRoom(draftStep(STEP, ['earlier'], { config: { ...CONFIG, stances } }), [CARD]);
}

const isListed = () => true;
const newId = () => makeRandomId(platformRandom);

function say(room: VotingRoom, person: string, changes: object, entry = newId()): string | null {
  const data = { kind: STANCE, clause: CLAUSE, words: PRINT, stance: 'agree', ...changes };
  return room.as(person, { type: 'entry:put', step: STEP, entry, data });
}

const objects = (text: string, more: object = {}) => ({ stance: 'object', text, ...more });
const shownTo = (room: VotingRoom, onlooker: 'facilitators' | 'participants' | 'stage') =>
  (room.shown(onlooker) as DraftView).stances;

describe('a stance', () => {
  test('needs a reason where it is no plain yes, and a clause that there is', () => {
    const room = reading();
    expect(say(room, 'ala', objects(' \u200b '))).toBe('text-empty');
    expect(say(room, 'ala', objects('x'.repeat(201)))).toBe('text-too-long');
    expect(say(room, 'ala', { stance: 'remark' })).toBe('bad-request');
    for (const wrong of [
      { stance: 'veto' },
      { words: 'now' },
      { words: 7 },
      { text: 'tak' },
      { stance: 'agree', signed: true },
    ]) {
      expect([wrong, say(room, 'ala', wrong)]).toEqual([wrong, 'bad-request']);
    }
    for (const clause of ['A99', 'constructor', 'A06.intro', '', '__proto__']) {
      expect([clause, say(room, 'ala', { clause })]).not.toContain(null);
    }
    expect(shownTo(room, 'facilitators')).toEqual([]);
    expect(say(room, 'ala', objects('Nie mamy na to ludzi.'))).toBeNull();
  });

  test('is asked only where the step asks', () => {
    const room = reading(false);
    expect(say(room, 'ala', {})).toBe('not-allowed');
    expect(shownTo(room, 'participants')).toBeNull();
  });

  test('is one of a person for a clause, which they may change and take back', () => {
    const room = reading();
    const entry = newId();
    expect(say(room, 'ala', {}, entry)).toBeNull();
    expect(say(room, 'ala', objects('Jednak nie.'))).toBe('clause-answered');
    expect(say(room, 'ala', { clause: 'A04' })).toBeNull();
    const data = { kind: STANCE, clause: CLAUSE, words: PRINT, ...objects('Jednak nie.') };
    expect(room.as('jan', { type: 'entry:edit', step: STEP, entry, data })).toBe('not-yours');
    expect(room.as('ala', { type: 'entry:edit', step: STEP, entry, data })).toBeNull();
    const other = { ...data, clause: 'A04' };
    expect(room.as('ala', { type: 'entry:edit', step: STEP, entry, data: other })).toBe('clause-answered');
    expect(shownTo(room, 'stage')).toContainEqual(
      expect.objectContaining({ clause: CLAUSE, object: 1, agree: 0 }),
    );
    expect(room.as('ala', { type: 'entry:withdraw', step: STEP, entry })).toBeNull();
    expect(shownTo(room, 'stage')?.some(({ clause }) => clause === CLAUSE)).toBe(false);
  });

  test('never becomes a record: nobody reads a reason but those who lead, and no name that was not signed', () => {
    const room = reading();
    expect(say(room, 'ala', objects('Powód Ali'))).toBeNull();
    expect(say(room, 'iwona', objects('Powód Iwony', { signed: true }))).toBeNull();
    expect([...room.content().ledger.values()].some(({ kind }) => kind === STANCE)).toBe(false);
    for (const onlooker of ['participants', 'stage'] as const) {
      const shown = JSON.stringify(room.shown(onlooker));
      expect(shown).not.toMatch(/Powód|iwona|"ala"|"sides"/);
      expect(shownTo(room, onlooker)).toEqual([
        { clause: CLAUSE, words: PRINT, agree: 0, remark: 0, object: 2 },
      ]);
    }
    expect(shownTo(room, 'facilitators')).toEqual([
      {
        clause: CLAUSE,
        words: PRINT,
        agree: 0,
        remark: 0,
        object: 2,
        sides: { A: { agree: 0, remark: 0, object: 1 }, B: { agree: 0, remark: 0, object: 1 } },
        reasons: [
          { stance: 'object', text: 'Powód Ali', side: 'A', by: null },
          { stance: 'object', text: 'Powód Iwony', side: 'B', by: 'iwona' },
        ],
      },
    ]);
  });

  test('of somebody who was taken off the list does not count, and does again when they are back', () => {
    const room = reading();
    expect(say(room, 'ala', objects('Powód Ali'))).toBeNull();
    expect(say(room, 'iwona', {})).toBeNull();
    const counts = () => shownTo(room, 'stage')?.map(({ agree, object }) => ({ agree, object }));
    expect(room.lead({ type: 'person:remove', person: 'ala' })).toBeNull();
    expect(counts()).toEqual([{ agree: 1, object: 0 }]);
    expect(room.shown('facilitators')).toMatchObject({ unlisted: 1, stances: [{ reasons: [] }] });
    expect(room.shown('participants')).toMatchObject({ unlisted: 0 });
    expect(room.lead({ type: 'document:freeze', document: 'porozumienie' })).toBeNull();
    expect(JSON.stringify(frozen(room))).not.toContain('Powód Ali');
    expect(room.lead({ type: 'person:restore', person: 'ala' })).toBeNull();
    expect(counts()).toEqual([{ agree: 1, object: 1 }]);
  });

  test('goes with the name of whoever leaves by themselves, also one that was taken back', () => {
    const room = reading();
    const entry = newId();
    expect(say(room, 'ala', objects('Powód Ali'))).toBeNull();
    expect(say(room, 'ala', { clause: 'A04', ...objects('Cofnięty powód') }, entry)).toBeNull();
    expect(room.as('ala', { type: 'entry:withdraw', step: STEP, entry })).toBeNull();
    expect(say(room, 'iwona', objects('Powód Iwony'))).toBeNull();
    expect(room.as('ala', { type: 'person:leave', person: 'ala' })).toBeNull();
    const kept = JSON.stringify([...room.state.list(`entry/${STEP}`), ...room.state.list(`bin/${STEP}`)]);
    expect(kept).not.toMatch(/Powód Ali|Cofnięty/);
    expect(kept).toContain('Powód Iwony');
  });

  test('is one of two that somebody gave who had joined twice', () => {
    const room = reading();
    expect(say(room, 'ala', objects('Z pierwszego telefonu'))).toBeNull();
    expect(say(room, 'ala', { clause: 'A04' })).toBeNull();
    expect(say(room, 'jan', {})).toBeNull();
    expect(room.lead({ type: 'person:merge', person: 'ala', into: 'jan' })).toBeNull();
    expect(shownTo(room, 'stage')).toEqual([
      { clause: 'A04', words: PRINT, agree: 1, remark: 0, object: 0 },
      { clause: CLAUSE, words: PRINT, agree: 1, remark: 0, object: 0 },
    ]);
  });

  test('needs to be told from another person’s: the step that asks keeps its authors', () => {
    const room = reading();
    expect(say(room, 'ala', {})).toBeNull();
    for (const attribution of ['side', 'unsigned', 'anonymous'] as const) {
      const less = { type: 'step:attribution', step: STEP, attribution } as const;
      expect([attribution, room.lead(less)]).toEqual([attribution, 'not-allowed']);
      expect(reading(false).lead(less)).toBeNull();
    }
    expect(say(room, 'ala', objects('Drugi raz'))).toBe('clause-answered');
  });

  test('under less attribution has neither side nor name, only totals', () => {
    const entries = new Map([['e', entryOf({ stance: 'object', text: 'Nie', signed: true })]]);
    for (const attribution of ['unsigned', 'anonymous'] as const) {
      const [line] = showStances({ entries, attribution, isListed }, 'facilitators');
      expect(line).toEqual({
        clause: CLAUSE,
        words: PRINT,
        agree: 0,
        remark: 0,
        object: 1,
        reasons: [{ stance: 'object', text: 'Nie', side: null, by: null }],
      });
    }
  });

  test('that nobody can read counts nowhere and breaks nothing', () => {
    const hostile = [
      {},
      { stance: 'object' },
      { stance: {}, clause: CLAUSE },
      { stance: 'agree', words: '__proto__' },
    ];
    const entries = new Map(hostile.map((data, index) => [String(index), entryOf(data, null)]));
    expect(showStances({ entries, attribution: 'named', isListed }, 'facilitators')).toEqual([]);
  });
});

function entryOf(data: Record<string, unknown>, base: object | null = {}): Entry {
  const known = base === null ? {} : { kind: STANCE, clause: CLAUSE, words: PRINT };
  return {
    v: 1,
    kind: STANCE,
    by: 'ala',
    side: 'A',
    group: null,
    editHash: null,
    behalf: null,
    awaits: null,
    from: [],
    at: 0,
    late: false,
    data: { ...known, ...data },
  };
}

describe('freezing', () => {
  test('puts what is not settled into the annex, in the order of the document, and says which words it was about', () => {
    const room = reading();
    expect(say(room, 'ala', objects('Nie mamy {{mark}} ludzi'))).toBeNull();
    expect(
      say(room, 'jan', { clause: 'A04', stance: 'remark', text: 'Za ogólnie', words: BLANK }),
    ).toBeNull();
    expect(say(room, 'iwona', objects('Kto zapłaci?', { signed: true, words: BLANK }))).toBeNull();
    expect(say(room, 'bozena', {})).toBeNull();
    expect(room.lead({ type: 'document:freeze', document: 'porozumienie' })).toBeNull();
    const annex = frozen(room).annexes.find(({ id }) => id === 'remarks');
    expect(annex?.items?.map(({ text }) => text)).toEqual([
      '{{ref:A04}}. Uwaga: Za ogólnie.',
      '{{ref:A06}}. Sprzeciw: Kto zapłaci? (iwona)',
      '{{ref:A06}}. Sprzeciw: Nie mamy { {mark}} ludzi. (dotyczy wcześniejszych słów)',
    ]);
    expect(annex?.publicCopy).toBe(false);
  });

  test('of a text that everybody agrees to leaves no such line', () => {
    const room = reading();
    expect(say(room, 'bozena', {})).toBeNull();
    expect(room.lead({ type: 'document:freeze', document: 'porozumienie' })).toBeNull();
    expect(JSON.stringify(frozen(room).annexes)).not.toMatch(/sprzeciw|uwaga:/);
  });
});

function frozen(room: VotingRoom): AgreementDoc {
  return JSON.parse((room.state.get('version/porozumienie/1') as unknown as Version).canonical);
}

test('the print of a clause is of its words in their order, whatever order they come in', () => {
  const [first, second] = [
    { record: 'A06.a', order: 1, text: 'Sala. ' },
    { record: 'A06.b', order: 2, text: 'Klucz.' },
  ];
  const print = clausePrint([first, second]);
  expect(print).toMatch(/^[0-9a-f]{16}$/);
  expect(clausePrint([second, first])).toBe(print);
  expect(clausePrint([first, second, { record: 'A06.c', order: 3, text: ' ' }])).toBe(print);
  expect(clausePrint([first, { ...second, text: 'Klucze.' }])).not.toBe(print);
  expect(
    clausePrint([
      { ...first, order: 2 },
      { ...second, order: 1 },
    ]),
  ).not.toBe(print);
});
