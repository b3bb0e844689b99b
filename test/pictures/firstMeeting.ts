import { goTo } from '../e2e/ways.ts';
import { RESOURCES } from './people.ts';
import {
  LAPTOP,
  leadPage,
  NARROW,
  openPage,
  PHONE,
  type Room,
  STAGE,
  seatPage,
  settle,
  stagePage,
} from './room.ts';

const BANK = 'mik.2.04';
const BREAK = 'mik.1.08';
const ARRIVE = 'mik.1.01';

/** „Pierwsze spotkanie”: the door, the first steps, cards before and after they are shown. */
export async function firstMeeting(room: Room): Promise<void> {
  const { shots, size, hand, people } = room;
  if (size === 6) {
    await atTheDoor(room);
  }
  const stage = await stagePage(room, STAGE);
  await shots.take(stage, `stage-waiting-${size}`, { stage: true });
  await goTo(hand, ARRIVE, 0);
  await settle(stage);
  await shots.take(stage, `stage-arrive-${size}`, { stage: true });

  await goTo(hand, BREAK, 0);
  await settle(stage);
  await shots.take(stage, `stage-break-${size}`, { stage: true });

  const phone = await seatPage(room, PHONE, people[0]);
  await shots.take(phone, `seat-break-${size}`);
  await goTo(hand, BANK, 0);
  await cards(room);
  const narrow = await seatPage(room, NARROW, people[0]);
  const laptop = await seatPage(room, LAPTOP, people[0]);
  const lead = await leadPage(room, LAPTOP);
  const remote = await leadPage(room, PHONE);
  const shoot = async (state: string) => {
    await settle(stage);
    await shots.take(phone, `seat-cards-${state}-${size}`);
    await shots.take(narrow, `seat-320-${state}-${size}`);
    await shots.take(laptop, `seat-laptop-${state}-${size}`);
    await shots.take(lead, `lead-${state}-${size}`);
    await shots.take(remote, `lead-remote-${state}-${size}`);
    for (const theme of ['light', 'dark'] as const) {
      await hand.do({ type: 'stage:set', theme });
      await settle(stage);
      await shots.take(stage, `stage-cards-${state}-${theme}-${size}`, { stage: true });
    }
    await hand.do({ type: 'stage:set', theme: 'light' });
  };
  await shoot('hidden');
  for (const phase of [0, 1, 2]) {
    await hand.do({ type: 'step:advance', step: BANK, phase });
  }
  await hand.until('all shown', ({ now }) => now?.step?.phase === 3);
  await shoot('shown');
}

/** Home and the join page, which look alike however many people there are. */
async function atTheDoor(room: Room): Promise<void> {
  const { shots, house, code } = room;
  const home = await openPage(room, LAPTOP);
  await home.goto(house.houseLink);
  await settle(home);
  await shots.take(home, 'home');

  const join = await openPage(room, PHONE);
  await join.goto(`${house.room}/dolacz`);
  await settle(join);
  await shots.take(join, 'join-code');
  await join.goto(`${house.room}/d/${code}`);
  await join.locator('#information.on').waitFor();
  await shots.take(join, 'join-information');
  await join.locator('#information-next').click();
  const notListed = join.locator('#roster.on #roster-not');
  if (await notListed.isVisible()) {
    await notListed.click();
  }
  await join.locator('#name.on').waitFor();
  await shots.take(join, 'join-name');
}

/** Everybody writes: most of them one card, the first three more. */
async function cards({ people }: Room): Promise<void> {
  for (const [index, [column, text]] of RESOURCES.entries()) {
    const author = people[index % people.length];
    await author?.write(BANK, { text, column, owner: 'institution', status: 'free' });
  }
  for (const person of people.slice(1, Math.ceil(people.length / 2))) {
    await person.do({ type: 'ready:set', step: BANK, ready: true });
  }
}
