import { seedOfRun } from '../fixtures/seeded.ts';
import { killTrial, problemsOf } from '../load/killTrial.ts';

// Kills a whole server while people send cards and type, and looks for everything that was acknowledged or seen.
// SEED=… node --import tsx test/long/kill.ts [rounds]

const figures = await killTrial(Number(process.argv[2] ?? 20), seedOfRun());
const problems = problemsOf(figures);
console.log(JSON.stringify({ ...figures, lost: figures.lost.length, diverged: figures.diverged.length }));
for (const problem of problems.slice(0, 20)) {
  console.error(problem);
}
process.exit(problems.length === 0 ? 0 : 1);
