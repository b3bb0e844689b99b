import { expect } from 'playwright/test';
import { backToStep, goOn, goOnAsked, openPage, writeFor } from '../cycle/leading.ts';
import { writeCard } from '../writing.ts';
import { rest } from './first.ts';
import { expectOn, writeIn } from './hands/cards.ts';
import { giveDots, giveDotsFor } from './hands/choose.ts';
import { link, reply } from './hands/match.ts';
import { note } from './hands/talk.ts';
import { type Name, type Room, ZENON } from './room.ts';
import * as said from './said.ts';
import type { Scene } from './step.ts';

/** „Współpraca: zasoby i potencjały", to what goes on; one person is absent, another comes late. */
export const second: Scene[] = [
  { name: 'mik.2.01', play: arrive },
  { name: 'mik.2.02', play: since },
  { name: 'mik.2.03', play: thoughtOf },
  { name: 'mik.2.04', play: bank },
  { name: 'mik.2.05', play: requests },
  { name: 'mik.2.06', play: room => rest(room, 'mik.2.06') },
  { name: 'mik.2.07', play: matches },
  { name: 'mik.2.08', play: dots },
];

async function arrive(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Zacznij: Wejście i puls');
  for (const [place, phone] of room.phones.entries()) {
    await phone.getByRole('radio', { name: `${2 + place} z 5` }).tap();
    await phone.getByRole('button', { name: 'Wyślij odpowiedź' }).tap();
    await expect(phone.getByText('Mamy Twoją odpowiedź.')).toBeVisible();
  }
  await openPage(lead, 'Osoby');
  for (const name of ['Ola', 'Ewa']) {
    const row = lead.getByRole('listitem').filter({ has: lead.getByText(name, { exact: true }) });
    await expect(row.getByText(/^(poza\ssalą|\d+\smin\stemu)$/)).toBeVisible();
  }
  await backToStep(lead);
  await room.shoot('mik.2.01');
  await goOn(lead, 'Odsłoń');
  // Four of five answers: nobody's mood is told.
  await expectOn([stage], 'za mało odpowiedzi, żeby pokazać');
  await room.shoot('mik.2.01-few');
}

async function since(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Co się wydarzyło od ostatniego razu');
  const seen = 'Zostało mi w pamięci, że w poczekalni nie ma okna';
  await note(room.phone('Marta'), seen);
  await writeFor(lead, ZENON, 'Zostało mi w pamięci, że drzwi do pracowni są szerokie');
  await expectOn([stage, ...room.phones], seen);
  await expectOn(room.phones, 'drzwi do pracowni są szerokie');
  await room.shoot('mik.2.02');
}

async function thoughtOf(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'O kim myślimy');
  await room.shoot('mik.2.03-asked');
  for (const [name, text] of Object.entries(said.THOUGHT_OF)) {
    await writeCard(room.phone(name as Name), text);
  }
  await goOn(lead, 'Odsłoń');
  await expectOn([stage, ...room.phones], said.THOUGHT_OF.Jan);
  await room.shoot('mik.2.03-shown');
}

/** In the middle of it somebody comes late and writes at once. */
async function bank(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Bank zasobów');
  for (const name of ['Marta', 'Kuba', 'Renata', 'Jan'] as const) {
    const [shelf, text] = said.RESOURCES[name];
    await writeIn(room.phone(name), shelf, text);
  }
  await room.takeOut('Ola');
  await room.shoot('mik.2.04-late', 'Ola');
  await writeIn(room.phone('Ola'), ...said.RESOURCES.Ola);
  await expect(lead.getByText('Poza salą: Ewa.')).toBeVisible();
  await goOn(lead, 'Dalej: U siebie');
  await expect(room.phone('Ola').getByText(said.RESOURCES.Kuba[1])).toBeAttached();
  await expect(room.phone('Ola').getByText(said.RESOURCES.Renata[1])).toHaveCount(0);
  await writeFor(lead, ZENON, said.RESOURCE_ON_PAPER);
  await room.shoot('mik.2.04-side');
  await goOn(lead, 'Odsłoń');
  for (const [, text] of Object.values(said.RESOURCES)) {
    await expectOn([stage, ...room.phones], text);
  }
  await room.shoot('mik.2.04-shown');
  await goOn(lead, 'Dalej: Razem');
  await expectOn(room.phones, said.RESOURCE_ON_PAPER);
}

const ASKS = 'Prosimy Was o…';

async function requests(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Czego nam brakuje i o co prosimy');
  await writeIn(room.phone('Jan'), 'Byłoby nam łatwiej, gdyby…', said.NEED);
  await writeIn(room.phone('Marta'), ASKS, said.REQUEST_TO_B);
  await writeIn(room.phone('Renata'), ASKS, said.REQUEST_TO_A);
  await room.shoot('mik.2.05-hidden', 'Renata');
  await goOn(lead, 'Dalej: U siebie');
  await expectOn([room.phone('Renata')], said.NEED);
  await goOn(lead, 'Odsłoń');
  await expectOn([stage, ...room.phones], said.REQUEST_TO_A);
  await room.shoot('mik.2.05-shown', 'Renata');
}

async function matches(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Dopasowania');
  await room.shoot('mik.2.07-asked');
  await link(room.phone('Marta'), said.NEED, [said.RESOURCES.Kuba[1], said.RESOURCES.Renata[1]], said.POSTER);
  await link(room.phone('Kuba'), said.REQUEST_TO_A, [said.RESOURCES.Marta[1]], said.STUDIO);
  await link(room.phone('Jan'), said.REQUEST_TO_B, [said.RESOURCES.Jan[1]], said.CALLS);
  await room.shoot('mik.2.07-linked');
  await goOn(lead, 'Dalej: Odpowiadamy');
  await reply(room.phone('Kuba'), said.REQUEST_TO_A, 'Spróbujemy');
  await reply(room.phone('Jan'), said.REQUEST_TO_B, 'Tak');
  await room.shoot('mik.2.07-answered', 'Kuba');
  await goOn(lead, 'Odsłoń');
  await expectOn([lead, ...room.phones], said.POSTER);
  await expectOn([stage], '3 połączenia');
  await room.shoot('mik.2.07-read');
}

async function dots(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Co bierzemy na warsztat');
  await expectOn([stage], said.STUDIO);
  await room.shoot('mik.2.08-options');
  await goOn(lead, 'Dalej: Trzy kropki');
  for (const phone of room.phones) {
    await giveDots(phone, [said.POSTER, said.STUDIO]);
  }
  await giveDotsFor(lead, [said.POSTER]);
  await expect(lead.getByText('Kropki oddało 6 z 6')).toBeVisible();
  await room.shoot('mik.2.08-given');
  await goOnAsked(lead, 'Odsłoń', 'Zamknij głosowanie');
  await expect(stage.getByText('Głosowało 6 z 6, po 3 kropki')).toBeVisible();
  await room.shoot('mik.2.08-shown');
}
