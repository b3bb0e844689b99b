import { describe, expect, it } from 'vitest';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import type { Harvested } from '#shared/activities/activity.ts';
import type { EntryLine, MinePart } from '#shared/protocol/parts.ts';
import type { Attribution } from '#shared/template/template.ts';
import { HEALTHY } from '../../../test/fixtures/healthy.ts';
import { cardsStep } from '../../../test/fixtures/template.ts';
import { VotingRoom } from '../../../test/fixtures/votingRoom.ts';
import { NOBODY } from '../actor.ts';
import type { Audience } from '../audience.ts';
import type { Entry, Ledger, Person } from '../state.ts';
import { nowPart, type Scene } from '../view.ts';
import { entryLines, minePart } from './entriesView.ts';

/** What people wrote earlier waits for them: nothing is typed twice, and nothing says more than it did. */

const STEP = 'bank';
const [ONE, TWO, THREE] = ['a', 'b', 'c'].map(letter => letter.repeat(32)) as [string, string, string];
const OWN = 'k.wizytowki.w1';
const SIDES = 'k.targ.o1';
const NOBODYS = 'k.obawy.f1';

const said = (step: string, id: string, text: string, author: Partial<Harvested>): Harvested => ({
  id,
  kind: 'card',
  text,
  side: null,
  by: null,
  place: null,
  weight: 0,
  from: [
    { step, id },
    { step: 'first', id: `first-${id}` },
  ],
  data: {},
  ...author,
});
const EARLIER = [
  said('wizytowki', 'w1', 'Uczę kroju i szycia', { by: 'ala', side: 'A' }),
  said('targ', 'o1', 'Warsztaty ceramiki', { side: 'B' }),
  said('obawy', 'f1', 'Zabraknie nam czasu', {}),
];

function roomOf(attribution: Attribution = 'named'): VotingRoom {
  const step = cardsStep(STEP, attribution);
  const carry = ['wizytowki', 'targ', 'obawy'].map(from => ({ step: from, column: 'places' }));
  const approveByOwner = attribution === 'named';
  return new VotingRoom({ ...step, config: { ...step.config, approveByOwner, carry } }, EARLIER);
}

const add = (carried: string, text: string, entry = ONE, more: { behalf?: string; key?: string } = {}) => ({
  type: 'entry:put' as const,
  step: STEP,
  entry,
  data: { text, column: 'places' },
  carried,
  ...more,
});

const sceneOf = (room: VotingRoom): Scene => ({
  state: room.state,
  online: { person: () => true, seat: () => true, lastSeen: () => null },
  health: HEALTHY,
  activities: ACTIVITIES,
});
function offeredTo(room: VotingRoom, person: string): NonNullable<MinePart['carried']> {
  const actor = { ...NOBODY, seat: `seat-${person}`, kind: 'participant' as const, person };
  return minePart(sceneOf(room), actor).carried ?? [];
}
function lines(room: VotingRoom, audience: Audience = 'facilitators'): EntryLine[] {
  return [...entryLines(sceneOf(room), audience).values()].filter(({ status }) => status === 'carried');
}
const countsOf = (room: VotingRoom, audience: Audience = 'facilitators') =>
  nowPart(sceneOf(room), audience)?.step?.carried;

