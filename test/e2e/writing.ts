import type { Locator, Page } from 'playwright';
import type { Cut } from './cut.ts';

/** The one field of a `cards` step. */
export function cardField(phone: Page): Locator {
  return phone.getByRole('textbox', { name: 'Twoja kartka' });
}

/** Types a card and sends it. Where somebody reads along with a pair, the composer is one press away. */
export async function writeCard(phone: Page, text: string): Promise<void> {
  const add = phone.getByRole('button', { name: 'Dodaj kartkę' });
  await cardField(phone).or(add).first().waitFor();
  if (!(await cardField(phone).isVisible())) {
    await add.click();
  }
  await cardField(phone).fill(text);
  await phone.getByRole('button', { name: 'Dodaj kartkę' }).click();
}

/**
 * A phone that was asleep is unlocked: old connections stay dead, new ones work, the page is told. Returns the
 * milliseconds until `alive` came true.
 */
export async function wakeUp(phone: Page, network: Cut, alive: () => Promise<void>): Promise<number> {
  network.renew();
  const from = Date.now();
  await phone.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await alive();
  return Date.now() - from;
}
