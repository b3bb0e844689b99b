import type { Locator, Page } from 'playwright/test';
import { sameText } from '#shared/text.ts';
import { cardsStep, draftStep, templateOf } from '../fixtures/template.ts';
import { type Actor, sitDown } from './actor.ts';
import { cutBefore } from './cut.ts';
import { HOST_NAME } from './launch.ts';
import {
  expectLargeTargets,
  expectNoFindings,
  expectNoSideways,
  expectVisibleFocus,
} from './surfaceChecks.ts';
import { expect, SCREENS, type Table, test } from './table.ts';

// A text that is written together, in the product itself: pens, suggestions, a frozen version under people's hands.

const BANK = 'bank';
const TEXT = 'text';
const WORDS = 'Poczekalnia, rano pełno ludzi';

const template = templateOf(
  cardsStep(BANK, 'named'),
  draftStep(TEXT, [BANK], {
    prompt: sameText('Czy to nasze słowa?'),
    minutes: 5,
    config: {
      form: 'short',
      slots: { solutions: [BANK] },
      variants: {},
      writers: 'all',
      length: 1200,
      stances: true,
    },
  }),
);
test.use({ houseOptions: { templates: [template] } });
test.describe.configure({ timeout: 240_000 });

/** A card of the welfare centre, and the agreement that grew from it, open for everybody. */
async function written(table: Table): Promise<{ ewa: Actor; paragraph: string }> {
  const ewa = await sitDown(table.house.own, table.code, 'Ewa', ['B']);
  await table.goTo(BANK);
  const card = await ewa.write(BANK, { text: WORDS, column: 'places' });
  await table.goTo(BANK, 1);
  await table.hand.do({ type: 'step:close', step: BANK });
  await table.goTo(TEXT);
  const paragraph = `A06.${card}`;
  await table.hand.do({ type: 'step:show', step: TEXT, record: paragraph });
  return { ewa, paragraph };
}

/** For eyes: `SHOTS=<folder>` keeps what the screens looked like. */
async function picture(page: Page | Locator, name: string): Promise<void> {
  if (process.env.SHOTS) {
    await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
  }
}

/** The field of somebody with a pen, open at the paragraph the room reads. */
async function pen(phone: Page) {
  await phone.getByRole('button', { name: 'Pisz w tekście' }).click();
  const field = phone.getByRole('textbox', { name: /^Tekst: §/ });
  await expect(field).toHaveValue(/Poczekalnia/);
  return field;
}

test('three people write one paragraph at once, on phones and on the console', async ({ table }) => {
  const { ewa } = await written(table);
  const lead = await table.lead({ viewport: { width: 1440, height: 900 } });
  const marta = await table.phone('Marta', 'A');
  const jan = await table.phone('Jan', 'A');
  const [left, right] = [await pen(marta), await pen(jan)];
  const desk = lead.getByRole('textbox', { name: /^Tekst: §/ });

  await left.press('End');
  await right.press('Home');
  await Promise.all([
    left.pressSequentially(' Zażółć gęślą jaźń 🙂', { delay: 25 }),
    right.pressSequentially('Rano: ', { delay: 60 }),
    desk.press('End').then(() => desk.pressSequentially(' (MOK)', { delay: 40 })),
  ]);
  await expect(marta.getByText(/Piszą też|Pisze też/)).toBeVisible();
  const words = await left.inputValue();
  expect(words.startsWith('Rano: Poczekalnia')).toBe(true);
  for (const part of ['Zażółć gęślą jaźń 🙂'.replaceAll(' ', ''), '(MOK)']) {
    // The others typed into the same place: their letters may stand between.
    expect([...part].every(letter => words.includes(letter))).toBe(true);
  }
  for (const field of [right, desk]) {
    await expect(field).toHaveValue(words);
  }
  // Undo takes back one's own letters only.
  await jan.getByRole('button', { name: 'Cofnij moją zmianę' }).click();
  await expect(left).not.toHaveValue(/^Rano: /);
  await expect(left).toHaveValue(/\(MOK\)/);

  // A pen that is taken away stops on the next letter; the phone goes on reading.
  await lead.getByRole('switch', { name: /Piszą wszyscy/ }).click({ force: true });
  await expect(marta.getByRole('button', { name: 'Zaproponuj zmianę' })).toBeVisible();
  await expect(marta.getByRole('textbox', { name: /^Tekst: §/ })).toHaveCount(0);
  ewa.close();
});

