import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pause } from '../load/sharedDoc.ts';
import { missingSentences, openQuestions } from './adopted.ts';
import { type Founded, houseAt, ownHouse } from './house.ts';
import { BadOption, type Options, readOptions } from './options.ts';
import { type Rehearsed, rehearse } from './rehearse.ts';
import { lineOf } from './report.ts';
import { Refusal } from './room.ts';

/** Long enough to open the console and the stage. */
const WATCH_MS = 15_000;

// npm run rehearse -- --people 6 --out rehearsal
// A demonstration, a smoke test and a load: see `--help`. Ends with 1 when something was not as it should be.

try {
  const options = readOptions(process.argv.slice(2), process.env);
  if ('help' in options) {
    console.log(options.help);
  } else {
    process.exitCode = await run(options);
  }
} catch (error) {
  const isKnown = error instanceof BadOption || error instanceof Refusal;
  console.error(isKnown ? error.message : error);
  process.exitCode = 1;
}
// Sockets of a group that was interrupted would keep the process.
process.exit();

async function run(options: Options): Promise<number> {
  const { template, people, seed, lang, out, url, key } = options;
  console.log(`${people} invented people play „${template}" (seed ${seed}); nobody here is real.`);
  const started = performance.now();
  const house = url === undefined ? await ownHouse() : houseAt(url, key);
  try {
    const played = await rehearse(house, {
      template,
      people,
      seed,
      lang,
      ...(url === undefined ? {} : { onFounded: letWatch }),
      onStep: report => console.log(lineOf(report)),
    });
    await mkdir(out, { recursive: true });
    for (const { document, format, bytes } of played.papers) {
      await writeFile(join(out, `${document}.${format}`), bytes);
      console.log(`${join(out, `${document}.${format}`)}  ${Math.ceil(bytes.length / 1024)} KB`);
    }
    return conclude(played, performance.now() - started);
  } finally {
    await house.close();
  }
}

/** On a server that runs already somebody looks on: they open the console, and the stage from there. */
async function letWatch({ link }: Founded): Promise<void> {
  console.log(`Watch it in a browser on the server's machine, from ${WATCH_MS / 1000} seconds on: ${link}`);
  await pause(WATCH_MS);
}

function conclude({ steps, plan, guests, papers, problems }: Rehearsed, milliseconds: number): number {
  console.log('\nWhere things went:');
  for (const step of steps.filter(({ went }) => went.size > 0)) {
    console.log(lineOf(step));
  }
  const asked = openQuestions(papers);
  console.log(`\n${asked.length} questions are left for the people who sign:`);
  for (const question of asked) {
    console.log(`  ${question}`);
  }
  const all = [...problems, ...missingSentences(plan, guests, papers)];
  for (const problem of all.slice(0, 30)) {
    console.error(problem);
  }
  const seconds = (milliseconds / 1000).toFixed(1);
  console.log(
    all.length === 0
      ? `\nDone in ${seconds} s: ${steps.length} steps, ${papers.length} files, everybody's sentence in each.`
      : `\nNot as it should be: ${all.length} problems, ${seconds} s.`,
  );
  return all.length === 0 ? 0 : 1;
}
