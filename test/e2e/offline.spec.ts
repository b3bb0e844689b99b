import type { Page } from 'playwright/test';
import { type Cut, cutBefore } from './cut.ts';
import { HOST_NAME } from './launch.ts';
import { expect, type Table, test } from './table.ts';
import { cardField, wakeUp, writeCard } from './writing.ts';

const CARDS = 'mik.1.06';
/** The trials of `npm run test:long` cut longer. */
const CUT_SECONDS = Number(process.env.E2E_CUT_SECONDS ?? 20);
const SLEEP_SECONDS = Number(process.env.E2E_SLEEP_SECONDS ?? 45);

let cut: Cut | undefined;
test.afterEach(async () => {
  await cut?.close();
  cut = undefined;
});

/** Cards of all places and sides together. */
function sum(counts: Record<string, Record<string, number>> = {}): number {
  return Object.values(counts)
    .flatMap(sides => Object.values(sides))
    .reduce((all, count) => all + count, 0);
}

/** A phone whose network can be taken away. */
async function phoneBehindCut(table: Table): Promise<{ phone: Page; network: Cut }> {
  cut = await cutBefore(table.house.port);
  const phone = await table.phone('Wanda', 'A', { base: `http://${HOST_NAME}:${cut.port}` });
  return { phone, network: cut };
}

test('cards typed while the network was cut arrive once, also when the page was reloaded', async ({
  table,
}) => {
  test.setTimeout((CUT_SECONDS + 90) * 1_000);
  const { phone, network } = await phoneBehindCut(table);
  await table.goTo(CARDS);
  await expect(cardField(phone)).toBeVisible();

  network.freeze();
  const cutAt = Date.now();
  const texts = ['pierwsza bez sieci', 'druga bez sieci', 'trzecia bez sieci'];
  for (const text of texts) {
    await writeCard(phone, text);
  }
  for (const text of texts) {
    await expect(phone.getByText(text)).toBeVisible();
  }
  await expect(phone.getByText(/czeka(ją)? na wysłanie/i).first()).toBeVisible();
  // Begun without a network, finished with one: the old page lives on until the first byte comes.
  const reload = phone.reload({ timeout: (CUT_SECONDS + 60) * 1_000 });
  await new Promise(resolve => setTimeout(resolve, CUT_SECONDS * 1_000 - (Date.now() - cutAt)));
  network.thaw();
  await reload;

  await expect(phone.getByText(/czeka(ją)? na wysłanie/i)).toHaveCount(0, { timeout: 15_000 });
  for (const text of texts) {
    await expect(phone.getByText(text)).toHaveCount(1);
  }
  // On the phone they stand before they are sent; with the server, all three and none twice.
  await table.hand.until('three cards, hidden', ({ now }) => sum(now?.step?.counts.hidden) === texts.length);
  await table.hand.do({ type: 'step:advance', step: CARDS, phase: 0 });
  const neighbour = await table.phone('Roman', 'B');
  for (const text of texts) {
    await expect(neighbour.getByText(text)).toHaveCount(1);
  }
  await table.hand.until('three cards, shown', ({ now }) => sum(now?.step?.counts.shown) === texts.length);
});

test('after sleep: the same person, the same step, what was being typed, within three seconds', async ({
  table,
}) => {
  test.setTimeout((SLEEP_SECONDS + 90) * 1_000);
  const { phone, network } = await phoneBehindCut(table);
  await table.goTo(CARDS);
  await cardField(phone).fill('niedokończona myśl');

  network.freeze();
  await new Promise(resolve => setTimeout(resolve, SLEEP_SECONDS * 1_000));
  const took = await wakeUp(phone, network, async () => {
    // The room can be seen to be live again: what happens now comes.
    await table.hand.do({ type: 'timer:set', step: CARDS, action: 'add', amount: 3_600_000 });
    await phone
      .getByRole('timer')
      .first()
      .filter({ hasText: /^\d{2,}:/ })
      .waitFor();
  });
  expect(took).toBeLessThan(3_000);
  await expect(cardField(phone)).toHaveValue('niedokończona myśl');
  const people = table.hand.parts.people?.people.filter(({ name }) => name === 'Wanda');
  expect(people).toHaveLength(1);
  await writeCard(phone, 'po przebudzeniu');
  await expect(phone.getByText(/czeka(ją)? na wysłanie/i)).toHaveCount(0);
});
