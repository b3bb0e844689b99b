import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { PICTURE_BYTES, PICTURE_NAME } from '#shared/pictures.ts';

/** A picture of a template as it is served. */
export interface Picture {
  type: string;
  bytes: Buffer;
  etag: string;
}

/** What a file must begin with, in hexadecimal, to be what its name says. */
const KINDS: Readonly<Record<string, { type: string; begins: RegExp }>> = {
  '.png': { type: 'image/png', begins: /^89504e470d0a1a0a/ },
  '.jpg': { type: 'image/jpeg', begins: /^ffd8ff/ },
  // „RIFF", four bytes of length, „WEBP".
  '.webp': { type: 'image/webp', begins: /^52494646.{8}57454250/ },
};
const HEAD_BYTES = 12;

/** `templates/pictures`, read once at the start: a request names one of them and never a path. */
export class Pictures {
  readonly #pictures = new Map<string, Picture>();
  readonly #faults = new Map<string, string>();

  /** A folder that is missing holds no pictures. */
  static async read(folder: string): Promise<Pictures> {
    const pictures = new Pictures();
    for (const name of await readdir(folder).catch(() => [])) {
      const picture = await readPicture(folder, name);
      if (typeof picture === 'string') {
        pictures.#faults.set(name, picture);
      } else {
        pictures.#pictures.set(name, picture);
      }
    }
    return pictures;
  }

  get(name: string): Picture | null {
    return this.#pictures.get(name) ?? null;
  }

  /** Why a template cannot show this picture, in English, for its author; null: it can. */
  faultOf(name: string): string | null {
    return this.#pictures.has(name) ? null : (this.#faults.get(name) ?? `there is no pictures/${name}`);
  }
}

/** The picture, or what is wrong with it. */
async function readPicture(folder: string, name: string): Promise<Picture | string> {
  const kind = KINDS[extname(name)];
  if (kind === undefined || !PICTURE_NAME.test(name)) {
    return `pictures/${name} is not named as a picture (${PICTURE_NAME})`;
  }
  const { size } = await stat(join(folder, name));
  if (size > PICTURE_BYTES) {
    return `pictures/${name} has ${Math.ceil(size / 1024)} KB, at most ${PICTURE_BYTES / 1024} are allowed`;
  }
  const bytes = await readFile(join(folder, name));
  if (!kind.begins.test(bytes.toString('hex', 0, HEAD_BYTES))) {
    return `pictures/${name} is not what its name says (${kind.type})`;
  }
  return { type: kind.type, bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url')}"` };
}
