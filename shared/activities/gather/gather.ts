import { digest } from 'lib0/hash/sha256';
import { defineActivity, type Harvested, type Seen } from '#shared/activities/activity.ts';
import { RECORD_ID } from '#shared/ids.ts';
import type { Row } from '#shared/workshop/state.ts';
import { CIRCLE, KINDS, TOPIC_LENGTH } from './circle.ts';
import {
  actSchema,
  directSchema,
  refuseCircle,
  refuseTakingBack,
  runCircleAct,
  runDirect,
} from './circleActs.ts';
import { type CircleEntry, circleSchema } from './circleEntry.ts';
import { gatherMetrics, harvestCircles } from './circleHarvest.ts';
import { publishCircle } from './circleRows.ts';
import { type GatherConfig, gatherConfigSchema } from './gatherConfig.ts';

/** Outcomes of a decision after which people may gather around it. */
const DECIDED: ReadonlySet<unknown> = new Set(['accepted', 'remarks', 'trial']);
const MOST_SEEDED = 200;

/** What everybody sees beside the circles. */
export interface GatherShown {
  frozen: boolean;
}

/**
 * Grupy: people gather around topics, and what they form lasts longer than the meeting. A record is a circle: its topic,
 * whoever joined, and who calls them together. (Those who sit together for one phase are a group:
 * `shared/workshop/groups/groups.ts`.)
 */
export const gather = defineActivity<GatherConfig, CircleEntry>({
  type: 'gather',
  config: gatherConfigSchema,
  attribution: () => 'named',
  entry: config => circleSchema(config),
  kinds: [CIRCLE],
  kindOf: () => CIRCLE,
  limit: config => (config.propose ? config.limit : 0),
  refuseEntry: refuseCircle,
  refuseWithdraw: refuseTakingBack,
  publish: publishCircle,
  act: { schema: actSchema, run: runCircleAct },
  direct: { schema: directSchema(), run: runDirect },
  seed: seedCircles,
  marks: () => ['flag'],
  show: showGather,
  harvest: harvestCircles,
  metrics: gatherMetrics,
  checkPhases: phases =>
    phases.every(phase => phase.visibility === 'all')
      ? null
      : 'people choose among topics that all can see: every phase needs the visibility "all"',
  needsPeople: () => true,
});

/** Topics of earlier steps; whoever wrote one there is asked to join it, nobody is put into it. */
function seedCircles(inputs: readonly Harvested[], config: GatherConfig): Row[] {
  const rows = new Map<string, Row>();
  for (const input of inputs) {
    const text = nameOf(input);
    if (text === '' || !isOpen(input) || rows.size >= MOST_SEEDED) {
      continue;
    }
    const id = circleId(input.id, input.from[0]?.step ?? '', rows);
    const { data, by, side, from } = input;
    const kind = [data.kind, data.column, data.topic].flatMap(
      one => KINDS.find(known => known === one) ?? [],
    );
    const [asked = null] = typeof by === 'string' ? [{ by, side: side ?? '', at: 0 }] : [];
    rows.set(id, {
      id,
      kind: CIRCLE,
      text,
      group: null,
      from: [...from],
      data: {
        kind: kind.find(one => config.kinds.includes(one)) ?? config.kinds[0],
        ...(config.areas.some(one => one.id === data.area) ? { area: data.area } : {}),
        ...(asked === null ? {} : { members: [asked] }),
      },
    });
  }
  return [...rows.values()];
}

function isOpen({ kind, data }: Harvested): boolean {
  const open =
    kind === 'decision' ? DECIDED.has(data.outcome) : kind !== 'remark' && data.status !== 'dropped';
  return open && data.chosen !== false;
}

/** What a circle or a solution is called; otherwise how its words begin. */
function nameOf({ data, text }: Harvested): string {
  const named = [data.name, data.title].find(one => typeof one === 'string' && one.trim() !== '');
  const words = [...(typeof named === 'string' ? named : text).trim()];
  return words.length <= TOPIC_LENGTH
    ? words.join('')
    : `${words
        .slice(0, TOPIC_LENGTH - 1)
        .join('')
        .trim()}…`;
}

/** Of its source; of its step too where two steps hand on the same id, and short where ids grew long on their way. */
function circleId(source: string, step: string, taken: ReadonlyMap<string, Row>): string {
  const tries = [`c.${source}`, `c.${step}.${source}`];
  return tries.find(id => RECORD_ID.test(id) && !taken.has(id)) ?? `c.${shortOf(`${step}/${source}`)}`;
}

function shortOf(name: string): string {
  const bytes = digest(new TextEncoder().encode(name)).slice(0, 16);
  return Array.from(bytes, (byte: number) => byte.toString(16).padStart(2, '0')).join('');
}

function showGather(seen: Seen<GatherConfig>): GatherShown {
  return { frozen: seen.run.get('frozen')?.on === true };
}
