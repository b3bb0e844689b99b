import { describe, expect, test } from 'vitest';
import { sameText } from '#shared/text.ts';
import { cardsStep, surveyStep } from '../../../test/fixtures/template.ts';
import { VotingRoom } from '../../../test/fixtures/votingRoom.ts';
import type { Entry, Ledger } from '../state.ts';
import { paperSetOf, writtenOn } from './paper.ts';

// A code on paper: whose words it brings, how many of them, and what is never kept.

const STEP = 'bank';
const CODE = 'K7MT';
const ids = 'abcdef'.split('').map(letter => letter.repeat(32));

function print(room: VotingRoom, person: string | null, code = CODE, step = STEP): string | null {
  return room.lead({ type: 'paper:print', step, cards: [{ code, person }] });
}

function type(room: VotingRoom, entry: number, wish: { code?: string; side?: string; text?: string } = {}) {
  const { code = CODE, side, text = `Sala ${entry}` } = wish;
  const data = { text, column: 'places' };
  return room.lead({
    type: 'entry:put',
    step: STEP,
    entry: ids[entry] ?? '',
    data,
    set: code,
    ...(side === undefined ? {} : { side }),
  });
}

const entryOf = (room: VotingRoom, entry: number) =>
  room.state.get(`entry/${STEP}/${ids[entry]}`) as Entry | undefined;
const written = (room: VotingRoom, code = CODE) => {
  const set = paperSetOf(room.state, STEP, code);
  return set && writtenOn(set, 0);
};

/** Cards of which each person may write two. */
function room(attribution: 'named' | 'side' | 'anonymous'): VotingRoom {
  const step = cardsStep(STEP, attribution);
  return new VotingRoom({ ...step, config: { ...(step.config as object), limit: 2 } });
}

describe('a card of somebody', () => {
  test('brings that person’s own words, and counts together with those from a phone', () => {
    const table = room('named');
    expect(print(table, 'ala')).toBeNull();
    expect(type(table, 0)).toBeNull();
    expect(entryOf(table, 0)).toMatchObject({ by: 'ala', side: 'A', behalf: 'lead' });
    const data = { text: 'Z telefonu', column: 'places' };
    expect(table.as('ala', { type: 'entry:put', step: STEP, entry: ids[1] ?? '', data })).toBeNull();
    expect(type(table, 2)).toBe('too-many-entries');
    expect(written(table)).toBe(1);
  });

  test('follows its person when two turn out to be one, and is refused once that person left', () => {
    const table = room('named');
    print(table, 'ala');
    expect(table.lead({ type: 'person:merge', person: 'ala', into: 'jan' })).toBeNull();
    expect(type(table, 0)).toBeNull();
    expect(entryOf(table, 0)?.by).toBe('jan');
    expect(table.lead({ type: 'person:remove', person: 'jan' })).toBeNull();
    expect(type(table, 1)).toBe('no-such-person');
  });

  test('is nobody’s where no author is stored, from the beginning or from now on', () => {
    expect(print(room('side'), 'ala')).toBe('not-allowed');
    expect(print(room('anonymous'), 'ala')).toBe('not-allowed');
    const table = room('named');
    print(table, 'ala');
    type(table, 0);
    expect(table.lead({ type: 'step:attribution', step: STEP, attribution: 'anonymous' })).toBeNull();
    expect(table.effects).toContain('compact');
    expect(type(table, 1)).toBeNull();
    expect(entryOf(table, 1)).toMatchObject({ by: null, side: null });
    expect(JSON.stringify([...table.state.list(`paper/${STEP}`)])).not.toContain('ala');
  });

  test('loses its person with the other authors when an unsigned step closes', () => {
    const table = room('named');
    print(table, 'ala');
    type(table, 0);
    table.lead({ type: 'step:attribution', step: STEP, attribution: 'unsigned' });
    expect(paperSetOf(table.state, STEP, CODE)?.person).toBe('ala');
    expect(table.lead({ type: 'step:close', step: STEP })).toBeNull();
    expect(paperSetOf(table.state, STEP, CODE)?.person).toBeNull();
    expect(print(table, 'jan', 'R4TX')).toBe('not-allowed');
  });
});