describe('what is offered', () => {
  it('goes to whoever wrote it, to its side, and to nobody else', () => {
    const room = roomOf();
    expect(offeredTo(room, 'ala')).toEqual([
      {
        id: OWN,
        step: 'wizytowki',
        label: null,
        data: { text: 'Uczę kroju i szycia', column: 'places' },
        own: true,
        skipped: false,
      },
    ]);
    expect(offeredTo(room, 'jan')).toEqual([]);
    for (const person of ['iwona', 'bozena']) {
      expect(offeredTo(room, person).map(({ id, own }) => [id, own])).toEqual([[SIDES, false]]);
    }
    // The wall and the other phones get none of it, in no part that is theirs.
    for (const audience of ['stage', 'participants:A', 'participants:B', `link:${STEP}`] as const) {
      expect(lines(room, audience)).toEqual([]);
      expect(countsOf(room, audience)).toBeUndefined();
    }
    expect([...room.state.list(`entry/${STEP}`), ...room.state.list(`ledger/${STEP}`)]).toEqual([]);
  });

  it('is a facilitator’s where no author is stored, or has no phone', () => {
    const room = roomOf();
    expect(lines(room).map(({ id, name }) => [id, name])).toEqual([[NOBODYS, null]]);
    expect(countsOf(room)).toEqual({ all: 3, waiting: null });
    const ala = room.state.get('person/ala') as Person;
    room.state.set('person/ala', { ...ala, way: 'paper' });
    expect(lines(room).map(({ id, name, carried }) => [id, name, carried?.person])).toEqual([
      [OWN, 'ala', 'ala'],
      [NOBODYS, null, null],
    ]);
    // Once facilitators see the entries, they see what still waits.
    room.state.set('person/ala', ala);
    room.lead({ type: 'step:advance', step: STEP, phase: 0 });
    expect(lines(room)).toHaveLength(3);
    expect(countsOf(room)).toEqual({ all: 3, waiting: 3 });
  });

  it('tells facilitators nothing of what somebody took while that is hidden from them', () => {
    const room = roomOf();
    const before = { lines: lines(room), counts: countsOf(room) };
    expect(room.as('ala', add(OWN, 'Uczę kroju i szycia'))).toBeNull();
    expect({ lines: lines(room), counts: countsOf(room) }).toEqual(before);
  });

  it('is nobody’s own in a step that promises less about its authors', () => {
    const bySide = roomOf('side');
    expect(offeredTo(bySide, 'ala').map(({ id, own }) => [id, own])).toEqual([[OWN, false]]);
    expect(offeredTo(bySide, 'jan')).toHaveLength(1);
    for (const attribution of ['private', 'unsigned', 'anonymous'] as const) {
      const room = roomOf(attribution);
      expect(['ala', 'jan', 'iwona'].flatMap(person => offeredTo(room, person))).toEqual([]);
      expect(room.as('ala', add(OWN, 'Uczę kroju i szycia', ONE, { key: TWO }))).toBe('not-allowed');
      expect(lines(room).map(({ id, name, side }) => [id, name, side])).toEqual([
        [OWN, null, null],
        [SIDES, null, null],
        [NOBODYS, null, null],
      ]);
    }
  });

  it('does not come a second time when the step is opened again', () => {
    const room = roomOf();
    expect(room.as('ala', add(OWN, 'Uczę kroju i szycia'))).toBeNull();
    room.lead({ type: 'step:close', step: STEP });
    expect(offeredTo(room, 'iwona')).toEqual([]);
    room.lead({ type: 'step:open', step: STEP });
    expect(offeredTo(room, 'ala')).toEqual([]);
    expect(offeredTo(room, 'iwona')).toHaveLength(1);
  });
});

