import { expect, test } from 'vitest';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { SERVER } from '#shared/workshop/policy.ts';
import { cardsStep, templateOf } from '../../test/fixtures/template.ts';
import type { Catalogue } from '../storage/catalogue.ts';
import { type JournalStore, JournalUnreadable } from '../storage/journal.ts';
import { MemoryJournalStore } from '../storage/memoryJournal.ts';
import { LiveWorkshops } from './liveWorkshops.ts';

function workshopsIn(store: JournalStore, now: () => number) {
  const catalogue = { read: () => ({}), update: async () => undefined } as unknown as Catalogue;
  return new LiveWorkshops({
    store,
    catalogue,
    activities: ACTIVITIES,
    log: { error: () => undefined },
    now,
    idleMs: 60_000,
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
