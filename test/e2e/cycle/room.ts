import { expect, type Page } from 'playwright/test';
import { SCREENS, type Table } from '../table.ts';
import { comeToName } from '../ways.ts';
import { goOn, openPage } from './leading.ts';

/** Who takes part, and the pages they look at. */
export interface Room {
  table: Table;
  lead: Page;
  stage: Page;
  /** The co-facilitator's phone. */
  remote: Page;
  ala: Page;
  bob: Page;
  /** Works in both institutions; 320 px. */
  cela: Page;
  /** Comes only to the first meeting. */
  dorota: Page;
  /** The second Ala of the table. */
  alaK: Page;
}

/** On the list without a phone: the facilitator types for him. */
export const ZENON = 'Pan Zenon';

/** The console gets the room ready before anybody comes. */
export async function prepare(table: Table): Promise<Pick<Room, 'lead' | 'stage' | 'remote'>> {
  const lead = await table.lead({ viewport: { width: 1440, height: 900 } });
  const stage = await table.stage();
  await setWifi(lead, stage);
  await openPage(lead, 'Osoby');
  await addWithoutPhone(lead);
  const remote = await letCofacilitatorIn(table, lead);
  await lead.getByRole('button', { name: 'Wróć do kroku' }).first().click();
  return { lead, stage, remote };
}

/** Name and password stand on the waiting screen, beside a sentence about phones that miss the internet. */
async function setWifi(lead: Page, stage: Page): Promise<void> {
  await lead.getByRole('button', { name: /^Kod wejścia/ }).click();
  await lead.getByRole('textbox', { name: 'Nazwa sieci' }).fill('Stol Lipowo');
  await lead.getByRole('textbox', { name: 'Hasło' }).fill('herbata74');
  await lead.getByRole('button', { name: 'Zapisz Wi-Fi' }).click();
  await expect(lead.getByText('Zapisane.')).toBeVisible();
  await lead.keyboard.press('Escape');
  const sheet = stage.getByRole('region', { name: 'Jak dołączyć' });
  await expect(sheet.getByText('Stol Lipowo')).toBeVisible();
  await expect(sheet.getByText('herbata74')).toBeVisible();
  await expect(sheet.getByRole('img', { name: /^Kod QR/ })).toBeVisible();
  await expect(sheet.getByText('Telefon może ostrzec, że ta sieć nie ma internetu.')).toBeVisible();
}

async function addWithoutPhone(lead: Page): Promise<void> {
  await lead.getByRole('textbox', { name: 'Imię' }).fill(ZENON);
  const form = lead.getByRole('group', { name: 'Strony' });
  await form.getByRole('checkbox', { name: 'Kultura' }).uncheck({ force: true });
  await form.getByRole('checkbox', { name: 'Pomoc' }).check({ force: true });
  await lead.getByRole('button', { name: 'Dodaj do stołu' }).click();
  await expect(lead.getByRole('listitem').filter({ hasText: ZENON })).toContainText('bez telefonu');
}

/** A link for a phone that will lead when the laptop cannot; on plain http the console lets it in beforehand. */
async function letCofacilitatorIn({ house, newcomer }: Table, lead: Page): Promise<Page> {
  await lead.getByRole('textbox', { name: 'telefon Kuby' }).fill('telefon Kuby');
  await lead.getByRole('button', { name: 'Zrób link', exact: true }).click();
  const link = await lead.getByRole('textbox', { name: 'Link do skopiowania' }).inputValue();
  const { pathname, hash } = new URL(link);
  const remote = await newcomer({ viewport: SCREENS.phone, hasTouch: true });
  await remote.goto(`${house.room}${pathname}${hash}`);
  await expect(remote.getByRole('heading', { name: 'Stąd nie można teraz prowadzić' })).toBeVisible();
  const device = lead.getByRole('listitem').filter({ hasText: 'telefon Kuby' });
  const allowed = device.getByRole('switch', { name: 'Może prowadzić z tego urządzenia' });
  await allowed.click({ force: true });
  await expect(allowed).toBeChecked();
  await remote.getByRole('button', { name: 'Sprawdź ponownie' }).click();
  await expect(remote.getByText('Pilot', { exact: true })).toBeVisible();
  return remote;
}

/** Everybody sits down while the coffee is drunk. */
export async function sitDown(table: Table): Promise<Pick<Room, 'ala' | 'bob' | 'cela' | 'dorota' | 'alaK'>> {
  const ala = await table.phone('Ala', 'A');
  const bob = await table.phone('Bob', 'B');
  const cela = await table.phone('Cela', 'AB', { viewport: SCREENS.narrow });
  const dorota = await table.phone('Dorota', 'B');
  const alaK = await sitDownAsSecondAla(table);
  return { ala, bob, cela, dorota, alaK };
}

/** The table has an Ala already: the join page asks for a letter more. */
async function sitDownAsSecondAla({ house, code, newcomer }: Table): Promise<Page> {
  const page = await newcomer({ viewport: SCREENS.phone, hasTouch: true });
  await page.goto(`${house.room}/dolacz`);
  await expect(
    page.getByText('Telefon mówi „brak internetu”? Tak ma być, zostań w sieci spotkania.'),
  ).toBeVisible();
  await page.getByLabel('Kod spotkania').fill(code);
  const name = await comeToName(page);
  await name.fill('Ala');
  await page.locator('#side-list label:has(input[value="B"])').click();
  await page.getByRole('button', { name: 'Siadam do stołu' }).click();
  await expect(page.getByText('Przy tym stole jest już Ala. Dopisz pierwszą literę nazwiska.')).toBeVisible();
  await name.fill('Ala K.');
  await page.getByRole('button', { name: 'Siadam do stołu' }).click();
  await page.waitForURL(/\/miejsce\//);
  return page;
}

/** Starts a meeting: all phones leave the waiting screen. */
export async function begin(lead: Page, title: string, phones: readonly Page[]): Promise<void> {
  await goOn(lead, `Zacznij: ${title}`);
  for (const phone of phones) {
    await expect(phone.getByText(title).first()).toBeVisible();
  }
}
