import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '#shared/protocol/wire.ts';
import type { Command } from '#shared/workshop/commands.ts';
import { Outbox } from './outbox.ts';
import { openStore } from './store.ts';
import { TestDisk } from './testDisk.ts';

const NAME = 'workshop.seat';

/** A server behind a bad network: what it is told to lose, it answers to nobody. */
class TestServer {
  readonly got: string[] = [];
  readonly done = new Set<string>();
  loseAcks = 0;
  isDown = false;
  refuse: Record<string, Extract<Answer, { ok: false }>['error']> = {};
  #seq = 0;

  readonly deliver = async (command: Command): Promise<Answer | null> => {
    if (this.isDown) {
      return null;
    }
    this.got.push(command.id);
    const error = this.refuse[command.id];
    if (error === undefined) {
      this.done.add(command.id);
    }
    if (this.loseAcks > 0) {
      this.loseAcks -= 1;
      return null;
    }
    this.#seq += 1;
    return error === undefined ? { ok: true, seq: this.#seq, now: 0 } : { ok: false, error, now: 0 };
  };
}

const card = (id: string, text: string): Command => ({
  type: 'entry:put',
  id,
  step: 'mik.2.04',
  entry: `${id}0`,
  data: { text },
});

describe('outbox', () => {
  const open: Outbox[] = [];
  let disk: TestDisk;
  let server: TestServer;
  let shown: boolean;

  const openOutbox = () => {
    const outbox = new Outbox({
      name: NAME,
      store: openStore(disk),
      deliver: command => server.deliver(command),
      isShown: () => shown,
    });
    open.push(outbox);
    return outbox;
  };

  beforeEach(() => {
    vi.useFakeTimers();
    disk = new TestDisk();
    server = new TestServer();
    shown = false;
  });

  afterEach(() => {
    for (const outbox of open.splice(0)) {
      outbox.close();
    }
    vi.useRealTimers();
  });

  it('sends in order and keeps a picture until it is shown', async () => {
    const outbox = openOutbox();
    const first = outbox.add(card('a', 'rzutnik'));
    const second = outbox.add(card('b', 'bus'));
    expect(outbox.getSnapshot()).toMatchObject({
      waiting: 2,
      pictures: [{ state: 'waiting' }, { state: 'waiting' }],
    });
    expect((await first).ok && (await second).ok).toBe(true);
    expect(server.got).toEqual(['a', 'b']);
    expect(outbox.getSnapshot().waiting).toBe(0);
    expect(outbox.getSnapshot().pictures.map(({ state }) => state)).toEqual(['accepted', 'accepted']);
    shown = true;
    outbox.settle();
    expect(outbox.getSnapshot().pictures).toEqual([]);
    expect(disk.getItem(NAME)).toBeNull();
  });

  it('sends the same id again until it is answered', async () => {
    const outbox = openOutbox();
    server.loseAcks = 2;
    const answer = outbox.add(card('a', 'rzutnik'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await answer).ok).toBe(true);
    expect(server.got).toEqual(['a', 'a', 'a']);
    expect(server.done.size).toBe(1);
  });

  it('survives a reload: what was written offline arrives exactly once', async () => {
    const before = openOutbox();
    server.isDown = true;
    void before.add(card('a', 'rzutnik'));
    void before.add(card('b', 'bus'));
    await vi.advanceTimersByTimeAsync(3_000);
    before.close();

    const after = openOutbox();
    expect(after.getSnapshot().waiting).toBe(2);
    server.isDown = false;
    await after.pump();
    expect(server.got).toEqual(['a', 'b']);
    expect(after.getSnapshot().waiting).toBe(0);
    expect(openOutbox().getSnapshot().waiting).toBe(0);
  });

  it('keeps refused words and sends them again as a new command', async () => {
    const outbox = openOutbox();
    server.refuse = { a: 'step-not-open' };
    expect(await outbox.add(card('a', 'Bus na 9 osób'))).toMatchObject({ ok: false });
    expect(outbox.getSnapshot().refused).toMatchObject([
      { id: 'a', words: 'Bus na 9 osób', error: 'step-not-open' },
    ]);
    expect(openOutbox().getSnapshot().refused).toHaveLength(1);

    const again = await outbox.sendAgain('a');
    expect(again?.ok).toBe(true);
    expect(outbox.getSnapshot().refused).toEqual([]);
    expect(server.got[1]).not.toBe('a');
  });

  it('goes on after a refusal, and keeps no words where there are none', async () => {
    const outbox = openOutbox();
    server.refuse = { a: 'not-allowed' };
    void outbox.add({ type: 'hand:raise', id: 'a' });
    await outbox.add(card('b', 'bus'));
    expect(outbox.getSnapshot().refused).toEqual([]);
    expect(server.got).toEqual(['a', 'b']);
  });

  it('waits while the server is in trouble', async () => {
    const outbox = openOutbox();
    server.refuse = { a: 'disk-trouble' };
    const answer = outbox.add(card('a', 'rzutnik'));
    await vi.advanceTimersByTimeAsync(4_000);
    expect(outbox.getSnapshot()).toMatchObject({ waiting: 1, refused: [] });
    server.refuse = {};
    await vi.advanceTimersByTimeAsync(4_000);
    expect((await answer).ok).toBe(true);
  });

  it('lets one tab send; a second one takes over when the first is gone', async () => {
    const first = openOutbox();
    server.isDown = true;
    void first.add(card('a', 'rzutnik'));
    disk.setItem(`${NAME}.lock`, JSON.stringify({ tab: 'another', at: Date.now() }));
    server.isDown = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.got).toEqual([]);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(server.got).toEqual(['a']);
  });

  it('a page that is reloaded while it sends leaves the lock to the one that comes', async () => {
    const first = openOutbox();
    server.isDown = true;
    void first.add(card('a', 'rzutnik'));
    expect(disk.getItem(`${NAME}.lock`)).not.toBeNull();
    first.letGo();
    expect(disk.getItem(`${NAME}.lock`)).toBeNull();
  });

  it('works from memory where nothing can be written', async () => {
    disk.isFull = true;
    const outbox = openOutbox();
    expect((await outbox.add(card('a', 'rzutnik'))).ok).toBe(true);
    expect(outbox.getSnapshot().waiting).toBe(0);
  });

  it('drops a picture that nothing ever shows', async () => {
    const outbox = openOutbox();
    await outbox.add(card('a', 'rzutnik'));
    expect(outbox.getSnapshot().pictures).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(outbox.getSnapshot().pictures).toEqual([]);
  });
});