test('what is typed without a network arrives; what comes after the freeze stays on the phone', async ({
  table,
}) => {
  const { ewa } = await written(table);
  const network = await cutBefore(table.house.port);
  const marta = await table.phone('Marta', 'A', { base: `http://${HOST_NAME}:${network.port}` });
  const field = await pen(marta);

  network.freeze();
  await field.press('End');
  await field.pressSequentially(' Bez zapisów.');
  await expect(marta.getByText(/czeka na wysłanie|Bez sieci/).first()).toBeVisible({ timeout: 30_000 });
  network.thaw();
  const jan = await table.phone('Jan', 'A');
  await expect(jan.getByText('Bez zapisów.').first()).toBeVisible({ timeout: 30_000 });

  network.freeze();
  await field.pressSequentially(' Spóźnione słowa.');
  const { value } = await table.hand.do({ type: 'document:freeze', document: 'porozumienie' });
  expect(value).toMatchObject({ version: 1 });
  network.thaw();
  await expect(marta.getByText('Te słowa nie weszły').first()).toBeVisible({ timeout: 30_000 });
  await expect(marta.getByRole('textbox', { name: 'Słowa, które nie weszły' })).toHaveValue(
    /Spóźnione słowa\./,
  );
  await expect(jan.getByText('Tekst jest zamrożony', { exact: false }).first()).toBeVisible();
  await expect(jan.getByText('Spóźnione')).toHaveCount(0);
  ewa.close();
  await network.close();
});

