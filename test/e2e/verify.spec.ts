import { mkdir } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import { APPENDED } from '../../server/documents/sealing/testing/attackFiles.ts';
import { samplePdf } from '../../server/documents/sealing/testing/samplePdf.ts';
import { makeSigner, signAs } from '../../server/documents/sealing/testing/signer.ts';
import type { RunningHouse } from './house.ts';
import {
  expectLargeTargets,
  expectNoFindings,
  expectNoSideways,
  expectVisibleFocus,
} from './surfaceChecks.ts';
import { expect, SCREENS, test } from './table.ts';

// Anybody asks whether a file is one of ours, without a seat: sealed, signed and changed files of a real seal.

const DESK = { width: 1440, height: 900 };

interface Files {
  sealed: Uint8Array;
  signed: Uint8Array;
  /** Of invented people, who signed nothing. */
  rehearsed: Uint8Array;
  /** A sentence was put on page 1, and then it was signed. */
  changed: Uint8Array;
}

/** An agreement that this house sealed as version 3, and what became of it. */
async function filesOf({ app }: RunningHouse): Promise<Files> {
  const at = Date.parse('2026-12-17T14:02:00Z');
  const seal = async (workshop: string, rehearsal: boolean) => {
    const reason = `Porozumienie, wersja 3, ${workshop}`;
    const outcome = await app.house.sealer.seal(await samplePdf(), { reason, at });
    if (!outcome.ok) throw new Error(outcome.detail);
    const { bytes, sha256, size, fileId } = outcome;
    const line = {
      ...{ workshop, document: 'porozumienie', title: 'Porozumienie o współpracy', n: 3 },
      ...{ mark: 'v3 · 9F3C-21AB', sealedAt: new Date(at).toISOString(), sha256, size, fileId },
      ...{ rehearsal, needed: 2 },
    };
    await app.house.sealRegister.add(line, async () => true);
    return bytes;
  };
  const sealed = await seal('lipowo', false);
  const signer = await makeSigner({
    subject: { commonName: 'Łucja Ćwierć', serialNumber: 'PNOPL-90010112345' },
    issuer: { commonName: 'Imitacja wystawcy kwalifikowanego' },
    qualified: true,
  });
  return {
    sealed,
    rehearsed: await seal('proba', true),
    signed: await signAs(sealed, signer, 'Podpis1'),
    changed: await signAs(APPENDED['a new sentence on page 1'](sealed), signer, 'Podpis1'),
  };
}

async function choose(page: Page, name: string, file: Uint8Array, by: (button: Locator) => Promise<void>) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    by(page.getByRole('button', { name: /Wybierz plik|Choose a file/ })),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(file) });
}

/** Drops a file on the page, as from a folder. */
async function drop(page: Page, name: string, file: Uint8Array) {
  const data = await page.evaluateHandle(
    ({ base64, name: called }) => {
      const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], called, { type: 'application/pdf' }));
      return transfer;
    },
    { base64: Buffer.from(file).toString('base64'), name },
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer: data });
  await expect(page.getByText(/puścić plik tutaj/)).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
}

const pressed = (button: Locator) => button.press('Enter');
const tapped = (button: Locator) => button.tap();
const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Kept for eyes where somebody wants to see them. */
async function keep(page: Page, name: string) {
  const folder = process.env.SCREENSHOTS;
  if (folder) {
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  }
}

async function expectGood(page: Page, what: string) {
  await keep(page, what.replaceAll(/[^a-z0-9]+/gi, '-'));
  await expectNoFindings(page, what);
  await expectNoSideways(page, what);
  await expectLargeTargets(page, what);
}

