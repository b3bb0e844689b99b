import { expect, test } from 'playwright/test';
import { Room } from './sessions/room.ts';
import { SCENES } from './sessions/scenes.ts';

// „Kultura: inicjatywy" whole: three meetings of two institutions, with everything that weeks bring between them.

test('three meetings are led from a console, on a wall and six phones @long', async ({ browser }) => {
  test.setTimeout(900_000);
  const room = await Room.open(browser);
  const took: string[] = [];
  try {
    for (const { name, play } of SCENES) {
      const started = performance.now();
      await test.step(name, () => play(room));
      took.push(`${name} ${((performance.now() - started) / 1000).toFixed(1)} s`);
    }
    expect(room.watch.faults, 'no errors, and nothing leaves the house').toEqual([]);
    expect(room.watch.requests).toBeGreaterThan(500);
  } finally {
    console.log(took.join('\n'));
    await room.close();
  }
});
