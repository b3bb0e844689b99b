import { expectNoFindings, expectNoSideways } from './surfaceChecks.ts';
import { expect, SCREENS, test } from './table.ts';
import { joinAs } from './ways.ts';

// „Próba generalna": begun with one press on the home page, told on every surface, gone with one button.

test('a rehearsal is marked everywhere and leaves nothing behind', async ({ table }) => {
  test.setTimeout(120_000);
  const { house } = table;
  const lead = await table.newcomer({ viewport: SCREENS.laptop });
  await lead.goto(house.houseLink);
  await lead.getByRole('button', { name: 'Zacznij próbę' }).click();
  await lead.getByText('Otwórz konsolę').click();
  await lead.waitForURL(/\/prowadzenie\//);
  await expect(lead.getByText('Osoby, kartki i ustalenia są tu wymyślone.')).toBeVisible();
  await lead
    .locator('#dalej')
    .getByRole('button', { name: /^Zacznij/ })
    .click();
  const code =
    (await lead.getByRole('button', { name: /^Kod wejścia/ }).textContent())?.replace(/\s/g, '') ?? '';
  const [, letters = ''] = /([0-9A-Z]{6})$/.exec(code) ?? [];

  const phone = await table.newcomer({ viewport: SCREENS.phone, hasTouch: true });
  await joinAs(phone, { base: house.room, code: letters, name: 'Marta', side: 'A' });
  await expect(phone.getByText('Po próbie znika wszystko, co tu wpiszesz.')).toBeVisible();
  await phone.setViewportSize(SCREENS.narrow);
  await expectNoSideways(phone, 'phone');
  await expectNoFindings(phone, 'phone');

  const stage = await lead.context().newPage();
  await stage.setViewportSize(SCREENS.stage);
  await stage.goto(lead.url().replace('/prowadzenie/', '/ekran/'));
  await expect(stage.getByText('Próba generalna: osoby i kartki są wymyślone')).toBeVisible();
  await expectNoFindings(stage, 'stage');
  await stage.screenshot({ path: test.info().outputPath('stage.png') });
  await phone.screenshot({ path: test.info().outputPath('phone.png') });
  await expectNoFindings(lead, 'console');
  await lead.screenshot({ path: test.info().outputPath('lead.png') });

  await lead.getByRole('button', { name: 'Zakończ próbę i usuń' }).click();
  await expect(lead.getByRole('dialog')).toContainText('Nie da się tego cofnąć.');
  await lead.screenshot({ path: test.info().outputPath('question.png') });
  await lead.getByRole('button', { name: 'Kończę próbę i usuwam' }).click();
  await expect(lead.getByRole('heading', { name: 'Twoje cykle' })).toBeVisible();
  await expect(lead.getByText(/^Próba: /)).toHaveCount(0);
  await lead.screenshot({ path: test.info().outputPath('home.png') });
  await expect(phone.getByText(/usunięt|już nie ma|zniknął|zakończon/i).first()).toBeVisible();
  await phone.screenshot({ path: test.info().outputPath('phone-after.png') });
});
