import { expect, type Page } from 'playwright/test';

// Consent, as the room gives it: on phones, and on a slip of paper.

/** Gives a level on a phone. */
export async function vote(phone: Page, level: number): Promise<void> {
  await phone.locator(`input[type=radio][value="${level}"]`).check({ force: true });
  await phone.getByRole('button', { name: 'Oddaję głos' }).click();
  await expect(phone.getByText('Głos oddany.').first()).toBeVisible();
}

/** A level for somebody without a phone. */
export async function voteFor(lead: Page, name: string, level: number): Promise<void> {
  await lead.getByRole('button', { name: 'Wpisz głos za kogoś' }).click();
  const dialog = lead.getByRole('dialog');
  await dialog.getByText(name).waitFor();
  await dialog.locator(`input[type=radio][value="${level}"]`).check({ force: true });
  await dialog.getByRole('button', { name: 'Wpisuję głos' }).click();
  await expect(dialog).toHaveCount(0);
}

interface Check {
  lead: Page;
  stage: Page;
  phones: readonly Page[];
  /** Votes on paper. */
  paper: string;
  level: number;
}

/** One check of the sentence in view: all are asked, all are shown, the room stamps it. */
export async function agree({ lead, stage, phones, paper, level }: Check): Promise<void> {
  const rule = lead.getByRole('button', { name: 'Potwierdzam regułę' });
  const first = lead.getByRole('button', { name: /^Pytam o zgodę/ });
  await first.waitFor();
  if (await rule.isVisible()) {
    await rule.click();
  }
  await first.click();
  for (const phone of phones) {
    await vote(phone, level);
  }
  await voteFor(lead, paper, level);
  const all = phones.length + 1;
  await expect(stage.getByText(`Oddane głosy: ${all} z ${all}`)).toBeVisible();
  await lead.getByRole('button', { name: 'Odsłoń poziomy' }).click();
  await lead.getByRole('button', { name: 'Przyjęta', exact: true }).click();
  await expect(stage.getByText('przyjęta').first()).toBeVisible();
}