test('every view can be used by everybody, in both languages @long', async ({ table }) => {
  const { ewa, paragraph } = await written(table);
  await ewa.do({
    type: 'entry:put',
    step: TEXT,
    entry: 'a'.repeat(32),
    data: { paragraph, base: `${WORDS}.`, text: `${WORDS} i głośno.` },
  });
  const lead = await table.lead({ viewport: { width: 1440, height: 900 } });
  const stage = await table.stage({ viewport: { width: 1920, height: 1080 } });
  const phone = await table.phone('Marta', 'A');
  const narrow = await table.phone('Jan', 'A');
  await narrow.setViewportSize(SCREENS.narrow);
  for (const lang of ['en', 'pl'] as const) {
    await table.hand.do({ type: 'workshop:edit', lang });
    for (const [who, page] of Object.entries({ lead, stage, phone, narrow })) {
      if (who !== 'stage') {
        await page.evaluate((chosen: string) => localStorage.setItem('wspolny-stol.lang', chosen), lang);
        await page.reload();
      }
      await expect(page.getByText('i głośno', { exact: false }).first()).toBeVisible();
      const what = `${who}, ${lang}`;
      if (who !== 'stage') {
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        await expectLargeTargets(page, what);
        await expectNoSideways(page, what);
      }
      await expectNoFindings(page, what);
    }
  }

  // By keyboard alone: clear, a suggestion, sent.
  await phone.getByRole('button', { name: 'Jasne', exact: true }).focus();
  await phone.keyboard.press('Enter');
  await expect(phone.getByRole('button', { name: 'Jasne', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await table.hand.do({ type: 'pens:set', step: TEXT, people: [] });
  await phone.getByRole('button', { name: 'Zaproponuj zmianę' }).focus();
  await phone.keyboard.press('Enter');
  await expect(phone.getByRole('textbox', { name: 'Jak to zdanie ma brzmieć?' })).toBeFocused();
  await phone.keyboard.press('Control+End');
  await phone.keyboard.type(' W tygodniu.');
  await expectNoFindings(phone, 'a suggestion');
  await expectVisibleFocus(phone, 'a suggestion');
  for (let tab = 0; tab < 6; tab += 1) {
    await phone.keyboard.press('Tab');
    if ((await phone.evaluate(() => document.activeElement?.textContent)) === 'Wysyłam propozycję') {
      break;
    }
  }
  await phone.keyboard.press('Enter');
  await expect(phone.getByText('Twoja propozycja')).toBeVisible();
  await expect(lead.getByText('W tygodniu.').first()).toBeVisible();
  ewa.close();
});

test('each clause is agreed to, objected to with a reason, and asked again when its words change', async ({
  table,
}) => {
  const { ewa, paragraph } = await written(table);
  const last = 'A06.burden';
  await table.hand.do({ type: 'step:show', step: TEXT, record: last });
  const marta = await table.phone('Marta', 'A');
  const asked = marta.getByRole('region', { name: /Czy zgadzasz się na § \d+\?/ });
  await picture(marta, 'before-390');
  await marta.getByRole('button', { name: /^Zgoda na §\s\d+\?$/ }).tap();
  await expect(asked.getByRole('button', { name: 'Zgoda', exact: true })).toBeFocused();
  await picture(marta, 'asked-390');
  await asked.getByRole('button', { name: 'Sprzeciw' }).focus();
  await marta.keyboard.press('Enter');
  const reason = marta.getByRole('textbox', { name: 'Dlaczego sprzeciw?' });
  await expect(reason).toBeFocused();
  await marta.keyboard.type('Poczekalnia jest wspólna z przychodnią.');
  await marta.setViewportSize(SCREENS.narrow);
  await expectNoSideways(marta, 'a reason');
  await expectLargeTargets(marta, 'a reason');
  await picture(marta, 'reason-320');
  await marta.getByRole('button', { name: 'Wysyłam sprzeciw' }).click();
  const way = marta.getByRole('button', { name: /^§\s\d+: sprzeciw$/ });
  await expect(way).toBeFocused();
  await picture(marta, 'said-320');
  await way.press('Enter');
  await expect(asked.getByRole('button', { name: 'Sprzeciw' })).toHaveAttribute('aria-pressed', 'true');
  await expectNoSideways(marta, 'an answer');
  await picture(marta, 'answer-320');

  const lead = await table.lead();
  const consent = lead.getByRole('region', { name: /^Zgoda na § \d+$/ });
  await expect(consent.getByText('Poczekalnia jest wspólna z przychodnią.')).toBeVisible();
  await expect(consent.getByText('Marta')).toHaveCount(0);
  await expect(lead.getByText('1 część ze sprzeciwem')).toBeVisible();
  const stage = await table.stage({ viewport: { width: 1920, height: 1080 } });
  await expect(stage.getByText('1 sprzeciw')).toBeVisible();
  await expect(stage.getByText('wspólna z przychodnią')).toHaveCount(0);
  await expectNoFindings(lead, 'consent on the console');
  await consent.scrollIntoViewIfNeeded();
  await picture(lead, 'lead');
  await picture(consent, 'lead-consent');
  await picture(stage, 'stage');
  await table.hand.do({ type: 'step:show', step: TEXT, record: null });
  await expect(stage.getByText('1 sprzeciw')).toBeVisible();
  await picture(stage, 'stage-outline');
  await table.hand.do({ type: 'step:show', step: TEXT, record: last });

  // The words change: what was said is about the earlier ones, and the phone asks again.
  await table.hand.do({
    type: 'step:direct',
    step: TEXT,
    data: { act: 'write', paragraph, text: 'Poczekalnia przychodni, rano.' },
  });
  await expect(asked.getByText('Twój sprzeciw zostaje', { exact: false })).toBeVisible();
  await expect(consent.getByRole('heading', { name: 'Dotyczy wcześniejszych słów' })).toBeVisible();
  await expectNoFindings(marta, 'asked again');
  await picture(marta, 'again-320');
  await marta.setViewportSize(SCREENS.phone);
  await picture(marta, 'again-390');

  // Somebody without a phone says it aloud.
  await lead.getByRole('button', { name: 'Wpisz za kogoś' }).click();
  await lead.getByRole('button', { name: /Ewa/ }).first().click();
  // A reason stays with its clause, whichever is looked at next and whatever the room reads.
  const chosen = lead.getByLabel('O którą część pytasz?');
  const clause = await chosen.inputValue();
  await lead.getByRole('button', { name: 'Sprzeciw' }).click();
  const aloud = lead.getByRole('textbox', { name: 'Dlaczego sprzeciw?' });
  await aloud.fill('Za głośno.');
  await chosen.selectOption('A04');
  await expect(aloud).toHaveCount(0);
  await chosen.selectOption(clause);
  await aloud.fill('Za głośno rano.');
  await table.hand.do({ type: 'step:show', step: TEXT, record: 'A04.goals' });
  await expect(stage.getByText('tego, aby', { exact: false })).toBeVisible();
  await expect(chosen).toHaveValue(clause);
  await expect(aloud).toHaveValue('Za głośno rano.');
  await table.hand.do({ type: 'step:show', step: TEXT, record: last });
  await lead.getByRole('button', { name: 'Zgoda', exact: true }).click();
  await lead.getByRole('button', { name: 'Zapisuję za: Ewa' }).click();
  await expect(stage.getByText(/zgoda na §\s5: 1/)).toBeVisible();
  await expectNoFindings(lead, 'for somebody');
  await picture(lead, 'behalf');
  await lead.getByRole('button', { name: 'Wróć do kroku' }).click();

  await lead.getByRole('button', { name: 'Zamroź jako wersję 1' }).click();
  const dialog = lead.getByRole('dialog');
  await expect(
    dialog.getByText(/§\s\d+\. Sprzeciw: Poczekalnia jest wspólna .*dotyczy wcześniejszych słów/),
  ).toBeVisible();
  await expectNoFindings(lead, 'freezing over an objection');
  await picture(lead, 'freeze');
  await dialog.getByRole('button', { name: 'Zamrażam wersję 1' }).click();
  await expect(lead.getByText(/Zamrożono wersję 1/).first()).toBeVisible();
  ewa.close();
});

test('a question is pressed, and what is typed takes its place', async ({ table }) => {
  await written(table);
  const lead = await table.lead();
  await table.hand.do({ type: 'step:show', step: TEXT, record: 'A04.goals' });
  const desk = lead.getByRole('textbox', { name: /^Tekst: §/ });
  await expect(desk).toHaveValue(/\{\{ask:Co chcemy osiągnąć\?\}\}/);
  await lead.getByRole('button', { name: 'Co chcemy osiągnąć?', exact: true }).click();
  await lead.keyboard.type('ludzie znali nas po imieniu');
  await expect(desk).toHaveValue(/tego, aby ludzie znali nas po imieniu\.$/);
  await expect(lead.getByRole('button', { name: 'Co chcemy osiągnąć?', exact: true })).toHaveCount(0);
  await expectLargeTargets(lead, 'the pen');
  await expectNoFindings(lead, 'the pen');

  // Whoever reads a change sees no braces.
  const marta = await table.phone('Marta', 'A', { viewport: SCREENS.narrow });
  await table.hand.do({ type: 'step:show', step: TEXT, record: 'A04.signs' });
  await table.hand.do({ type: 'pens:set', step: TEXT, people: [] });
  await marta.getByRole('button', { name: 'Zaproponuj zmianę' }).click();
  await marta.getByRole('textbox', { name: 'Jak to zdanie ma brzmieć?' }).fill('Po tym, że przychodzą.');
  await expect(marta.locator('del').filter({ hasText: 'udaje?]' })).toBeVisible();
  await expect(marta.getByText('{{ask')).toHaveCount(0);

  // The room turns the page: what is being written stays with its paragraph.
  const wording = marta.getByRole('textbox', { name: 'Jak to zdanie ma brzmieć?' });
  await expect(marta.getByText(/^Dotyczy: §\s\d+, ustęp 2$/)).toBeVisible();
  await table.hand.do({ type: 'step:show', step: TEXT, record: 'A04.goals' });
  await expect(desk).toHaveValue(/tego, aby/);
  await expect(wording).toHaveValue('Po tym, że przychodzą.');
  await picture(marta, 'suggest-320');
  await marta.getByRole('button', { name: 'Wysyłam propozycję' }).click();
  await expect(marta.getByRole('article', { name: /^§\s\d+, ustęp 1$/ })).toBeVisible();
  await expect(marta.getByText('Twoja propozycja')).toHaveCount(0);
  await table.hand.do({ type: 'step:show', step: TEXT, record: 'A04.signs' });
  await expect(marta.getByText('Twoja propozycja')).toBeVisible();
});
