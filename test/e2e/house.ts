import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Template } from '#shared/template/template.ts';
import { type App, createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { openHouseLink } from '../../server/http/seats/houseLink.ts';
import { CHILD_PATIENCE_MS } from '../fixtures/built.ts';
import { post } from './actor.ts';
import { HOST_NAME } from './launch.ts';

/** A server in this process with a folder of its own, on a free port. */
export interface RunningHouse {
  app: App;
  port: number;
  /** Where facilitators work: the server's own machine. */
  own: string;
  /** Where phones come from: another name for the same machine. */
  room: string;
  /** The link that `npm start` prints. */
  houseLink: string;
  /** The administrator's cookie, as a browser holds it after opening the house link. */
  cookie: string;
  /** Stops the server and starts another one on the same folder and port, so many milliseconds later. */
  restart(later?: number): Promise<void>;
  close(): Promise<void>;
}

export interface HouseOptions {
  /** Milliseconds of the announcements before a reveal and before closing. */
  countdown?: { reveal: number; close: number };
  /** Instead of those of the product: a step of one activity alone, say. */
  templates?: readonly Template[];
}

/** Serves the built client (`dist/client`) through the same `createApp` as the program. */
export async function startHouse(options: HouseOptions = {}): Promise<RunningHouse> {
  const data = await mkdtemp(join(tmpdir(), 'stol-e2e-'));
  const { reveal, close } = options.countdown ?? { reveal: 0, close: 0 };
  const config = readConfig([], {
    PORT: '0',
    DATA_DIR: data,
    ALLOWED_HOSTS: HOST_NAME,
    COUNTDOWN_REVEAL_MS: String(reveal),
    COUNTDOWN_CLOSE_MS: String(close),
    LOG_LEVEL: 'error',
  });
  if (config === 'help') {
    throw new Error('no settings');
  }
  // Another folder with package.json, templates/ and dist/: a build that nobody replaces while tests run.
  const root = process.env.E2E_ROOT ?? config.root;
  for (const page of ['index.html', 'join.html']) {
    if (!existsSync(join(root, 'dist', 'client', page))) {
      throw new Error(`dist/client/${page} is missing: run npm run build first.`);
    }
  }
  let ahead = 0;
  const parts = {
    // `npm run build` made it beside the pages.
    child: {
      childPath: join(root, 'dist', 'server', 'renderChild.js'),
      assets: join(root, 'server', 'documents'),
      cwd: root,
      timeoutMs: CHILD_PATIENCE_MS,
    },
    ...(options.templates === undefined ? {} : { templates: options.templates }),
    now: () => Date.now() + ahead,
  };
  let app = await createApp({ ...config, root }, parts);
  const port = await app.listen();
  const own = `http://localhost:${port}`;
  const { link } = await openHouseLink(app.house, true);
  const { cookie } = await post(own, '/api/admin/claim', {
    secret: new URL(link).hash.replace(/^#(.*=)?/, ''),
  });
  return {
    get app() {
      return app;
    },
    port,
    own,
    houseLink: link,
    cookie,
    room: `http://${HOST_NAME}:${port}`,
    async restart(later = 0) {
      await app.close();
      ahead += later;
      app = await createApp({ ...config, root, port }, parts);
      await app.listen();
    },
    async close() {
      await app.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}
