import * as z from 'zod/mini';
import { type Content, defineActivity, type Harvested, type Metrics } from '#shared/activities/activity.ts';
import { harvestRecord, readPublished } from '#shared/activities/published.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { RECORD_ID } from '#shared/ids.ts';
import { scramble } from '#shared/scramble.ts';
import type { Phase } from '#shared/template/template.ts';
import type { Row } from '#shared/workshop/state.ts';
import type { StepRun } from '#shared/workshop/steps/stepRun.ts';
import { actsSchema, direct, MOST_OPTIONS, noteReveal } from './acts.ts';
import { dotsOf, sumOf } from './ballot.ts';
import { type ChooseConfig, chooseConfigSchema } from './chooseConfig.ts';
import { lateOptions } from './lateOptions.ts';
import { type RankedOption, ranked, readMarks } from './ranking.ts';
import { type ChooseResult, countVote, standing } from './result.ts';
import { show } from './show.ts';

/** Everybody gives a few dots, in secret; only totals are ever shown. */
export const choose = defineActivity<ChooseConfig, Record<string, never>>({
  type: 'choose',
  config: chooseConfigSchema,
  // Options keep what their step said of them; nobody writes entries here, and ballots have no author to show.
  attribution: () => 'named',
  seed,
  ballot,
  refuseBallot,
  reveal,
  direct: { schema: actsSchema, run: direct },
  show,
  harvest,
  metrics,
  checkPhases,
});

/** Options from what earlier steps handed on; what an earlier choice left for later stays there. */
function seed(inputs: readonly Harvested[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { id, text, side, from, data } of inputs) {
    if (text.trim() === '' || data.chosen === false || rows.size >= MOST_OPTIONS) {
      continue;
    }
    const option = optionId(id, from[0]?.step ?? '', rows);
    rows.set(option, {
      id: option,
      kind: 'option',
      text,
      group: null,
      from: [...from],
      ...(side === null ? {} : { side }),
      ...(typeof data.title === 'string' ? { data: { title: data.title, titled: text } } : {}),
    });
  }
  return [...rows.values()];
}

/** Of its source; of its step too where two steps hand on the same id, and short where ids grew long on their way. */
function optionId(source: string, step: string, taken: ReadonlyMap<string, Row>): string {
  const tries = [`o.${source}`, `o.${step}.${source}`];
  return (
    tries.find(id => RECORD_ID.test(id) && !taken.has(id)) ??
    `o.${scramble(`${step}/${source}`).toString(36)}.${scramble(`${source}/${step}`).toString(36)}`
  );
}

function ballot({ dots, perOption }: ChooseConfig) {
  const given = z.int().check(z.minimum(1), z.maximum(perOption));
  return z.strictObject({
    // No dot at all is an answer too: nothing here is worth my work.
    dots: z
      .record(z.string().check(z.regex(RECORD_ID)), given)
      .check(z.refine(record => sumOf(new Map(Object.entries(record))) <= dots)),
  });
}

function refuseBallot(
  run: StepRun<ChooseConfig>,
  data: Record<string, unknown>,
  act: 'cast' | 'withdraw',
): ErrorCode | null {
  if (!run.phase.write || run.phase.visibility === 'all') {
    return 'voting-closed';
  }
  const options = run.records();
  // An option may have been set aside since; taking the ballot back must work all the same.
  const unknown = act === 'cast' && [...dotsOf(data).keys()].some(id => !options.has(id));
  return unknown ? 'no-such-entry' : null;
}

/** Totals, and the ballots are forgotten at once: nothing needs them any more. */
function reveal(run: StepRun<ChooseConfig>): void {
  const { round } = run.state;
  const result = countVote(run.ballots(), {
    round,
    voters: run.voters,
    options: new Set(run.records().keys()),
    sides: run.sidesHere,
    balance: run.config.balance,
  });
  run.result(result);
  noteReveal(run, result.cast);
  run.forgetBallots();
}

interface Read {
  /** Those that go on first. */
  lines: RankedOption[];
  options: Map<string, Harvested>;
  result: ChooseResult | null;
  dropped: number;
}

const NO_VOTE: ChooseResult = { round: -1, cast: 0, of: 0, few: true, rehearsal: false, options: [] };

function read(content: Content<ChooseConfig>): Read {
  const { records, dropped } = readPublished(content);
  const result = standing(content.results);
  const marks = result === null ? {} : readMarks(content.run.get('go'), result.round);
  const ids = records.map(record => record.id);
  return {
    lines: ranked(ids, result ?? NO_VOTE, marks, content.config.cut),
    options: new Map(records.map(record => [record.id, harvestRecord(content, record)])),
    result,
    dropped,
  };
}

function harvest(content: Content<ChooseConfig>): Harvested[] {
  const { lines, options } = read(content);
  const out = lines.flatMap(({ id, dots, people, goes }): Harvested[] => {
    const option = options.get(id);
    const data = { chosen: goes, dots, people, ...nameOf(option) };
    return option === undefined ? [] : [{ ...option, kind: goes ? 'choice' : 'later', weight: dots, data }];
  });
  for (const { id, text } of lateOptions(content.run)) {
    out.push({
      id,
      kind: 'later',
      text,
      side: null,
      by: null,
      place: null,
      weight: 0,
      from: [],
      data: { chosen: false, late: true },
    });
  }
  return out;
}

/** What it was called before; somebody who words an option anew gives it another name. */
function nameOf(option: Harvested | undefined): { title?: string } {
  const { title, titled } = option?.data ?? {};
  return typeof title === 'string' && titled === option?.text ? { title } : {};
}

/** `spread`: dots of the first less dots of the last; `before`: options before any were merged. */
function metrics(content: Content<ChooseConfig>): Metrics {
  const { lines, options, result, dropped } = read(content);
  const merged = [...options.values()].reduce(
    (sum, { from }) => sum + from.slice(1).filter(source => source?.step === content.step).length,
    0,
  );
  const dots = lines.map(line => line.dots);
  return {
    options: lines.length,
    before: lines.length + merged,
    rounds: content.results.length,
    cast: result?.cast ?? 0,
    voters: result?.of ?? 0,
    dots: dots.reduce((sum, count) => sum + count, 0),
    spread:
      dots.length === 0 ? 0 : dots.reduce((a, b) => Math.max(a, b)) - dots.reduce((a, b) => Math.min(a, b)),
    chosen: lines.filter(line => line.goes).length,
    balanced: lines.filter(line => line.balance === 'all').length,
    late: lateOptions(content.run).length,
    dropped,
  };
}

function checkPhases(phases: readonly Phase[]): string | null {
  const voting = phases.filter(phase => phase.write);
  if (voting.length === 0) {
    return 'nobody can give dots: no phase lets people write';
  }
  if (voting.some(phase => phase.visibility !== 'own')) {
    return 'dots are secret: a phase that lets people write needs the visibility "own"';
  }
  const last = phases.at(-1);
  if (last?.write !== false || last.visibility !== 'all') {
    return 'the last phase shows the result: visibility "all", write false';
  }
  if (phases.some(phase => phase.cowrite || phase.reveal === 'columns')) {
    return "options are the server's and have no columns: no cowrite, no reveal by columns";
  }
  return null;
}
