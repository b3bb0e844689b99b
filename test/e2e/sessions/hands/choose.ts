import { expect, type Page } from 'playwright/test';
import { backToStep } from '../../cycle/leading.ts';
import { ZENON } from '../room.ts';

/** A dot for each of these, and off they go. */
export async function giveDots(phone: Page, options: readonly string[]): Promise<void> {
  for (const text of options) {
    await phone.getByRole('button', { name: text }).first().tap();
  }
  await phone.getByRole('button', { name: 'Oddaję kropki' }).tap();
  await expect(phone.getByRole('heading', { name: 'Twoje kropki są oddane.' })).toBeVisible();
}

/** Dots of somebody without a phone. */
export async function giveDotsFor(lead: Page, options: readonly string[]): Promise<void> {
  await lead.getByRole('button', { name: 'Wpisz kropki za kogoś' }).click();
  await lead.getByRole('button', { name: ZENON }).first().click();
  for (const text of options) {
    await lead.getByRole('button', { name: text }).first().click();
  }
  await lead.getByRole('button', { name: `Zapisz kropki: ${ZENON}` }).click();
  await expect(lead.getByRole('heading', { name: `Kropki osoby ${ZENON} są oddane.` })).toBeVisible();
  await backToStep(lead);
}
