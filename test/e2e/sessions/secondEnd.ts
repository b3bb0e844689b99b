import { expect } from 'playwright/test';
import { backToStep, goOn, goOnAsked } from '../cycle/leading.ts';
import { agree } from '../cycle/voting.ts';
import { rest } from './first.ts';
import { expectOn } from './hands/cards.ts';
import { placeAll } from './hands/place.ts';
import { accept, propose } from './hands/plan.ts';
import { addOwnPart, openField, pickField, sitTo, writeField } from './hands/sheet.ts';
import { answer, answerOnPaper } from './hands/survey.ts';
import { note } from './hands/talk.ts';
import { type Room, ZENON } from './room.ts';
import { CARD_1, CARD_2, CHANGE, FIRST_STEPS, RESOURCES, THOUGHT_OF, TRIAL } from './said.ts';
import type { Scene } from './step.ts';

/** The second meeting from its solution cards on. */
export const secondEnd: Scene[] = [
  { name: 'mik.2.09', play: ideas },
  { name: 'mik.2.09 people', play: firstSteps },
  { name: 'mik.2.10', play: room => rest(room, 'mik.2.10') },
  { name: 'mik.2.11', play: gallery },
  { name: 'mik.2.12', play: impact },
  { name: 'mik.2.13', play: recommended },
  { name: 'mik.2.14', play: trial },
  { name: 'mik.2.15', play: closing },
];

/** Two tables, two cards; each side says what it adds. */
async function ideas(room: Room): Promise<void> {
  const { lead } = room;
  await goOn(lead, 'Karta rozwiązania');
  await room.shoot('mik.2.09-choose');
  for (const name of ['Marta', 'Ola', 'Renata'] as const) {
    await sitTo(room.phone(name), 1, CARD_1);
  }
  for (const name of ['Kuba', 'Jan'] as const) {
    await sitTo(room.phone(name), 2, CARD_2);
  }
  await lead.getByRole('button', { name: 'Rozsadź pozostałych' }).click();
  await expect(lead.getByText('Jeszcze bez stolika')).toHaveCount(0);
  await pickField(room.phone('Marta'), 'Dla kogo', THOUGHT_OF.Marta);
  await writeField(room.phone('Ola'), 'Co się zmieni i po czym to poznamy', CHANGE);
  await addOwnPart(room.phone('Ola'), RESOURCES.Kuba[1], /^nie/);
  await addOwnPart(room.phone('Renata'), RESOURCES.Renata[1], /^nie/);
  await addOwnPart(room.phone('Kuba'), RESOURCES.Marta[1], /^trochę/);
  await addOwnPart(room.phone('Jan'), RESOURCES.Jan[1], /^nie/);
  await room.shoot('mik.2.09-writing');
}

/** Whoever is named says yes: on a phone, or aloud. */
async function firstSteps(room: Room): Promise<void> {
  const { lead } = room;
  await goOn(lead, 'Dalej: Pierwszy krok i osoby');
  for (const [name, step] of [
    ['Marta', FIRST_STEPS[0]],
    ['Kuba', FIRST_STEPS[1]],
  ] as const) {
    const phone = room.phone(name);
    await writeField(phone, 'Pierwszy krok', step);
    await openField(phone, 'Kto');
    await phone.getByRole('button', { name: 'Wpisuję siebie' }).tap();
    await openField(phone, 'Do kiedy');
    await phone.getByLabel('Do kiedy').fill('2027-03-01');
  }
  await openField(room.phone('Renata'), 'Kto');
  await room.phone('Renata').getByRole('button', { name: 'Wpisuję siebie' }).tap();
  await openField(room.phone('Jan'), 'Kto');
  await room
    .phone('Jan')
    .getByRole('combobox', { name: /^Kogo wpisujemy/ })
    .selectOption({ label: ZENON });
  await room.shoot('mik.2.09-people', 'Renata');
  await lead.getByRole('button', { name: 'Wpisz za kogoś' }).click();
  await lead.getByRole('button', { name: ZENON }).first().click();
  await lead.getByRole('button', { name: `Mówi „tak”: ${CARD_2}` }).click();
  await backToStep(lead);
  for (const name of ['Marta', 'Kuba'] as const) {
    const phone = room.phone(name);
    await openField(phone, 'Co jest potrzebne');
    await phone.getByRole('button', { name: 'Karta gotowa' }).tap();
    await expect(phone.getByRole('button', { name: 'Poprawiamy jeszcze' })).toBeVisible();
  }
  await room.shoot('mik.2.09-ready');
}

async function gallery(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Galeria i pytania');
  const asked = 'Żeby zrozumieć, pytam, kto przynosi plakat';
  await note(room.phone('Jan'), asked);
  await expectOn([stage, ...room.phones], asked);
  await room.shoot('mik.2.11');
}

async function impact(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Wpływ i nakład');
  await room.shoot('mik.2.12-asked');
  for (const [place, phone] of room.phones.entries()) {
    await placeAll(phone, [
      [0.15, 0.15],
      [0.5 + place * 0.08, 0.3],
    ]);
  }
  await room.shoot('mik.2.12-given');
  await goOnAsked(lead, 'Odsłoń', 'Zamknij głosowanie');
  await expectOn([stage], CARD_1);
  await room.shoot('mik.2.12-shown');
}

async function recommended(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Zgoda na rekomendacje');
  await room.shoot('mik.2.13-rule');
  await goOn(lead, 'Dalej: Po jednej karcie');
  const check = { lead, stage, phones: room.phones, paper: ZENON, level: 5 };
  await agree(check);
  await room.shoot('mik.2.13-first');
  await lead.getByRole('button', { name: 'Następna:' }).click();
  await agree(check);
  await room.shoot('mik.2.13-second');
}

/** One of the two is tried out before the next meeting. */
async function trial(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOnAsked(lead, 'Mała próba', 'Zamknij głosowanie');
  await room.shoot('mik.2.14-begins');
  await propose(room.phone('Kuba'), { what: TRIAL, lead: 'Renata', date: '2027-01-28' });
  await accept(room.phone('Renata'));
  await expectOn([stage], TRIAL);
  await room.shoot('mik.2.14', 'Renata');
}

async function closing(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Runda na koniec');
  for (const [place, phone] of room.phones.entries()) {
    await answer(phone, [place === 0 ? { words: 'Że wiem, do kogo zadzwonić' } : null, { level: 4 }, null]);
  }
  await answerOnPaper(lead, 5);
  await goOn(lead, 'Odsłoń');
  await expect(stage.getByText('Jak mocno wierzysz, że to zrobimy?').first()).toBeVisible();
  await room.shoot('mik.2.15');
  await goOnAsked(lead, 'Zakończ spotkanie', 'Zakończ spotkanie 2');
  await expect(stage.getByText('Spotkanie 3 z 3', { exact: false })).toBeVisible();
  await room.shoot('end-2');
}
