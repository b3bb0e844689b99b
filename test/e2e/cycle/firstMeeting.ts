import { expect } from 'playwright/test';
import { writeCard } from '../writing.ts';
import { backToStep, goOn, goOnAsked, openPage, writeFor } from './leading.ts';
import { begin, type Room, ZENON } from './room.ts';
import { agree } from './voting.ts';

const QUESTION = 'Pytanie, które od dawna chodzi mi po głowie';
const WORD = 'Słowo drugiej strony, którego nie rozumiem';

/** „Poznajemy się", from the first coffee to the break. */
export async function firstMeeting(room: Room): Promise<void> {
  await coffee(room);
  await road(room);
  await talks(room);
  await whatWeNeed(room);
  await ourAgreement(room);
  await hardWords(room);
  await firstBreak(room);
}

/** A pulse, the clock of the step, and who sits here: two of one name, one of two institutions. */
async function coffee({ lead, stage, ala, bob, cela, dorota, alaK }: Room): Promise<void> {
  await begin(lead, 'Wejście i kawa', [ala, bob, cela, dorota, alaK]);
  await ala.getByRole('radio', { name: '4 z 5' }).check({ force: true });
  await ala.getByRole('button', { name: 'Wyślij odpowiedź' }).click();
  await expect(ala.getByText('Mamy Twoją odpowiedź.')).toBeVisible();
  // Nobody is late while the coffee is drunk.
  await expect(ala.getByText('Za chwilę:')).toHaveCount(0);

  await expect(bob.getByRole('timer').first()).toHaveText(/^6:/);
  await lead.getByRole('button', { name: '+1 min' }).click();
  for (const page of [bob, lead, stage]) {
    await expect(page.getByRole('timer').first()).toHaveText(/^7:/);
  }

  // Six people, though Cela belongs to both institutions and Pan Zenon has no phone.
  await expect(lead.getByText('Przy stole 6 z 6')).toBeVisible();
  const table = lead.getByRole('region', { name: 'Osoby przy stole' });
  for (const name of ['Ala', 'Ala K.']) {
    await expect(table.getByText(name, { exact: true })).toHaveCount(1);
  }
  await openPage(lead, 'Osoby');
  const row = lead.getByRole('listitem').filter({ hasText: 'Cela' });
  await expect(row).toHaveCount(1);
  for (const side of ['strona A', 'strona B']) {
    await expect(row.getByRole('img', { name: side })).toBeVisible();
  }
  await backToStep(lead);
  await expect(cela.getByRole('button', { name: 'Ty: Cela, Kultura, Pomoc.' })).toBeVisible();
}

/** The road of the afternoon; a question is put off; the plan is held against the clock. */
async function road({ lead, stage, ala }: Room): Promise<void> {
  await goOn(lead, 'Tak się dziś mamy');
  await goOn(lead, 'Powitanie i plan drogi');
  await expect(stage.getByText('Przed nami jedno popołudnie').first()).toBeVisible();
  await ala.getByRole('textbox', { name: 'Masz pytanie?' }).fill('O której kończymy?');
  await ala.getByRole('button', { name: 'Odkładam pytanie' }).click();
  await expect(lead.getByText('Odłożone pytania: 1')).toBeVisible();
  const clock = lead.getByRole('complementary', { name: 'Plan spotkania i zegar' });
  await expect(clock.getByText('min przed planem')).toBeVisible();
  await expect(clock.getByText(/^Koniec \d+:\d\d zamiast \d+:\d\d/)).toBeVisible();
}

async function talks({ lead, stage, bob, cela }: Room): Promise<void> {
  await goOn(lead, 'Trzy krótkie rozmowy');
  // What is steered stands beside what is said, without scrolling on a small laptop.
  await expect(lead.getByRole('button', { name: 'Wymieszaj na nowo' })).toBeInViewport();
  await expect(bob.getByText('Co Cię cieszy w pracy?').first()).toBeVisible();
  await goOn(lead, 'Dalej: Druga rozmowa');
  await expect(cela.getByText('Z czym ludzie najczęściej do Ciebie przychodzą?').first()).toBeVisible();
  await goOn(lead, 'Dalej: Wspólna rozmowa');
  const voice = lead.getByRole('textbox', { name: 'Głos z sali' });
  for (const text of [
    'mamy te same poniedziałki',
    'obie zaczynałyśmy od wolontariatu',
    'u Was też grudzień',
  ]) {
    await voice.fill(text);
    await voice.press('Enter');
    await expect(stage.getByText(`„${text}”`)).toBeVisible();
    await expect(bob.getByText(text)).toBeVisible();
  }
  await expect(lead.getByText('Głosy z sali: 3 z 3')).toBeVisible();
}

