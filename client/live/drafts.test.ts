import { describe, expect, it } from 'vitest';
import { Drafts } from './drafts.ts';
import { openStore } from './store.ts';
import { TestDisk } from './testDisk.ts';

describe('drafts', () => {
  it('survive a reload, one per field', () => {
    const disk = new TestDisk();
    const before = new Drafts('w.s', openStore(disk));
    before.set('mik.2.04', 'card', 'Rzutnik, wolny poza');
    before.set('mik.2.04', 'other', 'x');
    const after = new Drafts('w.s', openStore(disk));
    expect(after.get('mik.2.04', 'card')).toBe('Rzutnik, wolny poza');
    expect(after.get('mik.2.05', 'card')).toBe('');
    expect(new Drafts('w.other', openStore(disk)).get('mik.2.04', 'card')).toBe('');
  });

  it('leave nothing behind once sent', () => {
    const disk = new TestDisk();
    const drafts = new Drafts('w.s', openStore(disk));
    drafts.set('a', 'b', 'words');
    drafts.set('a', 'b', '');
    expect(disk.map.size).toBe(0);
  });

  it('keep what was typed while earlier words were on their way', () => {
    const drafts = new Drafts('w.s', openStore(new TestDisk()));
    drafts.set('a', 'b', 'pierwsze i drugie');
    drafts.sent('a', 'b', 'pierwsze');
    expect(drafts.get('a', 'b')).toBe(' i drugie');
    // Emptied and begun anew, before the answer came.
    drafts.set('a', 'b', 'trzecie');
    drafts.sent('a', 'b', ' i drugie');
    expect(drafts.get('a', 'b')).toBe('trzecie');
    drafts.sent('a', 'b', 'trzecie');
    expect(drafts.get('a', 'b')).toBe('');
  });

  it('tell their readers, and keep words in memory on a full disk', () => {
    const disk = new TestDisk();
    disk.isFull = true;
    const drafts = new Drafts('w.s', openStore(disk));
    let told = 0;
    drafts.subscribe(() => {
      told += 1;
    });
    drafts.set('a', 'b', 'words');
    expect([drafts.get('a', 'b'), told]).toEqual(['words', 1]);
  });
});
