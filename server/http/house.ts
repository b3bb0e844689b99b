import type { Logger } from 'pino';
import type { RandomBytes } from '#shared/ids.ts';
import type { Template } from '#shared/template/template.ts';
import type { Config } from '../config.ts';
import type { DocumentFiles } from '../documents/kept/files.ts';
import type { SealedFiles } from '../documents/kept/sealedFiles.ts';
import type { SignedFiles } from '../documents/kept/signedFiles.ts';
import type { Inspector } from '../documents/sealing/inspector.ts';
import type { SealRegister } from '../documents/sealing/register.ts';
import type { Sealer } from '../documents/sealing/sealer.ts';
import type { Catalogue } from '../storage/catalogue.ts';
import type { WorkshopsAccess } from '../workshop/access.ts';
import type { LiveWorkshops } from '../workshop/liveWorkshops.ts';
import type { ClientAddress } from './access/clientAddress.ts';
import type { Connections } from './access/connections.ts';
import type { GrantCookie } from './access/cookie.ts';
import type { Pairing } from './access/pairing.ts';
import type { Tries } from './access/rateLimit.ts';
import type { SeatAllowance } from './access/seatAllowance.ts';
import type { Addresses } from './addresses.ts';
import type { DiskWatch } from './diskWatch.ts';
import type { Notices } from './notice.ts';
import type { Pictures } from './pictures.ts';
import type { RoomAddress } from './roomAddress.ts';

/** The workshops as HTTP needs them. */
export type Workshops = WorkshopsAccess & Pick<LiveWorkshops, 'create' | 'erase' | 'close' | 'size'>;

/** Everything routes and sockets share; made once by `createApp`. */
export interface House {
  config: Config;
  version: string;
  startedAt: number;
  workshops: Workshops;
  catalogue: Pick<Catalogue, 'read' | 'update'>;
  templates: readonly Template[];
  pictures: Pictures;
  cookie: GrantCookie;
  clientAddress: ClientAddress;
  addresses: Addresses;
  roomAddress: RoomAddress;
  connections: Connections;
  disk: DiskWatch;
  files: DocumentFiles;
  sealed: SealedFiles;
  signed: SignedFiles;
  /** Seals documents with this server's key. */
  sealer: Sealer;
  /** What was sealed. */
  sealRegister: SealRegister;
  /** Reads files that institutions and those who lead bring. */
  inspector: Inspector;
  /** Reads files that anybody asks about: strangers never take the others' places, nor their time. */
  verifier: Inspector;
  notices: Notices;
  pairing: Pairing;
  tries: Tries;
  /** How many documents a person, an institution or a seat may have made in a while. */
  renderings: SeatAllowance;
  /** How many files a seat or an address may have read in a while. */
  inspections: SeatAllowance;
  /** How many seats links to one step give to an address in a while. */
  newcomers: SeatAllowance;
  random: RandomBytes;
  /** Milliseconds since 1970. */
  now: () => number;
  log: Logger;
  /** The port that is listened on. */
  port: () => number;
}
