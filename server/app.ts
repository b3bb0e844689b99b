import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import pino, { type Logger } from 'pino';
import { ACTIVITIES, type ActivityTable } from '#shared/activities/activities.ts';
import type { RandomBytes } from '#shared/ids.ts';
import { DOC_PATH } from '#shared/protocol/wire.ts';
import type { Template } from '#shared/template/template.ts';
import { lifeOf } from '#shared/workshop/life/lifeVersions.ts';
import { personOf } from '#shared/workshop/lookUp.ts';
import type { Config } from './config.ts';
import { DocumentFiles } from './documents/kept/files.ts';
import { SealedFiles } from './documents/kept/sealedFiles.ts';
import { SignedFiles } from './documents/kept/signedFiles.ts';
import { childOf, Renderer, type RendererOptions } from './documents/renderer.ts';
import { Inspector } from './documents/sealing/inspector.ts';
import { SealRegister } from './documents/sealing/register.ts';
import { Sealer } from './documents/sealing/sealer.ts';
import { SealKeys } from './documents/sealing/sealKey.ts';
import { Asker } from './http/access/asker.ts';
import { ClientAddress } from './http/access/clientAddress.ts';
import { Connections } from './http/access/connections.ts';
import { GrantCookie } from './http/access/cookie.ts';
import { Door, refuseUpgrade } from './http/access/door.ts';
import { Pairing } from './http/access/pairing.ts';
import { Tries } from './http/access/rateLimit.ts';
import { SeatAllowance } from './http/access/seatAllowance.ts';
import { Addresses } from './http/addresses.ts';
import { createApi } from './http/api.ts';
import { DiskWatch } from './http/diskWatch.ts';
import { frozenOf } from './http/documents/frozenOf.ts';
import { sealVersion } from './http/documents/sealVersion.ts';
import type { House } from './http/house.ts';
import { createLiveServer, isLivePath } from './http/live.ts';
import { Notices } from './http/notice.ts';
import { builtPages, vitePages } from './http/pages.ts';
import { Pictures } from './http/pictures.ts';
import { RoomAddress } from './http/roomAddress.ts';
import { readTemplates } from './http/templates.ts';
import { Catalogue } from './storage/catalogue.ts';
import { nodeDisk } from './storage/disk.ts';
import { FileJournalStore } from './storage/fileJournal.ts';
import type { JournalStore } from './storage/journal.ts';
import { FILES_FOLDER } from './storage/readFolder.ts';
import { createSyncServer } from './sync/syncServer.ts';
import { LiveWorkshops } from './workshop/liveWorkshops.ts';

