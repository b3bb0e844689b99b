import { beforeEach, describe, expect, test } from 'vitest';
import { NEW_LETTER } from '#shared/agreement/letters/letter.ts';
import type { Party } from '#shared/agreement/model.ts';
import { PaperRoom } from '../../../test/fixtures/paperRoom.ts';
import { NOBODY } from '../actor.ts';
import type { Ledger, Plan } from '../state.ts';
import { declared } from './letterJoining.ts';
import { choicesOf } from './letters.ts';
import { walkDown, walkUp } from './tracing.ts';

// Several documents of one workshop; letters of intent that go into another one, and which of them were chosen.

let room: PaperRoom;
beforeEach(() => {
  room = new PaperRoom();
});

const stepsOf = () =>
  (room.state.get('plan') as Plan).sessions.flatMap(({ steps }) =>
    steps.map(({ id, skipped }) => [id, skipped]),
  );

describe('a document', () => {
  test('is added with a step of its own, and its id is never given twice', () => {
    expect([
      room.add('list-intencyjny', 'Chór na schodach', false),
      room.add('list-intencyjny', '', false),
    ]).toEqual(['list-1', 'list-2']);
    expect([room.document('list-1').title, room.document('list-2').title]).toEqual([
      'Chór na schodach',
      'List intencyjny',
    ]);
    expect(stepsOf()).toEqual([
      ['s', false],
      ['dok.list-1', false],
      ['dok.list-2', false],
    ]);
    room.lead({ type: 'step:open', step: 'dok.list-1' });
    expect([...room.words('list-1').keys()]).toContain('will.idea');
  });

  test('leaves its id to nobody when it is removed', () => {
    const [first, other] = [
      room.add('list-intencyjny', 'Chór', false),
      room.add('list-intencyjny', 'Podwórko'),
    ];
    const overlaps = [{ with: 'Chór', part: 'sala', document: first }];
    room.lead({ type: 'document:edit', document: other, letter: { ...NEW_LETTER, overlaps } });
    expect(room.lead({ type: 'document:remove', document: first })).toBeNull();
    expect(room.add('list-intencyjny', 'Rowery', false)).toBe('list-3');
    expect(declared(room.state, other, room.document(other)).letter?.overlaps[0]?.with).toBe('Chór');
    expect(room.lead({ type: 'document:remove', document: 'list-3' })).toBeNull();
    expect(room.add('list-intencyjny', '', false)).toBe('list-4');
  });

  test('is removed while nobody froze it; words that were written stay in a skipped step', () => {
    const [waiting, written] = [room.add('notatka', '', false), room.add('misja-wizja')];
    expect(room.lead({ type: 'document:remove', document: written })).toBe('step-runs');
    room.lead({ type: 'step:close', step: 'dok.misja-1' });
    for (const document of [waiting, written]) {
      expect(room.lead({ type: 'document:remove', document })).toBeNull();
      expect(room.document(document)).toBeUndefined();
    }
    expect(stepsOf()).toEqual([
      ['s', false],
      ['dok.misja-1', true],
    ]);
    expect(room.add('misja-wizja', '', false)).toBe('misja-2');
    room.lead({ type: 'step:open', step: 'dok.misja-2' });
    expect(room.lead({ type: 'document:freeze', document: 'misja-2' })).toBeNull();
    expect(room.lead({ type: 'document:remove', document: 'misja-2' })).toBe('document-frozen');
  });
});

