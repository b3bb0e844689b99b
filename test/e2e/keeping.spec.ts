import type { Page } from 'playwright/test';
import { NEW_APPLICATION } from '#shared/agreement/grants/application.ts';
import { sampleAgreement } from '../../server/documents/testing/sampleAgreement.ts';
import { cookieOf, putWritten } from '../fixtures/writtenWorkshop.ts';
import { openDocuments, picture } from './agreementTable.ts';
import { expectNoFindings, expectNoSideways } from './surfaceChecks.ts';
import { expect, SCREENS, type Table, test } from './table.ts';
import { cookieFor } from './ways.ts';

// The console's documents keep what somebody typed: through a network that goes, a refusal, a second press, a colleague.

const CHECKED = { name: 'Kwota', answer: 'yes', words: '' } as const;

async function expectSound(page: Page, what: string): Promise<void> {
  await picture(page, what);
  await expectNoFindings(page, what);
  await expectNoSideways(page, what);
}

/** An application that is frozen and waits for its formal check. */
async function frozenApplication({ hand }: Table): Promise<void> {
  await hand.do({ type: 'document:add', kind: 'mikrowsparcie', title: 'Schody z muzyką' });
  const lines = [{ what: 'Śpiewniki', quantity: 40, price: 5000, own: false }];
  const application = { ...NEW_APPLICATION, letterSeen: true, lines };
  await hand.do({ type: 'document:edit', document: 'wniosek-1', application });
  await hand.do({ type: 'step:open', step: 'dok.wniosek-1' });
  await hand.do({ type: 'step:close', step: 'dok.wniosek-1' });
  await hand.do({ type: 'document:freeze', document: 'wniosek-1' });
}

test('a server that does not answer takes nothing away, and what was typed is saved when it is back @long', async ({
  house,
  table,
}) => {
  const id = await putWritten(house.app, { frozen: [sampleAgreement()] });
  const lead = await table.newcomer({ viewport: SCREENS.laptop });
  const cookie = await cookieOf(house.app, id, { kind: 'facilitator' });
  await lead.context().addCookies([cookieFor(house.own, cookie)]);
  await lead.goto(`${house.own}/prowadzenie/${id}?p=documents`);
  await lead.getByText('Tytuł i dane').click();
  const address = lead.getByLabel('Adres', { exact: true }).first();
  const life = lead.getByRole('region', { name: /^Wersja 1:/ });
  await expect(life).toBeVisible();
  await lead.context().setOffline(true);
  await address.fill('ul. Nowa 7');
  await address.press('Tab');
  await expect(lead.getByText(/^Jeszcze nie zapisano: serwer/)).toBeVisible({ timeout: 60_000 });
  await expect(address).toHaveValue('ul. Nowa 7');
  // The life of the version was asked for meanwhile: it stands as it was and says since when.
  await expect(life.getByText(/^Serwer nie odpowiada\. Widać stan z/)).toBeVisible({ timeout: 30_000 });
  await expectSound(lead, 'keeping, no server');
  await lead.context().setOffline(false);
  await expect(lead.getByText('Zapisano dane dokumentu.').first()).toBeVisible({ timeout: 60_000 });
  await expect(life.getByText(/^Serwer nie odpowiada/)).toHaveCount(0, { timeout: 30_000 });
  await lead.reload();
  await lead.getByText('Tytuł i dane').click();
  await expect(address).toHaveValue('ul. Nowa 7');
});

test('a refusal is read in the dialog, and its words stay; two presses do one thing @long', async ({
  table,
}) => {
  const { hand } = table;
  await frozenApplication(table);
  const lead = await table.lead();
  await openDocuments(lead, table);
  const life = lead.getByRole('region', { name: /^Wersja 1:/ });
  const dialog = lead.getByRole('dialog');
  await life.getByRole('button', { name: 'Wycofaj wersję' }).click();
  await expect(dialog.getByText('Wpisz powód.')).toBeVisible();
  await dialog.getByLabel('Powód').fill('Zmieniła się kwota, która była w budżecie.');
  await hand.do({ type: 'document:withdraw', document: 'wniosek-1', version: 1, reason: 'pomyłka' });
  await dialog.getByRole('button', { name: 'Wycofuję wersję 1' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expect(dialog.getByLabel('Powód')).toHaveValue(/budżecie/);
  await expectSound(lead, 'keeping, refused');
  await lead.setViewportSize(SCREENS.narrow);
  await expectSound(lead, 'keeping, refused, narrow');
  await lead.setViewportSize(SCREENS.laptop);
  await dialog.getByRole('button', { name: 'Jeszcze nie' }).click();

  await lead.getByRole('button', { name: 'Dodaj dokument' }).click();
  await dialog.getByLabel(/^Jak się nazywa/).fill('Podwórko gra');
  await dialog.getByRole('button', { name: 'Dodaję dokument' }).dblclick();
  await expect(dialog).toHaveCount(0);
  await expect(lead.getByRole('heading', { level: 2, name: 'Podwórko gra' })).toHaveCount(1);
});

test('a stage that a colleague has put down meanwhile is written over only by whoever was told @long', async ({
  table,
}) => {
  const { hand } = table;
  await frozenApplication(table);
  const lead = await table.lead();
  await openDocuments(lead, table);
  const section = lead.getByRole('region', { name: 'Schody z muzyką', exact: true });
  const dialog = lead.getByRole('dialog');
  await section.getByRole('button', { name: 'Wypełnij ocenę formalną' }).click();
  await expect(dialog.getByText(/^Wpisz,\skto\sto\sstwierdza,\si\sodpowiedz/)).toBeVisible();
  await dialog.getByLabel(/^Kto to stwierdza/).fill('Biuro programu');
  for (const point of [1, 2, 3, 4, 5, 6]) {
    await dialog.getByLabel(new RegExp(`^${point}\\. `)).selectOption('yes');
  }
  await hand.do({
    type: 'document:assess',
    document: 'wniosek-1',
    version: 1,
    seen: null,
    stage: { act: 'check', who: 'Ktoś inny', points: [CHECKED] },
  });
  const act = dialog.getByRole('button', { name: 'Zapisuję ocenę formalną' });
  await act.click();
  await expect(dialog.getByRole('alert')).toContainText(/zapisano\stu\scoś\sinnego:\sKtoś\sinny/);
  await expectSound(lead, 'keeping, overtaken');
  await act.click();
  await expect(dialog).toHaveCount(0);
  await expect(section.getByText('Biuro programu', { exact: false })).toBeVisible();

  await section.getByRole('button', { name: 'Dodaj kartę oceny' }).click();
  await dialog.getByLabel(/^Kto ocenia/).fill('osoba z komisji, nr 1');
  const points = dialog.getByLabel(/punkty od 0 do 10$/).first();
  await points.press('End');
  await points.press('Backspace');
  await points.pressSequentially('15');
  await expect(points).toHaveValue('15');
  await expect(dialog.getByText('Wpisz liczbę od 0 do 10.')).toBeVisible();
  await expectSound(lead, 'keeping, too many points');
  await points.fill('7');
  await dialog.getByRole('button', { name: 'Zapisuję kartę' }).dblclick();
  await expect(dialog).toHaveCount(0);
  await expect(section.getByText(/^1\skarta\./)).toBeVisible();
});