describe('a card of nobody in particular', () => {
  test('has the limit of a person, and keeps the side that was ticked first', () => {
    const table = room('side');
    print(table, null);
    expect(type(table, 0, { side: 'B' })).toBeNull();
    expect(entryOf(table, 0)).toMatchObject({ by: null, side: 'B' });
    // Another day somebody ticks nothing.
    table.now += 7 * 24 * 3_600_000;
    expect(type(table, 1, { side: 'A' })).toBeNull();
    expect(entryOf(table, 1)?.side).toBe('B');
    expect(written(table)).toBe(2);
    expect(type(table, 2)).toBe('too-many-entries');
    expect(written(table)).toBe(2);
    print(table, null, 'R4TX');
    expect(type(table, 3, { code: 'R4TX' })).toBeNull();
    expect(written(table, 'R4TX')).toBe(1);
  });

  test('leaves neither its code nor its side in an anonymous step', () => {
    const table = room('anonymous');
    print(table, null);
    expect(type(table, 0, { side: 'A', text: 'Cicho' })).toBeNull();
    expect(entryOf(table, 0)).toMatchObject({ by: null, side: null });
    expect((entryOf(table, 0)?.at ?? 1) % 3_600_000).toBe(0);
    expect(paperSetOf(table.state, STEP, CODE)).toMatchObject({ person: null, side: null });
    expect(JSON.stringify([...table.state.entries()])).not.toContain(CODE);
  });

  test('in a named step is a card that nobody signed', () => {
    const table = room('named');
    print(table, null);
    expect(type(table, 0, { side: 'B' })).toBeNull();
    expect(table.lead({ type: 'step:advance', step: STEP, phase: 0 })).toBeNull();
    expect(table.state.get(`ledger/${STEP}/${ids[0]}`) as Ledger).toMatchObject({ by: null, side: 'B' });
  });
});

test('a code that was never printed is no card, one that was is not printed again', () => {
  const table = room('named');
  print(table, null);
  expect(type(table, 0, { code: 'AAAA' })).toBe('no-such-code');
  expect(print(table, 'ala')).toBe('code-taken');
  for (let some = 0; some < 399; some += 57) {
    const cards = Array.from({ length: 57 }, (_, one) => ({ code: codeOf(some + one), person: null }));
    expect(table.lead({ type: 'paper:print', step: STEP, cards })).toBeNull();
  }
  expect(print(table, null, 'YYYY')).toBe('too-many-codes');
});

test('only who leads types from paper, and never for a person at the same time', () => {
  const table = room('named');
  print(table, null);
  const put = { type: 'entry:put' as const, step: STEP, entry: ids[0] ?? '', set: CODE };
  const data = { text: 'Sala', column: 'places' };
  expect(table.as('ala', { ...put, data })).toBe('not-allowed');
  expect(table.lead({ ...put, data, behalf: 'ala' })).toBe('bad-request');
});

test('a sheet of questions is counted by its code in each round', () => {
  const table = new VotingRoom(
    surveyStep(STEP, {
      config: {
        questions: [
          {
            id: 'know',
            kind: 'scale',
            question: sameText('Jak?'),
            low: sameText('mało'),
            high: sameText('bardzo'),
          },
        ],
        show: 'reveal',
      },
    }),
  );
  const answer = (entry: number) =>
    table.lead({
      type: 'entry:put',
      step: STEP,
      entry: ids[entry] ?? '',
      data: { kind: 'answer', answers: { know: 4 } },
      set: CODE,
    });
  expect(print(table, 'ala')).toBe('not-allowed');
  expect(print(table, null)).toBeNull();
  expect(answer(0)).toBeNull();
  expect(answer(1)).toBe('too-many-entries');
  const set = paperSetOf(table.state, STEP, CODE);
  expect(set && writtenOn(set, 1)).toBe(0);
});

function codeOf(number: number): string {
  const letters = '23456789ABCDEFGHJKMN';
  return ['Z', 'Z', letters[Math.floor(number / 20)], letters[number % 20]].join('');
}
