import { beforeEach, describe, expect, test } from 'vitest';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import { canonicalJson } from '#shared/agreement/canonical.ts';
import { PaperRoom } from '../../../test/fixtures/paperRoom.ts';
import type { Ledger } from '../state.ts';
import { present } from './documents.ts';
import { declared } from './letterJoining.ts';

// Letters that go into one: whatever somebody wrote is printed there as long as their letter is in it.

const PIANO = 'Wnosimy fortepian.';
let room: PaperRoom;
let [one, two, target] = ['', '', ''];
beforeEach(() => {
  room = new PaperRoom();
  [one, two, target] = ['Chór', 'Rowery', 'Podwórko'].map(title => room.add('list-intencyjny', title)) as [
    string,
    string,
    string,
  ];
});

const merge = (document: string) =>
  expect(room.lead({ type: 'document:merge', document, into: target })).toBeNull();
const unmerge = (document: string) => expect(room.lead({ type: 'document:unmerge', document })).toBeNull();
const takeOut = (clause: string) =>
  room.lead({ type: 'document:clause', document: target, clause: { act: 'put', clause, on: false } });
const rows = () =>
  Array.from(
    room.state.list(`ledger/dok.${target}`),
    ([record, ledger]) => [record, ledger as Ledger] as const,
  ).filter(([, { from }]) => from.length > 0);
/** How often the letter says this in print. */
function printed(words = PIANO): number {
  const context = { texts: (step: string) => room.textsOf(step), harvest: () => [], activities: ACTIVITIES };
  const now = present(room.state, declared(room.state, target, room.document(target)), context);
  return (now === null ? '' : canonicalJson(now.doc)).split(words).length - 1;
}

describe('words of a letter are printed', () => {
  test('where the other one took out the clause they stood in', () => {
    room.write(one, 'give.bring', PIANO);
    takeOut('give');
    merge(one);
    expect(printed()).toBe(1);
  });

  test('where the other one says the same in a clause that it took out', () => {
    room.write(one, 'give.bring', PIANO);
    room.write(target, 'whom.groups', PIANO);
    takeOut('whom');
    merge(one);
    expect(printed()).toBe(1);
  });

  test('once where three say the same, until the last of them is out', () => {
    room.write(one, 'give.bring', PIANO);
    room.write(two, 'give.seek', PIANO);
    merge(one);
    merge(two);
    expect(printed()).toBe(1);
    unmerge(one);
    expect(printed()).toBe(1);
    expect(rows().map(([, { from }]) => from)).toEqual([[{ step: `dok.${two}`, id: 'give.seek' }]]);
    unmerge(two);
    expect(printed()).toBe(0);
  });

  test('beside those that another letter’s sentence became meanwhile', () => {
    for (const letter of [one, two]) {
      room.write(letter, 'give.bring', PIANO);
      merge(letter);
    }
    unmerge(one);
    const [[record] = ['']] = rows();
    room.write(target, record, 'Wnosimy dwa fortepiany.');
    merge(one);
    expect([printed(), printed('dwa fortepiany')]).toEqual([1, 1]);
    unmerge(two);
    expect([printed(), printed('dwa fortepiany')]).toEqual([1, 0]);
  });
});

test('the other letter’s own sentence has the sources of both, and stays when the letter is out', () => {
  room.write(one, 'give.bring', PIANO);
  room.write(target, 'give.seek', PIANO);
  merge(one);
  expect([printed(), rows().map(([record]) => record)]).toEqual([1, ['give.seek']]);
  unmerge(one);
  expect([printed(), rows()]).toEqual([1, []]);
  const ledger = room.state.get(`ledger/dok.${target}/give.seek`) as unknown as Ledger;
  expect(ledger.row.data).not.toHaveProperty('letters');
});

test('a letter that was carried before several could say one sentence comes out with its words', () => {
  room.write(one, 'give.bring', PIANO);
  merge(one);
  const [[record, ledger] = ['', {} as Ledger]] = rows();
  const { letters: _, ...data } = ledger.row.data ?? {};
  const row = { ...ledger.row, data: { ...data, letter: one } };
  room.state.set(`ledger/dok.${target}/${record}`, { ...ledger, row } as never);
  unmerge(one);
  expect(printed()).toBe(0);
});
