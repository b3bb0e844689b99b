import { expect, type Page } from 'playwright/test';
import { backToStep, openPage } from '../cycle/leading.ts';
import type { Name, Room } from './room.ts';
import type { Scene } from './step.ts';

/** Weeks between two meetings: everybody goes home, the machine is off, not everybody comes back at once. */
export const beforeSecond: Scene[] = [
  {
    name: 'between 1 and 2',
    async play(room) {
      await room.putAway('Ola');
      await room.putAway('Ewa');
      await room.restart('end');
      await comeBackOnAnotherPhone(room, 'Renata');
    },
  },
];

export const beforeThird: Scene[] = [
  {
    name: 'between 2 and 3',
    async play(room) {
      await room.restart('kill');
      await room.takeOut('Ewa');
      await expect(room.phone('Ewa').getByRole('button', { name: 'Ty: Ewa' })).toBeVisible();
    },
  },
];

/** By name and return code, while the old phone is still open. */
async function comeBackOnAnotherPhone(room: Room, name: Name): Promise<void> {
  const old = room.phone(name);
  const code = await returnCodeOn(old);
  await openPage(room.lead, 'Osoby');
  const row = room.lead.getByRole('listitem').filter({ has: room.lead.getByText(name, { exact: true }) });
  await expect(row.getByText('teraz', { exact: true })).toBeVisible();
  const phone = await room.newPhone(name);
  await phone.goto(`${room.server.room}/d/${room.code}`);
  await phone.getByRole('button', { name: 'Mam już tu miejsce' }).tap();
  await phone.locator('#roster-list label', { hasText: name }).tap();
  await phone.getByRole('textbox', { name: 'Kod powrotu' }).fill(code);
  await phone.getByRole('button', { name: `To ja, ${name}` }).tap();
  await phone.waitForURL(/\/miejsce\//);
  await expect(phone.getByRole('button', { name: `Ty: ${name}` })).toBeVisible();
  await old.context().close();
  await expect(row).toHaveCount(1);
  await expect(row.getByText(/^na\sinnym\surządzeniu\sod/)).toBeVisible();
  await room.shoot('people-2');
  await backToStep(room.lead);
}

/** As the phone itself shows it to the person. */
async function returnCodeOn(phone: Page): Promise<string> {
  await phone.getByRole('button', { name: /^Ty: / }).tap();
  const sheet = phone.getByRole('dialog');
  const code = await sheet.getByText(/^[0-9A-Z]{4} [0-9A-Z]{4}$/).innerText();
  await sheet.getByRole('button', { name: 'Wróć do stołu' }).tap();
  return code;
}
