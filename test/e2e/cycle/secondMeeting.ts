import { expect, type Page } from 'playwright/test';
import { expectLargeTargets, expectNoFindings, expectNoSideways } from '../surfaceChecks.ts';
import { SCREENS } from '../table.ts';
import { writeCard } from '../writing.ts';
import { backToStep, goOn, goOnAsked, openPage, writeFor } from './leading.ts';
import { begin, type Room, ZENON } from './room.ts';

export const TUESDAYS = 'Wtorki w poczekalni: raz w miesiącu otwarte warsztaty.';
export const POSTER = 'Program przy okienku: plakat wisi co miesiąc.';
const HALL = 'Sala z lustrem, wolna do południa';
const LIST = 'Lista 120 seniorów, do których dzwonimy';

/** „Co mamy i o co prosimy": Dorota stays away, Ewa comes late. */
export async function secondMeeting(room: Room): Promise<Page> {
  const ewa = await bank(room);
  await requests(room);
  await solutions(room);
  await dots(room, ewa);
  await secondBreak(room, ewa);
  return ewa;
}

/** Cards under `own`, then for one's own side, then for all. */
async function bank(room: Room): Promise<Page> {
  const { lead, stage, ala, bob, cela, alaK } = room;
  await begin(lead, 'Bank zasobów', [ala, bob, cela, alaK]);
  await writeCard(ala, HALL);
  await writeCard(bob, LIST);
  await expect(lead.getByText('2 kartki, ukryte także przed Tobą.')).toBeVisible();
  const ewa = await sitDownLate(room);
  await expectNobodyWaitsFor(room, 'Dorota');

  await goOn(lead, 'Dalej: U siebie');
  // Who works in both institutions sits with both; the others see their own side only.
  await expect(cela.getByText(HALL)).toBeVisible();
  await expect(cela.getByText(LIST)).toBeVisible();
  await expect(ewa.getByText(HALL)).toBeVisible();
  await expect(alaK.getByText(LIST)).toBeVisible();
  await expect(ewa.getByText(LIST)).toHaveCount(0);
  await expect(alaK.getByText(HALL)).toHaveCount(0);
  await writeCard(cela, 'Rzutnik i ekran, do pożyczenia');
  await writeFor(lead, ZENON, 'Ogród bez schodów, od maja');

  await goOn(lead, 'Odsłoń');
  for (const page of [stage, ala, bob, cela, alaK, ewa]) {
    await expect(page.getByText('Rzutnik i ekran, do pożyczenia').first()).toBeVisible();
  }
  await goOn(lead, 'Dalej: Razem');
  return ewa;
}

/** Whoever comes in the middle learns in one sentence where the room is, and can write at once. */
async function sitDownLate({ table }: Room): Promise<Page> {
  const ewa = await table.phone('Ewa', 'A');
  const recap = ewa.getByRole('status').filter({ hasText: 'Teraz:' });
  await expect(recap).toContainText('Teraz: Bank zasobów, w ciszy');
  await expect(recap).toContainText('Za chwilę: U siebie');
  await ewa.setViewportSize(SCREENS.narrow);
  await expectNoFindings(ewa, 'late');
  await expectLargeTargets(ewa, 'late');
  await expectNoSideways(ewa, 'late');
  await ewa.setViewportSize(SCREENS.phone);
  await recap.getByRole('button', { name: 'Schowaj' }).click();
  await expect(ewa.getByText('Za chwilę:')).toHaveCount(0);
  await ewa.reload();
  await writeCard(ewa, 'Piec do ceramiki, w środy rano');
  await expect(ewa.getByText('Piec do ceramiki, w środy rano')).toBeVisible();
  await expect(ewa.getByText('Za chwilę:')).toHaveCount(0);
  return ewa;
}

