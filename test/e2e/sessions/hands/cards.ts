import { expect, type Page } from 'playwright/test';
import { writeCard } from '../../writing.ts';

/** A card in one of the step's categories. */
export async function writeIn(phone: Page, category: string, text: string): Promise<void> {
  await phone.getByRole('combobox', { name: 'Kategoria' }).selectOption({ label: category });
  await writeCard(phone, text);
}

/** Everybody reads it. */
export async function expectOn(pages: readonly Page[], text: string): Promise<void> {
  for (const page of pages) {
    await expect(page.getByText(text).first()).toBeAttached();
  }
}
