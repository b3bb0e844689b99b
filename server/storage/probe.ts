import { join } from 'node:path';
import { type Disk, nodeDisk, writeWhole } from './disk.ts';

const ROUNDS = 20;

/** A group commit of a small room. */
const BYTES = 4096;

/**
 * Measures how long the disk under a folder takes to keep something: the 95th percentile of 20 writes with
 * fdatasync, in milliseconds. Rejects with the error of the system when the folder cannot be written.
 */
export async function probeDisk(folder: string, disk: Disk = nodeDisk): Promise<{ p95Ms: number }> {
  const path = join(folder, `.probe-${process.pid}`);
  const block = new Uint8Array(BYTES).fill(1);
  const times: number[] = [];
  try {
    const file = await disk.open(path, 'create');
    try {
      for (let round = 0; round < ROUNDS; round++) {
        const started = performance.now();
        await writeWhole(file, [block], round * BYTES);
        await file.datasync();
        times.push(performance.now() - started);
      }
    } finally {
      await file.close();
    }
  } finally {
    await disk.remove(path).catch(() => undefined);
  }
  times.sort((one, other) => one - other);
  return { p95Ms: times[Math.ceil(ROUNDS * 0.95) - 1] ?? 0 };
}
