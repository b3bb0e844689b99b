import { describe, expect, it } from 'vitest';
import type { Command } from '#shared/workshop/commands.ts';
import { EditKeys } from './editKeys.ts';
import { ownEntries } from './ownEntries.ts';
import { openStore } from './store.ts';
import { TestDisk } from './testDisk.ts';

const step = 'mik.2.04';
const mine = { id: 'a', kind: 'card', person: null, status: 'shown' as const, data: { text: 'rzutnik' } };
const waiting = (command: Command) => ({ command, state: 'waiting' as const, at: 0 });

describe('own entries', () => {
  it('draws what is on its way over what the server shows', () => {
    const edit = waiting({ type: 'entry:edit', id: '1', step, entry: 'a', data: { text: 'dwa rzutniki' } });
    const put = waiting({ type: 'entry:put', id: '2', step, entry: 'b', data: { text: 'bus' } });
    const elsewhere = waiting({ type: 'entry:put', id: '3', step: 'other', entry: 'c', data: {} });
    const entries = ownEntries(step, [mine], [], [edit, put, elsewhere]);
    expect(entries.map(({ id, data, pending }) => [id, data.text, pending])).toEqual([
      ['a', 'dwa rzutniki', 'waiting'],
      ['b', 'bus', 'waiting'],
    ]);
  });

  it('knows entries without an author from this phone alone', () => {
    const disk = new TestDisk();
    const keys = new EditKeys('w.s', openStore(disk));
    const secret = keys.make(step, 'a', 'card', { text: 'boję się' });
    keys.change(step, 'a', { data: { text: 'obawiam się' } });
    const later = new EditKeys('w.s', openStore(disk));
    expect(later.keyOf(step, 'a')).toBe(secret);
    expect(ownEntries(step, [], later.list(step), [])).toMatchObject([
      { id: 'a', kind: 'card', status: 'hidden', data: { text: 'obawiam się' }, pending: null },
    ]);
    later.drop(step, 'a');
    expect(later.list(step)).toEqual([]);
  });
});
