import { expect } from 'playwright/test';
import { goOn, goOnAsked, writeFor } from '../cycle/leading.ts';
import { expectOn, writeIn } from './hands/cards.ts';
import { accept, propose } from './hands/plan.ts';
import { begin, group, move, principle } from './hands/sort.ts';
import { answer, answerOnPaper } from './hands/survey.ts';
import { partners } from './hands/talk.ts';
import { NAMES, type Name, type Room, ZENON } from './room.ts';
import { CLUSTER, CONDITION, FEAR, FIRST_TASK, HOPE_ON_PAPER, HOPES } from './said.ts';
import type { Scene } from './step.ts';

/** The first meeting after its second break. */
export const firstEnd: Scene[] = [
  { name: 'mik.1.13', play: hopes },
  { name: 'mik.1.14', play: sorted },
  { name: 'mik.1.15', play: closing },
  { name: 'mik.1.16', play: errand },
];

async function hopes(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Nadzieja, obawa, warunek');
  await room.shoot('mik.1.13-pairs');
  await goOn(lead, 'Dalej: W ciszy');
  for (const name of NAMES) {
    await writeIn(room.phone(name), 'Nadzieja', HOPES[name]);
  }
  await writeIn(room.phone('Kuba'), 'Obawa', FEAR);
  await writeIn(room.phone('Jan'), 'Warunek', CONDITION);
  await writeFor(lead, ZENON, HOPE_ON_PAPER);
  await room.shoot('mik.1.13-hidden');
  await goOn(lead, 'Odsłoń');
  for (const text of [...Object.values(HOPES), HOPE_ON_PAPER, FEAR, CONDITION]) {
    await expectOn([stage, room.phone('Marta')], text);
  }
  await room.shoot('mik.1.13-shown');
}

/** By thumbs on phones, several at once on the console. */
async function sorted(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Co nas łączy');
  await begin(room.phone('Marta'), HOPES.Marta, CLUSTER);
  await move(room.phone('Jan'), CONDITION, CLUSTER);
  await begin(room.phone('Ola'), HOPES.Ola, 'Otwarte drzwi');
  for (const text of [HOPES.Kuba, HOPES.Renata]) {
    await lead.getByRole('checkbox', { name: text }).check();
  }
  await lead.getByRole('button', { name: 'Przenieś zaznaczone (2)' }).click();
  await lead.getByRole('radio', { name: 'Otwarte drzwi' }).check({ force: true });
  await lead.getByRole('button', { name: 'Przenoszę' }).click();
  await expect(group(room.phone('Ola'), 'Otwarte drzwi').getByText(HOPES.Renata)).toBeAttached();
  await room.shoot('mik.1.14-sorting');
  await goOn(lead, 'Dalej: Nazywamy');
  await begin(room.phone('Kuba'), FEAR, 'Bez nadgodzin');
  await principle(
    room.phone('Kuba'),
    'Bez nadgodzin',
    'to będzie kolejna praca po godzinach',
    'zaczynamy od tego, co i tak robimy',
  );
  await room
    .phone('Ewa')
    .getByRole('button', { name: `Popieram nazwę: ${CLUSTER}` })
    .tap();
  await expectOn([stage], 'zaczynamy od tego, co i tak robimy');
  await goOn(lead, 'Dalej: Czytamy całość');
  await room.shoot('mik.1.14-read', 'Kuba');
}

async function closing(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Runda na koniec');
  const words = ['spokój', 'ciekawość', 'nadzieja', 'konkret', 'ludzie', 'lżej'];
  for (const [place, name] of NAMES.entries()) {
    await answer(room.phone(name), [
      { words: words[place] ?? '' },
      { count: 2 + (place % 3) },
      { level: 4 + (place % 2) },
      null,
    ]);
  }
  await answerOnPaper(lead, 5);
  await goOn(lead, 'Odsłoń');
  await expectOn([stage], 'nadzieja');
  await room.shoot('mik.1.15-shown');
}

/** Pairs of two sides agree on one thing to do; whoever is asked says yes on their own phone. */
async function errand(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Zadanie między spotkaniami');
  const [partner] = (await partners(room.phone('Marta'))).filter(name => NAMES.includes(name as Name));
  await room.shoot('mik.1.16-pairs');
  await propose(room.phone('Marta'), { what: FIRST_TASK, lead: partner ?? 'Renata', date: '2027-01-14' });
  await accept(room.phone((partner ?? 'Renata') as Name));
  await expectOn([stage], FIRST_TASK);
  await room.shoot('mik.1.16-agreed');
  await goOnAsked(lead, 'Zakończ spotkanie', 'Zakończ spotkanie 1');
  await expect(stage.getByText('Spotkanie 2 z 3', { exact: false })).toBeVisible();
  await room.shoot('end-1');
}
