import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Person, read } from '#shared/workshop/state.ts';
import type { Browser } from './testing/browser.ts';
import { type Founded, LAN, startApp, type TestApp } from './testing/testApp.ts';

let test: TestApp;
let founded: Founded;

beforeEach(async () => {
  test = await startApp();
  founded = await test.founded();
});
afterEach(() => test.close());

const person = (name: string) => ({ code: founded.code, name, sides: ['A'], notice: 1 });

async function sits(
  browser: Browser,
  name: string,
): Promise<{ seat: string; person: string; returnCode: string }> {
  const { status, json } = await browser.post('/api/join', person(name));
  expect(status).toBe(200);
  const { seat } = json as { seat: string };
  const workshop = await test.app.house.workshops.get(founded.workshop);
  const id = workshop?.seat(seat)?.person ?? '';
  return {
    seat,
    person: id,
    returnCode: read<Person>(workshop?.decided.get(`person/${id}`))?.returnCode ?? '',
  };
}

/** Connects the seat's live socket and waits for the first view. */
async function online(browser: Browser, seat: string): Promise<void> {
  const socket = browser.live(seat);
  await new Promise((resolve, reject) => {
    socket.on('view', resolve);
    socket.on('connect_error', reject);
    socket.connect();
  });
}

describe('a join code', () => {
  it('opens the table however it is typed', async () => {
    const typed = ` ${founded.code.slice(0, 3).toLowerCase()}-${founded.code.slice(3)} `;
    const { status, json } = await test.phone().post('/api/join/look', { code: typed });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      workshop: founded.workshop,
      title: 'Kultura',
      town: 'Lipowo',
      open: true,
      people: [],
      sides: [{ id: 'A', name: 'Miejski Ośrodek Kultury' }, { id: 'B' }],
    });
    const { notice } = json as { notice: { text: string; version: number } };
    expect(notice.text).toContain('Administratorem danych');
    expect(notice.version).toBeGreaterThan(0);
  });

  it('that is wrong says so, and a thousand guesses do not keep people out', async () => {
    const guesser = test.phone('127.0.0.9');
    const statuses = new Map<number, number>();
    for (let index = 0; index < 1000; index += 1) {
      const { status, json } = await guesser.post('/api/join/look', {
        code: `22${String(index).padStart(4, '2')}`,
      });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      expect(['wrong-code', 'too-many-tries']).toContain((json as { error: string }).error);
    }
    expect(statuses.get(404)).toBeLessThanOrEqual(12);
    expect((await test.phone('127.0.0.10').post('/api/join/look', { code: founded.code })).status).toBe(200);
    // The guesser's own address: whoever forges X-Forwarded-For stays who they are.
    const forged = await guesser.post('/api/join/look', { code: 'ZZZZZZ' }, { 'x-forwarded-for': '9.9.9.9' });
    expect(forged.status).toBe(429);
  });

  it('that was renewed opens nothing any more', async () => {
    const workshop = await test.app.house.workshops.get(founded.workshop);
    await workshop?.decide(
      { type: 'code:renew', id: 'a'.repeat(32) },
      { seat: founded.seat, kind: 'facilitator', person: null, side: null, step: null, powers: true },
    );
    expect((await test.phone().post('/api/join/look', { code: founded.code })).status).toBe(404);
  });
});

