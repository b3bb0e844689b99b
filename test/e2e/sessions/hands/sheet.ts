import { expect, type Page } from 'playwright/test';

/** A sheet of one's own, in one go. */
export async function writeOwn(phone: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  await phone.getByRole('button', { name: 'Napisz swoją kartę' }).tap();
  for (const [label, words] of Object.entries(fields)) {
    await phone.getByRole('textbox', { name: label, exact: true }).fill(words);
  }
  await phone.getByRole('button', { name: 'Dodaję kartę' }).tap();
  await expect(phone.getByRole('heading', { name: 'Twoja karta' })).toBeVisible();
}

/** The field with this number and name comes into work. */
export async function openField(phone: Page, label: string): Promise<void> {
  const row = phone.getByRole('button', { name: new RegExp(`^Pole \\d+: ${label}`) });
  const heading = phone.getByRole('heading', { name: new RegExp(`^Pole \\d+:\\s*${label}`) });
  await row.or(heading).first().waitFor();
  if (!(await heading.isVisible())) {
    await row.tap();
    await heading.waitFor();
  }
}

/** Words into a field of a sheet that a group writes. */
export async function writeField(phone: Page, label: string, words: string): Promise<void> {
  await openField(phone, label);
  const field = phone.getByRole('textbox', { name: label });
  await field.first().fill(words);
  await expect(field.first()).toHaveValue(words);
}

/** One of the answers of a field. */
export async function chooseField(phone: Page, label: string, choice: RegExp | string): Promise<void> {
  await openField(phone, label);
  await tick(phone, choice);
}

/** A choice under a finger: its row, where nothing lies over it. */
export async function tick(phone: Page, choice: RegExp | string): Promise<void> {
  const radio = phone.getByRole('radio', { name: choice }).first();
  await phone.locator('label').filter({ has: radio }).first().tap();
  await expect(radio).toBeChecked();
}

/** Sits down at a table. The first one takes a sheet for it; the others find it open. */
export async function sitTo(phone: Page, table: number, title: string): Promise<void> {
  await phone.getByRole('button', { name: `Siadam tutaj, stolik ${table}` }).tap();
  const opened = phone.getByRole('heading', { name: title, level: 2 });
  const take = phone.getByRole('button', { name: `Pracuję nad tą kartą: ${title}` });
  await phone.getByRole('button', { name: 'Zmień stolik' }).waitFor();
  await opened.or(take).first().waitFor();
  if (await take.isVisible()) {
    await take.tap();
  }
  await opened.waitFor();
}

/** A record of an earlier step from the phone's own list. */
export async function pickField(phone: Page, label: string, text: string): Promise<void> {
  await openField(phone, label);
  await phone.getByRole('combobox', { name: `Wybierz z listy: ${label}` }).selectOption({ label: text });
  await expect(phone.getByRole('button', { name: `Usuń: ${text}` })).toBeVisible();
}

/** Says what one's own side adds: its thing, and how much work that is. */
export async function addOwnPart(phone: Page, resource: string, burden: RegExp): Promise<void> {
  await pickField(phone, 'Co wnosi nasza strona', resource);
  await chooseField(phone, 'Czy to dokłada pracy', burden);
}
