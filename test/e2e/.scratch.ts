import { chromium } from 'playwright';
import { Actor, foundWorkshop, sitDown } from './actor.ts';
import { startHouse } from './house.ts';
import { launchOptions } from './launch.ts';
import { cookieFor, goTo, joinAs, openStage } from './ways.ts';

const house = await startHouse();
const browser = await chromium.launch(launchOptions());
const { place, code } = await foundWorkshop(house.own, house.cookie);
const hand = await Actor.connect(place);
const ctx = async (viewport: { width: number; height: number }) => {
  const c = await browser.newContext({ locale: 'pl-PL', viewport });
  const p = await c.newPage();
  p.setDefaultTimeout(8000);
  p.on('console', m => m.type() === 'error' && console.log('ERR', m.text().slice(0, 300)));
  p.on('pageerror', e => console.log('PAGEERR', String(e).slice(0, 300)));
  return p;
};
try {
  const home = await ctx({ width: 1366, height: 768 });
  await home.goto(house.houseLink);
  await home.waitForTimeout(1500);
  await home.screenshot({ path: '/tmp/shots/home.png' });
  console.log('HOME', (await home.locator('body').innerText()).slice(0, 600));
  const lead = await ctx({ width: 1366, height: 768 });
  await lead.context().addCookies([cookieFor(house.own, place.cookie)]);
  await lead.goto(`${house.own}/prowadzenie/${place.workshop}`);
  const stage = await ctx({ width: 1280, height: 720 });
  await openStage(stage, house, place).catch(e => console.log('STAGE', String(e).slice(0, 200)));
  const phone = await ctx({ width: 390, height: 844 });
  await joinAs(phone, { base: house.room, code, name: 'Ola', side: 'A' }).catch(e =>
    console.log('PHONE', String(e).slice(0, 200)),
  );
  await phone.waitForTimeout(1000);
  await lead.screenshot({ path: '/tmp/shots/lead-0.png' });
  await phone.screenshot({ path: '/tmp/shots/phone-0.png' });
  await stage.screenshot({ path: '/tmp/shots/stage-0.png' });
  await goTo(hand, 'mik.1.06', 0);
  await phone.waitForTimeout(2000);
  await lead.screenshot({ path: '/tmp/shots/lead-1.png' });
  await phone.screenshot({ path: '/tmp/shots/phone-1.png' });
  await stage.screenshot({ path: '/tmp/shots/stage-1.png' });
  for (const [n, p] of Object.entries({ lead, stage, phone })) {
    await p.reload();
    await p.waitForTimeout(1500);
    console.log(
      n,
      p.url(),
      'main',
      await p.locator('main').count(),
      (await p.locator('body').innerText()).slice(0, 300).replace(/\n/g, ' | '),
    );
  }
} finally {
  await browser.close();
  await house.close();
  process.exit(0);
}
