import { expect, type Page } from 'playwright/test';

/** The people with whom somebody talks now, as their phone says. */
export async function partners(phone: Page): Promise<string[]> {
  const names = phone.locator('section[aria-labelledby="moja-para"] li b');
  await names.first().waitFor();
  return names.allTextContents();
}

/** One sentence of a conversation. */
export async function note(phone: Page, text: string): Promise<void> {
  const field = phone.getByRole('textbox', { name: /^Jedno zdanie/ });
  await field.fill(text);
  await phone.getByRole('button', { name: 'Zapisz notatkę' }).tap();
  await expect(phone.getByText(text).first()).toBeVisible();
}

/** What the facilitator hears and writes down for all. */
export async function hear(lead: Page, stage: Page, text: string): Promise<void> {
  const voice = lead.getByRole('textbox', { name: 'Głos z sali' });
  await voice.fill(text);
  await voice.press('Enter');
  await expect(stage.getByText(`„${text}”`)).toBeVisible();
}
