import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { Turns } from '../turns.ts';
import type { Manuscript } from './agreementTree.ts';
import type { Format } from './blockTree.ts';
import type { ChildAnswer, ChildRequest, ChildResults } from './renderChild.ts';
import type { InspectRequest } from './sealing/inspecting/inspect.ts';
import type { SealRequest } from './sealing/seal.ts';

/** Why there is no document; each has its own sentence for people. */
export type RenderFailure =
  /** The child ended by itself, twice. */
  | 'crashed'
  | 'timeout'
  | 'memory'
  /** The document could not be set: a fault of the program. */
  | 'refused'
  /** Too many documents are waiting. */
  | 'busy'
  | 'closed';

/** What the child made of a job, or why there is nothing. */
export type ChildOutcome<Job extends keyof ChildResults> =
  | ({ ok: true } & ChildResults[Job])
  | { ok: false; failure: RenderFailure; detail: string };

export type RenderOutcome = ChildOutcome<'render'>;

export interface RendererOptions {
  /** The entry of the child: `server/documents/renderChild.ts`, or what was bundled from it. */
  childPath: string;
  /** Further flags of Node for the child, e.g. to load TypeScript. */
  execArgv?: readonly string[];
  /** Folder with `fonts/` and `pdf/document.typ`. */
  assets: string;
  cwd?: string;
  idleMs?: number;
  timeoutMs?: number;
  memoryMb?: number;
  /** More jobs than this do not wait: they are answered with `busy`. */
  queueLimit?: number;
}

const MEMORY_CHECK_MS = 150;
/** On two cores a child at work takes half of what the room has; between jobs the room has all of it. */
const MOST_REST_MS = 100;
const DETAIL_LETTERS = 2000;

/** Where the child is: bundled beside the server, or in its source when the server runs from source. */
export function childOf(root: string): RendererOptions {
  const assets = join(root, 'server', 'documents');
  return import.meta.url.endsWith('.ts')
    ? { childPath: join(assets, 'renderChild.ts'), execArgv: ['--import', 'tsx'], assets, cwd: root }
    : { childPath: join(root, 'dist', 'server', 'renderChild.js'), assets, cwd: root };
}

/**
 * Makes, seals and reads documents in a child process, one after the other: a crash there costs one clear sentence, never the room.
 * The child is started when needed and ends after a minute of quiet.
 */
export class Renderer {
  private readonly options: Required<RendererOptions>;
  private child: ChildProcess | null = null;
  private idle: NodeJS.Timeout | null = null;
  private readonly turns = new Turns(0.5, MOST_REST_MS);
  private waiting = 0;
  private closed = false;

  constructor(options: RendererOptions) {
    this.options = {
      execArgv: [],
      cwd: process.cwd(),
      idleMs: 60_000,
      timeoutMs: 20_000,
      memoryMb: 512,
      queueLimit: 40,
      ...options,
    };
  }

  /** Process id of the child, while there is one. */
  get childPid(): number | undefined {
    return this.child?.pid;
  }

  /** The document in every asked format. Never throws. */
  render(manuscript: Manuscript, formats: readonly Format[]): Promise<RenderOutcome> {
    return this.ask<'render'>({ job: 'render', ...manuscript, formats });
  }

  /** The PDF with the seal appended. Never throws. */
  seal(request: SealRequest): Promise<ChildOutcome<'seal'>> {
    return this.ask<'seal'>({ job: 'seal', ...request });
  }

  /** What an uploaded file is. Never throws. */
  inspect(request: InspectRequest): Promise<ChildOutcome<'inspect'>> {
    return this.ask<'inspect'>({ job: 'inspect', ...request });
  }

  private ask<Job extends keyof ChildResults>(
    request: Extract<ChildRequest, { job: Job }>,
  ): Promise<ChildOutcome<Job>> {
    if (this.waiting >= this.options.queueLimit) {
      return Promise.resolve({ ok: false, failure: 'busy', detail: `${this.waiting} waiting` });
    }
    this.waiting += 1;
    return this.turns
      .take(() => this.attemptTwice<Job>(request))
      .finally(() => {
        this.waiting -= 1;
        this.rest();
      });
  }

  /** Ends the child; documents that wait are answered with `closed`. */
  close(): void {
    this.closed = true;
    this.letGo('SIGKILL');
  }

