import { expect, type Page } from 'playwright/test';

// What the one who leads does, on the console as on the remote.

/** Presses the one green button, which names its goal, and waits until it names another one. */
export async function goOn(lead: Page, goal: string): Promise<void> {
  const button = lead.locator('#dalej').getByRole('button', { name: goal });
  await button.click();
  await expect(button).toHaveCount(0);
}

/** „Dalej" where it ends a vote or a meeting: it asks once. */
export async function goOnAsked(lead: Page, goal: string, act: string): Promise<void> {
  const button = lead.locator('#dalej').getByRole('button', { name: goal });
  await button.click();
  await lead.getByRole('dialog').getByRole('button', { name: act }).click();
  await expect(button).toHaveCount(0);
}

/** A page of the console, from the menu that is the same on a laptop and on a phone. */
export async function openPage(lead: Page, name: string): Promise<void> {
  const item = lead.getByRole('menuitem', { name });
  // A step that changes at this moment draws the bar anew, and the menu is opened again as a person would.
  await expect(async () => {
    if (!(await item.isVisible())) {
      await lead.getByRole('button', { name: 'Więcej', exact: true }).click({ timeout: 2_000 });
    }
    await item.click({ timeout: 2_000 });
  }).toPass();
}

export async function backToStep(lead: Page): Promise<void> {
  await lead.getByRole('button', { name: 'Wróć do kroku' }).first().click();
  await expect(lead.locator('#dalej')).toBeVisible();
}

/** A card of paper, typed in for somebody without a phone. */
export async function writeFor(lead: Page, name: string, text: string): Promise<void> {
  await openPage(lead, 'Wpisz za kogoś');
  await lead.getByRole('button', { name }).first().click();
  await expect(lead.getByRole('heading', { name: `Wpisujesz w imieniu: ${name}` })).toBeVisible();
  await lead.getByRole('textbox', { name: 'Treść' }).fill(text);
  await lead.keyboard.press('Enter');
  await expect(lead.getByText('Dodano.')).toBeVisible();
  await backToStep(lead);
}
