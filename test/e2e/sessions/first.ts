import { expect } from 'playwright/test';
import { goOn, goOnAsked, writeFor } from '../cycle/leading.ts';
import { agree } from '../cycle/voting.ts';
import { writeCard } from '../writing.ts';
import { expectOn, writeIn } from './hands/cards.ts';
import { chooseField, writeField, writeOwn } from './hands/sheet.ts';
import { answer, answerOnPaper } from './hands/survey.ts';
import { hear, note, partners } from './hands/talk.ts';
import { NAMES, type Name, type Room, SIDES, ZENON } from './room.ts';
import { NEEDED, NEEDED_ON_PAPER, OFFER_A, OFFER_B } from './said.ts';
import type { Scene } from './step.ts';

/** „Integracja, zapoznanie, sieciowanie", to the second break. */
export const first: Scene[] = [
  { name: 'mik.1.01', play: arrive },
  { name: 'mik.1.02', play: road },
  { name: 'mik.1.03', play: pulse },
  { name: 'mik.1.04', play: ownCards },
  { name: 'mik.1.05', play: threeTalks },
  { name: 'mik.1.06', play: needed },
  { name: 'mik.1.07', play: rules },
  { name: 'mik.1.08', play: room => rest(room, 'mik.1.08', 'Zamknij głosowanie') },
  { name: 'mik.1.09', play: ordinaryDay },
  { name: 'mik.1.10', play: hardWords },
  { name: 'mik.1.11', play: offers },
  { name: 'mik.1.12', play: room => rest(room, 'mik.1.12') },
];

/** Everybody sits down with the phone that answered the questions by link; one person has none. */
async function arrive(room: Room): Promise<void> {
  const { lead, stage } = room;
  await room.addWithoutPhone();
  await goOn(lead, 'Zacznij: Wejście i kawa');
  for (const name of NAMES) {
    await room.sitDown(name);
  }
  await expect(lead.getByText('Przy stole 7 z 7').first()).toBeVisible();
  await expect(stage.getByText('Ośrodek kultury').first()).toBeVisible();
  await room.shoot('mik.1.01');
}

async function road(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Powitanie i plan drogi');
  await expect(stage.getByText('Porozumienie').first()).toBeVisible();
  const marta = room.phone('Marta');
  await marta.getByRole('textbox', { name: 'Masz pytanie?' }).fill('Czy będzie coś do podpisania?');
  await marta.getByRole('button', { name: 'Odkładam pytanie' }).tap();
  await expect(lead.getByText('Odłożone pytania: 1')).toBeVisible();
  await room.shoot('mik.1.02');
}

async function pulse(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Puls na start');
  await expect(room.phone('Marta').getByText('1 z 4', { exact: true })).toBeVisible();
  await room.shoot('mik.1.03-asked');
  for (const [place, name] of NAMES.entries()) {
    const phone = room.phone(name);
    await answer(phone, [{ level: 2 + (place % 3) }, { level: 3 + (place % 3) }, { count: place % 3 }, null]);
  }
  await answerOnPaper(lead, 4);
  await expect(stage.getByText('Odpowiedziało 7 z 7')).toBeVisible();
  await goOn(lead, 'Odsłoń');
  await expect(stage.getByRole('heading', { name: 'Tak było przedtem. Tak jest teraz.' })).toBeVisible();
  await room.shoot('mik.1.03-shown');
}

async function ownCards(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Moja wizytówka');
  for (const name of NAMES) {
    const work = SIDES[name] === 'A' ? 'Prowadzę zajęcia i otwieram salę' : 'Rozmawiam z ludźmi przy okienku';
    await writeOwn(room.phone(name), { Imię: name, Robię: `${work}, ${name}` });
  }
  await lead.getByRole('button', { name: 'Wpisz za kogoś' }).click();
  await lead.getByRole('button', { name: ZENON }).first().click();
  await lead.getByRole('textbox', { name: 'Imię', exact: true }).fill(ZENON);
  await lead.getByRole('textbox', { name: 'Robię', exact: true }).fill('Naprawiam, co się da');
  await lead.getByRole('button', { name: `Zapisuję za: ${ZENON}` }).click();
  await expect(room.phone('Jan').getByText('Naprawiam, co się da')).toBeAttached();
  await lead.getByRole('button', { name: 'Wróć do kroku' }).first().click();
  await room.shoot('mik.1.04-written');
  await goOn(lead, 'Dalej: Galeria');
  await expect(stage.getByText('Naprawiam, co się da')).toBeVisible();
  await room.shoot('mik.1.04-gallery');
}

async function threeTalks(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Trzy krótkie rozmowy');
  const met = new Set(await partners(room.phone('Marta')));
  await room.shoot('mik.1.05-pairs');
  for (const [label, question] of [
    ['Druga rozmowa', 'Z czym ludzie najczęściej do Ciebie przychodzą?'],
    ['Trzecia rozmowa', 'Co możesz dać tej grupie'],
  ] as const) {
    await goOn(lead, `Dalej: ${label}`);
    await expectOn([stage, room.phone('Marta')], question);
    for (const name of await partners(room.phone('Marta'))) {
      met.add(name);
    }
  }
  expect(met.size, 'Marta talks with three people').toBeGreaterThanOrEqual(3);
  await goOn(lead, 'Dalej: Wspólna rozmowa');
  await hear(lead, stage, 'U Was też grudzień jest najtrudniejszy');
  await hear(lead, stage, 'Mamy te same poniedziałki');
  await room.shoot('mik.1.05-together');
}

