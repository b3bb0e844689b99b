import { expect } from 'playwright/test';
import { goOn } from '../cycle/leading.ts';
import { answer, type Said } from './hands/survey.ts';
import { NAMES, type Room } from './room.ts';
import type { Scene } from './step.ts';

const TITLE = 'Kilka pytań przed spotkaniem';
const WORTH = 'Gdy znajdę jedną osobę, do której mogę zadzwonić';

/** A week before: questions by link, read by the facilitator alone. */
export const before: Scene[] = [
  { name: 'mik.0.01', play: askedByLink },
  { name: 'mik.0.01 read', play: readBefore },
];

async function askedByLink(room: Room): Promise<void> {
  const { lead, server } = room;
  await lead.getByText('Zmień plan').click();
  await lead.getByRole('button', { name: `Otwórz linkiem: ${TITLE}` }).click();
  await lead.getByRole('button', { name: 'Otwieram linkiem' }).click();
  await lead.getByRole('button', { name: 'Zrób link dla każdego' }).click();
  const given = await lead.getByRole('textbox', { name: 'Link do skopiowania' }).inputValue();
  const { pathname, hash } = new URL(given);
  for (const [place, name] of NAMES.entries()) {
    const phone = await room.newPhone(name);
    await phone.goto(`${server.room}${pathname}${hash}`);
    if (place === NAMES.length - 1) {
      await room.shoot('mik.0.01-asked', name);
    }
    await answer(phone, asked(place));
  }
  await expect(lead.getByText('Mamy 6 odpowiedzi.', { exact: false })).toBeVisible();
  await room.shoot('mik.0.01-given');
}

function asked(place: number): Said[] {
  return [
    { count: place % 3 },
    { level: 1 + (place % 3) },
    { chosen: [place % 2 === 0 ? 'nie' : 'raz'] },
    place === 0 ? { words: WORTH } : { words: `Po tym, że wyjdę z pomysłem numer ${place}` },
    place === 1 ? { chosen: ['częstszych przerw', 'dużego druku'] } : null,
    null,
  ];
}

async function readBefore(room: Room): Promise<void> {
  const { lead, stage } = room;
  await lead.getByRole('button', { name: 'Zamknij teraz' }).click();
  await lead.getByRole('button', { name: 'Zamykam teraz' }).click();
  await lead.getByRole('button', { name: 'Czytam odpowiedzi' }).click();
  await lead.getByRole('button', { name: 'Wróć do kroku', exact: true }).click();
  await expect(lead.getByText(WORTH)).toBeVisible();
  await expect(stage.getByText(WORTH)).toBeHidden();
  await lead.getByRole('button', { name: `Zachowaj jako cytat: ${WORTH}` }).click();
  await room.shoot('mik.0.01-read');
  await goOn(lead, 'Zamknij ten krok');
}
