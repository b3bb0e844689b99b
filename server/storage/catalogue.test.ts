import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Catalogue, CatalogueUnreadable } from './catalogue.ts';
import type { CatalogueData } from './catalogueData.ts';
import { MemoryDisk } from './memoryDisk.ts';
import { probeDisk } from './probe.ts';
import { seeded } from './testing/seeded.ts';

const PATH = '/data/catalogue.json';

/** Codes stand for "which update": n of them after the n-th. */
function addCode(draft: CatalogueData): void {
  draft.codes.push({ hash: `h${draft.codes.length}`, workshopId: 'w' });
}

describe('catalogue', () => {
  it('keeps what was updated, on the real disk, for its owner only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
    const path = join(folder, 'deep', 'catalogue.json');
    const first = await Catalogue.open(path);
    await first.update(draft => {
      draft.settings.notice = { pl: 'tak', en: 'yes', version: 1 };
    });
    const second = await Catalogue.open(path);
    expect(second.read()).toEqual(first.read());
    expect(second.read().instanceId).toMatch(/^[0-9a-f]{12}$/);
    expect((await readdir(join(folder, 'deep'))).sort()).toEqual(['catalogue.json', 'catalogue.json.bak']);
    expect((await stat(path)).mode & 0o077).toBe(0);
    expect(JSON.parse(await readFile(path, 'utf8')).settings.notice.pl).toBe('tak');
    await rm(folder, { recursive: true });
  });

  it('does updates one after the other and shows only durable ones', async () => {
    const catalogue = await Catalogue.open(PATH, new MemoryDisk());
    const before = catalogue.read();
    const all = Array.from({ length: 20 }, () => catalogue.update(addCode));
    expect(catalogue.read()).toBe(before);
    await Promise.all(all);
    expect(catalogue.read().codes.map(code => code.hash)).toEqual(
      Array.from({ length: 20 }, (_, n) => `h${n}`),
    );
    expect(before.codes).toEqual([]);
    expect(() => addCode(catalogue.read() as CatalogueData)).toThrow(TypeError);
  });

  it('changes nothing when a change throws or makes it invalid', async () => {
    const disk = new MemoryDisk();
    const catalogue = await Catalogue.open(PATH, disk);
    await catalogue.update(addCode);
    const failing = catalogue.update(draft => {
      addCode(draft);
      throw new Error('no');
    });
    const invalid = catalogue.update(draft => {
      Object.assign(draft, { surprise: 1 });
    });
    const after = catalogue.update(addCode);
    await expect(failing).rejects.toThrow('no');
    await expect(invalid).rejects.toThrow();
    await after;
    expect(catalogue.read().codes.length).toBe(2);
    expect((await Catalogue.open(PATH, disk)).read()).toEqual(catalogue.read());
  });

  it('loses nothing in a power cut after any call to the disk', async () => {
    for (let crashAt = 1; crashAt <= 60; crashAt++) {
      const disk = new MemoryDisk();
      let calls = 0;
      disk.fault = () => {
        if (++calls > crashAt) throw new Error('the machine is off');
      };
      let acknowledged = 0;
      let instanceId: string | null = null;
      const run = async () => {
        const catalogue = await Catalogue.open(PATH, disk);
        instanceId = catalogue.read().instanceId;
        for (let n = 1; n <= 8; n++) {
          await catalogue.update(addCode);
          acknowledged = n;
        }
      };
      await run().catch(() => undefined);
      for (let again = 0; again < 6; again++) {
        const survivor = disk.afterPowerCut(seeded(crashAt * 10 + again));
        const { codes, instanceId: found } = (await Catalogue.open(PATH, survivor)).read();
        expect(codes.length, `call ${crashAt}`).toBeGreaterThanOrEqual(acknowledged);
        expect(codes.length).toBeLessThanOrEqual(acknowledged + 1);
        if (instanceId) expect(found).toBe(instanceId);
      }
    }
  });

  it('has in memory what is on disk, and no temporary file, after any failed call', async () => {
    for (let failAt = 1; failAt <= 7; failAt++) {
      const disk = new MemoryDisk();
      const catalogue = await Catalogue.open(PATH, disk);
      await catalogue.update(addCode);
      let calls = 0;
      disk.fault = call => {
        if (++calls === failAt) {
          if (call === 'write') return 10;
          throw new Error('ENOSPC');
        }
      };
      const failed = await catalogue.update(addCode).then(
        () => false,
        () => true,
      );
      disk.fault = () => undefined;
      const names = (await disk.list('/data')) ?? [];
      expect(names).toContain('catalogue.json');
      expect(names.some(name => name.endsWith('.tmp'))).toBe(false);
      expect((await Catalogue.open(PATH, disk.afterKill())).read()).toEqual(catalogue.read());
      if (!failed) expect(catalogue.read().codes.length).toBe(2);
      await catalogue.update(addCode);
      expect((await Catalogue.open(PATH, disk)).read()).toEqual(catalogue.read());
    }
  });

  it('shows the old content when the disk answers nothing any more', async () => {
    const disk = new MemoryDisk();
    const catalogue = await Catalogue.open(PATH, disk);
    disk.fault = () => {
      throw new Error('EIO');
    };
    disk.read = async () => {
      throw new Error('EIO');
    };
    await expect(catalogue.update(addCode)).rejects.toThrow('EIO');
    expect(catalogue.read().codes).toEqual([]);
  });

  it('falls back to the previous content, then refuses, and never starts empty', async () => {
    const disk = new MemoryDisk();
    const catalogue = await Catalogue.open(PATH, disk);
    await catalogue.update(addCode);
    await catalogue.update(addCode);
    for (const damage of [Buffer.alloc(0), Buffer.alloc(300), Buffer.from('{"v":2}'), null]) {
      const damaged = disk.afterKill();
      damaged.put(PATH, damage);
      const reopened = await Catalogue.open(PATH, damaged);
      expect(reopened.read().codes.length).toBe(1);
      await reopened.update(addCode);
      expect((await Catalogue.open(PATH, damaged)).read().codes.length).toBe(2);

      const hopeless = disk.afterKill();
      hopeless.put(PATH, damage);
      hopeless.put(`${PATH}.bak`, Buffer.from('x'));
      await expect(Catalogue.open(PATH, hopeless)).rejects.toThrow(CatalogueUnreadable);
      await expect(Catalogue.open(PATH, hopeless)).rejects.toThrow(PATH);
    }
  });

  it('forgets what was erased in the previous content too', async () => {
    const disk = new MemoryDisk();
    const catalogue = await Catalogue.open(PATH, disk);
    await catalogue.update(draft => void draft.codes.push({ hash: 'TAJNE', workshopId: 'w' }));
    await catalogue.update(draft => void draft.codes.splice(0));
    await catalogue.forgetPrevious();
    for (const name of (await disk.list('/data')) ?? []) {
      expect(String(Buffer.from((await disk.read(`/data/${name}`)) ?? []))).not.toContain('TAJNE');
    }
  });
});

it('measures the disk and leaves nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'probe-'));
  const { p95Ms } = await probeDisk(folder);
  expect(p95Ms).toBeGreaterThan(0);
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});