test('a stranger hears whether a file is ours: by touch, by keyboard at 320 px, and dropped on a desk', async ({
  house,
  table,
}) => {
  const phone = await table.newcomer({ viewport: SCREENS.phone, hasTouch: true, isMobile: true });
  await phone.goto(`${house.room}/sprawdz`);
  await expect(phone.getByText('Ten serwer niczego jeszcze nie opieczętował.')).toBeVisible();
  const { sealed, signed, changed, rehearsed } = await filesOf(house);
  await phone.reload();
  const digits = phone.getByText(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/);
  await expect(digits).toBeHidden();
  await phone.getByText('Szczegóły techniczne').tap();
  await expect(digits).toBeVisible();
  // A finger drops nothing.
  await expect(phone.getByText(/upuścić/)).toBeHidden();
  await expectGood(phone, 'verify first phone');
  await choose(phone, 'porozumienie-lipowo.pdf', signed, tapped);
  await expect(title(phone)).toHaveText(/Nasz plik, z\spodpisami: 1\sz\s2/);
  await expect(title(phone)).toBeFocused();
  await expect(
    phone.getByText(/Podpisy: Łucja Ćwierć\..*jako wersja\s3.*Dołożono tylko podpisy/),
  ).toBeVisible();
  await expect(phone.getByText(/wpisać adres gov\.pl, wyszukać tam „weryfikacja podpisu/)).toBeVisible();
  // Its signer's clock is weeks ahead: a remark, and the file is ours all the same.
  await expect(
    phone.getByText(/Data w\spodpisie jest późniejsza niż dzień sprawdzenia: 18\sgrudnia/),
  ).toBeVisible();
  await expect(phone.getByText(/9001/)).toHaveCount(0);
  await expectGood(phone, 'verify signed phone');

  const narrow = await table.newcomer({ viewport: SCREENS.narrow });
  await narrow.goto(`${house.room}/sprawdz`);
  await choose(narrow, 'porozumienie-lipowo-final-2.pdf', changed, pressed);
  await expect(title(narrow)).toHaveText(/Zmieniony po\sopieczętowaniu/);
  await expect(narrow.getByText(/Podpis pod nim też obejmuje zmianę/)).toBeVisible();
  await expect(narrow.getByText(/Inna treść na\sstronie, strona\s1/)).toBeVisible();
  await expect(narrow.getByText(/porównać znak v3\s·\s9F3C-21AB w\sjego stopce/)).toBeVisible();
  await expectGood(narrow, 'verify changed 320');

  const desk = await table.newcomer({ viewport: DESK });
  await desk.goto(`${house.room}/`);
  await desk.getByRole('link', { name: 'Sprawdź plik' }).click();
  await expect(title(desk)).toHaveText(/Sprawdź, czy to nasz plik/);
  await drop(desk, 'porozumienie-lipowo-2026-12-18.pdf', sealed);
  await expect(title(desk)).toHaveText(/Nasz plik, jeszcze bez podpisów/);
  await expect(
    desk.getByText(/nikt się jeszcze nie\spodpisał.*Pieczęć serwera to\snie\spodpis/),
  ).toBeVisible();
  await drop(desk, 'z-proby.pdf', rehearsed);
  await expect(title(desk)).toHaveText(/Nasz plik z\spróby, bez podpisów/);
  await expect(desk.locator('svg').getByText('PRÓBA', { exact: true })).toBeVisible();
  await expect(desk.getByText(/To\spróba: osoby i\sustalenia są wymyślone/)).toBeVisible();
  await desk.getByRole('button', { name: 'Więcej: tekst i kontrast' }).press('Enter');
  await desk.getByRole('menuitem', { name: 'Większy tekst' }).press('Enter');
  await expect(desk.locator('html')).toHaveAttribute('data-text', 'large');
  await desk.route('**/api/verify', route => route.abort());
  await choose(desk, 'inny.pdf', changed, pressed);
  await expect(title(desk)).toHaveText('Serwer nie odpowiada');
  await desk.unroute('**/api/verify');
  await desk.getByRole('button', { name: 'Spróbuj ponownie' }).press('Enter');
  await expect(title(desk)).toHaveText(/Zmieniony po\sopieczętowaniu/);
  await expectGood(desk, 'verify changed desk');
  // The verdict stays when the language changes.
  await desk.getByRole('link', { name: 'English' }).click();
  await expect(title(desk)).toHaveText('Changed after sealing');
  expect(new URL(desk.url()).pathname).toBe('/verify');
});

test('every verdict on every screen, in both languages @long', async ({ house, table }) => {
  test.setTimeout(180_000);
  const { sealed, signed, changed, rehearsed } = await filesOf(house);
  const cut = sealed.subarray(0, 50_000);
  const printer = await table.newcomer();
  await printer.setContent('<p>Porozumienie</p><footer>wersja 3, znak v3 · 9F3C-21AB</footer>');
  const printed = await printer.pdf();
  const files: [string, Uint8Array][] = [
    ['ours', sealed],
    ['signed', signed],
    ['rehearsed', rehearsed],
    ['changed', changed],
    ['more after the signature', Buffer.concat([signed, Buffer.from('12345678')])],
    ['written anew', await samplePdf()],
    ['printed', printed],
    ['cut', cut],
    ['picture', Buffer.from('ffd8ffe0', 'hex')],
    ['detached', Buffer.from('<?xml version="1.0"?><Signature/>')],
    ['too large', Buffer.alloc(10 * 1024 * 1024 + 1)],
    ['empty', Buffer.alloc(0)],
  ];
  // The device's own language is another one: the address has the last word.
  const page = await table.newcomer({ viewport: DESK, locale: 'en-GB' });
  await page.goto(`${house.room}/sprawdz`);
  await expect(title(page)).toHaveText(/Sprawdź/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
  await expectVisibleFocus(page, 'verify first');
  for (const [what, file] of files) {
    await choose(page, `${what}.pdf`, file, pressed);
    await expect(page.getByText(`${what}.pdf`)).toBeVisible();
    await expect(title(page)).toBeFocused();
    for (const [lang, other] of [
      ['pl', 'English'],
      ['en', 'Polski'],
    ] as const) {
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      for (const [screen, viewport] of [
        ['desk', DESK],
        ['phone', SCREENS.phone],
        ['narrow', SCREENS.narrow],
      ] as const) {
        await page.setViewportSize(viewport);
        await expectGood(page, `verify ${lang} ${screen} ${what}`);
      }
      await page.getByRole('link', { name: other }).click();
    }
    await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
  }
});
