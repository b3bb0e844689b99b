import { expect, test } from 'vitest';
import { MemoryDisk } from '../../storage/memoryDisk.ts';
import { SignedFiles } from './signedFiles.ts';

const version = { workshop: 'w', document: 'd', n: 1 };
const file = { sha256: 'b'.repeat(64), ending: 'pdf' } as const;
const bytes = Buffer.from('%PDF-x');

test('of two who bring the same bytes the refused one takes nothing from the other', async () => {
  const disk = new MemoryDisk();
  await disk.makeFolder('/w');
  const files = new SignedFiles({ disk, folder: () => '/w' });
  await files.keep(version, file.sha256, file.ending, bytes);
  await files.keep(version, file.sha256, file.ending, bytes);
  await files.drop(version, file.sha256, file.ending);
  expect(Buffer.from((await files.read(version, file)) ?? [])).toEqual(bytes);
  files.settle(version, file.sha256, file.ending);
  expect(await files.read(version, file)).not.toBeNull();
});

test('what was refused to everybody is gone', async () => {
  const disk = new MemoryDisk();
  await disk.makeFolder('/w');
  const files = new SignedFiles({ disk, folder: () => '/w' });
  for (const _ of ['one', 'two']) {
    await files.keep(version, file.sha256, file.ending, bytes);
  }
  await files.drop(version, file.sha256, file.ending);
  await files.drop(version, file.sha256, file.ending);
  expect(await files.read(version, file)).toBeNull();
});
