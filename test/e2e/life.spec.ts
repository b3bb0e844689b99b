import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import type { DocumentContent } from '#shared/protocol/documents.ts';
import { readPdfWords } from '../../server/documents/testing/pdfWords.ts';
import { sampleAgreement } from '../../server/documents/testing/sampleAgreement.ts';
import { cookieOf, putWritten } from '../fixtures/writtenWorkshop.ts';
import type { RunningHouse } from './house.ts';
import { expectLargeTargets, expectNoFindings, expectNoSideways } from './surfaceChecks.ts';
import { expect, test } from './table.ts';
import { cookieFor } from './ways.ts';

// From the frozen text to the one that holds: the console asks, the sides answer, the server seals, people sign.

/** Answers for a side by its own seat, as its page does. */
async function approve(house: RunningHouse, workshop: string, side: string): Promise<void> {
  const cookie = await cookieOf(house.app, workshop, { kind: 'partner', side });
  const path = `${house.own}/api/workshops/${workshop}/documents/porozumienie`;
  const headers = { 'Content-Type': 'application/json', Origin: house.own, Cookie: cookie };
  const { content } = (await (await fetch(`${path}/content`, { headers })).json()) as DocumentContent;
  const body = {
    hash: content?.hash,
    name: 'Bożena Maj',
    role: 'dyrektorka',
    mandate: '',
    method: 'scrolled',
  };
  const reply = await fetch(`${path}/versions/${content?.n}/approve`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  expect(reply.status).toBe(200);
}

async function openConsole(
  house: RunningHouse,
  newcomer: (options: object) => Promise<Page>,
): Promise<{ id: string; lead: Page }> {
  const id = await putWritten(house.app, { frozen: [sampleAgreement()] });
  const cookie = await cookieOf(house.app, id, { kind: 'facilitator' });
  const lead = await newcomer({ viewport: { width: 1366, height: 768 } });
  await lead.context().addCookies([cookieFor(house.own, cookie)]);
  await lead.goto(`${house.own}/prowadzenie/${id}?p=documents`);
  return { id, lead };
}

test('a version is sent to its sides, approved, sealed, signed on paper and put in force', async ({
  house,
  table,
}) => {
  const { id, lead } = await openConsole(house, table.newcomer);
  const life = lead.getByRole('region', { name: /^Wersja 1:/ });
  await expect(life).toContainText('Wyślij go stronom do zatwierdzenia');

  // Whole by keyboard.
  await life.getByRole('button', { name: 'Wyślij do zatwierdzenia' }).focus();
  await lead.keyboard.press('Enter');
  const dialog = lead.getByRole('dialog');
  await dialog.getByLabel(/Do kiedy/).fill('2026-12-20');
  await dialog.getByRole('button', { name: 'Wysyłam do zatwierdzenia' }).focus();
  await lead.keyboard.press('Enter');
  await expect(life).toContainText('Czekamy na odpowiedź do 20 grudnia 2026: MOK, OPS.');
  // What was pressed is gone.
  await expect(life.getByRole('heading', { name: /^Wersja 1:/ })).toBeFocused();
  await expectNoFindings(lead, 'console, waiting for approvals');
  await expectLargeTargets(lead, 'console, waiting for approvals');

  await approve(house, id, 'B');
  // The console looks by itself; what was answered here is read anew at once.
  await life
    .getByRole('button', { name: /^Zapisz odpowiedź: / })
    .first()
    .click();
  await dialog.getByLabel('Imię i nazwisko').fill('Adam Lis');
  await dialog.getByLabel('Funkcja').fill('dyrektor');
  await dialog.getByRole('button', { name: 'Zapisuję odpowiedź' }).click();
  await expect(life).toContainText('zatwierdzono: Bożena Maj, dyrektorka');
  await expect(life).toContainText('zapisano na konsoli');

  await life.getByRole('button', { name: 'Opieczętuj wersję 1' }).click();
  await dialog.getByRole('button', { name: 'Pieczętuję plik' }).click();
  await expect(lead.getByRole('heading', { name: 'Wersja 1: opieczętowana' })).toBeVisible({
    timeout: 60_000,
  });
  const [file] = await Promise.all([
    lead.waitForEvent('download'),
    life.getByRole('link', { name: 'Pobierz plik z pieczęcią' }).click(),
  ]);
  await expect(lead.getByText('Opieczętowano wersję 1.')).toBeAttached();
  const words = readPdfWords(await readFile(await file.path())).join(' ');
  expect(words).toContain('Karta zatwierdzeń');
  expect(words).toContain('Adam Lis');
  expect(words).toContain('opieczętowany');

  for (const name of ['Adam Lis', 'Bożena Maj']) {
    await life
      .getByRole('button', { name: /^Wpisz oryginał na papierze: / })
      .first()
      .click();
    await dialog.getByLabel('Kto podpisał').fill(name);
    await dialog.getByLabel('Kiedy').fill('2026-12-17');
    await dialog.getByLabel('Gdzie leży oryginał').fill('sekretariat, teczka 4');
    await dialog.getByRole('button', { name: 'Wpisuję oryginał' }).click();
    await expect(life).toContainText(`podpisano na papierze: ${name}`);
  }
  await expectNoFindings(lead, 'console, signatures');
  await life.getByRole('button', { name: 'Ogłoś, że obowiązuje' }).click();
  await dialog.getByRole('button', { name: 'Tak, obowiązuje' }).click();
  await expect(lead.getByRole('heading', { name: 'Wersja 1: obowiązuje' })).toBeVisible();
  await life.getByText('Historia tej wersji').click();
  await expect(life.getByRole('list').last().getByRole('listitem')).toHaveCount(8);
  await expect(life).toContainText('znaki wszystkich wpisów do siebie pasują');
  await lead.setViewportSize({ width: 320, height: 700 });
  await expectNoSideways(lead, 'console, in force');
});
