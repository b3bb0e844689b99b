import * as z from 'zod/mini';
import {
  type Content,
  defineActivity,
  type Metrics,
  type Onlooker,
  type Seen,
  type WorkshopFacts,
} from '#shared/activities/activity.ts';
import { harvestRecord, readPublished } from '#shared/activities/published.ts';
import { words } from '#shared/activities/words.ts';
import type { Phase } from '#shared/template/template.ts';
import { seatingOf } from '#shared/workshop/groups/seating.ts';
import { NOTES_EACH, questionAt } from './ladder.ts';
import { type TalkConfig, talkConfigSchema } from './talkConfig.ts';
import { directTalk, readRound, talkActSchema } from './talkDirect.ts';
import { type Turn, turnOf } from './turns.ts';

/** One sentence somebody keeps from a conversation, and to which question of the ladder it belongs. */
export interface NoteEntry extends Record<string, unknown> {
  text: string;
  question: number;
}

export const talk = defineActivity<TalkConfig, NoteEntry>({
  type: 'talk',
  config: talkConfigSchema,
  attribution: config => config.attribution,
  entry: config => noteSchema(config),
  kinds: ['note'],
  kindOf: () => 'note',
  limit: () => null,
  columnOf: data => placeOf(data.question),
  columnLimit: () => NOTES_EACH,
  promptOf: (config, phase) => config.questions[questionAt(config, phase)] ?? null,
  staysAtTable: true,
  publish: ({ id, entry }) => ({
    id,
    kind: 'note',
    text: typeof entry.data.text === 'string' ? entry.data.text : '',
    group: entry.group,
    place: placeOf(entry.data.question),
    weight: 0,
    data: {},
  }),
  direct: { schema: talkActSchema, run: directTalk },
  show: showTalk,
  harvest: content => readPublished(content).records.map(record => harvestRecord(content, record)),
  metrics: talkMetrics,
  checkPhases,
  needsPeople: config =>
    config.turns !== undefined || (config.notes !== 'none' && config.attribution === 'named'),
});

function noteSchema(config: TalkConfig) {
  const last = config.notes === 'none' ? -1 : config.questions.length - 1;
  return z.strictObject({
    // The text comes first: its issue is the one a person hears about.
    text: words(config.length),
    question: z.int().check(z.refine(question => question >= 0 && question <= last)),
  });
}

/** The question a record belongs to, as its place; '' where that is not known. */
function placeOf(question: unknown): string {
  return typeof question === 'number' && Number.isSafeInteger(question) && question >= 0
    ? String(question)
    : '';
}

/** What everybody is told of a round: people by their ids, because names go their own way. */
export interface ShownTalk {
  turns: ShownTurns | null;
}

export interface ShownTurns {
  now: Speaker | null;
  next: Speaker | null;
  /** When the time of whoever speaks is over. */
  endsAt: number;
  seconds: number;
  /** How many speak after whoever speaks now, and of how many. */
  left: number;
  of: number;
  /** What a phone may say about itself: who passed, whose turn is to come, who may take a pass back before it. */
  passed: readonly string[];
  ahead: readonly string[];
  mayReturn: readonly string[];
}

export interface Speaker {
  id: string;
  side: string;
}

function showTalk(seen: Seen<TalkConfig>, _onlooker: Onlooker): ShownTalk {
  const round = readRound(seen.run);
  if (round === null || round.phase !== seen.phase || seen.status !== 'open') {
    return { turns: null };
  }
  const turn = turnOf(round, seen.ready);
  const speaker = (place: Turn['now']): Speaker | null =>
    place === null ? null : { id: round.order[place] ?? '', side: round.sides[place] ?? '' };
  const later = round.order.slice((turn.now ?? round.order.length) + 1);
  const ahead = later.filter(id => !seen.ready.has(id));
  return {
    turns: {
      now: speaker(turn.now),
      next: speaker(turn.next),
      endsAt: turn.since + round.seconds * 1000,
      seconds: round.seconds,
      left: ahead.length,
      of: round.order.length,
      passed: round.order.filter(id => seen.ready.has(id)),
      ahead,
      mayReturn: later.filter(id => seen.ready.has(id)),
    },
  };
}

/** Conversations and who met whom come from who sat together: nothing is kept for that beside it. */
function talkMetrics(content: Content<TalkConfig>, workshop: WorkshopFacts): Metrics {
  const { records, dropped } = readPublished(content);
  const sideOf = new Map(workshop.people.map(({ id, sides }) => [id, sides[0] ?? '']));
  const across = (one: string, other: string) => {
    const [left, right] = [sideOf.get(one) ?? '', sideOf.get(other) ?? ''];
    return left !== '' && right !== '' && left !== right;
  };
  let conversations = 0;
  const met = new Set<string>();
  for (const { people } of workshop.tables ?? []) {
    const pairs = pairsOf(people).filter(([one, other]) => across(one, other));
    conversations += pairs.length > 0 ? 1 : 0;
    for (const pair of pairs) {
      met.add(pair.join(' '));
    }
  }
  const everybody = [...sideOf.keys()];
  return {
    notes: records.filter(({ row }) => row.kind === 'note').length,
    voices: records.filter(({ row }) => row.kind === 'voice').length,
    crossSideConversations: conversations,
    crossSidePairsMet: met.size,
    crossSidePairs: pairsOf(everybody).filter(([one, other]) => across(one, other)).length,
    dropped,
  };
}

function pairsOf(people: readonly string[]): [string, string][] {
  const sorted = [...new Set(people)].sort();
  return sorted.flatMap((one, index) =>
    sorted.slice(index + 1).map((other): [string, string] => [one, other]),
  );
}

function checkPhases(phases: readonly Phase[], config: TalkConfig): string | null {
  const firstShown = phases.findIndex(phase => phase.write && phase.visibility === 'all');
  if (config.notes !== 'none' && firstShown >= 0) {
    const hidden = phases.slice(firstShown).some(phase => phase.write && phase.visibility !== 'all');
    if (hidden) {
      return 'notes that all have seen cannot be hidden by a later phase';
    }
  }
  const keyed = config.attribution === 'anonymous' || config.attribution === 'side';
  if (keyed && phases.some(phase => phase.visibility === 'group')) {
    return 'notes whose author is not stored have no group that could see them; use "own" or "lead"';
  }
  if (config.attribution === 'anonymous' && phases.some(phase => phase.visibility === 'side')) {
    return 'anonymous notes have no side that could see them; use "own" or "lead"';
  }
  if ((config.order?.length ?? 0) > phases.length) {
    return 'config.order names questions for more phases than there are';
  }
  const together = phases.some(phase => phase.visibility === 'all' && seatingOf(phase) === null);
  if (!together && (config.voices > 0 || config.turns !== undefined)) {
    return 'voices and turns need a phase that all are in: nobody seated in groups, visibility "all"';
  }
  return null;
}
