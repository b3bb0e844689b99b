import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { phone, type Running } from '../fixtures/runningApp.ts';
import { Bot } from './bot.ts';
import { Browser } from './browser.ts';
import { pause } from './sharedDoc.ts';

// Somebody who raises and lowers a hand all the time, in a process of their own: what else the one who measures does
// (asking for documents, receiving them) must not count as the server's.

const EVERY_MS = 40;

/** What the process is told to join. */
interface Door {
  port: number;
  authority: string;
  code: string;
}

/** A participant in another process whose answers are timed. */
export class RaisedHand {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async join(running: Running, code: string): Promise<RaisedHand> {
    const { port, authority } = phone(running);
    const door: Door = { port, authority, code };
    const child = fork(import.meta.filename, ['raise', JSON.stringify(door)], {
      execArgv: ['--import', 'tsx'],
    });
    await once(child, 'message');
    return new RaisedHand(child);
  }

  /** How long each answer took until `meanwhile` was over, milliseconds. */
  async during(meanwhile: () => Promise<unknown>): Promise<number[]> {
    this.#child.send('begin');
    await meanwhile();
    const answer = once(this.#child, 'message');
    this.#child.send('end');
    const [waits] = (await answer) as [number[]];
    return waits;
  }

  leave(): void {
    this.#child.kill();
  }
}

if (process.argv[2] === 'raise') {
  await raise(JSON.parse(process.argv[3] ?? '{}'));
}

async function raise({ port, authority, code }: Door): Promise<void> {
  const bot = await (
    await Bot.join(new Browser(port, authority), code, { name: 'Jagoda', sides: ['A'] })
  ).live();
  let waits = [] as number[] | null;
  process.on('message', message => {
    if (message === 'end') {
      process.send?.(waits ?? []);
    }
    waits = message === 'begin' ? [] : null;
  });
  process.send?.('ready');
  for (let up = true; ; up = !up) {
    const start = performance.now();
    await bot.send({ type: up ? 'hand:raise' : 'hand:lower' });
    waits?.push(performance.now() - start);
    await pause(EVERY_MS);
  }
}
