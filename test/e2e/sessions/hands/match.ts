import { expect, type Page } from 'playwright/test';

/** Pages to a need, ticks what fits, and says the rest of the sentence. */
export async function link(
  phone: Page,
  need: string,
  resources: readonly string[],
  rest: string,
): Promise<void> {
  await phone
    .getByText(/^Potrzeba 1\sz\s\d|^Wasza część/)
    .first()
    .waitFor();
  const heading = phone.getByRole('heading', { name: need });
  const next = phone.getByRole('button', { name: 'Następna potrzeba' });
  while (!(await heading.isVisible())) {
    await next.tap();
  }
  for (const name of resources) {
    await phone.getByRole('checkbox', { name }).tap();
  }
  await phone.getByRole('textbox', { name: 'Moglibyśmy…' }).fill(rest);
  await phone.getByRole('button', { name: 'Połącz', exact: true }).tap();
  await expect(phone.getByText(`Moglibyśmy ${rest}`)).toBeVisible();
}

/** One word of one's side to the request in view. */
export async function reply(phone: Page, request: string, word: string): Promise<void> {
  await expect(phone.getByRole('heading', { name: request })).toBeVisible();
  await phone.getByRole('button', { name: word, exact: true }).tap();
  await phone.getByRole('button', { name: 'Odpowiedz', exact: true }).tap();
  await expect(phone.getByText('Wasza strona odpowiada:', { exact: false })).toBeVisible();
}
