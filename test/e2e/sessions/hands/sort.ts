import { expect, type Locator, type Page } from 'playwright/test';

/** The part of the page under this name. */
export const group = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** A card becomes the first of a new group. */
export async function begin(phone: Page, card: string, name: string): Promise<void> {
  await move(phone, card, 'Nowa grupa', name);
}

/** A card into a group, by the way that works everywhere. */
export async function move(phone: Page, card: string, into: string, name = ''): Promise<void> {
  await phone.getByRole('button', { name: `Więcej: ${card}` }).tap();
  await phone.getByRole('menuitem', { name: 'Przenieś do…' }).tap();
  await phone.getByRole('radio', { name: into }).check({ force: true });
  if (name !== '') {
    await phone.getByRole('textbox', { name: 'Nazwa, jeśli już ją masz' }).fill(name);
  }
  await phone.getByRole('button', { name: 'Przenoszę' }).tap();
  await expect(group(phone, name === '' ? into : name).getByText(card)).toBeVisible();
}

/** What a group is afraid of and what is agreed because of it. */
export async function principle(phone: Page, name: string, fear: string, so: string): Promise<void> {
  await phone.getByRole('button', { name: `Więcej: ${name}` }).tap();
  await phone.getByRole('menuitem', { name: 'Zapisz zasadę' }).tap();
  await phone.getByRole('textbox', { name: 'Boimy się, że', exact: true }).fill(fear);
  await phone.getByRole('textbox', { name: 'dlatego umawiamy się, że' }).fill(so);
  await phone.getByRole('button', { name: 'Zapisuję zasadę' }).tap();
  await expect(phone.getByRole('dialog')).toBeHidden();
}
