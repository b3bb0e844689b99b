import { expect } from 'playwright/test';
import { goOn, goOnAsked } from '../cycle/leading.ts';
import { agree } from '../cycle/voting.ts';
import { expectOn } from './hands/cards.ts';
import { acceptAll, propose } from './hands/plan.ts';
import { answer, answerOnPaper } from './hands/survey.ts';
import { type Room, ZENON } from './room.ts';
import * as said from './said.ts';
import type { Scene } from './step.ts';

/** The third meeting from the text to the last word of thanks. */
export const thirdEnd: Scene[] = [
  { name: 'mik.3.10', play: reading },
  { name: 'mik.3.11', play: consent },
  { name: 'mik.3.12', play: wayToSign },
  { name: 'mik.3.13', play: lastQuestions },
  { name: 'mik.3.14', play: thanks },
];

/** Read in pairs and aloud, and frozen. */
async function reading(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Czytamy porozumienie');
  await expectOn(room.phones, 'Ustęp 1 z');
  await room.shoot('mik.3.10-pairs');
  await goOn(lead, 'Dalej: Na głos');
  await lead
    .getByRole('button', { name: new RegExp(`\\d\\. ${said.CARD_1.slice(0, 12)}`) })
    .last()
    .click();
  await lead.getByRole('button', { name: 'Pokaż na ekranie' }).first().click();
  await expectOn([stage], said.CARD_1);
  await room.phone('Marta').getByRole('button', { name: 'Jasne', exact: true }).tap();
  await expect(stage.getByText('jasne 1')).toBeVisible();
  await room.shoot('mik.3.10-aloud');
  await goOn(lead, 'Dalej: Zamrażamy wersję');
  await lead.getByRole('button', { name: 'Zamroź jako wersję 1' }).click();
  await room.shoot('mik.3.10-freeze');
  await lead.getByRole('button', { name: 'Zamrażam wersję 1' }).click();
  await expectOn(room.phones, 'Tekst jest zamrożony: v1');
  await room.shoot('mik.3.10-frozen');
}

async function consent(room: Room): Promise<void> {
  const { lead, stage, phones } = room;
  const frozen = await room.phone('Marta').getByText('Tekst jest zamrożony: v1').first().innerText();
  const mark = frozen.replace(/^.*: /, '');
  await goOn(lead, 'Zgoda na porozumienie');
  await expectOn([stage, ...phones], mark);
  await agree({ lead, stage, phones, paper: ZENON, level: 5 });
  await room.shoot('mik.3.11');
}

async function wayToSign(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOnAsked(lead, 'Droga do podpisu', 'Zamknij głosowanie');
  await propose(room.phone('Marta'), { what: said.TO_SIGN, lead: 'Ewa', date: '2027-02-15' });
  await acceptAll(room.phone('Ewa'));
  await expectOn([stage], said.TO_SIGN);
  await room.shoot('mik.3.12', 'Ewa');
}

async function lastQuestions(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Ankieta końcowa');
  for (const [place, phone] of room.phones.entries()) {
    const level = { level: 4 + (place % 2) };
    await answer(phone, [
      { count: 4 + place },
      level,
      { chosen: ['kilka razy'] },
      level,
      level,
      level,
      level,
      null,
      null,
      level,
      null,
    ]);
  }
  await answerOnPaper(lead, 5);
  await goOn(lead, 'Odsłoń');
  await expect(stage.getByRole('heading', { name: 'Tak było przedtem. Tak jest teraz.' })).toBeVisible();
  await room.shoot('mik.3.13');
}

/** A round in which everybody has the floor once, or passes. */
async function thanks(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Podziękowania');
  await lead.getByRole('button', { name: 'Zacznij rundę' }).click();
  await expect(stage.getByText('Teraz mówi').first()).toBeVisible();
  await room.shoot('mik.3.14');
  const speaks = lead.getByRole('status').filter({ hasText: 'Mówi:' });
  const last = lead.getByRole('button', { name: 'Skończ rundę' });
  while (!(await last.isVisible())) {
    const before = await speaks.innerText();
    if (before.includes('Mówi: Marta')) {
      await room.phone('Marta').getByRole('button', { name: 'Pasuję' }).tap();
    } else {
      await lead.getByRole('button', { name: 'Następna osoba' }).click();
    }
    await expect.poll(() => speaks.innerText()).not.toBe(before);
  }
  await last.click();
  await goOnAsked(lead, 'Zakończ spotkanie', 'Zakończ spotkanie 3');
  await expect(stage.getByText('Dziękujemy za wspólną pracę.')).toBeVisible();
  await room.shoot('end-3');
}
