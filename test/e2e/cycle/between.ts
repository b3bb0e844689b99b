import { expect, type Page } from 'playwright/test';
import type { RunningHouse } from '../house.ts';
import { SCREENS } from '../table.ts';
import { backToStep, openPage } from './leading.ts';
import type { Room } from './room.ts';

// Weeks between two meetings.

/** The server goes and comes; every open page finds it again without a hand. */
export async function restartUnder(house: RunningHouse, pages: readonly Page[]): Promise<void> {
  const again = pages.map(page => page.waitForEvent('websocket', socket => socket.url().includes('/live')));
  await house.restart();
  await Promise.all(again);
}

/** Marked for as long as somebody is not in the room. */
export async function expectAway(lead: Page, name: string): Promise<void> {
  await openPage(lead, 'Osoby');
  const row = lead.getByRole('listitem').filter({ has: lead.getByText(name, { exact: true }) });
  await expect(row.getByText(/^(poza\ssalą|\d+\smin\stemu)$/)).toBeVisible();
  await backToStep(lead);
}

/** Bob's phone is lost for the day; on a borrowed one his return code brings him back while the old one still sits. */
export async function comeBackOnAnotherPhone({ table, lead, bob }: Room): Promise<Page> {
  const code = await returnCodeOn(bob);
  const other = await table.newcomer({ viewport: SCREENS.phone, hasTouch: true });
  await other.goto(`${table.house.room}/d/${table.code}`);
  await other.getByRole('button', { name: 'Mam już tu miejsce' }).click();
  await other.locator('#roster-list label', { hasText: 'Bob' }).click();
  await other.getByRole('textbox', { name: 'Kod powrotu' }).fill(code);
  await other.getByRole('button', { name: 'To ja, Bob' }).click();
  await other.waitForURL(/\/miejsce\//);
  await expect(other.getByRole('button', { name: 'Ty: Bob' })).toBeVisible();
  await bob.context().close();
  await onceOnTheList(lead, 'Bob');
  return other;
}

/** As the phone itself shows it to the person. */
async function returnCodeOn(phone: Page): Promise<string> {
  await phone.getByRole('button', { name: /^Ty: / }).click();
  const sheet = phone.getByRole('dialog');
  const code = await sheet.getByText(/^[0-9A-Z]{4} [0-9A-Z]{4}$/).innerText();
  await sheet.getByRole('button', { name: 'Wróć do stołu' }).click();
  return code;
}

/**
 * The room has another network today, so the same server another name, under which this phone's cookie does not count:
 * picking the name is enough, because that seat is empty.
 */
export async function comeByAnotherAddress({ table, lead }: Room, phone: Page): Promise<void> {
  await phone.goto('about:blank');
  await expectAway(lead, 'Ala');
  await phone.goto(`${table.house.own.replace('localhost', '127.0.0.1')}/d/${table.code}`);
  await phone.getByRole('button', { name: 'Mam już tu miejsce' }).click();
  await phone.locator('#roster-list label', { has: phone.getByText('Ala', { exact: true }) }).click();
  await phone.getByRole('button', { name: 'To ja, Ala', exact: true }).click();
  await phone.waitForURL(/\/miejsce\//);
  await expect(phone.getByRole('button', { name: 'Ty: Ala,' })).toBeVisible();
  await onceOnTheList(lead, 'Ala');
}

/** Back as the same person: the list has grown by nobody. */
async function onceOnTheList(lead: Page, name: string): Promise<void> {
  await openPage(lead, 'Osoby');
  const row = lead.getByRole('listitem').filter({ has: lead.getByText(name, { exact: true }) });
  await expect(row).toHaveCount(1);
  await expect(row.getByText('teraz', { exact: true })).toBeVisible();
  await expect(row.getByText(/^na\sinnym\surządzeniu\sod\s\d+:\d\d$/)).toBeVisible();
  await backToStep(lead);
}
