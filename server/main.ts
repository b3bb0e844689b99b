import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import pino from 'pino';
import { seal } from '#shared/i18n/pl/seal.ts';
import { type App, createApp } from './app.ts';
import { type Config, ConfigError, helpText, readConfig } from './config.ts';
import { SealKeyError } from './documents/sealing/p12.ts';
import type { House } from './http/house.ts';
import { qrForTerminal } from './http/qrPath.ts';
import { openHouseLink } from './http/seats/houseLink.ts';
import { CatalogueUnreadable } from './storage/catalogue.ts';
import { nodeDisk } from './storage/disk.ts';
import { JournalLocked, JournalUnreadable } from './storage/journal.ts';
import { probeDisk } from './storage/probe.ts';

/** SIGTERM ends within five seconds; what is still open then comes back to what is on disk. */
const PATIENCE = 4500;

/** The start failed for a reason that somebody at the terminal can mend; the message is one sentence. */
class CannotStart extends Error {}

await start().catch(error => {
  console.error(sentenceFor(error));
  process.exit(1);
});

async function start(): Promise<void> {
  const config = readConfig(process.argv.slice(2), process.env);
  if (config === 'help') {
    console.log(helpText());
    return;
  }
  const { p95Ms } = await prepareFolder(config.data);
  const lock = await nodeDisk.lock(config.data);
  const log = pino({ level: config.logLevel });
  const app = await createApp(config, { log });
  const port = await app.listen().catch(error => {
    throw new CannotStart(listenProblem(config, error));
  });
  app.house.disk.noteSync(p95Ms);
  endOnSignals(app, lock, log);
  await introduce(app, port, p95Ms);
}

/** Makes sure that the data folder can be written, and how fast it keeps things. */
async function prepareFolder(folder: string): Promise<{ p95Ms: number }> {
  try {
    await nodeDisk.makeFolder(folder);
    await access(folder, constants.R_OK | constants.W_OK);
    return await probeDisk(folder);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new CannotStart(
      `The data folder ${folder} cannot be written (${reason}); choose another with --data or mend its permissions.`,
    );
  }
}

function listenProblem({ port, host }: Config, error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken, perhaps by a server that still runs; stop that one or choose another with --port.`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user; choose one above 1023 with --port.`;
    case 'EADDRNOTAVAIL':
      return `This machine has no address ${host ?? ''}; leave HOST out to listen on all of them.`;
    default:
      return `Listening on port ${port} failed: ${error.message}.`;
  }
}

/** One sentence where we know what to do; a stack trace where it is our mistake. */
function sentenceFor(error: unknown): string {
  const isKnown =
    error instanceof CannotStart ||
    error instanceof ConfigError ||
    error instanceof CatalogueUnreadable ||
    error instanceof JournalLocked ||
    error instanceof JournalUnreadable;
  if (isKnown) {
    return error.message;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Tells whoever started it where to go. Secrets go to a terminal only, never into a service's log. */
async function introduce({ house }: App, port: number, p95Ms: number): Promise<void> {
  const isTerminal = process.stdout.isTTY === true;
  const { link, file } = await openHouseLink(house, isTerminal);
  const lines = [
    `Wspólny Stół ${house.version}`,
    `  on this machine    http://localhost:${port}`,
    ...house.roomAddress
      .places()
      .map(({ base, network }) => `  ${(network ?? 'public address').padEnd(18)} ${base}`),
    `  disk               ${p95Ms.toFixed(1)} ms${p95Ms > 10 ? ' (slow: the console will say so)' : ''}`,
  ];
  if (isTerminal) {
    lines.push(`  house link         ${link}`, await qrForTerminal(link));
  } else {
    lines.push(`  house link in      ${file ?? ''}`);
  }
  if (house.config.seal !== null) {
    lines.push(`  seal               ${await sealLine(house)}`);
  }
  if (house.config.pair) {
    lines.push(`  pairing code       ${house.pairing.begin()} (ten minutes, one browser)`);
  }
  console.log(lines.join('\n'));
}

/** An installer's file that cannot be used keeps nobody from meeting: it is said, and the start goes on. */
async function sealLine(house: House): Promise<string> {
  try {
    const { subject, until, expired } = await house.sealer.keys.facts();
    return `${subject}, ${expired ? 'EXPIRED' : 'valid until'} ${until.slice(0, 10)}`;
  } catch (error) {
    // Whoever installs it reads one of the two.
    return error instanceof SealKeyError
      ? `${error.message}\n${' '.repeat(21)}${seal.problems[error.code]}`
      : String(error);
  }
}

function endOnSignals(app: App, lock: { release(): Promise<void> }, log: pino.Logger): void {
  let ending = false;
  const end = (): void => {
    if (ending) {
      return;
    }
    ending = true;
    const impatience = setTimeout(() => {
      log.error('not everything closed in time');
      process.exit(1);
    }, PATIENCE);
    app
      .close()
      .then(() => lock.release())
      .then(
        () => {
          clearTimeout(impatience);
          process.exit(0);
        },
        error => {
          log.error({ error: String(error) }, 'closing failed');
          process.exit(1);
        },
      );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  process.on('uncaughtException', error => {
    // Everything acknowledged is on disk already; the supervisor starts us again.
    log.fatal({ error: String(error), stack: error.stack }, 'uncaught');
    process.exit(1);
  });
}
