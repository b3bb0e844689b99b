import { join } from 'node:path';
import { chromium } from 'playwright';
import { startHouse } from '../e2e/house.ts';
import { launchOptions } from '../e2e/launch.ts';
import { firstMeeting } from './firstMeeting.ts';
import { fillRoom, leaveRoom, type Room } from './room.ts';
import { shortCycle } from './shortCycle.ts';
import { Shots } from './shots.ts';

// npm run pictures: every surface with six and with forty invented people, into docs/pictures. Fails on cut text and
// on stage text that is too small to read from the last row. The command line may name sizes and one part:
// `npm run pictures -- 40 cycle`.

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'pictures');

/** What is played: a template and what is photographed while it is. */
const PARTS: Readonly<Record<string, { template?: string; play: (room: Room) => Promise<void> }>> = {
  meeting: { play: firstMeeting },
  cycle: { template: 'krotki-cykl', play: shortCycle },
};

await main();

async function main(): Promise<void> {
  const house = await startHouse();
  const browser = await chromium.launch(launchOptions());
  const shots = new Shots(FOLDER);
  try {
    for (const { template, play } of parts()) {
      for (const size of sizes()) {
        const room = await fillRoom({ house, browser, shots }, size, template);
        await play(room);
        await leaveRoom(room);
      }
    }
  } finally {
    await browser.close();
    await house.close();
  }
  console.log(`${shots.taken.length} pictures in docs/pictures`);
  if (shots.faults.length > 0) {
    console.error([...new Set(shots.faults)].join('\n'));
    process.exitCode = 1;
  }
}

/** Six and forty, or what the command line names. */
function sizes(): number[] {
  const asked = process.argv.slice(2).map(Number).filter(Number.isInteger);
  return asked.length > 0 ? asked : [6, 40];
}

function parts(): (typeof PARTS)[string][] {
  const asked = process.argv.slice(2).flatMap(name => PARTS[name] ?? []);
  return asked.length > 0 ? asked : Object.values(PARTS);
}
