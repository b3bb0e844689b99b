import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { post } from '../actor.ts';
import { HOST_NAME } from '../launch.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** A machine that does other things too starts slowly. */
const PATIENCE_MS = 60_000;

/** The program itself, as `npm start` runs it, so that it can be ended and killed like any other. */
export class OwnServer {
  readonly data: string;
  #child: ChildProcess | null = null;
  port = 0;
  /** The administrator's cookie. */
  cookie = '';

  private constructor(data: string) {
    this.data = data;
  }

  static async start(): Promise<OwnServer> {
    const server = new OwnServer(await mkdtemp(join(tmpdir(), 'stol-sessions-')));
    await server.run();
    const secret = new URL(await server.#houseLink()).hash.replace(/^#(.*=)?/, '');
    server.cookie = (await post(server.own, '/api/admin/claim', { secret })).cookie;
    return server;
  }

  /** Where facilitators work: the server's own machine. */
  get own(): string {
    return `http://localhost:${this.port}`;
  }

  /** Where phones come from: another name for the same machine. */
  get room(): string {
    return `http://${HOST_NAME}:${this.port}`;
  }

  /** Starts it, again on the same folder and port. */
  async run(): Promise<void> {
    const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'server/main.ts')], {
      cwd: ROOT,
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        PORT: String(this.port),
        DATA_DIR: this.data,
        ALLOWED_HOSTS: HOST_NAME,
        COUNTDOWN_REVEAL_MS: '0',
        COUNTDOWN_CLOSE_MS: '0',
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    child.stdout.resume();
    await this.#answers(child);
  }

  /** Ends it as a machine that is switched off does; it has five seconds. */
  async end(): Promise<number | null> {
    return this.#signal('SIGTERM');
  }

  /** `kill -9`: nothing is written after this, and nobody is told. */
  async kill(): Promise<void> {
    await this.#signal('SIGKILL');
  }

  async close(): Promise<void> {
    await this.kill();
    await rm(this.data, { recursive: true, force: true, maxRetries: 5 });
  }

  async #signal(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null) {
      return child?.exitCode ?? null;
    }
    const ended = once(child, 'exit');
    child.kill(signal);
    const [code] = (await ended) as [number | null];
    return code;
  }

  /** Without a terminal the link is kept in a file for the owner. */
  #houseLink(): Promise<string> {
    return readFile(join(this.data, 'house-link.txt'), 'utf8').then(link => link.trim());
  }

  async #answers(child: ChildProcess): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while (Date.now() < end && child.exitCode === null) {
      const port = this.port || Number(new URL(await this.#houseLink().catch(() => 'http://x')).port);
      const reply = await fetch(`http://localhost:${port || 1}/`).catch(() => null);
      if (reply?.ok) {
        this.port = port;
        return;
      }
      await pause(100);
    }
    throw new Error(`the server did not start (exit code ${child.exitCode})`);
  }
}
