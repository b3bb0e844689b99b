import { expect, type Locator, type Page } from 'playwright/test';

/** What somebody proposes to do. */
export interface Proposal {
  what: string;
  lead?: string;
  along?: string;
  next?: string;
  date?: string;
  place?: string;
}

/** A task card of this name. */
export const card = (page: Page, text: string): Locator =>
  page.locator('article').filter({ has: page.getByRole('heading', { name: text, exact: true }) });

/** Proposes a task on a phone. */
export async function propose(phone: Page, task: Proposal): Promise<void> {
  await phone.getByRole('button', { name: 'Dodaj zadanie' }).tap();
  await phone.getByRole('textbox', { name: 'Co trzeba zrobić?' }).fill(task.what);
  await who(phone, 'Kto prowadzi?', task.lead);
  await who(phone, 'Kto współdziała?', task.along);
  if (task.next !== undefined) {
    await phone.getByRole('textbox', { name: 'Jaki jest następny krok?' }).fill(task.next);
  }
  if (task.date !== undefined) {
    await phone.getByLabel('Do kiedy?').fill(task.date);
  }
  await phone.getByRole('button', { name: 'Dodaję zadanie' }).tap();
  await expect(card(phone, task.what)).toBeVisible();
}

async function who(phone: Page, label: string, name: string | undefined): Promise<void> {
  if (name !== undefined) {
    const list = phone.getByRole('combobox', { name: label });
    const option = await list
      .locator('option')
      .filter({ hasText: new RegExp(`^${name}( |$)`) })
      .getAttribute('value');
    await list.selectOption(option);
  }
}

/** Says yes to what waits for an answer. */
export async function accept(phone: Page): Promise<void> {
  await phone.getByRole('button', { name: 'Biorę to na siebie' }).first().tap();
  await expect(phone.getByRole('heading', { name: 'Twoje zadania' })).toBeVisible();
}

/** Says yes to everything that waits for this person. */
export async function acceptAll(phone: Page): Promise<void> {
  await phone.getByRole('region', { name: 'Zadania' }).first().waitFor();
  const yes = phone.getByRole('button', { name: 'Biorę to na siebie' });
  while (await yes.isVisible()) {
    const task = phone.locator('section[aria-labelledby="pytanie"] p').first();
    const text = await task.innerText();
    await yes.tap();
    await expect(
      phone.locator('section[aria-labelledby="pytanie"]').getByText(text, { exact: true }),
    ).toHaveCount(0);
  }
}
