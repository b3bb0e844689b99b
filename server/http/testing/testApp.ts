import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import pino from 'pino';
import type { Template } from '#shared/template/template.ts';
import { sameText } from '#shared/text.ts';
import { type App, createApp } from '../../app.ts';
import { type Config, readConfig } from '../../config.ts';
import { MemoryJournalStore } from '../../storage/memoryJournal.ts';
import { hashOf } from '../access/secrets.ts';
import { Addresses } from '../addresses.ts';
import { Browser } from './browser.ts';

/** An address of the machine that phones use; nothing listens there, requests only name it. */
export const LAN = '192.168.7.7';
export const HOUSE_SECRET = 'house-secret-of-the-tests';
export const SCRIPT_KEY = 'key-of-the-tests-1234';

/** A running app on a port of its own, with a catalogue in a temporary folder and journals in memory. */
export interface TestApp {
  app: App;
  port: number;
  data: string;
  /** Everything that was logged, as text. */
  logged(): string;
  /** A browser on the server's own machine (`localhost`), or a phone that names another host. */
  browser(options?: { host?: string; from?: string }): Browser;
  /** A phone in the room: another host, another address, no powers. */
  phone(from?: string): Browser;
  /** A browser on the own machine that has claimed the house link and made a workshop. */
  founded(): Promise<Founded>;
  close(): Promise<void>;
}

export interface Founded {
  console: Browser;
  workshop: string;
  code: string;
  seat: string;
  facilitatorLink: string;
}

/** Starts an app. `env` sets what an installer would. */
export async function startApp(env: Record<string, string> = {}): Promise<TestApp> {
  const data = await mkdtemp(join(tmpdir(), 'wspolny-stol-'));
  const config = readConfig([], {
    PORT: '0',
    DATA_DIR: data,
    WSPOLNY_STOL_KEY: SCRIPT_KEY,
    ...env,
  }) as Config;
  let logged = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      logged += String(chunk);
      done();
    },
  });
  const app = await createApp(config, {
    store: new MemoryJournalStore(),
    templates: [TEMPLATE],
    addresses: new Addresses(() => ({
      wlan0: [{ address: LAN, netmask: '', family: 'IPv4', mac: '', internal: false, cidr: null }],
    })),
    log: pino({ level: 'debug' }, sink),
  });
  const port = await app.listen();
  await app.house.catalogue.update(draft => {
    draft.administrator = { secretHash: hashOf(HOUSE_SECRET) };
  });
  const browser: TestApp['browser'] = ({ host = 'localhost', from } = {}) =>
    new Browser(port, host.includes(':') || host.includes('.pl') ? host : `${host}:${port}`, from);
  return {
    app,
    port,
    data,
    logged: () => logged,
    browser,
    phone: from => browser({ host: LAN, ...(from ? { from } : {}) }),
    async founded() {
      const console = browser();
      await console.post('/api/admin/claim', { secret: HOUSE_SECRET });
      const made = await console.post('/api/workshops', {
        template: 'proba',
        title: 'Kultura',
        town: 'Lipowo',
      });
      const { id, seat, code, facilitatorLink } = made.json as Record<string, string>;
      return {
        console,
        workshop: id ?? '',
        seat: seat ?? '',
        code: code ?? '',
        facilitatorLink: facilitatorLink ?? '',
      };
    },
    async close() {
      await app.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** The smallest template that runs: two sides, one step. */
export const TEMPLATE: Template = {
  id: 'proba',
  version: 1,
  title: { pl: 'Próba', en: 'Trial' },
  summary: sameText('…'),
  source: '',
  sides: [
    { id: 'A', name: sameText('Miejski Ośrodek Kultury'), short: sameText('MOK'), wished: 3 },
    { id: 'B', name: sameText('Ośrodek Pomocy Społecznej'), short: sameText('OPS'), wished: 3 },
  ],
  areas: [],
  sessions: [
    {
      title: sameText('Spotkanie'),
      steps: [
        {
          id: 't.1.01',
          activity: 'brief',
          title: sameText('Przerwa'),
          prompt: sameText('Wracamy za chwilę'),
          script: [{ say: sameText('Zapraszam na kawę') }],
          tips: [sameText('Otwórz okno')],
          phases: [
            {
              label: sameText('Przerwa'),
              minutes: 10,
              form: 'plenary',
              visibility: 'all',
              write: false,
              cowrite: false,
              reveal: 'all',
            },
          ],
          minutes: 10,
          from: [],
          essential: false,
          config: {
            preset: 'break',
            slides: [],
            now: 0,
            questions: false,
            attribution: 'unsigned',
            returnAfter: 10,
          },
        },
      ],
    },
  ],
  documents: [],
};