/** What tests put in place of the real thing. */
export interface AppParts {
  activities?: ActivityTable;
  store?: JournalStore;
  catalogue?: Catalogue;
  templates?: readonly Template[];
  addresses?: Addresses;
  log?: Logger;
  random?: RandomBytes;
  renderer?: Renderer;
  /** The child that makes and reads documents, where it was built before: from its source it takes seconds to start. */
  child?: RendererOptions;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** A server that is built but does not listen yet. */
export interface App {
  server: Server;
  house: House;
  /** Resolves with the port once it listens. */
  listen(): Promise<number>;
  /** Sends everybody away, writes everything, lets go of every folder. */
  close(): Promise<void>;
}

/** Twelve downloads in a row, then one in four seconds: nobody clicks faster, and rendering costs. */
const RENDERINGS = { size: 12, perSecond: 0.25 };
/** Ten files in a row, then one in ten seconds: each is a child's work for half a second. */
const INSPECTIONS = { size: 10, perSecond: 0.1 };
/** A room full of phones behind one address at once, then one every five seconds. */
const NEWCOMERS = { size: 100, perSecond: 0.2 };

/** Key, certificates and the register of what was sealed, in the data folder. */
const SEAL_FOLDER = 'seal';

/** Everything on one port: pages, `/api`, `/live` and `/doc/<docId>`. */
export async function createApp(config: Config, parts: AppParts = {}): Promise<App> {
  const log = parts.log ?? pino({ level: config.logLevel });
  // A signed file of ten megabytes takes eighty seconds at a megabit a second.
  const server = createServer({ requestTimeout: 120_000, headersTimeout: 15_000 });
  const house = await buildHouse(config, parts, log, () => portOf(server, config));
  const pages = config.dev ? await vitePages(config, server) : await builtPages(config);
  const api = createApi(house, pages);
  const live = createLiveServer(house);
  const sync = createSyncServer({
    workshops: house.workshops,
    authenticate: async (request, as) => {
      const asker = new Asker(house, request);
      const proven = await asker.seat(as);
      return proven === null ? null : asker.actorOf(proven);
    },
    describe: (workshop, { person }) => {
      const known = person === null ? undefined : personOf(workshop.decided, person);
      return { name: known?.name ?? '', side: known?.sides[0] ?? null, person };
    },
    onError: error => log.error({ error: String(error) }, 'document connection failed'),
  });
  const door = new Door({
    port: house.port,
    publicUrl: config.publicUrl,
    allowedHosts: config.allowedHosts,
    addresses: () => house.addresses.hosts(),
  });

  server.on('request', (request, response) => {
    if (!door.admits(request, response)) {
      return;
    }
    if (isLivePath(request.url)) {
      live.handleRequest(request, response);
    } else {
      api(request, response);
    }
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (config.dev && isViteUpgrade(request)) {
      return;
    }
    if (!door.admitsUpgrade(request, socket)) {
      return;
    }
    if (isLivePath(request.url)) {
      live.handleUpgrade(request, socket, head);
    } else if (request.url?.startsWith(`${DOC_PATH}/`)) {
      sync.handleUpgrade(request, socket, head);
    } else {
      refuseUpgrade(socket, '404 Not Found');
    }
  });

  return {
    server,
    house,
    listen: () => listen(server, config),
    async close() {
      const stopped = new Promise<void>(resolve => server.close(() => resolve()));
      await Promise.all([sync.close(), live.close()]);
      await house.workshops.close();
      house.inspector.close();
      house.verifier.close();
      await house.files.close();
      await house.sealed.close();
      await pages.close();
      server.closeAllConnections();
      if (server.listening) {
        await stopped;
      }
    },
  };
}

async function buildHouse(config: Config, parts: AppParts, log: Logger, port: () => number): Promise<House> {
  const random = parts.random ?? randomBytes;
  const now = parts.now ?? Date.now;
  const activities = parts.activities ?? ACTIVITIES;
  const disk = new DiskWatch(config.data);
  const catalogue = parts.catalogue ?? (await Catalogue.open(join(config.data, 'catalogue.json')));
  const store =
    parts.store ??
    new FileJournalStore({
      dataDir: config.data,
      onSync: (_workshop, milliseconds) => disk.noteSync(milliseconds),
      onProblem: (workshop, problem) => log.warn({ workshop, problem: problem.message }, 'journal'),
    });
  const addresses = parts.addresses ?? new Addresses();
  const templates = join(config.root, 'templates');
  const pictures = await Pictures.read(join(templates, 'pictures'));
  const child = parts.child ?? childOf(config.root);
  const renderer = parts.renderer ?? new Renderer(child);
  const sealKeys = new SealKeys({
    disk: nodeDisk,
    folder: join(config.data, SEAL_FOLDER),
    p12: config.seal,
    organisation: config.publicUrl?.hostname ?? '',
    now,
  });
  const filesOf = (workshop: string) => join(config.data, 'workshops', workshop, FILES_FOLDER);
  const files = new DocumentFiles({
    renderer,
    disk: nodeDisk,
    folder: filesOf,
    log,
  });
  const sealer = new Sealer(sealKeys, renderer);
  const sealed = new SealedFiles({ renderer, sealer, disk: nodeDisk, folder: filesOf, log });
  const signed = new SignedFiles({ disk: nodeDisk, folder: filesOf });
  const sealRegister = new SealRegister(nodeDisk, join(config.data, SEAL_FOLDER, 'sealed'));
  const workshops = new LiveWorkshops({
    store,
    catalogue,
    activities,
    log,
    random,
    now,
    mayWrite: () => !disk.isReadOnly,
    // Nobody waits for them: whoever asks before they are there waits for the same rendering.
    onFrozen: (workshop, document, n, version) => void files.make(frozenOf(workshop, document, n, version)),
    onOver: (workshop, document, n) =>
      void sealRegister
        .end(workshop.id, document, n, lifeOf(workshop.shown, document, n).state === 'withdrawn')
        .catch(error =>
          log.error({ workshop: workshop.id, document, version: n, error: String(error) }, 'not told over'),
        ),
    onSeal: (workshop, document, n) =>
      void sealVersion(workshop, document, n, {
        ...{ sealed, sealRegister, random, config },
        isThere: id => store.exists(id),
      }).catch(error =>
        log.error({ workshop: workshop.id, document, version: n, error: String(error) }, 'not sealed'),
      ),
  });
  const inspecting = () =>
    new Inspector({
      renderer: new Renderer({ ...child, queueLimit: 6 }),
      keys: sealKeys,
      register: sealRegister,
      now,
      log,
    });
  await workshops.forgetErased();
  for (const workshop of await sealRegister.workshops()) {
    if (!(await store.exists(workshop))) {
      await sealRegister.forget(workshop);
    }
  }
  return {
    config,
    version: await versionOf(config.root),
    startedAt: now(),
    workshops,
    catalogue,
    templates: parts.templates ?? (await readTemplates(templates, activities, pictures, log)),
    pictures,
    cookie: new GrantCookie(catalogue.read().instanceId, config.publicUrl),
    clientAddress: new ClientAddress(config.trustProxy),
    addresses,
    roomAddress: new RoomAddress(addresses, config.publicUrl, port),
    connections: new Connections(),
    disk,
    files,
    sealer,
    sealed,
    signed,
    sealRegister,
    inspector: inspecting(),
    verifier: inspecting(),
    notices: new Notices(config.data),
    pairing: new Pairing(random, now),
    tries: new Tries(() => performance.now()),
    renderings: new SeatAllowance(RENDERINGS, () => performance.now()),
    inspections: new SeatAllowance(INSPECTIONS, () => performance.now()),
    newcomers: new SeatAllowance(NEWCOMERS, () => performance.now()),
    random,
    now,
    log,
    port,
  };
}

function listen(server: Server, { port, host }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, ...(host === null ? {} : { host }) }, () => {
      server.off('error', reject);
      resolve(addressPort(server) ?? port);
    });
  });
}

function portOf(server: Server, config: Config): number {
  return addressPort(server) ?? config.port;
}

function addressPort(server: Server): number | null {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : null;
}

/** Hot reload has its own listener on the same server. */
function isViteUpgrade(request: IncomingMessage): boolean {
  const protocol = request.headers['sec-websocket-protocol'];
  return protocol === 'vite-hmr' || protocol === 'vite-ping';
}

async function versionOf(root: string): Promise<string> {
  const { version }: { version: string } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return version;
}
