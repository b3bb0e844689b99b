import { describe, expect, it } from 'vitest';
import { EWA, JAN, LEADS, MARTA, Room, S, SOLUTION } from '../../../test/fixtures/sheetRoom.ts';
import { asksOf, progressOf } from './fields.ts';

describe('a solution card', () => {
  it('is begun for what was chosen, called by it, with every source', () => {
    const room = new Room();
    expect(room.sheets().map(one => [one.id, one.title])).toEqual([[S, 'Wtorki w OPS']]);
    room.write(`${S}.title`, 'Wtorki w poczekalni');
    room.act(`${S}.resources.A`, MARTA, { act: 'set', value: { picks: ['k.bank.r1'], text: 'Kawa' } });
    expect(room.harvest()[0]).toMatchObject({
      kind: 'solution',
      text: 'Wtorki w poczekalni',
      from: [
        { step: 's', id: S },
        { step: 'choice', id: 'o.1' },
        { step: 'bank', id: 'x' },
        { step: 'bank', id: 'r1' },
      ],
      data: { title: 'Wtorki w poczekalni', resources: { A: ['Sala z lustrem', 'Kawa'] } },
    });
  });

  it('lets each side judge for itself, and facilitators write down what was said', () => {
    const room = new Room();
    const none = { act: 'set', value: { choice: 'none', text: '' } };
    expect(room.act(`${S}.burden.B`, MARTA, none)).toBe('other-side');
    expect(room.act(`${S}.burden.A`, MARTA, none)).toBeNull();
    expect(room.act(`${S}.burden.B`, LEADS, none)).toBeNull();
    expect(room.act(`${S}.burden.A`, MARTA, { act: 'set', value: { choice: 'gone' } })).toBe('bad-request');
    expect(
      room.act(`${S}.burden.A`, JAN, { act: 'set', value: { choice: 'none', text: 'x'.repeat(101) } }),
    ).toBe('text-too-long');
    expect(room.metrics()).toMatchObject({ burden: { 'A.none': 1, 'B.none': 1 }, judged: 1, light: 1 });
  });

  it('keeps the last of two choices, whole', () => {
    const room = new Room();
    room.act(`${S}.burden.A`, MARTA, { act: 'set', value: { choice: 'little', text: 'dojazd' } });
    room.act(`${S}.burden.A`, JAN, { act: 'set', value: { choice: 'much', text: '' } });
    expect(room.sheets()[0]?.fields.find(one => one.record === `${S}.burden.A`)?.value).toMatchObject({
      choice: 'much',
      text: '',
    });
  });

  it('asks whom it names; a no after a yes leaves the place free', () => {
    const room = new Room();
    const record = `${S}.people.A`;
    expect(room.act(record, MARTA, { act: 'name', person: EWA })).toBe('no-such-person');
    expect(room.act(record, MARTA, { act: 'name', person: JAN })).toBeNull();
    expect(room.act(record, MARTA, { act: 'name', person: MARTA })).toBe('too-many-entries');
    expect(asksOf(room.sheets(), JAN)).toHaveLength(1);
    expect(room.act(record, MARTA, { act: 'accept' })).toBe('not-asked');
    expect(room.harvest()[0]?.data.people).toEqual({ A: { accepted: [], pending: [JAN] } });
    // Also in the gallery, when nobody fills anything any more.
    room.phase = { ...room.phase, cowrite: false };
    expect(room.act(record, JAN, { act: 'accept' })).toBeNull();
    expect(room.act(record, MARTA, { act: 'unname', person: JAN })).toBe('step-not-open');
    expect(room.harvest()[0]?.data.people).toEqual({ A: { accepted: [JAN], pending: [] } });
    expect(room.act(record, JAN, { act: 'decline' })).toBeNull();
    expect(room.harvest()[0]?.data.people).toBeUndefined();
  });

  it('says yes for whoever names themselves, and for somebody who says it aloud', () => {
    const room = new Room();
    room.act(`${S}.people.A`, MARTA, { act: 'name', person: MARTA });
    room.act(`${S}.people.B`, LEADS, { act: 'name', person: EWA });
    expect(room.metrics()).toMatchObject({ named: 2, accepted: 1 });
    expect(room.act(`${S}.people.B`, { person: EWA, leads: true }, { act: 'accept' })).toBeNull();
    expect(room.metrics()).toMatchObject({ named: 2, accepted: 2 });
  });

  it('is handed in when nothing is missing, then only read, and opened again', () => {
    const room = new Room();
    expect(room.act(S, MARTA, { act: 'submit' })).toBe('sheet-unfinished');
    for (const [side, who] of [
      ['A', MARTA],
      ['B', EWA],
    ] as const) {
      room.act(`${S}.burden.${side}`, who, { act: 'set', value: { choice: 'none' } });
    }
    // Outside of the range it is saved, and explains itself when it is handed in.
    expect(room.act(`${S}.money`, MARTA, { act: 'set', value: { amount: 900 } })).toBeNull();
    expect(room.act(S, MARTA, { act: 'submit' })).toBe('amount-outside');
    room.act(`${S}.money`, MARTA, { act: 'set', value: { amount: 1500 } });
    room.write(`${S}.duty`, 'x'.repeat(141));
    expect(room.act(S, MARTA, { act: 'submit' })).toBe('text-too-long');
    room.write(`${S}.duty`, 'dyżur');
    expect(room.act(S, MARTA, { act: 'submit' })).toBeNull();
    expect(room.act(`${S}.money`, MARTA, { act: 'set', value: { amount: 2000 } })).toBe('sheet-submitted');
    expect(room.act(S, MARTA, { act: 'return', note: 'Jeszcze kto?' })).toBe('not-allowed');
    expect(room.act(S, LEADS, { act: 'return', note: 'Jeszcze kto?' })).toBeNull();
    expect(room.sheets()[0]).toMatchObject({ status: 'returned', note: 'Jeszcze kto?' });
    expect(room.act(`${S}.money`, MARTA, { act: 'set', value: { amount: 2000 } })).toBeNull();
    expect(room.act(S, MARTA, { act: 'submit' })).toBeNull();
    expect([...room.kept.keys()].filter(key => key.startsWith('version.'))).toHaveLength(2);
    expect(room.metrics()).toMatchObject({ submitted: 1, returned: 0 });
  });

  it('goes away and comes back with everything in it', () => {
    const room = new Room();
    room.write(`${S}.change`, 'Ludzie się znają.');
    room.act(S, MARTA, { act: 'withdraw' });
    expect(room.harvest()).toEqual([]);
    room.act(S, MARTA, { act: 'restore' });
    expect(room.harvest()[0]?.data.change).toBe('Ludzie się znają.');
  });

  it('is taken from the stack as long as there are some, and sat down to', () => {
    const room = new Room({ ...SOLUTION, most: 2 });
    expect(room.act('sheets', EWA, { act: 'start' })).toBeNull();
    expect(room.act('sheets', EWA, { act: 'start' })).toBe('too-many-entries');
    const [, fresh] = room.sheets();
    expect(fresh).toMatchObject({ number: 2, title: '', writers: [EWA], status: 'draft' });
    room.act(fresh?.id ?? '', MARTA, { act: 'join' });
    room.act(fresh?.id ?? '', EWA, { act: 'leave' });
    expect(room.sheets()[1]?.writers).toEqual([MARTA]);
    // Nobody hands on an empty sheet.
    expect(room.harvest()).toHaveLength(1);
  });

  it('takes nothing of a group while it is only read', () => {
    const room = new Room();
    room.phase = { ...room.phase, cowrite: false };
    for (const [id, data] of [
      ['sheets', { act: 'start' }],
      [S, { act: 'submit' }],
      [`${S}.until`, { act: 'set', value: { date: '2026-12-14' } }],
    ] as const) {
      expect(room.act(id, MARTA, data)).toBe('step-not-open');
    }
  });
});

describe('what the wall has while people write', () => {
  it('tells how full a sheet is and what it adds, and no word', () => {
    const room = new Room();
    room.write(`${S}.change`, 'TAJNE SŁOWO');
    room.act(`${S}.change`, MARTA, { act: 'done' });
    room.act(`${S}.burden.A`, MARTA, { act: 'set', value: { choice: 'little', text: 'TAJNY POWÓD' } });
    room.act('sheets', EWA, { act: 'start' });
    const shown = room.shown();
    expect(shown).toMatchObject({
      sheets: [
        { number: 1, filled: 2, of: 8, burden: { A: 'little' } },
        { number: 2, filled: 0, of: 8 },
      ],
    });
    expect(JSON.stringify(shown)).not.toMatch(/TAJN|Wtorki/);
    room.write(`${S}.change`, '');
    room.act(`${S}.change`, MARTA, { act: 'done' });
    expect(progressOf(room.sheets()[0] as never).filled).toBe(1);
    expect(room.shown()).toMatchObject({ sheets: [{ filled: 1 }, {}] });
  });
});
