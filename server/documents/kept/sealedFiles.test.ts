import { expect, test } from 'vitest';
import { canonicalJson } from '#shared/agreement/canonical.ts';
import { sampleDoc } from '#shared/agreement/testing/samples.ts';
import { MemoryDisk } from '../../storage/memoryDisk.ts';
import type { Renderer } from '../renderer.ts';
import { SealedFiles, type Sealing } from './sealedFiles.ts';

test('copies that were too many at the time of the seal are made when somebody asks for them', async () => {
  const disk = new MemoryDisk();
  await disk.makeFolder('/f');
  let isBusy = true;
  const file = new Uint8Array([1]);
  const render: Renderer['render'] = async (_, formats) =>
    isBusy && !formats.includes('pdf')
      ? { ok: false, failure: 'busy', detail: '' }
      : { ok: true, files: new Map(formats.map(format => [format, file])), replaced: [] };
  const seal = async () =>
    ({ ok: true, bytes: file, sha256: 'x', size: 1, fingerprint: '', fileId: '' }) as never;
  const log = { error: () => undefined };
  const files = new SealedFiles({ renderer: { render }, sealer: { seal }, disk, folder: () => '/f', log });
  const canonical = canonicalJson(sampleDoc('pl', {}));
  const version = { workshop: 'w', document: 'd', n: 1, at: 0, canonical, rehearsal: false };
  const sealing: Sealing = { rows: [], at: 0, by: '', verifyAt: null, mark: '', log: null };
  expect(await files.make(version, sealing)).toMatchObject({ size: 1 });
  expect(await files.approved(version, 'docx')).toBeNull();
  isBusy = false;
  await files.copies(version, sealing);
  expect(await files.approved(version, 'docx')).toEqual(Buffer.from(file));
});