describe('joining', () => {
  it('lets sixty people of one address in, a few of them mistyping first', async () => {
    const began = performance.now();
    await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const phone = test.phone('127.0.0.5');
        if (index % 10 === 0) {
          await phone.post('/api/join/look', { code: 'WRONG2' });
        }
        expect((await phone.post('/api/join/look', { code: founded.code })).status).toBe(200);
        expect((await phone.post('/api/join', person(`Osoba ${index}`))).status).toBe(200);
        const seats = (await phone.get('/api/seats')).json as { seats: object[] };
        expect(seats.seats).toHaveLength(1);
      }),
    );
    expect(performance.now() - began).toBeLessThan(20_000);
    const { json } = await test.phone().post('/api/join/look', { code: founded.code });
    expect((json as { people: object[] }).people).toHaveLength(60);
  });

  it('shows no seat where the browser keeps no cookie', async () => {
    const phone = test.phone();
    await sits(phone, 'Marta');
    phone.cookie = undefined;
    expect((await phone.get('/api/seats')).json).toMatchObject({ seats: [] });
  });

  it('repeated with the same id makes one person, not two', async () => {
    const phone = test.phone();
    const body = { ...person('Marta'), id: 'ab'.repeat(16) };
    const first = (await phone.post('/api/join', body)).json;
    phone.cookie = undefined;
    const second = (await phone.post('/api/join', body)).json;
    expect(first).toMatchObject({ workshop: founded.workshop });
    expect(second).toMatchObject({ workshop: founded.workshop });
    const { json } = await test.phone().post('/api/join/look', { code: founded.code });
    expect((json as { people: object[] }).people).toHaveLength(1);
  });

  it('works as an ordinary form without script', async () => {
    const phone = test.phone();
    const reply = await phone.form('/api/join', [
      ['code', founded.code.toLowerCase()],
      ['name', 'Marta'],
      ['sides', 'A'],
      ['sides', 'B'],
      ['screen', 'on'],
    ]);
    expect(reply.status).toBe(303);
    expect(reply.headers.location).toBe(`/miejsce/${founded.workshop}`);
    expect((await phone.get('/api/seats')).json).toMatchObject({
      seats: [{ kind: 'participant', person: 'Marta' }],
    });
    const refused = await test.phone().form('/api/join', [
      ['code', 'WRONG2'],
      ['name', '<b>'],
    ]);
    expect(refused.status).toBe(404);
    expect(refused.headers['content-type']).toContain('text/html');
    expect(refused.text).toContain('Nie ma stołu z takim kodem');
    expect(refused.text).not.toContain('<b>');
  });

  it('refuses a name that is taken, and everybody while the list is closed', async () => {
    await sits(test.phone(), 'Marta');
    expect((await test.phone().post('/api/join', person('marta'))).json).toEqual({ error: 'name-taken' });
    const workshop = await test.app.house.workshops.get(founded.workshop);
    await workshop?.decide(
      { type: 'joining:set', id: 'b'.repeat(32), open: false },
      { seat: founded.seat, kind: 'facilitator', person: null, side: null, step: null, powers: true },
    );
    expect((await test.phone().post('/api/join', person('Ola'))).json).toEqual({ error: 'joining-closed' });
    expect((await test.phone().post('/api/join/look', { code: founded.code })).json).toMatchObject({
      open: false,
      people: [],
    });
  });
});

