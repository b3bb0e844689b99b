import type { Page } from 'playwright/test';
import { consentStep, PICNIC, TEA } from '../fixtures/consent.ts';
import { cardsStep, templateOf } from '../fixtures/template.ts';
import { Actor, foundWorkshop } from './actor.ts';
import {
  expectLargeTargets,
  expectNoFindings,
  expectNoSideways,
  expectVisibleFocus,
} from './surfaceChecks.ts';
import { expect, SCREENS, type Table, test } from './table.ts';
import { cookieFor, openStage } from './ways.ts';

// Consent from the first sentence to the stamp: the console with the mouse, the projector, and three phones: one by
// keyboard alone, one by touch, one of 320 px. Texts are looked for by strings: only these match bound spaces.

const STEP = 'mik.2.13';
const CONCERN = 'Cały dzień w sobotę to praca po godzinach.';
const REMARK = 'W grudniu odpuśćmy, mamy wnioski.';

test.use({
  houseOptions: {
    templates: [templateOf(consentStep(STEP, { of: 'own' }), cardsStep('mik.2.14', 'named'))],
  },
});

/** Chooses a level with a finger or the mouse. */
async function choose(page: Page, level: number): Promise<void> {
  await page.locator(`input[type=radio][value="${level}"]`).check();
}

async function castVote(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Oddaję głos' }).click();
  await expect(page.getByText('Głos oddany.')).toBeVisible();
}

/** Console, projector, three phones, the step open. */
async function sitTogether(table: Table) {
  const lead = await table.lead();
  const stage = await table.stage({ viewport: { width: 1920, height: 1080 } });
  const renata = await table.phone('Renata', 'B');
  const jan = await table.phone('Jan', 'A');
  const ola = await table.phone('Ola', 'A', { viewport: SCREENS.narrow });
  await table.goTo(STEP);
  await expect(lead.getByText('Jak szerokiej zgody potrzebujemy?')).toBeVisible();
  return { lead, stage, renata, jan, ola };
}

