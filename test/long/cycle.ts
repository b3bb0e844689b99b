import { seedOfRun } from '../fixtures/seeded.ts';
import { killedCycle } from '../rehearsal/killedCycle.ts';

// Plays a whole cycle while the server is killed again and again; the agreement must be the undisturbed one.
// SEED=… node --import tsx test/long/cycle.ts [kills] [template]

const { peace: _peace, ...figures } = await killedCycle(
  Number(process.argv[2] ?? 20),
  seedOfRun(),
  process.argv[3],
);
console.log(JSON.stringify({ ...figures, problems: figures.problems.length }));
for (const problem of figures.problems.slice(0, 20)) {
  console.error(problem);
}
process.exit(figures.problems.length === 0 ? 0 : 1);