describe('coming back', () => {
  it('by one’s name on the list, on another phone, makes the same person', async () => {
    const { person: id } = await sits(test.phone(), 'Marta');
    const other = test.phone();
    const { json } = await other.post('/api/join/look', { code: founded.code });
    expect(json).toMatchObject({ people: [{ id, name: 'Marta', here: false }] });
    expect((await other.post('/api/join', { code: founded.code, person: id })).status).toBe(200);
    expect((await other.get('/api/seats')).json).toMatchObject({ seats: [{ person: 'Marta' }] });
  });

  it('by name is refused while that person is connected; the return code works', async () => {
    const phone = test.phone();
    const { seat, person: id, returnCode } = await sits(phone, 'Marta');
    await online(phone, seat);
    const other = test.phone();
    const refused = await other.post('/api/join', { code: founded.code, person: id });
    expect(refused.status).toBe(409);
    expect(refused.json).toEqual({ error: 'person-is-here' });
    const wrong = await other.post('/api/join', { code: founded.code, person: id, returnCode: 'AAAA2222' });
    expect(wrong.json).toEqual({ error: 'wrong-return-code' });
    const right = await other.post('/api/join', { code: founded.code, person: id, returnCode });
    expect(right.json).toMatchObject({ workshop: founded.workshop });
    phone.close();
  });

  it('with the return code alone works when the list is closed and the address is another', async () => {
    const { person: id, returnCode } = await sits(test.phone(), 'Marta');
    const workshop = await test.app.house.workshops.get(founded.workshop);
    await workshop?.decide(
      { type: 'joining:set', id: 'b'.repeat(32), open: false },
      { seat: founded.seat, kind: 'facilitator', person: null, side: null, step: null, powers: true },
    );
    const typed = `${returnCode.slice(0, 4)} ${returnCode.slice(4).toLowerCase()}`;
    const other = test.browser({ host: LAN });
    const { json } = await other.post('/api/join', { returnCode: typed });
    expect(workshop?.seat((json as { seat: string }).seat)?.person).toBe(id);
  });

  it('by name is refused while that person is connected under the name they were merged from', async () => {
    const phone = test.phone();
    const { seat, person: twice } = await sits(phone, 'Marta');
    const { person: id } = await sits(test.phone(), 'Marta K.');
    await online(phone, seat);
    const workshop = await test.app.house.workshops.get(founded.workshop);
    await workshop?.decide(
      { type: 'person:merge', id: 'c'.repeat(32), person: twice, into: id },
      { seat: founded.seat, kind: 'facilitator', person: null, side: null, step: null, powers: true },
    );
    const { json } = await test.phone().post('/api/join', { code: founded.code, person: id });
    expect(json).toEqual({ error: 'person-is-here' });
    phone.close();
  });

  it('gives one person so many seats and no more, however often somebody picks the name', async () => {
    const { person: id } = await sits(test.phone(), 'Marta');
    const statuses: number[] = [];
    for (let index = 0; index < 45; index += 1) {
      statuses.push((await test.phone().post('/api/join', { code: founded.code, person: id })).status);
    }
    expect(statuses.filter(status => status === 200)).toHaveLength(39);
    expect(statuses.at(-1)).toBe(429);
  });

  it('gives a browser that has the seat the same seat', async () => {
    const phone = test.phone();
    const { seat, person: id } = await sits(phone, 'Marta');
    expect((await phone.post('/api/join', { code: founded.code, person: id })).json).toMatchObject({ seat });
  });

  it('ends where the seat was given back', async () => {
    const phone = test.phone();
    const { seat } = await sits(phone, 'Marta');
    const copy = test.phone();
    copy.cookie = phone.cookie;
    expect((await phone.post('/api/leave', { seat })).status).toBe(200);
    expect((await phone.get('/api/seats')).json).toMatchObject({ seats: [] });
    expect((await copy.get('/api/seats')).json).toMatchObject({ seats: [] });
  });

  it('two neighbours share one phone', async () => {
    const phone = test.phone();
    await sits(phone, 'Marta');
    await sits(phone, 'Teresa');
    expect((await phone.get('/api/seats')).json).toMatchObject({
      seats: [{ person: 'Marta' }, { person: 'Teresa' }],
    });
  });
});

describe('a neighbour on the same device', () => {
  it('gets a seat of their own in the same cookie, and only while the door is open', async () => {
    const phone = test.phone();
    const marta = await sits(phone, 'Marta');
    const beside = `/api/workshops/${founded.workshop}/beside`;
    expect((await test.phone().get(beside)).status).toBe(401);
    expect((await phone.get(beside)).json).toEqual({ code: founded.code });
    const zenon = await sits(phone, 'Zenon');
    expect(zenon.person).not.toBe(marta.person);
    expect((await phone.get('/api/seats')).json).toMatchObject({
      seats: [
        { id: marta.seat, person: 'Marta', sides: ['A'] },
        { id: zenon.seat, person: 'Zenon', sides: ['A'] },
      ],
    });
    const workshop = await test.app.house.workshops.get(founded.workshop);
    await workshop?.decide(
      { type: 'joining:set', id: 'b'.repeat(32), open: false },
      { seat: founded.seat, kind: 'facilitator', person: null, side: null, step: null, powers: true },
    );
    expect((await phone.get(beside)).json).toEqual({ error: 'joining-closed' });
  });
});
