import { inspect } from '../../server/documents/sealing/inspecting/inspect.ts';
import { sealedSample } from '../../server/documents/sealing/testing/sealedSample.ts';
import { seeded, seedOfRun } from '../fixtures/seeded.ts';

// Changes one byte after the other in a file with three signatures: each has to be noticed. Ends with 1 otherwise.
// node --import tsx test/long/flips.ts 300

const tries = Number(process.argv[2] ?? 300);
const random = seeded(seedOfRun());
const { signed, asked } = await sealedSample();
const missed: string[] = [];
for (let at = 0; at < tries; at += 1) {
  const bytes = Buffer.from(signed);
  const [place, bit] = [Math.floor(random() * bytes.length), 1 << Math.floor(random() * 8)];
  bytes[place] = (bytes[place] ?? 0) ^ bit;
  const { outcome } = await inspect(asked(bytes));
  if (!['changed', 'unreadable', 'not-pdf'].includes(outcome)) {
    missed.push(`byte ${place} bit ${bit}: ${outcome}`);
  }
}
console.log(missed.length === 0 ? `all ${tries} noticed` : missed.join('\n'));
process.exit(missed.length === 0 ? 0 : 1);