  /** A crash may have been an accident of the machine (somebody else's memory); anything else would repeat. */
  private async attemptTwice<Job extends keyof ChildResults>(
    request: ChildRequest,
  ): Promise<ChildOutcome<Job>> {
    const first = await this.attempt<Job>(request);
    return !first.ok && first.failure === 'crashed' && !this.closed ? this.attempt<Job>(request) : first;
  }

  private attempt<Job extends keyof ChildResults>(request: ChildRequest): Promise<ChildOutcome<Job>> {
    if (this.closed) return Promise.resolve({ ok: false, failure: 'closed', detail: '' });
    const child = this.awake();
    let complaint = '';
    return new Promise<ChildOutcome<Job>>(resolve => {
      const onComplaint = (bytes: Buffer) => {
        complaint = (complaint + bytes.toString()).slice(-DETAIL_LETTERS);
      };
      const end = (outcome: ChildOutcome<Job>) => {
        clearTimeout(deadline);
        clearInterval(watch);
        child.stderr?.off('data', onComplaint);
        child.off('message', onAnswer).off('exit', onExit).off('error', onError);
        if (!outcome.ok && outcome.failure !== 'refused') this.letGo('SIGKILL');
        resolve(outcome);
      };
      const fail = (failure: RenderFailure, detail: string) => end({ ok: false, failure, detail });
      const onAnswer = (answer: ChildAnswer<Job>) =>
        answer.ok ? end(answer) : fail('refused', answer.detail.slice(0, DETAIL_LETTERS));
      const onExit = (code: number | null, signal: string | null) =>
        fail(this.closed ? 'closed' : 'crashed', `${signal ?? `exit ${code}`} ${complaint}`.trim());
      const onError = (error: Error) => fail('crashed', error.message);

      const { timeoutMs, memoryMb } = this.options;
      const deadline = setTimeout(() => fail('timeout', `${timeoutMs} ms`), timeoutMs);
      const watch = setInterval(() => {
        const held = residentMb(child.pid);
        if (held > memoryMb) fail('memory', `${Math.round(held)} MB`);
      }, MEMORY_CHECK_MS);
      child.stderr?.on('data', onComplaint);
      child.on('message', onAnswer).on('exit', onExit).on('error', onError);
      child.send(request, error => {
        if (error) fail('crashed', error.message);
      });
    });
  }

  private awake(): ChildProcess {
    if (this.idle) clearTimeout(this.idle);
    this.idle = null;
    if (this.child?.connected) return this.child;
    const { childPath, execArgv, assets, memoryMb, cwd } = this.options;
    const child = fork(childPath, [assets], {
      cwd,
      // Nothing of the server's environment: keys live there.
      env: pick(process.env, ['PATH', 'SystemRoot', 'TMPDIR', 'TEMP']),
      execArgv: [`--max-old-space-size=${memoryMb}`, ...execArgv],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.on('error', () => undefined);
    yieldTo(child.pid);
    child.on('exit', () => {
      if (this.child === child) this.child = null;
    });
    this.child = child;
    return child;
  }

  /** Lets a child that has grown go at once, another after a while; neither keeps the server from ending. */
  private rest(): void {
    const { child } = this;
    if (!child || this.waiting > 0) return;
    // The next large document must still fit.
    if (residentMb(child.pid) > this.options.memoryMb * 0.75) {
      this.letGo('SIGTERM');
      return;
    }
    this.idle = setTimeout(() => this.letGo('SIGTERM'), this.options.idleMs).unref();
    child.unref();
    child.channel?.unref();
    if (child.stderr instanceof Socket) child.stderr.unref();
  }

  private letGo(signal: NodeJS.Signals): void {
    if (this.idle) clearTimeout(this.idle);
    this.idle = null;
    this.child?.kill(signal);
    this.child = null;
  }
}

/** The room comes first: on a small machine a document waits for people's answers, never the other way round. */
function yieldTo(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Gone already, or a system that does not let us: then they share.
  }
}

/** Memory a process really holds, in MB; 0 where the system does not tell (then only Node's own limit is kept). */
function residentMb(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function pick(environment: NodeJS.ProcessEnv, names: readonly string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(names.flatMap(name => (environment[name] ? [[name, environment[name]]] : [])));
}