test('a check, a concern, an amendment, a second check, accepted with remarks', async ({ table }) => {
  test.setTimeout(240_000);
  const { lead, stage, renata, jan, ola } = await sitTogether(table);

  // A sentence, and no check before the rule.
  await lead.getByRole('button', { name: 'Dodaj propozycję' }).click();
  await lead.getByRole('textbox', { name: 'Nowa propozycja' }).fill(PICNIC);
  await lead.getByRole('button', { name: 'Dodaj', exact: true }).click();
  for (const page of [stage, renata, jan, ola]) {
    await expect(page.getByText(PICNIC).first()).toBeVisible();
  }
  const first = lead.getByRole('button', { name: /^Pytam o zgodę/ });
  await expect(first).toHaveAttribute('aria-disabled', 'true');
  await lead.getByRole('button', { name: 'Potwierdzam regułę' }).click();
  await expect(lead.getByText('Mniejszej strony nie przegłosowujemy.').first()).toBeVisible();
  await first.click();

  // Three levels; one phone by keyboard alone.
  await expect(stage.getByText('Wybierzcie poziom na telefonach')).toBeVisible();
  await expect(renata.getByRole('radio', { name: /5.*tak i włączam się/ })).toBeVisible();
  await expect(renata.getByText('Kto co wybrał, widzi tylko osoba prowadząca.')).toBeVisible();
  await renata.getByRole('radio').first().focus();
  await renata.keyboard.press('Space');
  for (let down = 0; down < 4; down += 1) {
    await renata.keyboard.press('ArrowDown');
  }
  await expect(renata.getByRole('radio', { name: /nie w tej postaci/ })).toBeChecked();
  await renata.keyboard.press('Tab');
  await renata.keyboard.type(CONCERN);
  await renata.keyboard.press('Control+Enter');
  await expect(renata.getByText('Głos oddany.')).toBeVisible();
  await jan.locator('label', { hasText: 'tak i włączam się' }).tap();
  await jan.getByRole('button', { name: 'Oddaję głos' }).tap();
  await expect(jan.getByText('Głos oddany.')).toBeVisible();
  await choose(ola, 3);
  await ola.getByRole('textbox', { name: 'Uwaga' }).fill(REMARK);
  await ola.getByRole('switch', { name: 'Podpisuję uwagę imieniem' }).check({ force: true });
  await castVote(ola);

  // A reload loses nothing, and a level can be changed until the reveal.
  await ola.reload();
  await expect(ola.getByText('Głos oddany.')).toBeVisible();
  await expect(ola.getByRole('radio', { name: /może być/ })).toBeChecked();
  await choose(jan, 4);
  await jan.getByRole('button', { name: 'Zmieniam głos' }).click();
  await expect(jan.getByText('Głos oddany.')).toBeVisible();
  await expect(stage.getByText('Oddane głosy: 3 z 3')).toBeVisible();
  await expect(stage.getByText(CONCERN)).toHaveCount(0);
  await expect(lead.getByText('Bez sieci')).toHaveCount(0);

  // Shown: no names on the wall, the concern for all, its author on the console only.
  await lead.getByRole('button', { name: 'Odsłoń poziomy' }).click();
  for (const page of [stage, renata, jan, ola]) {
    await expect(page.getByText(CONCERN).first()).toBeVisible();
    await expect(page.getByText('Obawa 1 z 1')).toBeVisible();
  }
  await expect(lead.getByText('imię tylko dla Ciebie')).toBeVisible();
  await expect(lead.getByText('Renata').first()).toBeVisible();
  await expect(stage.getByText('Renata')).toHaveCount(0);
  await expect(jan.getByText('Renata')).toHaveCount(0);
  await expect(jan.getByText(REMARK)).toBeVisible();
  await expect(jan.getByText('podpisano imieniem: Ola')).toBeVisible();
  await expect(lead.getByRole('button', { name: 'Przyjęta', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );

  // Somebody proposes another wording; it is taken over, and the room reads along.
  await jan.getByRole('button', { name: 'Zaproponuj inne zdanie' }).tap();
  await jan.getByRole('textbox', { name: 'Twoje zdanie' }).fill(TEA);
  await jan.getByRole('button', { name: 'Wysyłam zdanie' }).tap();
  await lead.getByRole('button', { name: 'Weź to zdanie' }).click();
  await expect(stage.locator('ins', { hasText: 'dwugodzinny podwieczorek' })).toBeVisible();
  await expect(stage.locator('del', { hasText: 'piknik' })).toBeVisible();
  await expect(ola.locator('ins').first()).toBeVisible();
  await lead.getByRole('button', { name: 'Rozwiązana zmianą' }).click();
  await expect(stage.getByText('Obawa 1 z 1')).toHaveCount(0);

  // The second check begins from nothing.
  await lead.getByRole('button', { name: /^Pytam drugi raz/ }).click();
  for (const page of [renata, jan, ola]) {
    await expect(page.getByText(TEA).first()).toBeVisible();
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  }
  await choose(renata, 5);
  await castVote(renata);
  await choose(jan, 5);
  await castVote(jan);
  await choose(ola, 3);
  await ola.getByRole('textbox', { name: 'Uwaga' }).fill(REMARK);
  await castVote(ola);
  await expect(lead.getByText('Oddane głosy: 3 z 3')).toBeVisible();
  await lead.getByRole('button', { name: 'Odsłoń poziomy' }).click();
  await expect(stage.getByText('Piątka jest po obu stronach')).toBeVisible();
  await expect(lead.getByText('Z reguły wynika: przyjęta z uwagami')).toBeVisible();

  // The stamp; who chose what is forgotten with it.
  await lead.getByRole('button', { name: 'Przyjęta z uwagami' }).click();
  for (const page of [stage, renata, jan, ola, lead]) {
    await expect(page.getByText('z uwagami').first()).toBeVisible();
  }
  await expect(lead.getByText('Kto co wybrał, jest już zapomniane.')).toBeVisible();
  await expect(stage.getByText(REMARK)).toBeVisible();

  // Closing asks once, because ballots cannot be brought back.
  await lead.locator('#dalej').getByRole('button').first().click();
  await expect(lead.getByRole('dialog', { name: 'Zamknąć głosowanie?' })).toBeVisible();
  await lead.getByRole('dialog').getByRole('button', { name: 'Jeszcze nie' }).click();
  await table.hand.do({ type: 'step:close', step: STEP });
  await expect(ola.getByText('Co postanowiliśmy')).toBeVisible();
  await expect(ola.getByText('przyjęta z uwagami')).toBeVisible();
});

test('a person without a phone, a trial with its day, and back again', async ({ table }) => {
  test.setTimeout(120_000);
  const { lead, stage, renata } = await sitTogether(table);
  const { hand } = table;
  await hand.do({ type: 'person:add', name: 'Halina', sides: ['B'] });
  const direct = (data: Record<string, unknown>) => hand.do({ type: 'step:direct', step: STEP, data });
  await direct({ act: 'add', text: PICNIC });
  await lead.getByRole('button', { name: 'Potwierdzam regułę' }).click();
  await lead.getByRole('button', { name: /^Pytam o zgodę/ }).click();
  await choose(renata, 2);
  await castVote(renata);
  await lead.getByRole('button', { name: 'Wpisz głos za kogoś' }).click();
  const dialog = lead.getByRole('dialog');
  await dialog.getByText('Halina').waitFor();
  await dialog.locator('input[type=radio][value="4"]').check();
  await dialog.getByRole('button', { name: 'Wpisuję głos' }).click();
  await expect(stage.getByText('Oddane głosy: 2 z 4')).toBeVisible();
  await lead.getByRole('button', { name: 'Odsłoń poziomy' }).click();
  // A concern without words is to be asked for, by the facilitator alone.
  await lead.getByText('Kto co wybrał', { exact: true }).click();
  await expect(
    lead.getByRole('listitem').filter({ hasText: 'Halina' }).filter({ hasText: '4' }),
  ).toBeVisible();

  await lead.getByRole('button', { name: 'Próba do…' }).click();
  await lead.getByRole('textbox', { name: 'Do kiedy?' }).fill('2027-01-15');
  await lead.getByRole('button', { name: 'Umawiamy próbę' }).click();
  for (const page of [stage, renata]) {
    await expect(page.getByText('do 15 stycznia')).toBeVisible();
  }
  await lead.getByRole('button', { name: 'Cofnij stempel' }).click();
  await expect(stage.getByText('do 15 stycznia')).toHaveCount(0);
  await expect(stage.getByText('Oddane głosy: 2 z 4')).toBeVisible();
});

for (const [lang, locale] of [
  ['pl', 'pl-PL'],
  ['en', 'en-GB'],
] as const) {
  test(`axe, targets and 320 px in every stage (${lang}) @long`, async ({ house, browser }) => {
    test.setTimeout(240_000);
    const { place, code } = await foundWorkshop(house.own, house.cookie, { template: 'proba', lang });
    const hand = await Actor.connect(place);
    const open = async (viewport: { width: number; height: number }, name: string, side: string) => {
      const page = await (await browser.newContext({ locale: 'pl-PL', viewport })).newPage();
      await page.goto(`${house.room}/d/${code}`);
      await page.getByRole('button', { name: 'Rozumiem, dalej' }).click();
      const notListed = page.locator('#roster.on #roster-not');
      const field = page.locator('#name.on #name-input');
      await notListed.or(field).waitFor();
      if (await notListed.isVisible()) {
        await notListed.click();
      }
      await field.fill(name);
      await page.locator(`#side-list input[value="${side}"]`).check({ force: true });
      await page.getByRole('button', { name: 'Siadam do stołu' }).click();
      await page.waitForURL(/\/miejsce\//);
      await page.goto(`${page.url().split('?')[0]}?lang=${lang}`);
      return page;
    };
    const narrow = await open(SCREENS.narrow, 'Ola', 'A');
    const laptop = await open(SCREENS.laptop, 'Ewa', 'B');
    const stage = await (await browser.newContext({ locale, viewport: SCREENS.stage })).newPage();
    await openStage(stage, house, place);
    const lead = await (await browser.newContext({ locale, viewport: SCREENS.laptop })).newPage();
    await lead.context().addCookies([cookieFor(house.own, place.cookie)]);
    await lead.goto(`${house.own}/prowadzenie/${place.workshop}`);
    for (const page of [narrow, laptop, lead]) {
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
    }
    const direct = (data: Record<string, unknown>) => hand.do({ type: 'step:direct', step: STEP, data });
    const look = async (what: string) => {
      for (const page of [narrow, laptop, lead]) {
        await expectNoFindings(page, `${what} ${lang}`);
        await expectLargeTargets(page, `${what} ${lang}`);
        await expectNoSideways(page, `${what} ${lang}`);
      }
      await expectNoFindings(stage, `stage, ${what} ${lang}`);
    };
    await hand.do({ type: 'step:open', step: STEP });
    await expect(lead.locator('main').getByRole('radio').first()).toBeVisible();
    await look('the rule');
    await direct({ act: 'add', text: PICNIC });
    await direct({ act: 'rule', lowest: 2, fives: 'each-side', quorum: 0.5 });
    await hand.until('a proposal', parts => proposals(parts).length === 1);
    const record = proposals(hand.parts)[0]?.id ?? '';
    await expect(narrow.getByText(PICNIC)).toBeVisible();
    await look('reading');
    await direct({ act: 'check', record });
    await expect(narrow.getByRole('radio').first()).toBeVisible();
    await choose(narrow, 1);
    await narrow.getByRole('textbox').fill(CONCERN);
    await look('check');
    await expectVisibleFocus(narrow, `check ${lang}`);
    await narrow.locator('main button').last().click();
    await choose(laptop, 5);
    await laptop.locator('main button').last().click();
    await hand.until('two levels', parts => focusOf(parts)?.cast === 2);
    await direct({ act: 'reveal', record });
    await direct({ act: 'amend', record, text: TEA, final: false });
    await expect(stage.locator('ins').first()).toBeVisible();
    await look('shown');
    await direct({ act: 'outcome', record, word: 'aside', until: null });
    await expect(stage.locator('[class*=stamp]').first()).toBeVisible();
    await look('stamped');
    await hand.do({ type: 'step:close', step: STEP });
    await look('closed');
    hand.close();
    for (const page of [narrow, laptop, stage, lead]) {
      await page.context().close();
    }
  });
}

interface Shown {
  proposals: { id: string }[];
  focus: { cast: number } | null;
}

function shownIn(parts: Actor['parts']): Shown | null {
  return (parts.results?.run ?? null) as Shown | null;
}

function proposals(parts: Actor['parts']): Shown['proposals'] {
  return shownIn(parts)?.proposals ?? [];
}

function focusOf(parts: Actor['parts']): Shown['focus'] {
  return shownIn(parts)?.focus ?? null;
}
