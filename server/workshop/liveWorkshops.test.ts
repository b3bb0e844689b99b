import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { CLOSE, type View } from '#shared/protocol/wire.ts';
import { type Actor, SERVER } from '#shared/workshop/actor.ts';
import { withBoard } from '../../test/fixtures/boardActivity.ts';
import { boardStep, cardsStep, templateOf } from '../../test/fixtures/template.ts';
import type { Catalogue } from '../storage/catalogue.ts';
import { FileJournalStore } from '../storage/fileJournal.ts';
import { type JournalStore, JournalUnreadable } from '../storage/journal.ts';
import { MemoryJournalStore } from '../storage/memoryJournal.ts';
import type { LiveWorkshop } from './liveWorkshop.ts';
import { LiveWorkshops } from './liveWorkshops.ts';

/** What the disk says of itself. */
let hasRoom = true;

function workshopsIn(store: JournalStore, now: () => number, retryMs = 20) {
  const catalogue = { read: () => ({}), update: async () => undefined } as unknown as Catalogue;
  return new LiveWorkshops({
    store,
    catalogue,
    activities: withBoard(ACTIVITIES),
    log: { error: () => undefined },
    now,
    idleMs: 60_000,
    retryMs,
    mayWrite: () => hasRoom,
  });
}

test('something that still holds an unloaded workshop cannot take the newly loaded one away', async () => {
  let now = Date.now();
  const workshops = workshopsIn(new MemoryJournalStore(), () => now);
  const template = templateOf(cardsStep('bank', 'named'));
  const founding = { template, title: '', town: '', lang: 'pl' as const, countdown: { reveal: 0, close: 0 } };
  const id = await workshops.create(founding);
  const old = await workshops.get(id);
  now += 120_000;
  await workshops.unloadIdle();
  const fresh = await workshops.get(id);
  expect(fresh).not.toBe(old);
  const late = {
    type: 'seat:add',
    step: null,
    id: makeRandomId(platformRandom),
    seat: `${id}${'s'.repeat(16)}`,
  } as const;
  const rest = { kind: 'stage', person: null, side: null, label: '', secretHash: '' } as const;
  expect(await old?.decide({ ...late, ...rest }, SERVER)).toMatchObject({ error: 'disk-trouble' });
  expect(await workshops.get(id)).toBe(fresh);
  expect(await fresh?.decide({ ...late, ...rest }, SERVER)).toMatchObject({ ok: true });
  await workshops.close();
});

test('a workshop that cannot be read does not end the sweep of idle ones', async () => {
  const store = new MemoryJournalStore();
  let refuse: (error: Error) => void = () => undefined;
  const unreadable: JournalStore = {
    exists: async () => true,
    remove: id => store.remove(id),
    read: id => store.read(id),
    open: () => new Promise((_, reject) => (refuse = reject)),
  };
  const workshops = workshopsIn(unreadable, Date.now);
  const loading = workshops.get('abcdefghijkl').catch(error => error);
  await new Promise(resolve => setTimeout(resolve, 5));
  const sweep = workshops.unloadIdle();
  refuse(new JournalUnreadable('damaged'));
  expect(await loading).toBeInstanceOf(JournalUnreadable);
  await expect(sweep).resolves.toBeUndefined();
});

