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

test('at a reveal an empty field gives way to what is read, one with words stays; a pulse is called by its name', async ({
  table,
}) => {
  const phone = await table.phone('Ola', 'A', { isMobile: true });
  await table.goTo('mik.1.01', 1);
  await expect(phone.getByText('Tak się dziś mamy.')).toBeVisible();
  await expect(phone.getByText('Zaraz zaczynamy.')).toHaveCount(0);

  await table.goTo('mik.1.06');
  const field = cardField(phone);
  await field.tap();
  await table.hand.do({ type: 'step:advance', step: 'mik.1.06', phase: 0 });
  await expect(field).toHaveCount(0);
  await phone.getByRole('button', { name: 'Dodaj kartkę' }).tap();
  await field.fill('nikt nie przerywa');
  await table.hand.do({ type: 'step:back', step: 'mik.1.06' });
  await table.hand.until('hidden again', ({ now }) => now?.step?.phase === 0);
  await table.hand.do({ type: 'step:advance', step: 'mik.1.06', phase: 0 });
  await table.hand.until('shown again', ({ now }) => now?.step?.phase === 1);
  await expect(field).toHaveValue('nikt nie przerywa');
});