/** Somebody is on the list and not in the room: named so, and in no count. */
async function expectNobodyWaitsFor({ lead, ala }: Room, absent: string): Promise<void> {
  await expect(lead.getByText(`Poza salą: ${absent}.`)).toBeVisible();
  await ala.getByRole('button', { name: 'Mam już wszystko' }).click();
  // Ala, Bob, Cela, Ala K., Ewa and Pan Zenon.
  await expect(lead.getByText('Gotowe 1 z 6')).toBeVisible();
  await expect(lead.getByText('Piszą jeszcze: Cela, Ewa, Pan Zenon, Bob, Ala K. Poza salą')).toBeVisible();
  await openPage(lead, 'Osoby');
  const row = lead.getByRole('listitem').filter({ hasText: absent });
  await expect(row.getByText(/^(poza\ssalą|\d+\smin\stemu)$/)).toBeVisible();
  await backToStep(lead);
}

/** Needs and requests, by columns, for one's own side first. */
async function requests({ lead, ala, bob, cela }: Room): Promise<void> {
  await goOn(lead, 'Czego nam brakuje i o co prosimy');
  await ala.getByRole('combobox', { name: 'Kategoria' }).selectOption({ label: 'Prosimy Was o…' });
  await writeCard(ala, 'klucz do ogrodu w soboty');
  await writeCard(bob, 'ktoś przypominał nam o wydarzeniach');
  await expect(lead.getByText('2 kartki, ukryte także przed Tobą.')).toBeVisible();
  await goOn(lead, 'Dalej: U siebie');
  await expect(cela.getByText('klucz do ogrodu w soboty')).toBeVisible();
  await goOn(lead, 'Odsłoń');
  await expect(bob.getByText('klucz do ogrodu w soboty').first()).toBeVisible();
}

async function solutions({ lead, stage, ala, bob }: Room): Promise<void> {
  await goOn(lead, 'Rozwiązania');
  await writeCard(ala, TUESDAYS);
  await expect(lead.getByText('1 kartka, ukryta także przed Tobą.')).toBeVisible();
  await writeCard(bob, POSTER);
  await expect(lead.getByText('2 kartki, ukryte także przed Tobą.')).toBeVisible();
  await goOn(lead, 'Odsłoń');
  await expect(stage.getByText(TUESDAYS).first()).toBeVisible();
}

/** Secret dots of everybody in the room, one of them from paper. */
async function dots({ lead, stage, ala, bob, cela, alaK }: Room, ewa: Page): Promise<void> {
  await goOn(lead, 'Co bierzemy na warsztat');
  await goOn(lead, 'Dalej: Trzy kropki');
  for (const phone of [ala, bob, cela, alaK, ewa]) {
    await phone.getByRole('button', { name: TUESDAYS, exact: true }).click();
    await phone.getByRole('button', { name: POSTER, exact: true }).click();
    await phone.getByRole('button', { name: 'Oddaję kropki' }).click();
    await expect(phone.getByRole('heading', { name: 'Twoje kropki są oddane.' })).toBeVisible();
  }
  await lead.getByRole('button', { name: 'Wpisz kropki za kogoś' }).click();
  await lead.getByRole('button', { name: ZENON }).first().click();
  await lead.getByRole('button', { name: TUESDAYS, exact: true }).click();
  await lead.getByRole('button', { name: `Zapisz kropki: ${ZENON}` }).click();
  await expect(lead.getByRole('heading', { name: `Kropki osoby ${ZENON} są oddane.` })).toBeVisible();
  await backToStep(lead);
  await expect(lead.getByText('Kropki oddało 6 z 6')).toBeVisible();
  await goOnAsked(lead, 'Odsłoń', 'Zamknij głosowanie');
  await expect(stage.getByText('Głosowało 6 z 6, po 3 kropki')).toBeVisible();
}

async function secondBreak({ lead, stage, ala, bob, cela, alaK }: Room, ewa: Page): Promise<void> {
  await goOn(lead, 'Przerwa');
  await expect(stage.getByText('Wracamy o').first()).toBeVisible();
  await goOnAsked(lead, 'Zakończ spotkanie', 'Zakończ spotkanie 2');
  await expect(stage.getByText('Spotkanie 3 z 3: Na co się umawiamy')).toBeVisible();
  for (const phone of [ala, bob, cela, alaK, ewa]) {
    await expect(
      phone.getByRole('heading', { name: 'Następne spotkanie: Na co się umawiamy' }),
    ).toBeVisible();
  }
}
