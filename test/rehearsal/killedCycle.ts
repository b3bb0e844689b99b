import { seeded } from '../fixtures/seeded.ts';
import { pause } from '../load/sharedDoc.ts';
import { missingSentences } from './adopted.ts';
import { ownHouse } from './house.ts';
import { type Rehearsed, rehearse } from './rehearse.ts';
import { agreementOf } from './sameAgreement.ts';

/** What killing a whole cycle came to. */
export interface KilledCycle {
  seed: number;
  kills: number;
  /** Things done over the cycle, one of them under each kill. */
  beats: number;
  milliseconds: number;
  problems: string[];
  /** The rehearsal that nobody disturbed. */
  peace: Rehearsed;
}

const WISH = { people: 6, lang: 'pl' } as const;
const SHORT = 'krotki-cykl';

/**
 * Plays a whole cycle twice with one seed: once in peace, and once while the server dies under it `kills` times, at
 * moments of the seed. Whoever was in the middle of something does it again; the agreement must be the same.
 */
export async function killedCycle(kills: number, seed: number, template = SHORT): Promise<KilledCycle> {
  const started = performance.now();
  let beats = 0;
  const peace = await play(template, seed, () => {
    beats += 1;
  });
  const moments = momentsOf(kills, beats, seed);
  const house = await ownHouse();
  let count = 0;
  let killing: Promise<void> = Promise.resolve();
  const random = seeded(seed + 1);
  const beat = () => {
    count += 1;
    if (moments.has(count)) {
      // Into the middle of what is being done: before, while or after it reaches the disk.
      const delay = random() * 12;
      killing = killing.then(async () => {
        await pause(delay);
        await house.server.kill();
        await house.server.start();
      });
      // A failed start is found by everybody who waits for the server.
      killing.catch(() => undefined);
    }
  };
  try {
    const disturbed = await rehearse(house, { ...WISH, template, seed, beat });
    await killing;
    const problems = [...problemsOf(peace), ...problemsOf(disturbed)];
    const [one, other] = [agreementOf(peace.papers), agreementOf(disturbed.papers)];
    if (one === '' || one !== other) {
      problems.push(`the agreements differ: ${firstDifference(one, other)}`);
    }
    return { seed, kills: moments.size, beats, milliseconds: performance.now() - started, problems, peace };
  } finally {
    await killing.catch(() => undefined);
    await house.close();
  }
}

async function play(template: string, seed: number, beat: () => void): Promise<Rehearsed> {
  const house = await ownHouse();
  try {
    return await rehearse(house, { ...WISH, template, seed, beat });
  } finally {
    await house.close();
  }
}

/** Seeded moments spread over the cycle: one in each of as many stretches. */
function momentsOf(kills: number, beats: number, seed: number): Set<number> {
  const random = seeded(seed);
  const stretch = beats / kills;
  return new Set(Array.from({ length: kills }, (_, index) => 1 + Math.floor((index + random()) * stretch)));
}

function problemsOf({ plan, guests, papers, problems }: Rehearsed): string[] {
  return [...problems, ...missingSentences(plan, guests, papers)];
}

function firstDifference(one: string, other: string): string {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return `„…${one.slice(Math.max(0, at - 60), at + 60)}" and „…${other.slice(Math.max(0, at - 60), at + 60)}"`;
}