describe('a letter of intent', () => {
  let letter = '';
  let target = '';
  const party = (id: string, name: string): Party => ({
    id,
    label: '',
    name,
    address: '',
    kind: 'group',
    rep: { name: '', role: '', mandate: '' },
  });
  beforeEach(() => {
    letter = room.add('list-intencyjny', 'Chór na schodach');
    target = room.add('list-intencyjny', 'Podwórko gra');
    room.state.set(`document/${letter}`, {
      ...room.document(letter),
      parties: [party('A', 'Chór z ulicy Szkolnej'), party('B', 'Dom Kultury')],
    } as never);
    room.state.set(`document/${target}`, {
      ...room.document(target),
      parties: [party('A', 'dom kultury')],
    } as never);
    room.write(letter, 'will.idea', 'Śpiewamy na schodach w każdą sobotę.');
    room.write(target, 'will.idea', 'Podwórko z muzyką.');
  });
  const merge = (document = letter, into = target) => room.lead({ type: 'document:merge', document, into });
  const carried = () =>
    [...room.state.list(`ledger/dok.${target}`)].filter(
      ([, value]) => (value as Ledger).row.data?.letters !== undefined,
    );

  test('goes into another one with its words, its sources and its declarers', () => {
    expect(merge()).toBeNull();
    const [[record, ledger] = ['', {} as never], ...more] = carried();
    expect(more).toEqual([]);
    expect((ledger as Ledger).row.place).toBe('will');
    expect(room.words(target).get(record)).toBe('Śpiewamy na schodach w każdą sobotę.');
    // Up from the paragraph to the letter it was, with the words it had; down from there to where it went.
    const source = { step: `dok.${letter}`, id: 'will.idea' };
    const up = walkUp(room.state, (ledger as Ledger).from);
    expect(up.get(`dok.${letter}/will.idea`)?.text).toBe('Śpiewamy na schodach w każdą sobotę.');
    expect([...walkDown(room.state, source).keys()]).toEqual([`dok.${target}/${record}`]);
    const names = declared(room.state, target, room.document(target)).parties.map(({ name }) => name);
    expect(names).toEqual(['dom kultury', 'Chór z ulicy Szkolnej']);
  });

  test('is only read afterwards', () => {
    merge();
    const frozenOut = ['document:edit', 'document:freeze', 'document:clause'] as const;
    const clause = { act: 'put', clause: 'will', on: false } as const;
    expect(frozenOut.map(type => room.lead({ type, document: letter, clause } as never))).toEqual(
      frozenOut.map(() => 'letter-merged'),
    );
    expect(room.lead({ type: 'step:open', step: `dok.${letter}` })).toBe('letter-merged');
    expect([room.lead({ type: 'document:remove', document: target }), merge(target, letter)]).toEqual([
      'letter-merged',
      'letter-merged',
    ]);
  });

  test('comes out again with what it was, until the other one is frozen', () => {
    merge();
    const out = () => room.lead({ type: 'document:unmerge', document: letter });
    expect(out()).toBeNull();
    expect(carried()).toEqual([]);
    expect([...room.words(target).values()].filter(text => text.includes('schodach'))).toEqual([]);
    expect(room.words(letter).get('will.idea')).toBe('Śpiewamy na schodach w każdą sobotę.');
    expect(room.lead({ type: 'document:edit', document: letter, place: 'Lipowo' })).toBeNull();
    merge();
    expect(room.lead({ type: 'document:freeze', document: target })).toBeNull();
    expect(out()).toBe('document-frozen');
    const version = room.state.get(`version/${target}/1`) as unknown as { canonical: string };
    expect(version.canonical).toContain('Śpiewamy na schodach');
    expect(version.canonical).toContain('Chór z ulicy Szkolnej');
  });

  test('says under one name with what it overlaps, and no longer once they are one', () => {
    const overlaps = [{ with: 'stara nazwa', part: 'scena', document: letter }];
    room.lead({ type: 'document:edit', document: target, letter: { ...NEW_LETTER, overlaps } });
    const said = () =>
      declared(room.state, target, room.document(target)).letter?.overlaps.map(one => one.with);
    expect(said()).toEqual(['Chór na schodach']);
    merge();
    expect(said()).toEqual([]);
  });

  test('does not go where nothing is written, into itself, or into what is no letter', () => {
    const [unwritten, note] = [room.add('list-intencyjny', '', false), room.add('notatka')];
    expect([merge(letter, unwritten), merge(letter, letter), merge(letter, note)]).toEqual([
      'nothing-to-freeze',
      'no-such-document',
      'no-such-document',
    ]);
  });

  test('is chosen or not by a decision that is put down and never changes', () => {
    merge();
    const why = 'potrzeba z badania, pasja sąsiadek';
    room.lead({ type: 'document:edit', document: target, letter: { ...NEW_LETTER, outcome: 'chosen', why } });
    const choose = (who: string, words: string, criteria = ['potrzeby', ' ']) =>
      room.lead({ type: 'letters:choose', who, criteria, words });
    expect([choose('', 'Bo tak.'), choose('Zespół', ''), choose('Zespół', 'Bo tak.', [''])]).toEqual([
      'text-empty',
      'text-empty',
      'text-empty',
    ]);
    expect(choose('Zespół programu', 'Jeden list wchodzi w drugi.')).toBeNull();
    room.lead({ type: 'document:edit', document: target, letter: { ...NEW_LETTER, outcome: 'aside' } });
    choose('Zespół programu', 'Zmieniamy zdanie.');
    const [first, second] = choicesOf(room.state);
    expect(first?.criteria).toEqual(['potrzeby']);
    expect(first?.letters.map(one => [one.title, one.outcome, one.into, one.why])).toEqual([
      ['Chór na schodach', 'merged', 'Podwórko gra', ''],
      ['Podwórko gra', 'chosen', '', why],
    ]);
    expect(second?.letters[1]?.outcome).toBe('aside');
  });

  test('is a facilitator’s matter', () => {
    const partner = { ...NOBODY, kind: 'partner', side: 'A' } as const;
    expect(room.lead({ type: 'document:merge', document: letter, into: target }, partner)).toBe(
      'not-allowed',
    );
  });
});