describe('a full disk', () => {
  const enospc = () => {
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  };
  const until = async (condition: () => boolean | Promise<boolean>) => {
    for (const end = performance.now() + 5000; !(await condition()); ) {
      if (performance.now() > end) {
        throw new Error(`waited for ${condition}`);
      }
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  };
  let workshops: LiveWorkshops;
  afterEach(async () => {
    hasRoom = true;
    await workshops.close();
  });

  /** A workshop with an open board in which somebody wrote „Zapisane". */
  async function written(store: JournalStore, retryMs?: number) {
    workshops = workshopsIn(store, Date.now, retryMs);
    const founding = {
      template: templateOf(boardStep('board')),
      title: '',
      town: '',
      lang: 'pl' as const,
      countdown: { reveal: 0, close: 0 },
    };
    const id = await workshops.create(founding);
    const live = await load(id);
    const actor = await lead(live, id);
    expect(await send(live, actor, { type: 'step:open', step: 'board' })).toMatchObject({ ok: true });
    expect(await write(live, actor, 'Zapisane')).toBeNull();
    return { id, live, actor };
  }

  async function load(id: string): Promise<LiveWorkshop> {
    const live = await workshops.get(id);
    if (live === null) {
      throw new Error('no such workshop');
    }
    return live;
  }

  async function lead(live: LiveWorkshop, id: string): Promise<Actor> {
    const seat = `${id}${'f'.repeat(16)}`;
    const command = {
      type: 'seat:add',
      step: null,
      id: makeRandomId(platformRandom),
      seat,
      kind: 'facilitator',
    } as const;
    await live.decide({ ...command, person: null, side: null, label: '', secretHash: '' }, SERVER);
    return { seat, kind: 'facilitator', person: null, side: null, step: null, powers: true };
  }

  function send(live: LiveWorkshop, actor: Actor, intent: object, id = makeRandomId(platformRandom)) {
    return live.decide({ id, ...intent } as never, actor);
  }

  async function docOf(live: LiveWorkshop) {
    const doc = await live.openDoc(String(live.shown.get('step/board')?.docId));
    if (typeof doc === 'number') {
      throw new Error(`closed with ${doc}`);
    }
    return doc;
  }

  async function write(live: LiveWorkshop, actor: Actor, words: string): Promise<number | null> {
    const doc = await docOf(live);
    const own = new Y.Doc();
    own.getText('t').insert(0, words);
    // An object, because a bare promise would make the turn last until the disk has answered.
    const { settled } = await doc.turn(() => ({
      settled: doc.accept(Y.encodeStateAsUpdate(own), actor, [own.clientID], {}),
    }));
    return settled;
  }

  function listen(live: LiveWorkshop, actor: Actor) {
    const views: View[] = [];
    const heard = { views, lost: false };
    live.attach({
      actor,
      send: view => views.push(structuredClone(view)),
      ended: () => undefined,
      lost: () => {
        heard.lost = true;
      },
    });
    return heard;
  }

  const isReadOnly = (views: View[]) => views.findLast(view => view.parts.now)?.parts.now?.readOnly;
  const title = (text: string) => ({ type: 'workshop:edit', title: text });

  test('leaves everything readable, says so, and is over by itself', async () => {
    const store = new MemoryJournalStore();
    const { id, live, actor } = await written(store);
    const before = listen(live, actor);
    const acknowledged = makeRandomId(platformRandom);
    expect(await send(live, actor, title('Przed'), acknowledged)).toMatchObject({ ok: true });
    store.disk.fault = enospc;
    expect(await send(live, actor, title('Nie wejdzie'))).toMatchObject({ error: 'disk-trouble' });
    expect(before.lost).toBe(true);

    const reader = await load(id);
    expect(reader).not.toBe(live);
    const heard = listen(reader, actor);
    expect(heard.views[0]?.parts.now).toMatchObject({ readOnly: true, workshop: { title: 'Przed' } });
    expect(heard.views[0]?.parts.mine?.pen).toBe(false);
    const doc = await docOf(reader);
    expect(doc.shown.getText('t').toString()).toBe('Zapisane');
    expect(doc.may(actor)).toBe('later');
    expect(await write(reader, actor, 'Nie wejdzie')).toBe(CLOSE.loading);
    expect(await send(reader, actor, title('Nie wejdzie'))).toMatchObject({ error: 'disk-trouble' });
    // What was acknowledged before is still answered as it was.
    expect(await send(reader, actor, title('Przed'), acknowledged)).toMatchObject({ ok: true });
    await new Promise(resolve => setTimeout(resolve, 80));
    expect(await load(id)).toBe(reader);
    expect(reader.isReadOnly).toBe(true);

    store.disk.fault = () => undefined;
    await until(() => !reader.isReadOnly);
    await until(() => isReadOnly(heard.views) === false);
    expect(heard.lost).toBe(false);
    expect(doc.may(actor)).toBe('write');
    expect(await write(reader, actor, 'I dalej. ')).toBeNull();
    expect(await send(reader, actor, title('Potem'))).toMatchObject({ ok: true });
    await workshops.close();

    workshops = workshopsIn(new MemoryJournalStore(store.disk.afterKill()), Date.now);
    const again = await load(id);
    expect(again.shown.get('workshop')).toMatchObject({ title: 'Potem' });
    expect((await docOf(again)).shown.getText('t').toString()).toContain('I dalej.');
    expect((await docOf(again)).shown.getText('t').toString()).not.toContain('Nie wejdzie');
  });

  test('of which the write got through but not the sync shows nothing that was refused', async () => {
    const store = new MemoryJournalStore();
    const { id, live, actor } = await written(store);
    store.disk.fault = call => (call === 'datasync' || call === 'truncate' ? enospc() : undefined);
    expect(await send(live, actor, title('Odmówiony'))).toMatchObject({ error: 'disk-trouble' });
    const reader = await load(id);
    expect(reader.isReadOnly).toBe(true);
    expect(reader.shown.get('workshop')).not.toMatchObject({ title: 'Odmówiony' });
    store.disk.fault = () => undefined;
    await until(() => !reader.isReadOnly);
    expect(await send(reader, actor, title('Przyjęty'))).toMatchObject({ ok: true });
  });

  test('is noticed before it is quite full: nothing is thrown away then', async () => {
    const { id, live, actor } = await written(new MemoryJournalStore());
    const heard = listen(live, actor);
    hasRoom = false;
    expect(await send(live, actor, title('Nie wejdzie'))).toMatchObject({ error: 'disk-trouble' });
    expect(await write(live, actor, 'Nie wejdzie')).toBe(CLOSE.loading);
    await until(() => isReadOnly(heard.views) === true);
    hasRoom = true;
    await until(() => isReadOnly(heard.views) === false);
    expect(await load(id)).toBe(live);
    expect(await send(live, actor, title('Wejdzie'))).toMatchObject({ ok: true });
  });

  test('lets a step that was announced to close do so when it is over', async () => {
    const { live, actor } = await written(new MemoryJournalStore());
    const workshop = live.decided.get('workshop') as { v: number; countdown: object };
    live.decided.set('workshop', { ...workshop, countdown: { reveal: 0, close: 60 } });
    expect(await send(live, actor, { type: 'step:close', step: 'board' })).toMatchObject({ ok: true });
    hasRoom = false;
    await send(live, actor, title('Nie wejdzie'));
    await new Promise(resolve => setTimeout(resolve, 120));
    expect(live.shown.get('step/board')).toMatchObject({ status: 'open' });
    hasRoom = true;
    await until(() => live.shown.get('step/board')?.status === 'closed');
  });

  test('that is a real one', async context => {
    const folder = await mkdtemp(join(tmpdir(), 'stol-small-'));
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0;
    onTestFinished(async () => {
      if (mounted) {
        spawnSync('umount', ['-l', folder]);
      }
      await rm(folder, { recursive: true, force: true });
    });
    context.skip(!mounted, 'only root may make a small disk');
    const store = new FileJournalStore({ dataDir: folder });
    const { id, live, actor } = await written(store, 100);
    const { bavail, bsize } = await statfs(folder);
    await writeFile(join(folder, 'ballast'), Buffer.alloc(bavail * bsize)).catch(() => undefined);
    let last = '';
    for (let n = 0; n < 200 && !live.isClosed; n += 1) {
      if ((await send(live, actor, title(`Tytuł ${n} ${'x'.repeat(60)}`))).ok) {
        last = `Tytuł ${n}`;
      }
    }
    const reader = await load(id);
    expect(reader.isReadOnly).toBe(true);
    expect(String(reader.shown.get('workshop')?.title)).toContain(last);
    expect((await docOf(reader)).shown.getText('t').toString()).toBe('Zapisane');
    await rm(join(folder, 'ballast'));
    await until(() => !reader.isReadOnly);
    expect(await send(reader, actor, title('Jest miejsce'))).toMatchObject({ ok: true });
    await workshops.close();
    workshops = workshopsIn(new FileJournalStore({ dataDir: folder }), Date.now);
    expect((await load(id)).shown.get('workshop')).toMatchObject({ title: 'Jest miejsce' });
  });
});
