import type { Entry } from '#shared/workshop/state.ts';
import type { Onlooker, Seen } from '../activity.ts';
import type { DraftConfig } from './draftConfig.ts';
import { readStance, type Stance } from './stance.ts';
import { none, STANCE, type StanceCounts } from './stanceWords.ts';

/** What was said of one clause in one wording. Whose words are meant today, each device sees by the print. */
export interface ClauseStances extends StanceCounts {
  clause: string;
  /** Print of the words it was said of. */
  words: string;
  /** For facilitators alone, where the step tells sides. */
  sides?: Record<string, StanceCounts>;
  /** For facilitators alone, in an order that tells nothing; a name only where its author signed. */
  reasons?: StanceReason[];
}

export interface StanceReason {
  stance: 'remark' | 'object';
  text: string;
  side: string | null;
  by: string | null;
}

/** Everybody is told how many; why, and from which side, only those who lead. */
export function showStances(
  seen: Pick<Seen<DraftConfig>, 'entries' | 'attribution' | 'isListed'>,
  onlooker: Onlooker,
): ClauseStances[] {
  const leads = onlooker === 'facilitators';
  const sided = seen.attribution === 'named' || seen.attribution === 'side';
  const found = new Map<string, ClauseStances>();
  for (const { kind, side, by, data } of seen.entries.values()) {
    const stance = kind === STANCE ? readStance(data) : null;
    if (stance === null || !isCounted(seen, by)) {
      continue;
    }
    const key = `${stance.clause}/${stance.words}`;
    const line = found.get(key) ?? begun(stance, leads, leads && sided);
    line[stance.stance] += 1;
    if (line.sides !== undefined && side !== null) {
      const counts = line.sides[side] ?? none();
      counts[stance.stance] += 1;
      line.sides[side] = counts;
    }
    if (stance.stance !== 'agree') {
      const signed = seen.attribution === 'named' && stance.signed === true;
      line.reasons?.push({
        stance: stance.stance,
        text: stance.text,
        side: sided ? side : null,
        by: signed ? by : null,
      });
    }
    found.set(key, line);
  }
  for (const { reasons } of found.values()) {
    reasons?.sort((left, right) => compare(left.stance, right.stance) || compare(left.text, right.text));
  }
  return [...found.values()];
}

/** Whoever was taken off the list says nothing, until they are back on it. */
function isCounted({ isListed }: Pick<Seen<DraftConfig>, 'isListed'>, by: string | null): boolean {
  return by === null || isListed(by);
}

/** How many people were taken off the list whose answers would count otherwise. */
export function countUnlisted(seen: Pick<Seen<DraftConfig>, 'entries' | 'isListed'>): number {
  const people = new Set<string>();
  for (const { kind, by } of seen.entries.values()) {
    if (kind === STANCE && by !== null && !isCounted(seen, by)) {
      people.add(by);
    }
  }
  return people.size;
}

function begun({ clause, words }: Stance, leads: boolean, sided: boolean): ClauseStances {
  return {
    clause,
    words,
    ...none(),
    ...(sided ? { sides: {} } : {}),
    ...(leads ? { reasons: [] } : {}),
  };
}

/** How many said what, of all clauses and whatever words. Total: entries may be anything. */
export function countStances(entries: Iterable<Partial<Entry> | null>): StanceCounts {
  const counts = none();
  for (const entry of entries) {
    const stance = entry?.kind === STANCE ? readStance(entry.data) : null;
    if (stance !== null) {
      counts[stance.stance] += 1;
    }
  }
  return counts;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
