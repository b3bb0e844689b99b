import { afterEach, expect, test } from 'vitest';
import { textOf } from '#shared/activities/records.ts';
import { NEW_APPLICATION } from '#shared/agreement/grants/application.ts';
import type { DocumentForm, DocumentList, LetterList } from '#shared/protocol/documents.ts';
import { makeTable, phone, type RunningApp, startApp } from '../fixtures/runningApp.ts';
import { cardsStep, templateOf } from '../fixtures/template.ts';
import { Bot } from '../load/bot.ts';
import { until } from '../load/sharedDoc.ts';

/** Documents that a facilitator adds, letters that merge and an application that is judged, over the real wire. */

let running: RunningApp;
const bots: Bot[] = [];
afterEach(async () => {
  for (const bot of bots.splice(0)) {
    bot.leave();
  }
  await running.close();
});

test('two letters become one, and an application goes from its gate to its report', {
  timeout: 90_000,
}, async () => {
  running = await startApp([templateOf(cardsStep('cards', 'named'))]);
  const table = await makeTable(running, 'proba');
  const { lead } = table;
  const ala = await (await Bot.join(phone(running), table.code, { name: 'Ala', sides: ['A'] })).live();
  bots.push(lead, ala);
  const path = (rest: string) => `/api/workshops/${table.id}/${rest}`;
  const read = async <T>(rest: string) => JSON.parse((await lead.browser.get(path(rest))).text) as T;
  async function add(kind: 'list-intencyjny' | 'mikrowsparcie', title: string): Promise<string> {
    const answer = await lead.send({ type: 'document:add', kind, title });
    const { document } = (answer.ok ? answer.value : {}) as { document: string };
    await lead.send({ type: 'step:open', step: `dok.${document}` });
    await until(() => lead.parts.now?.step?.id === `dok.${document}`);
    return document;
  }

  // Ala writes in a letter that nobody planned; a facilitator lets it go into another one.
  const target = await add('list-intencyjny', 'Podwórko gra');
  const letter = await add('list-intencyjny', 'Chór na schodach');
  const words = await ala.open(lead.parts.now?.step?.docId ?? '').synced();
  textOf(words.doc, 'will.idea')?.insert(0, 'Śpiewamy w soboty. ');
  await until(() => words.inFlight === 0 && words.durable > 0);
  const merge = { type: 'document:merge', document: letter, into: target } as const;
  expect(await ala.send(merge)).toMatchObject({ ok: false, error: 'not-allowed' });
  expect(await lead.send(merge)).toMatchObject({ ok: true });
  const after = textOf(words.doc, 'will.idea');
  after?.insert(0, 'Za późno. ');
  // Whoever still writes is told, and the words do not get in.
  await until(() => words.closes.includes(4409));
  const content = async (document: string) => JSON.stringify(await read(`documents/${document}/content`));
  expect(await content(target)).toContain('Śpiewamy w soboty.');
  expect(await content(letter)).not.toContain('Za późno.');
  const list = await read<DocumentList>('documents');
  expect(list.documents.map(one => [one.id, one.merged?.title ?? null])).toEqual([
    [target, null],
    [letter, 'Podwórko gra'],
  ]);
  const choose = { who: 'Zespół', criteria: ['potrzeby'], words: 'Jeden w drugim.' };
  expect(await lead.send({ type: 'letters:choose', ...choose })).toMatchObject({ ok: true });
  expect((await read<LetterList>('letters')).choices).toHaveLength(1);
  const record = await lead.browser.get(path('letters/1.md'));
  expect([record.status, record.text.includes('Chór na schodach')]).toEqual([200, true]);
  expect((await ala.browser.get(path('letters/1.md'))).status).toBe(403);

  // The application waits for an approved letter, and is judged once it was handed in.
  const grant = await add('mikrowsparcie', 'Schody z muzyką');
  const lines = [{ what: 'Śpiewniki', quantity: 40, price: 5000, own: false }];
  const application = { ...NEW_APPLICATION, letterOf: letter, lines };
  const edit = { type: 'document:edit', document: grant, application } as const;
  expect(await lead.send(edit)).toMatchObject({ ok: true });
  const freeze = { type: 'document:freeze', document: grant } as const;
  expect(await lead.send(freeze)).toMatchObject({ ok: false, error: 'letter-not-approved' });
  expect((await read<DocumentForm>(`documents/${grant}/form`)).locked).toBe('letter-not-approved');
  await lead.send({ ...edit, application: { ...application, letterSeen: true } });
  expect(await lead.send(freeze)).toMatchObject({ ok: true });
  const stages = [
    { act: 'check', who: 'Biuro', points: [{ name: 'Kwota', answer: 'yes', words: '' }] },
    {
      act: 'card',
      n: null,
      who: 'Jurorka',
      scores: [{ name: 'Pomysł', most: 10, points: 9, words: 'dobry' }],
    },
    { act: 'decision', who: 'Zarząd', outcome: 'granted', amount: 180_000, reason: '' },
    {
      act: 'report',
      who: 'Chór',
      happened: 'Śpiewaliśmy.',
      people: 60,
      costs: [{ line: 0, what: 'faktura 1', amount: 170_000 }],
      photos: [],
    },
  ] as const;
  for (const stage of stages) {
    const act = { type: 'document:assess', document: grant, version: 1, seen: null, stage } as never;
    expect(await ala.send(act)).toMatchObject({ ok: false, error: 'not-allowed' });
    expect(await lead.send(act)).toMatchObject({ ok: true });
  }
  const course = path(`documents/${grant}.md?version=1&variant=course`);
  const printed = (await lead.browser.get(course)).text.replaceAll('\u00a0', ' ');
  expect(printed).toContain('Przyznano 1 800,00 zł');
  expect(printed).toContain('Do zwrotu zostało 100,00 zł');
  expect((await ala.browser.get(course)).status).toBe(403);
  // What was approved is the content alone: the appendix is no part of it.
  expect((await lead.browser.get(path(`documents/${grant}.md?version=1`))).text).not.toContain('Przyznano');
});
