import { seedOfRun } from '../fixtures/seeded.ts';
import { missingSentences } from '../rehearsal/adopted.ts';
import { ownHouse } from '../rehearsal/house.ts';
import { rehearse } from '../rehearsal/rehearse.ts';
import { lineOf } from '../rehearsal/report.ts';

// A large group in Polish and a small one in English play the short cycle, another one the three workshops: nobody is refused, everybody sees every
// published card, and everybody's sentence is in each file.

const seed = seedOfRun();
let failed = 0;
for (const [template, people, lang] of [
  ['krotki-cykl', 60, 'pl'],
  ['krotki-cykl', 6, 'en'],
  ['kultura-inicjatywy', 8, 'pl'],
] as const) {
  const house = await ownHouse();
  const started = performance.now();
  const onStep = (report: Parameters<typeof lineOf>[0]) => console.log(lineOf(report));
  const played = await rehearse(house, { template, people, lang, seed, onStep }).finally(() => house.close());
  const problems = [...played.problems, ...missingSentences(played.plan, played.guests, played.papers)];
  const milliseconds = Math.round(performance.now() - started);
  console.log(JSON.stringify({ seed, template, people, lang, milliseconds, problems: problems.length }));
  for (const problem of problems.slice(0, 20)) {
    console.error(problem);
  }
  failed += problems.length;
}
process.exit(failed === 0 ? 0 : 1);
