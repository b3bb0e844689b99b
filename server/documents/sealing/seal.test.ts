import { createHash, X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { testChild } from '../../../test/fixtures/built.ts';
import { nodeDisk } from '../../storage/disk.ts';
import { readPdfStructure } from '../pdfStructure.ts';
import { Renderer } from '../renderer.ts';
import { inspect } from './inspecting/inspect.ts';
import { Sealer, type SealOutcome } from './sealer.ts';
import { SealKeys, type SealKeysOptions } from './sealKey.ts';
import { samplePdf } from './testing/samplePdf.ts';

const ROOT = join(import.meta.dirname, '../../..');
const AT = Date.parse('2026-12-17T14:02:00Z');
const YEAR = 365.25 * 24 * 3600_000;
const folder = await mkdtemp(join(tmpdir(), 'seal-'));
const renderer = new Renderer(testChild(ROOT));
afterAll(async () => {
  renderer.close();
  await rm(folder, { recursive: true });
});

function keys(options: Partial<SealKeysOptions> = {}): SealKeys {
  const own = { disk: nodeDisk, folder: join(folder, 'seal'), p12: null, organisation: 'stol.lipowo.pl' };
  return new SealKeys({ ...own, now: () => AT, ...options });
}

function bytesOf(outcome: SealOutcome): Buffer {
  if (!outcome.ok) throw new Error(`${outcome.failure}: ${outcome.detail}`);
  return Buffer.from(outcome.bytes);
}

describe('the own key', () => {
  it('is made once, is readable by its owner only, and is known by a Polish name', async () => {
    const [first, together] = await Promise.all([
      keys().facts(),
      keys({ folder: join(folder, 'b') }).facts(),
    ]);
    expect(first.fingerprint).not.toBe(together.fingerprint);
    expect(await keys().facts()).toEqual(first);
    expect(first).toMatchObject({ subject: 'Pieczęć serwera Wspólny Stół', expired: false });
    expect(first.until.slice(0, 10)).toBe('2036-12-17');
    expect((await stat(join(folder, 'seal', 'own.pem'))).mode & 0o777).toBe(0o600);
    const kept = join(folder, 'seal', 'certificates', `${first.fingerprint}.pem`);
    const certificate = new X509Certificate(await readFile(kept));
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.subject).toContain('O=stol.lipowo.pl');
    expect(certificate.publicKey.asymmetricKeyDetails?.modulusLength).toBe(3072);
  });

  it('warns sixty days ahead, and is followed by another when it has ended', async () => {
    const before = await keys().facts();
    const end = Date.parse(before.until);
    expect(await keys({ now: () => end - 0.2 * YEAR }).endsSoon()).toBeNull();
    expect(await keys({ now: () => end - 59.5 * 24 * 3600_000 }).endsSoon()).toBe(59);
    const later = keys({ now: () => end + 1000 });
    const [one, other] = await Promise.all([later.facts(), later.facts()]);
    expect(one).toEqual(other);
    expect(one.fingerprint).not.toBe(before.fingerprint);
    expect(one.expired).toBe(false);
    expect((await readdir(join(folder, 'seal', 'certificates'))).length).toBe(2);
    expect((await later.certificates()).length).toBe(2);
  });
});

describe("an installer's file", () => {
  const p12 = (name: string, password = 'haslo7') => ({
    path: join(import.meta.dirname, 'testing', 'p12', name),
    password,
  });

  it.each(['modern.p12', 'legacy.p12', 'ec.p12'])('is sealed with: %s', async name => {
    const own = keys({ p12: p12(name), folder: join(folder, name) });
    expect(await own.facts()).toMatchObject({ subject: 'Pieczęć gminy Lipowo', expired: false });
    const outcome = await new Sealer(own, renderer).seal(await samplePdf(), { reason: 'wersja 1', at: AT });
    const verdict = await inspect({
      ...{
        bytes: bytesOf(outcome),
        sealed: [],
        accepted: [],
        certificates: await own.certificates(),
        now: AT,
      },
    });
    expect(verdict.signatures).toMatchObject([{ isSeal: true, valid: true }]);
  });

  it('has one sentence for a wrong password and another for a file that is none', async () => {
    for (const name of ['modern.p12', 'legacy.p12', 'ec.p12']) {
      await expect(keys({ p12: p12(name, 'inne') }).facts()).rejects.toMatchObject({ code: 'seal-password' });
    }
    const none = { path: join(import.meta.dirname, 'seal.ts'), password: 'haslo7' };
    await expect(keys({ p12: none }).facts()).rejects.toMatchObject({ code: 'seal-file' });
  });

  it('is answered for to everybody: what is wrong with it, and that it ends soon', async () => {
    let at = AT;
    const read = vi.fn(nodeDisk.read);
    const wrong = keys({
      p12: p12('modern.p12', 'inne'),
      disk: { ...nodeDisk, read },
      now: () => at,
    });
    expect(await wrong.answer()).toEqual({ fingerprint: null, problem: 'seal-password' });
    // Opening a file costs: strangers who ask again soon are told what was found before.
    expect(await wrong.answer()).toEqual({ fingerprint: null, problem: 'seal-password' });
    expect(read).toHaveBeenCalledTimes(1);
    at += 31_000;
    expect(await wrong.answer()).toEqual({ fingerprint: null, problem: 'seal-password' });
    expect(read).toHaveBeenCalledTimes(2);
    const none = { path: join(import.meta.dirname, 'seal.ts'), password: 'haslo7' };
    expect(await keys({ p12: none }).answer()).toEqual({ fingerprint: null, problem: 'seal-file' });

    const { until } = await keys({ p12: p12('modern.p12') }).facts();
    const before = (days: number) => Date.parse(until) - days * 24 * 3600_000;
    const answered = (days: number) => keys({ p12: p12('modern.p12'), now: () => before(days) }).answer();
    expect(await answered(90)).toMatchObject({ problem: null, endsInDays: null, expired: false });
    expect(await answered(9.5)).toMatchObject({ problem: null, endsInDays: 9, expired: false });
    expect(await answered(-1)).toMatchObject({ problem: null, endsInDays: 0, expired: true });
  });
});

describe('sealing', () => {
  it('appends to the file, gives the same bytes for the same moment, and keeps tags and PDF/A', async () => {
    const pdf = await samplePdf();
    const sealer = new Sealer(keys(), renderer);
    const reason = 'Opieczętowano: Porozumienie (wersja 3 · 9F3C-21AB)';
    const outcome = await sealer.seal(pdf, { reason, at: AT });
    const bytes = bytesOf(outcome);
    expect(bytes.subarray(0, pdf.length).equals(pdf)).toBe(true);
    expect(bytes.length - pdf.length).toBeLessThan(12_000);
    const again = await sealer.seal(pdf, { reason, at: AT });
    expect(bytesOf(again).equals(bytes)).toBe(true);
    expect(outcome).toMatchObject({
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      fingerprint: (await keys().facts()).fingerprint,
    });
    expect(readPdfStructure(bytes).elements).toEqual(readPdfStructure(pdf).elements);
  });

  it('says what keeps it from sealing, and never throws', async () => {
    const sealer = new Sealer(keys(), renderer);
    const nothing = await sealer.seal(Buffer.from('no PDF'), { reason: '', at: AT });
    expect(nothing).toMatchObject({ ok: false, failure: 'refused' });
    const p12 = { path: join(folder, 'absent.p12'), password: '' };
    const absent = await new Sealer(keys({ p12 }), renderer).seal(await samplePdf(), { reason: '', at: AT });
    expect(absent).toMatchObject({ ok: false, failure: 'seal-file' });
  });
});