/** Cards of all, one of them from paper; a hand goes up and down. */
async function whatWeNeed({ lead, stage, ala, bob, cela, dorota, alaK }: Room): Promise<void> {
  await goOn(lead, 'Czego potrzebuję, żeby mówić szczerze');
  await writeCard(ala, 'kończyć o umówionej godzinie');
  await writeCard(bob, 'mówić po kolei');
  await writeCard(cela, 'tłumaczyć skróty');
  await writeFor(lead, ZENON, 'mówić głośno');
  await expect(stage.getByText('4 ukryte kartki').first()).toBeVisible();
  await expect(lead.getByText('mówić po kolei')).toHaveCount(0);

  await dorota.getByRole('button', { name: 'Podnieś rękę' }).click();
  await expect(lead.getByText('podnosi rękę')).toBeVisible();
  await lead.getByRole('button', { name: 'Opuść rękę: Dorota' }).click();
  await expect(dorota.getByRole('button', { name: 'Podnieś rękę' })).toHaveAttribute('aria-pressed', 'false');

  await goOn(lead, 'Odsłoń');
  for (const page of [stage, ala, bob, cela, dorota, alaK]) {
    await expect(page.getByText('mówić głośno').first()).toBeVisible();
  }
}

/** The cards become one proposal; six voices, each counted once. */
async function ourAgreement({ lead, stage, ala, bob, cela, dorota, alaK }: Room): Promise<void> {
  await goOn(lead, 'Nasza umowa');
  await expect(stage.getByText('tłumaczyć skróty').first()).toBeVisible();
  await agree({ lead, stage, phones: [ala, bob, cela, dorota, alaK], paper: ZENON, level: 5 });
  await goOnAsked(lead, 'Wielkie pytania i trudne słowa', 'Zamknij głosowanie');
}

/** Unsigned questions: the facilitator reads them first, the room column by column. */
async function hardWords({ lead, stage, bob, alaK }: Room): Promise<void> {
  await bob.getByRole('combobox', { name: 'Kategoria' }).selectOption({ label: QUESTION });
  await writeCard(bob, 'kto decyduje o sali?');
  await alaK.getByRole('combobox', { name: 'Kategoria' }).selectOption({ label: WORD });
  await writeCard(alaK, 'kwerenda');
  await expect(lead.getByText('2 kartki, ukryte także przed Tobą.')).toBeVisible();
  await goOn(lead, 'Dalej: Podgląd');
  await expect(lead.getByText('kwerenda').first()).toBeVisible();
  await expect(stage.getByText('kwerenda')).toHaveCount(0);
  await goOn(lead, 'Dalej: Odsłona');
  await lead.getByRole('button', { name: `Odsłoń: ${WORD}` }).click();
  await expect(stage.getByText('kwerenda').first()).toBeVisible();
  await expect(stage.getByText('kto decyduje o sali?')).toHaveCount(0);
  await goOn(lead, 'Odsłoń półkę');
  await expect(bob.getByText('kto decyduje o sali?').first()).toBeVisible();
}

/** A break is a time of return, on the wall, on the phones and on the console. */
async function firstBreak({ lead, stage, ala, bob, cela, dorota, alaK }: Room): Promise<void> {
  await goOn(lead, 'Przerwa');
  const back = await lead
    .getByText(/^Wracamy\so\s\d+:\d\d/)
    .first()
    .innerText();
  const time = /\d+:\d\d/.exec(back)?.[0] ?? '';
  for (const page of [stage, ala]) {
    await expect(page.getByText('Wracamy o').first()).toBeVisible();
    await expect(page.getByText(new RegExp(`^0?${time}$`)).first()).toBeVisible();
  }
  await goOnAsked(lead, 'Zakończ spotkanie', 'Zakończ spotkanie 1');
  await expect(stage.getByText('Spotkanie 2 z 3: Co mamy i o co prosimy')).toBeVisible();
  for (const phone of [ala, bob, cela, dorota, alaK]) {
    await expect(
      phone.getByRole('heading', { name: 'Następne spotkanie: Co mamy i o co prosimy' }),
    ).toBeVisible();
  }
}
