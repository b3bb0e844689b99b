import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf, isSecretOf, makeSecret } from '../access/secrets.ts';
import type { House } from '../house.ts';

const FILE = 'house-link.txt';

/**
 * The administrator's link. On a terminal it is made anew at each start and shown once; without one it is kept in a
 * file that only the owner of the data folder reads, and stays the same as long as the file is there.
 */
export async function openHouseLink(
  house: Pick<House, 'config' | 'catalogue' | 'random' | 'port' | 'roomAddress'>,
  isTerminal: boolean,
): Promise<{ link: string; file: string | null }> {
  const path = join(house.config.data, FILE);
  const known = house.catalogue.read().administrator?.secretHash;
  const kept = /#k=([A-Za-z0-9_-]+)/.exec(await readFile(path, 'utf8').catch(() => ''))?.[1];
  const isKept = kept !== undefined && known !== undefined && isSecretOf(kept, known);
  const secret = isKept ? kept : makeSecret(house.random);
  if (!isKept) {
    await house.catalogue.update(draft => {
      draft.administrator = { secretHash: hashOf(secret) };
    });
  }
  // Whoever pairs sits at another machine, where localhost would be wrong.
  const own = house.config.pair ? house.roomAddress.base() : `http://localhost:${house.port()}`;
  const base = house.config.publicUrl?.origin ?? own;
  const link = `${base}/#k=${secret}`;
  if (isTerminal && !isKept) {
    // An outdated link in a file would only puzzle.
    await rm(path, { force: true });
    return { link, file: null };
  }
  await writeFile(path, `${link}\n`, { mode: 0o600 });
  return { link, file: path };
}