describe('adding it', () => {
  it('makes an ordinary entry that says what it grew from, back to the first card', () => {
    const room = roomOf();
    expect(room.as('ala', add(OWN, 'Kurs kroju w środy'))).toBeNull();
    expect(room.state.get(`entry/${STEP}/${ONE}`)).toMatchObject({
      by: 'ala',
      side: 'A',
      behalf: null,
      data: { text: 'Kurs kroju w środy' },
      from: EARLIER[0]?.from,
    });
    room.lead({ type: 'step:advance', step: STEP, phase: 0 });
    expect((room.state.get(`ledger/${STEP}/${ONE}`) as Ledger).row.from).toEqual(EARLIER[0]?.from);
  });

  it('happens once for each person, whatever the second press says', () => {
    const room = roomOf();
    expect(room.as('ala', add(OWN, 'Uczę kroju i szycia'))).toBeNull();
    expect(room.as('ala', add(OWN, 'Uczę kroju i szycia', TWO))).toBeNull();
    expect(room.as('ala', add(OWN, 'Co innego', THREE))).toBeNull();
    expect([...room.state.list(`entry/${STEP}`)].map(([id]) => id)).toEqual([ONE]);
  });

  it('happens once for a side; other words are another card', () => {
    const room = roomOf();
    expect(room.as('iwona', add(SIDES, 'Warsztaty ceramiki'))).toBeNull();
    expect(offeredTo(room, 'bozena')).toEqual([]);
    expect(room.as('bozena', add(SIDES, ' warsztaty ceramiki.', TWO))).toBe('already-carried');
    expect(room.as('bozena', add(SIDES, 'Piec do ceramiki', TWO))).toBeNull();
    expect((room.state.get(`entry/${STEP}/${TWO}`) as Entry).from).toEqual(EARLIER[1]?.from);
  });

  it('is refused to whom it is not offered, and where it is not known', () => {
    const room = roomOf();
    expect(room.as('jan', add(OWN, 'Uczę kroju i szycia'))).toBe('not-allowed');
    expect(room.as('ala', add(SIDES, 'Warsztaty ceramiki'))).toBe('not-allowed');
    expect(room.as('ala', add(NOBODYS, 'Zabraknie nam czasu'))).toBe('not-allowed');
    expect(room.as('ala', add('k.nothing', 'Nic'))).toBe('no-such-entry');
    expect(room.lead(add(OWN, 'Uczę kroju i szycia'))).toBe('not-allowed');
    expect(room.lead(add(OWN, 'Uczę kroju i szycia', ONE, { behalf: 'jan' }))).toBe('not-allowed');
    expect([...room.state.list(`entry/${STEP}`)]).toEqual([]);
  });

  it('counts among the entries of a person', () => {
    const room = roomOf();
    for (const [index, text] of ['Jedno', 'Drugie', 'Trzecie'].entries()) {
      const entry = String(index).repeat(32);
      const put = { type: 'entry:put' as const, step: STEP, entry, data: { text, column: 'time' } };
      expect(room.as('ala', put)).toBeNull();
    }
    expect(room.as('ala', add(OWN, 'Uczę kroju i szycia'))).toBe('too-many-entries');
    expect(offeredTo(room, 'ala')).toHaveLength(1);
  });

  it('is done by a facilitator for somebody, or for nobody in particular', () => {
    const room = roomOf();
    expect(room.lead(add(OWN, 'Uczę kroju i szycia', ONE, { behalf: 'ala' }))).toBeNull();
    expect(room.lead(add(NOBODYS, 'Zabraknie nam czasu', TWO))).toBeNull();
    expect(room.state.get(`entry/${STEP}/${ONE}`)).toMatchObject({ by: 'ala', behalf: 'lead' });
    expect(room.state.get(`entry/${STEP}/${TWO}`)).toMatchObject({ by: null, side: null, behalf: 'lead' });
    expect(room.lead(add(NOBODYS, 'Zabraknie nam czasu', THREE))).toBe('already-carried');
    expect(lines(room)).toEqual([]);
    // As every entry that a facilitator typed, it can be put right.
    const data = { text: 'Zabraknie czasu', column: 'places' };
    expect(room.lead({ type: 'entry:edit', step: STEP, entry: TWO, data })).toBeNull();
    expect((room.state.get(`entry/${STEP}/${TWO}`) as Entry).from).toEqual(EARLIER[2]?.from);
  });

  it('leaves an unsigned card unsigned', () => {
    const room = roomOf('unsigned');
    expect(room.lead(add(SIDES, 'Warsztaty ceramiki'))).toBeNull();
    room.lead({ type: 'step:advance', step: STEP, phase: 0 });
    const { row, by, side } = room.state.get(`ledger/${STEP}/${ONE}`) as Ledger;
    expect([by, side, row.by, row.side, row.data?.behalf]).toEqual([
      null,
      null,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('putting it off', () => {
  it('hides it from this person alone, until they want it back', () => {
    const room = roomOf();
    const skip = (person: string, carried: string, skipped = true) =>
      room.as(person, { type: 'carried:skip', step: STEP, carried, skipped });
    expect(skip('iwona', SIDES)).toBeNull();
    expect(offeredTo(room, 'iwona').map(({ skipped }) => skipped)).toEqual([true]);
    expect(offeredTo(room, 'bozena').map(({ skipped }) => skipped)).toEqual([false]);
    expect(skip('jan', SIDES)).toBe('not-allowed');
    expect(skip('iwona', SIDES, false)).toBeNull();
    expect(offeredTo(room, 'iwona').map(({ skipped }) => skipped)).toEqual([false]);
    // Once it is added nobody keeps who had put it off.
    skip('iwona', SIDES);
    expect(room.as('bozena', add(SIDES, 'Warsztaty ceramiki'))).toBeNull();
    expect(room.state.get(`carried/${STEP}/${SIDES}`)).toMatchObject({ taken: true, skipped: [] });
  });
});

describe('people', () => {
  it('find what was theirs when two entries of the list were one person', () => {
    const room = roomOf();
    room.as('ala', { type: 'carried:skip', step: STEP, carried: OWN, skipped: true });
    expect(room.lead({ type: 'person:merge', person: 'ala', into: 'jan' })).toBeNull();
    expect(offeredTo(room, 'jan').map(({ id, skipped }) => [id, skipped])).toEqual([[OWN, true]]);
  });

  it('are not told by the sources of their cards when the step moves to less attribution', () => {
    for (const attribution of ['side', 'unsigned', 'anonymous'] as const) {
      const room = roomOf();
      room.as('ala', add(OWN, 'Uczę kroju i szycia'));
      room.as('iwona', add(SIDES, 'Warsztaty ceramiki', TWO));
      room.lead(add(NOBODYS, 'Zabraknie nam czasu', THREE));
      room.lead({ type: 'step:advance', step: STEP, phase: 0 });
      expect(room.lead({ type: 'step:attribution', step: STEP, attribution })).toBeNull();
      expect(room.effects).toContain('compact');
      const sources = [ONE, TWO, THREE].map(
        id => (room.state.get(`ledger/${STEP}/${id}`) as Ledger).row.from?.length ?? 0,
      );
      expect(sources).toEqual([0, attribution === 'side' ? 2 : 0, 2]);
      expect(JSON.stringify([...room.state.list(`ledger/${STEP}`)])).not.toContain('wizytowki');
    }
  });
});
