import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Founded, HOUSE_SECRET, SCRIPT_KEY, startApp, type TestApp } from './testing/testApp.ts';

let test: TestApp;
let founded: Founded;

beforeEach(async () => {
  test = await startApp();
  founded = await test.founded();
});
afterEach(() => test.close());

const secretOf = (link: string) => link.split('#k=')[1] ?? '';

async function makeLink(kind: string): Promise<{ id: string; link: string }> {
  const { json } = await founded.console.post('/api/links', {
    workshop: founded.workshop,
    kind,
    label: 'Sala',
  });
  return json as { id: string; link: string };
}

describe('the house link', () => {
  it('makes an administrator whose powers work on the own machine only', async () => {
    const own = test.browser();
    expect((await own.get('/api/templates')).json).toEqual({ error: 'no-seat' });
    expect((await own.post('/api/admin/claim', { secret: HOUSE_SECRET })).json).toEqual({ powers: true });
    expect((await own.get('/api/templates')).json).toMatchObject({
      templates: [{ id: 'proba', steps: 1, minutes: 10 }],
    });
    const phone = test.phone();
    expect((await phone.post('/api/admin/claim', { secret: HOUSE_SECRET })).json).toEqual({ powers: false });
    const refused = await phone.post('/api/workshops', { template: 'proba' });
    expect(refused.status).toBe(403);
    expect(refused.json).toEqual({ error: 'own-machine-only' });
    expect((await test.browser().post('/api/admin/claim', { secret: 'x' })).json).toEqual({
      error: 'wrong-link',
    });
  });

  it('is not needed by a script with the key, which needs neither cookie nor Origin', async () => {
    const script = test.browser();
    const headers = { authorization: `Bearer ${SCRIPT_KEY}`, origin: undefined };
    const made = await script.post('/api/workshops', { template: 'proba' }, headers);
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ seat: null });
    expect(made.headers['set-cookie']).toBeUndefined();
    const wrong = await script.post(
      '/api/workshops',
      { template: 'proba' },
      { ...headers, authorization: 'Bearer no' },
    );
    expect(wrong.status).toBe(401);
  });
});

describe('pairing', () => {
  it('lets one browser of the network lead', async () => {
    const phone = test.phone();
    await phone.post('/api/admin/claim', { secret: HOUSE_SECRET });
    const code = test.app.house.pairing.begin();
    expect(
      (await phone.post('/api/admin/pair', { code: code === '000000' ? '000001' : '000000' })).status,
    ).toBe(404);
    expect((await phone.post('/api/admin/pair', { code })).json).toEqual({ powers: true });
    expect((await phone.get('/api/workshops')).status).toBe(200);
    expect((await test.phone().post('/api/admin/pair', { code })).json).toEqual({ error: 'wrong-code' });
  });
});

