import { expect, test } from 'vitest';
import { MemoryDisk } from '../../storage/memoryDisk.ts';
import { SealRegister } from './register.ts';

const FOLDER = '/seal/sealed';
const sealed = (n: number, more: object = {}) => ({
  ...{ workshop: 'w1', document: 'd', title: 'Porozumienie z Gminą', n, mark: `v${n}` },
  ...{ sealedAt: '', sha256: String(n).repeat(64), size: 1, fileId: '' },
  ...more,
});
const there = async () => true;

test('what is sealed while its workshop is erased does not come back with its title', async () => {
  const disk = new MemoryDisk();
  const register = new SealRegister(disk, FOLDER);
  const adding = register.add(sealed(1), there);
  await register.forget('w1');
  await adding;
  await register.add(sealed(2), async () => false);
  for (const one of [register, new SealRegister(disk, FOLDER)]) {
    expect((await one.files()).map(({ title }) => title)).toEqual(['']);
    expect(await one.workshops()).toEqual([]);
  }
});

test('a file knows that its version was withdrawn, or that a newer one took its place before that was sealed', async () => {
  const disk = new MemoryDisk();
  const register = new SealRegister(disk, FOLDER);
  await register.add(sealed(1), there);
  await register.add(sealed(2, { document: 'other' }), there);
  await register.end('w1', 'd', 1, false);
  await register.end('w1', 'other', 2, true);
  await register.end('w1', 'd', 2, true);
  const files = await new SealRegister(disk, FOLDER).files();
  expect(files.map(({ older, withdrawn }) => [older, withdrawn])).toEqual([
    [true, false],
    [false, true],
  ]);
});
