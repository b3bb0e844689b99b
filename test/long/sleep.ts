import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { Actor, foundWorkshop } from '../e2e/actor.ts';
import { cutBefore } from '../e2e/cut.ts';
import { startHouse } from '../e2e/house.ts';
import { HOST_NAME, launchOptions } from '../e2e/launch.ts';
import { goTo, joinAs } from '../e2e/ways.ts';
import { cardField, wakeUp, writeCard } from '../e2e/writing.ts';

// A phone sleeps ten minutes in the middle of a sentence: the same person, the same step, the same words.
// node --import tsx test/long/sleep.ts [minutes]; needs npm run build.

const STEP = 'mik.1.06';
const HALF = 'niedokończona myśl';

/** Runs the trial; rejects when the phone does not come back as it was within three seconds. */
export async function sleep(minutes: number): Promise<{ backAfterMs: number }> {
  const house = await startHouse();
  const network = await cutBefore(house.port);
  const browser = await chromium.launch(launchOptions());
  try {
    const { place, code } = await foundWorkshop(house.own, house.cookie);
    const hand = await Actor.connect(place);
    const phone = await browser.newPage({ locale: 'pl-PL', viewport: { width: 390, height: 844 } });
    await joinAs(phone, { base: `http://${HOST_NAME}:${network.port}`, code, name: 'Wanda', side: 'A' });
    await goTo(hand, STEP, 0);
    await cardField(phone).fill(HALF);

    network.freeze();
    await new Promise(resolve => setTimeout(resolve, minutes * 60_000));
    const backAfterMs = await wakeUp(phone, network, async () => {
      await hand.do({ type: 'timer:set', step: STEP, action: 'add', amount: 3_600_000 });
      // An hour more than any timer of this step: it can only have come after waking.
      await phone
        .getByRole('timer')
        .first()
        .filter({ hasText: /^\d{2,}:/ })
        .waitFor();
    });
    if (backAfterMs > 3_000) {
      throw new Error(`back only after ${backAfterMs} ms`);
    }
    if ((await cardField(phone).inputValue()) !== HALF) {
      throw new Error('the half-written card is gone');
    }
    await writeCard(phone, 'po przebudzeniu');
    await hand.until('the card', ({ now }) => JSON.stringify(now?.step?.counts.hidden ?? {}).includes('1'));
    const namesakes = hand.parts.people?.people.filter(({ name }) => name === 'Wanda') ?? [];
    if (namesakes.length !== 1) {
      throw new Error(`${namesakes.length} people called Wanda`);
    }
    hand.close();
    return { backAfterMs };
  } finally {
    await browser.close();
    await network.close();
    await house.close();
  }
}

const [, program = '', minutes = '10'] = process.argv;
if (import.meta.url === pathToFileURL(program).href) {
  const { backAfterMs } = await sleep(Number(minutes));
  console.log(`slept ${minutes} min, back after ${backAfterMs} ms`);
}
