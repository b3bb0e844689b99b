import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '#shared/agreement/canonical.ts';
import { nodeDisk } from '../../storage/disk.ts';
import type { Format } from '../blockTree.ts';
import type { RenderOutcome } from '../renderer.ts';
import { sampleAgreement } from '../testing/sampleAgreement.ts';
import { DocumentFiles, type FrozenVersion } from './files.ts';

let data = '';
let files: DocumentFiles;
let asked: (readonly Format[])[] = [];
let logged: object[] = [];
/** Happens while the child works. */
let meanwhile = async (): Promise<void> => {};
let outcome: (formats: readonly Format[]) => RenderOutcome;

const doc = sampleAgreement();
const version: FrozenVersion = {
  workshop: 'w',
  document: 'porozumienie',
  n: 3,
  at: 0,
  canonical: canonicalJson(doc),
  rehearsal: false,
};

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'files-'));
  await mkdir(join(data, 'w'));
  asked = [];
  logged = [];
  meanwhile = async () => {};
  outcome = formats => ({
    ok: true,
    files: new Map(formats.map(format => [format, Buffer.from(`${format} ${asked.length}`)])),
    replaced: ['ש U+05E9'],
  });
  files = new DocumentFiles({
    renderer: {
      async render(_tree, formats) {
        asked.push(formats);
        await meanwhile();
        return outcome(formats);
      },
      close: () => {},
    },
    disk: nodeDisk,
    folder: workshop => join(data, workshop),
    log: { error: details => logged.push(details) },
  });
});
afterEach(() => rm(data, { recursive: true, force: true }));

describe('DocumentFiles', () => {
  it('renders a version once and never again', async () => {
    expect(await Promise.all([files.make(version), files.make(version)])).toEqual([true, true]);
    expect(String(await files.frozen(version, 'pdf'))).toBe(String(Buffer.from('pdf 1')));
    expect(await files.replaced(version)).toEqual(['ש U+05E9']);
    expect(asked).toHaveLength(1);
  });

  it('makes only what is missing: what somebody holds already stays as it is', async () => {
    await files.make(version);
    await rm(join(data, 'w', 'porozumienie-v3.md'));
    await files.frozen(version, 'md');
    expect(asked[1]).toEqual(['md']);
    expect(await readFile(join(data, 'w', 'porozumienie-v3.pdf'), 'utf8')).toBe('pdf 1');
    expect(await readFile(join(data, 'w', 'porozumienie-v3.md'), 'utf8')).toBe('md 2');
  });

  it('brings nothing back of a workshop that was erased meanwhile', async () => {
    meanwhile = () => rm(join(data, 'w'), { recursive: true });
    expect(await files.frozen(version, 'pdf')).toBeNull();
    expect(await readdir(data)).toEqual([]);
    expect(await files.frozen(version, 'pdf')).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('says once in the log why there is none, and tries again when asked again', async () => {
    const works = outcome;
    outcome = () => ({ ok: false, failure: 'crashed', detail: 'SIGKILL' });
    expect(await files.frozen(version, 'pdf')).toBeNull();
    expect(logged).toEqual([
      { workshop: 'w', document: 'porozumienie', version: 3, failure: 'crashed', detail: 'SIGKILL' },
    ]);
    outcome = works;
    expect(await files.frozen(version, 'pdf')).not.toBeNull();
  });

  it('prints no mark of a text that no longer reads back as it was hashed', async () => {
    const changed = { ...version, canonical: version.canonical.replace('"kind"', '"more":1,"kind"') };
    expect(await files.frozen(changed, 'pdf')).toBeNull();
    expect(await files.frozen({ ...version, n: 4, canonical: '{}' }, 'pdf')).toBeNull();
    expect(logged).toMatchObject([{ failure: 'content' }, { failure: 'content' }]);
    expect(asked).toEqual([]);
  });

  it('shares one rendering of the same project, and keeps none', async () => {
    const [one, other] = await Promise.all([
      files.project('w', doc, { at: 0, rehearsal: false }, 'pdf'),
      files.project('w', doc, { at: 5, rehearsal: false }, 'pdf'),
    ]);
    expect(one).toBe(other);
    await files.project('w', { ...doc, place: 'Lipowie' }, { at: 0, rehearsal: false }, 'pdf');
    expect(asked).toHaveLength(2);
    expect(await readdir(join(data, 'w'))).toEqual([]);
  });
});
