import { productTemplate } from '../fixtures/productTemplate.ts';
import { comeBackOnAnotherPhone, comeByAnotherAddress, restartUnder } from './cycle/between.ts';
import { firstMeeting } from './cycle/firstMeeting.ts';
import { prepare, type Room, sitDown } from './cycle/room.ts';
import { secondMeeting } from './cycle/secondMeeting.ts';
import { thirdMeeting } from './cycle/thirdMeeting.ts';
import { test } from './table.ts';

// „Krótki cykl" whole, as a small town leads it: three meetings from the first coffee to the frozen agreement, and
// between them what weeks bring.

test.use({ houseOptions: { templates: [productTemplate('krotki-cykl')] } });

test('a cycle of three meetings, with everything that happens between them', async ({ table }) => {
  test.setTimeout(300_000);
  const prepared = await test.step('the room is made ready', () => prepare(table));
  const people = await test.step('people sit down', () => sitDown(table));
  const room: Room = { table, ...prepared, ...people };
  await test.step('first meeting', () => firstMeeting(room));
  await test.step('between the first and the second', async () => {
    const { lead, stage, remote, ala, bob, cela, dorota, alaK } = room;
    await dorota.context().close();
    await restartUnder(table.house, [lead, stage, remote, ala, bob, cela, alaK]);
    room.bob = await comeBackOnAnotherPhone(room);
    await comeByAnotherAddress(room, ala);
  });
  const ewa = await test.step('second meeting', () => secondMeeting(room));
  await test.step('between the second and the third', () => {
    const { lead, stage, remote, ala, bob, cela, alaK } = room;
    return restartUnder(table.house, [lead, stage, remote, ala, bob, cela, alaK, ewa]);
  });
  await test.step('third meeting', () => thirdMeeting(room, ewa));
});
