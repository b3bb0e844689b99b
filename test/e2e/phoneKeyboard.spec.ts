import { expect, SCREENS, test } from './table.ts';
import { cardField } from './writing.ts';

// The keyboard of a phone leaves half of its screen; here it is a window that becomes lower.

test('a short field keeps the focus and its words when the keyboard comes for it', async ({ table }) => {
  await table.goTo('mik.2.04');
  const phone = await table.phone('Ola', 'A', { isMobile: true });
  await cardField(phone).fill('Sala na 30 osób');
  await phone.getByRole('button', { name: 'Szczegóły' }).click();
  const condition = phone.getByRole('textbox', { name: 'Warunek' });
  await condition.tap();
  await phone.setViewportSize({ ...SCREENS.phone, height: 480 });
  await expect(phone.locator('[data-keyboard]')).toHaveCount(1);

  await phone.keyboard.type('we wtorki');
  await expect(condition).toBeFocused();
  await expect(condition).toBeInViewport();
  await expect(condition).toHaveValue('we wtorki');

  await phone.setViewportSize(SCREENS.phone);
  await phone.getByRole('button', { name: 'Dodaj kartkę' }).click();
  await expect(phone.getByText('we wtorki')).toBeVisible();
});
