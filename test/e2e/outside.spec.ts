import type { Locator, Page } from 'playwright/test';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { productTemplate } from '../fixtures/productTemplate.ts';
import { expectLargeTargets, expectNoFindings, expectNoSideways } from './surfaceChecks.ts';
import { expect, SCREENS, type Table, test } from './table.ts';

// „Kultura: inicjatywy": what its facilitator asks by link before the first meeting, and reads the day before it.

const BEFORE = 'mik.0.01';
const WORDS = ['rampa', 'cisza', 'kawa', 'przerwa', 'mapa'];
const TITLE = 'Kilka pytań przed spotkaniem';
test.use({ houseOptions: { templates: [productTemplate('kultura-inicjatywy')] } });
test.describe.configure({ timeout: 120_000 });

/** Pictures to look at: `SHOTS=<folder>`. */
async function shoot(page: Page, name: string, of: Page | Locator = page): Promise<void> {
  if (process.env.SHOTS !== undefined) {
    await of.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
  }
}

async function examine(page: Page, what: string): Promise<void> {
  await expectLargeTargets(page, what);
  await expectNoSideways(page, what);
  await expectNoFindings(page, what);
}

async function follow(table: Table, lead: Page): Promise<Page> {
  const link = new URL(await lead.getByRole('textbox', { name: 'Link do skopiowania' }).inputValue());
  const page = await table.newcomer({ viewport: SCREENS.narrow, hasTouch: true });
  await page.goto(`${table.house.room}${link.pathname}${link.hash}`);
  return page;
}

test('a survey before the first meeting is answered at 320 px and read by the facilitator alone @long', async ({
  table,
}) => {
  const lead = await table.lead({ viewport: SCREENS.laptop });
  await expect(lead.getByText('linkiem, przed spotkaniem').first()).toBeAttached();
  await shoot(lead, 'lead-start');
  await lead.getByText('Zmień plan').click();
  await expect(lead.getByRole('button', { name: `Otwórz linkiem: ${TITLE}` })).toBeVisible();
  await shoot(lead, 'lead-plan-before');
  await lead.getByRole('radio', { name: /^3\./ }).check({ force: true });
  await lead.getByText('Co u Ciebie').first().scrollIntoViewIfNeeded();
  await shoot(lead, 'lead-plan-after');
  await lead.getByRole('radio', { name: /^1\./ }).check({ force: true });
  await lead.getByRole('button', { name: `Otwórz linkiem: ${TITLE}` }).click();
  await expect(lead.getByRole('button', { name: 'Otwieram linkiem' })).toBeVisible();
  await shoot(lead, 'lead-dialog');
  await lead.getByRole('button', { name: 'Otwieram linkiem' }).click();
  await lead.getByRole('button', { name: 'Zrób link dla każdego' }).click();
  await expect(lead.getByRole('img', { name: 'Kod QR: dla każdego' })).toBeVisible();
  await shoot(lead, 'lead-dialog-open');
  await examine(lead, 'the dialog of links');

  const phone = await follow(table, lead);
  await expect(phone.getByText('1 z 6')).toBeVisible();
  await examine(phone, 'the first question');
  for (let number = 1; number <= 6; number += 1) {
    await shoot(phone, `seat-${number}`);
    await phone.getByRole('button', { name: 'Pomiń' }).tap();
  }
  await shoot(phone, 'seat-summary');
  await examine(phone, 'the summary');
  await phone.close();

  // Five answer; their window ends, and a facilitator reads what they wrote.
  await lead.getByRole('button', { name: 'Zamknij', exact: true }).click();
  for (const word of WORDS) {
    await table.hand.do({ type: 'person:add', name: `Osoba ${word}`, sides: ['A'] });
  }
  await table.hand.until('five are on the list', ({ people }) => people?.people.length === WORDS.length);
  for (const [place, { id }] of (table.hand.parts.people?.people ?? []).entries()) {
    const word = WORDS[place] ?? '';
    const answers = {
      calls: 2,
      know: 3,
      together: 'no',
      worth: `Gdyby była ${word}`,
      needs: ['breaks'],
      more: word,
    };
    const data = { kind: 'answer', answers };
    const entry = makeRandomId(platformRandom);
    await table.hand.do({ type: 'entry:put', step: BEFORE, entry, data, behalf: id });
  }
  await table.hand.do({ type: 'window:close', step: BEFORE });
  await lead.getByRole('button', { name: `Otwórz linkiem: ${TITLE}` }).click();
  await shoot(lead, 'lead-over');
  await lead.getByRole('button', { name: 'Czytam odpowiedzi' }).click();
  await lead.getByRole('button', { name: 'Wróć do kroku', exact: true }).click();
  await expect(lead.getByText('Gdyby była rampa')).toBeVisible();
  await shoot(lead, 'lead-read');
  await examine(lead, 'reading');
  const stage = await table.stage();
  await shoot(stage, 'stage-read');
  await expect(stage.getByText('rampa')).toBeHidden();
  await lead.getByRole('button', { name: 'Zachowaj jako cytat: Gdyby była kawa' }).click();
  await lead.getByRole('button', { name: 'Zamknij ten krok' }).click();
  await expect(lead.getByRole('button', { name: 'Zacznij', exact: false }).first()).toBeVisible();
  await shoot(lead, 'lead-ready');
});
