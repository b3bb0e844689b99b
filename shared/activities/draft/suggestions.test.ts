import { describe, expect, test } from 'vitest';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import type { Harvested } from '#shared/activities/activity.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { Ledger } from '#shared/workshop/state.ts';
import { nowPart } from '#shared/workshop/view.ts';
import { HEALTHY } from '../../../test/fixtures/healthy.ts';
import { draftStep } from '../../../test/fixtures/template.ts';
import { VotingRoom } from '../../../test/fixtures/votingRoom.ts';
import type { DraftView } from './showDraft.ts';

/** Suggestions of somebody who does not use our client. */

const STEP = 'text';
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

function reading(): { room: VotingRoom; paragraphs: string[] } {
  const room = new VotingRoom(draftStep(STEP, ['earlier']), [CARD]);
  const paragraphs = Array.from(room.state.list(`ledger/${STEP}`), ([id]) => id);
  expect(paragraphs.length).toBeGreaterThan(10);
  return { room, paragraphs };
}

function suggest(room: VotingRoom, paragraph: string, changes: object = {}, entry = newId(), person = 'ala') {
  const data = { text: 'Inaczej', base: 'Słowa', paragraph, ...changes };
  return room.as(person, { type: 'entry:put', step: STEP, entry, data });
}

const newId = () => makeRandomId(platformRandom);

describe('a suggestion', () => {
  test('is about a paragraph that there is, and stays with it', () => {
    const { room, paragraphs } = reading();
    const entry = newId();
    expect(suggest(room, paragraphs[0] ?? '', {}, entry)).toBeNull();
    // Names of every object, another suggestion, nothing at all.
    for (const forged of ['constructor', 'toString', 'hasOwnProperty', 'A99.none', entry]) {
      expect([forged, suggest(room, forged)]).toEqual([forged, 'no-such-entry']);
      const data = { text: 'Inaczej', base: '', paragraph: forged };
      expect(room.as('ala', { type: 'entry:edit', step: STEP, entry, data })).toBe('no-such-entry');
    }
    const moved = { text: 'Lepiej', base: 'Słowa', paragraph: paragraphs[0] };
    expect(room.as('ala', { type: 'entry:edit', step: STEP, entry, data: moved })).toBeNull();
  });

  test('comes from one person a few times a paragraph, and not without end: all of them lie in one document', () => {
    const { room, paragraphs } = reading();
    const answers = paragraphs.flatMap(paragraph =>
      Array.from({ length: 12 }, (_, time) => suggest(room, paragraph, { text: `Inaczej ${time}` })),
    );
    expect(answers.slice(0, 12).filter(answer => answer === null)).toHaveLength(5);
    expect(answers.filter(answer => answer === null)).toHaveLength(40);
    expect(new Set(answers)).toEqual(new Set([null, 'too-many-entries']));
    expect(suggest(room, paragraphs[0] ?? '', {}, newId(), 'iwona')).toBeNull();
  });

  test('keeps the words it was written against as a document can hold them', () => {
    const { room, paragraphs } = reading();
    const entry = newId();
    // Half a letter: JSON would keep it, Yjs would not, and the two would never be the same again.
    expect(suggest(room, paragraphs[0] ?? '', { base: 'Sala \ud800 i klucz' }, entry)).toBeNull();
    const { row } = room.state.get(`ledger/${STEP}/${entry}`) as Ledger;
    expect(row.data?.base).toBe('Sala \ufffd i klucz');
  });
});

test('the nod of somebody who was taken off the list is no nod', () => {
  const { room, paragraphs } = reading();
  const suggestion = newId();
  const base = room.state.get(`ledger/${STEP}/${paragraphs[0]}`) as Ledger;
  expect(suggest(room, paragraphs[0] ?? '', { base: base.row.text }, suggestion)).toBeNull();
  expect(
    room.as('iwona', { type: 'entry:mark', step: STEP, entry: suggestion, mark: 'plus', on: true }),
  ).toBeNull();
  const nods = () =>
    (room.shown('participants') as DraftView).suggestions.find(({ id }) => id === suggestion)?.nods;
  expect(nods()).toEqual(['A', 'B']);
  expect(room.lead({ type: 'person:remove', person: 'iwona' })).toBeNull();
  expect(nods()).toEqual(['A']);
  expect(room.direct({ act: 'accept', suggestion, anyway: true })).toBe('sides-must-nod');
});

test('counting columns changes no object but the count', () => {
  const { room, paragraphs } = reading();
  const entry = newId();
  expect(suggest(room, paragraphs[0] ?? '', {}, entry)).toBeNull();
  const ledger = room.state.get(`ledger/${STEP}/${entry}`) as Ledger;
  // As an older server may have kept it.
  room.state.set(`ledger/${STEP}/${entry}`, { ...ledger, row: { ...ledger.row, place: 'constructor' } });
  const online = { person: () => true, seat: () => true, lastSeen: () => null };
  const scene = { state: room.state, online, activities: ACTIVITIES, health: HEALTHY };
  const shown = nowPart(scene, 'participants:A')?.step?.counts.shown ?? {};
  expect(Object.hasOwn(shown, 'constructor')).toBe(true);
  expect(Object.hasOwn(Object, 'A')).toBe(false);
});
