import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Font files by name, in a fixed order. */
export function readFonts(assets: string): Buffer[] {
  const folder = join(assets, 'fonts');
  return readdirSync(folder)
    .filter(name => name.endsWith('.ttf'))
    .sort()
    .map(name => readFileSync(join(folder, name)));
}
