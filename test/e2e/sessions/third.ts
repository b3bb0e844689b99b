import { expect } from 'playwright/test';
import { backToStep, goOn, goOnAsked, openPage } from '../cycle/leading.ts';
import { writeCard } from '../writing.ts';
import { rest } from './first.ts';
import { expectOn, writeIn } from './hands/cards.ts';
import { agreeToAll } from './hands/decide.ts';
import { acceptAll, propose } from './hands/plan.ts';
import { chooseField, tick, writeField } from './hands/sheet.ts';
import { note } from './hands/talk.ts';
import { type Room, ZENON } from './room.ts';
import * as said from './said.ts';
import type { Scene } from './step.ts';

/** „Podsumowanie: model współpracy i porozumienie", to its last break; everybody is back. */
export const third: Scene[] = [
  { name: 'mik.3.01', play: arrive },
  { name: 'mik.3.02', play: learnt },
  { name: 'mik.3.03', play: model },
  { name: 'mik.3.04', play: checkedModel },
  { name: 'mik.3.05', play: room => rest(room, 'mik.3.05', 'Zamknij głosowanie') },
  { name: 'mik.3.06', play: whoDoesWhat },
  { name: 'mik.3.07', play: rhythm },
  { name: 'mik.3.08', play: failed },
  { name: 'mik.3.09', play: room => rest(room, 'mik.3.09') },
];

async function arrive(room: Room): Promise<void> {
  const { lead } = room;
  await goOn(lead, 'Zacznij: Wejście');
  await expect(lead.getByText('Przy stole 7 z 7').first()).toBeVisible();
  await expectOn(room.phones, 'Wejście');
  await room.shoot('mik.3.01', 'Ewa');
}

async function learnt(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Czego nauczyła nas próba');
  await note(room.phone('Ewa'), 'Program wisiał dwa tygodnie');
  for (const label of ['Wrażenia', 'Znaczenie', 'Wnioski']) {
    await goOn(lead, `Dalej: ${label}`);
  }
  await expectOn([room.phone('Renata')], 'Co zachowujemy, co zmieniamy?');
  await note(room.phone('Renata'), said.LEARNT);
  await expectOn([stage, ...room.phones], said.LEARNT);
  await room.shoot('mik.3.02', 'Renata');
}

/** Everybody marks alone, one of them on paper; then one sheet of the whole room. */
async function model(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Model współpracy');
  await room.shoot('mik.3.03-asked');
  for (const phone of room.phones) {
    await tick(phone, 'porozumienie o współpracy');
    await tick(phone, 'rok z przeglądem w połowie');
    await phone.getByRole('button', { name: 'Zapisuję swoje odpowiedzi' }).tap();
    await expect(phone.getByText('Odpowiedzi zapisane.', { exact: false }).first()).toBeVisible();
  }
  await lead.getByRole('button', { name: 'Wpisz za kogoś' }).click();
  await lead.getByRole('button', { name: ZENON }).first().click();
  await lead.getByRole('radio', { name: 'list intencyjny' }).check({ force: true });
  await lead.getByRole('button', { name: `Zapisuję za: ${ZENON}` }).click();
  await expect(lead.getByText('Zapisano.').first()).toBeAttached();
  await backToStep(lead);
  await room.shoot('mik.3.03-marked');
  await goOnAsked(lead, 'Odsłoń', 'Zamknij głosowanie');
  await expectOn([room.phone('Marta')], 'Jak nazwiemy naszą współpracę?');
  await writeField(room.phone('Marta'), 'Jak nazwiemy naszą współpracę', said.MODEL_NAME);
  await chooseField(room.phone('Kuba'), 'Charakter', 'porozumienie o współpracy');
  await room.shoot('mik.3.03-spread', 'Kuba');
  await chooseField(room.phone('Renata'), 'Czas trwania', 'rok z przeglądem w połowie');
  await writeField(room.phone('Jan'), 'Przedmiot: czego nie obejmuje', said.NOT_COVERED);
  await writeField(room.phone('Ola'), 'Role', said.ROLES);
  await writeField(room.phone('Ewa'), 'Ewaluacja', said.REVIEW);
  await room.shoot('mik.3.03-written', 'Ewa');
  await goOn(lead, 'Dalej: Odczyt');
  await expectOn([stage], said.MODEL_NAME);
  // A field that somebody never left is full as well.
  await expectOn([stage], '6 z 7 pól');
  await room.shoot('mik.3.03-read');
}

async function checkedModel(room: Room): Promise<void> {
  const { lead } = room;
  await goOn(lead, 'Sprawdzamy model');
  await goOn(lead, 'Dalej: Pole po polu');
  await room.shoot('mik.3.04-begins');
  expect(await agreeToAll(room)).toBeGreaterThan(0);
  await room.shoot('mik.3.04-agreed');
}

/** Whoever was named on the cards is asked anew, on a phone or aloud. */
async function whoDoesWhat(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Kto, co, do kiedy');
  await expectOn([stage], said.CARD_1);
  await room.shoot('mik.3.06-asked');
  for (const phone of room.phones) {
    await acceptAll(phone);
  }
  await lead.getByRole('button', { name: 'Wpisz za kogoś' }).click();
  await lead.getByRole('button', { name: ZENON }).first().click();
  await lead.getByRole('button', { name: `Bierze na siebie: ${said.CARD_2}` }).click();
  await expect(lead.getByRole('button', { name: `Bierze na siebie: ${said.CARD_2}` })).toHaveCount(0);
  await backToStep(lead);
  await expect(stage.getByText('do potwierdzenia')).toHaveCount(0);
  await goOn(lead, 'Dalej: Czytamy razem');
  await room.shoot('mik.3.06-read');
}

async function rhythm(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Rytm i kalendarz');
  await propose(room.phone('Ola'), { what: said.MEETING, lead: 'Ewa', date: '2027-06-10' });
  await acceptAll(room.phone('Ewa'));
  await expectOn([stage], said.MEETING);
  await room.shoot('mik.3.07', 'Ewa');
}

async function failed(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'A gdyby się nie udało');
  await writeIn(room.phone('Kuba'), 'Dlaczego się nie udało', said.WHY);
  await goOn(lead, 'Odsłoń');
  await expectOn([stage, ...room.phones], said.WHY);
  await room.shoot('mik.3.08-why');
  await goOn(lead, 'Dalej: Umawiamy się');
  const jan = room.phone('Jan');
  await jan.getByRole('button', { name: 'Dodaj kartkę' }).tap();
  await jan.getByRole('combobox', { name: 'Kategoria' }).selectOption({ label: 'Umawiamy się, że…' });
  await writeCard(jan, said.AGREED);
  await expectOn([stage, ...room.phones], said.AGREED);
  await room.shoot('mik.3.08-agreed');
  await openPage(lead, 'Osoby');
  await room.shoot('people-3');
  await backToStep(lead);
}