describe('links', () => {
  it('bring a facilitator back in another browser of the own machine', async () => {
    const other = test.browser();
    const secret = secretOf(founded.facilitatorLink);
    const { json } = await other.post('/api/claim', { workshop: founded.workshop, secret });
    expect(json).toMatchObject({ workshop: founded.workshop, kind: 'facilitator' });
    expect((await other.get('/api/workshops')).json).toMatchObject({
      workshops: [{ id: founded.workshop, title: 'Kultura' }],
    });
    const again = await other.post('/api/claim', { workshop: founded.workshop, secret });
    expect(again.json).toEqual(json);
  });

  it('for the stage and for co-facilitators name the address of the room', async () => {
    const { link } = await makeLink('stage');
    expect(link).toMatch(new RegExp(`^http://192\\.168\\.7\\.7:${test.port}/w/${founded.workshop}#k=`));
    const projector = test.phone();
    const { json } = await projector.post('/api/claim', {
      workshop: founded.workshop,
      secret: secretOf(link),
    });
    expect(json).toMatchObject({ kind: 'stage' });
    const plan = await projector.get(`/api/workshops/${founded.workshop}/plan/1`);
    expect(plan.status).toBe(200);
    expect(plan.text).not.toContain('Zapraszam na kawę');
    expect((await projector.get(`/api/workshops/${founded.workshop}/links`)).json).toEqual({
      error: 'not-allowed',
    });
  });

  it('are listed without secrets and stop when revoked', async () => {
    const { id, link } = await makeLink('cofacilitator');
    const path = `/api/workshops/${founded.workshop}/links`;
    const listed = await founded.console.get(path);
    expect(listed.text).not.toContain(secretOf(link));
    expect(listed.text).not.toContain('hash');
    expect(listed.json).toMatchObject({
      links: [{ kind: 'facilitator' }, { id, label: 'Sala', open: true }],
    });
    expect((await founded.console.delete(`${path}/${id}`)).status).toBe(200);
    const refused = await test
      .browser()
      .post('/api/claim', { workshop: founded.workshop, secret: secretOf(link) });
    expect(refused.json).toEqual({ error: 'wrong-link' });
  });

  it('to lead are made by a facilitator, not by a co-facilitator', async () => {
    const { link } = await makeLink('cofacilitator');
    const other = test.browser();
    await other.post('/api/claim', { workshop: founded.workshop, secret: secretOf(link) });
    const make = (kind: string) => other.post('/api/links', { workshop: founded.workshop, kind });
    expect((await make('facilitator')).json).toEqual({ error: 'not-allowed' });
    expect((await make('stage')).status).toBe(201);
  });

  it('of one workshop open no other', async () => {
    const made = await founded.console.post('/api/workshops', { template: 'proba' });
    const { id } = made.json as { id: string };
    const secret = secretOf(founded.facilitatorLink);
    expect((await test.browser().post('/api/claim', { workshop: id, secret })).json).toEqual({
      error: 'wrong-link',
    });
  });

  it('with one use left open one browser of two at once', async () => {
    const { id, link } = await makeLink('stage');
    await test.app.house.catalogue.update(draft => {
      for (const one of draft.links) {
        one.usesLeft = one.id === id ? 1 : one.usesLeft;
      }
    });
    const claim = { workshop: founded.workshop, secret: secretOf(link) };
    const replies = await Promise.all([
      test.phone().post('/api/claim', claim),
      test.phone().post('/api/claim', claim),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 404]);
  });

  it('leave no secret in the log, whatever goes wrong', async () => {
    const { link } = await makeLink('stage');
    await test.browser().post('/api/claim', { workshop: founded.workshop, secret: secretOf(link) });
    await test.browser().get(`/w/${founded.workshop}?k=${secretOf(link)}`);
    const log = test.logged();
    for (const secret of [secretOf(link), secretOf(founded.facilitatorLink), HOUSE_SECRET, founded.code]) {
      expect(log).not.toContain(secret);
    }
  });
});

describe('one browser', () => {
  it('opens the stage beside the console in one click, twice the same', async () => {
    const path = `/api/workshops/${founded.workshop}/stage-seat`;
    const first = await founded.console.post(path, {});
    expect(first.status).toBe(200);
    expect((await founded.console.post(path, {})).json).toEqual(first.json);
    expect((await founded.console.get('/api/seats')).json).toMatchObject({
      administrator: true,
      powers: true,
      seats: [{ kind: 'facilitator', workshop: founded.workshop }, { kind: 'stage' }],
    });
    expect((await test.browser().post(path, {})).json).toEqual({ error: 'no-seat' });
  });

  it('reads the plan by audience, with script for who leads', async () => {
    const path = `/api/workshops/${founded.workshop}/plan/1`;
    const reply = await founded.console.get(`${path}?as=${founded.seat}`);
    expect(reply.text).toContain('Zapraszam na kawę');
    expect(reply.headers['cache-control']).toContain('immutable');
    const same = await founded.console.get(path, { 'if-none-match': String(reply.headers.etag) });
    expect(same.status).toBe(304);
    const phone = test.phone();
    await phone.post('/api/join', { code: founded.code, name: 'Marta', sides: ['A'] });
    const room = await phone.get(path);
    expect(room.text).not.toContain('Zapraszam na kawę');
    expect(room.text).not.toContain('Otwórz okno');
    expect((await phone.get(`${path}?as=${founded.seat}`)).json).toEqual({ error: 'no-seat' });
  });

  it('learns where phones find the table, and chooses the network', async () => {
    const path = `/api/workshops/${founded.workshop}/address`;
    const { json } = await founded.console.get(path);
    expect(json).toMatchObject({
      url: `http://192.168.7.7:${test.port}/d/${founded.code}`,
      text: `192.168.7.7:${test.port}`,
      places: [{ base: `http://192.168.7.7:${test.port}`, network: 'wlan0', chosen: true }],
    });
    const { qr } = json as { qr: { size: number; path: string } };
    expect(qr.size).toBeGreaterThan(20);
    expect(qr.path).toMatch(/^M0 0h7v1h-7z/);
    expect((await founded.console.post(path, { base: 'http://evil.test' })).status).toBe(400);
    expect((await founded.console.post(path, { base: `http://192.168.7.7:${test.port}` })).status).toBe(200);
  });
});