async function needed(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Czego potrzebuję, żeby mówić szczerze');
  for (const name of NAMES) {
    await writeCard(room.phone(name), NEEDED[name]);
  }
  await writeFor(lead, ZENON, NEEDED_ON_PAPER);
  await expect(stage.getByText('7 ukrytych kartek').first()).toBeVisible();
  await expect(lead.getByText(NEEDED.Marta)).toHaveCount(0);
  await room.shoot('mik.1.06-hidden');
  await goOn(lead, 'Odsłoń');
  for (const text of [...Object.values(NEEDED), NEEDED_ON_PAPER]) {
    await expectOn([stage, ...room.phones], text);
  }
  await room.shoot('mik.1.06-shown');
}

async function rules(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Nasza umowa na te spotkania');
  await expectOn([stage], NEEDED.Jan);
  await room.shoot('mik.1.07-asked');
  await agree({ lead, stage, phones: room.phones, paper: ZENON, level: 5 });
  await room.shoot('mik.1.07-agreed');
}

/** A break says when everybody is back. */
export async function rest(room: Room, step: string, asked?: string): Promise<void> {
  const { lead, stage } = room;
  await (asked === undefined ? goOn(lead, 'Przerwa') : goOnAsked(lead, 'Przerwa', asked));
  await expectOn([stage, room.phone('Marta')], 'Wracamy o');
  await room.shoot(step);
}

/** Groups of both sides talk; one in each writes a sentence, and the room reads them all. */
async function ordinaryDay(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Zwykły dzień');
  const near = await partners(room.phone('Marta'));
  await room.shoot('mik.1.09-talk');
  await goOn(lead, 'Dalej: Jedno zdanie');
  const far = NAMES.find(name => name !== 'Marta' && !near.includes(name)) as Name;
  const sentences = [
    'Nie wiedzieliśmy, że w piątki jesteście do ósmej',
    'Nie wiedzieliśmy, że liczycie krzesła',
  ];
  await note(room.phone('Marta'), sentences[0] ?? '');
  await note(room.phone(far), sentences[1] ?? '');
  await room.shoot('mik.1.09-sentence');
  await goOn(lead, 'Odsłoń');
  for (const text of sentences) {
    await expectOn([stage, ...room.phones], text);
  }
  await room.shoot('mik.1.09-shown');
}

const QUESTION = 'Pytanie, które od dawna chodzi mi po głowie';
const WORD = 'Słowo drugiej strony, którego nie rozumiem';

/** Nobody is the author; the facilitator reads first, the room shelf by shelf. */
async function hardWords(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Wielkie pytania i trudne słowa');
  await writeIn(room.phone('Kuba'), WORD, 'kontrakt socjalny');
  await writeIn(room.phone('Jan'), QUESTION, 'Kto u Was decyduje o sali?');
  await room.shoot('mik.1.10-hidden', 'Kuba');
  await goOn(lead, 'Dalej: Podgląd');
  await expect(lead.getByText('kontrakt socjalny').first()).toBeVisible();
  await expect(stage.getByText('kontrakt socjalny')).toHaveCount(0);
  await room.shoot('mik.1.10-read');
  await goOn(lead, 'Dalej: Odsłona');
  await lead.getByRole('button', { name: `Odsłoń: ${WORD}` }).click();
  await expectOn([stage], 'kontrakt socjalny');
  await goOn(lead, 'Odsłoń półkę');
  await expectOn([room.phone('Kuba')], 'Kto u Was decyduje o sali?');
  await room.shoot('mik.1.10-shown', 'Kuba');
}

/** Each side makes its poster: one begins, another of the same side adds to it. */
async function offers(room: Room): Promise<void> {
  const { lead, stage } = room;
  await goOn(lead, 'Targ ofert');
  for (const [name, offer] of [
    ['Marta', OFFER_A],
    ['Renata', OFFER_B],
  ] as const) {
    await writeField(room.phone(name), 'Co robimy', offer);
    await writeField(room.phone(name), 'Dla kogo', 'Osoby, które dotąd nie przychodziły');
  }
  const jan = room.phone('Jan');
  await expect(jan.getByRole('textbox', { name: 'Co robimy' })).toHaveValue(OFFER_B);
  await writeField(jan, 'Kiedy i gdzie', 'Wtorki od dziesiątej, sala na parterze');
  await room.shoot('mik.1.11-writing');
  await chooseField(jan, 'Ile to kosztuje', 'bezpłatnie');
  for (const name of ['Marta', 'Jan'] as const) {
    await writeField(room.phone(name), 'Jak się zgłosić', 'Wystarczy przyjść');
    await room.phone(name).getByRole('button', { name: 'Karta gotowa' }).tap();
    await expect(room.phone(name).getByRole('button', { name: 'Poprawiamy jeszcze' })).toBeVisible();
  }
  await goOn(lead, 'Dalej: Plakat pierwszej strony');
  await lead.getByRole('button', { name: `Pokaż na ekranie: ${OFFER_A}` }).click();
  await expect(stage.getByRole('heading', { name: OFFER_A })).toBeVisible();
  await room.shoot('mik.1.11-first');
  await goOn(lead, 'Dalej: Plakat drugiej strony');
  await lead.getByRole('button', { name: `Pokaż na ekranie: ${OFFER_B}` }).click();
  await expect(stage.getByRole('heading', { name: OFFER_B })).toBeVisible();
  await goOn(lead, 'Dalej: Komu się to przyda');
  await room
    .phone('Kuba')
    .getByRole('button', { name: `To się przyda: ${OFFER_B}` })
    .tap();
  await room
    .phone('Ewa')
    .getByRole('button', { name: `To się przyda: ${OFFER_A}` })
    .tap();
  await room.shoot('mik.1.11-stars', 'Kuba');
}
