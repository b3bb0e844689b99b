import { expect, type Page } from 'playwright/test';

/** Every card gets a place under a finger; where, in parts of the field's width and height. */
export async function placeAll(phone: Page, spots: readonly (readonly [number, number])[]): Promise<void> {
  for (const [place, [x, y]] of spots.entries()) {
    await expect(phone.getByText(`Karta ${place + 1} z ${spots.length}`)).toBeVisible();
    const field = phone.locator('svg[viewBox="0 0 300 300"]').first();
    await field.scrollIntoViewIfNeeded();
    const box = await field.boundingBox();
    await field.tap({ position: { x: (box?.width ?? 0) * x, y: (box?.height ?? 0) * y } });
    const last = place === spots.length - 1;
    await phone.getByRole('button', { name: last ? 'Zobacz wszystkie' : 'Następna karta' }).tap();
  }
  await phone.getByRole('button', { name: 'Oddaję', exact: true }).tap();
  await expect(phone.getByRole('heading', { name: 'Twoje rozmieszczenie jest oddane.' })).toBeVisible();
}
