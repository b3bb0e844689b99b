import { ANSWER, ANSWERS, type Need, type SideAnswer } from '#shared/activities/match/needs.ts';
import { useOwnEntries } from '../../live/useOwnEntries.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';

/** What one's side answers as things stand, and who wrote it down. */
export interface StandingAnswer extends SideAnswer {
  /** '' where it is known to all by now: then it is the side's, not a person's. */
  name: string;
  mine: boolean;
  /** Not answered by the server yet. */
  waiting: boolean;
}

/** The last word of one's own side on each request: hidden from the others until their phase shows it. */
export function useSideAnswers(step: string): (need: Need, side: string) => StandingAnswer | null {
  const { entries, entriesStep, mine } = useWorkshop();
  const own = useOwnEntries(step);
  const me = mine?.person?.name ?? '';
  const mineIds = new Set(own.entries.map(({ id }) => id));
  const hidden = entriesStep === step ? [...entries.values()].filter(({ kind }) => kind === ANSWER) : [];

  return (need, side) => {
    const told = need.answers.get(side);
    let last: StandingAnswer | null =
      told === undefined ? null : { ...told, name: '', mine: false, waiting: false };
    for (const { id, side: of, data, at, name, status } of hidden) {
      const given = answerIn(data);
      const newer = (at ?? 0) >= (last?.at ?? 0);
      if (status === 'hidden' && of === side && data.record === need.id && given !== null && newer) {
        last = { ...given, at: at ?? 0, name: name ?? '', mine: mineIds.has(id), waiting: false };
      }
    }
    // What this phone has sent and the server has not shown yet is the newest there is.
    for (const { data, pending, status } of own.entries) {
      const given = answerIn(data);
      if (pending === 'waiting' && status !== 'withdrawn' && data.record === need.id && given !== null) {
        last = { ...given, at: Number.MAX_SAFE_INTEGER, name: me, mine: true, waiting: true };
      }
    }
    return last;
  };
}

function answerIn(data: Record<string, unknown>): Pick<SideAnswer, 'answer' | 'note'> | null {
  const answer = ANSWERS.find(one => one === data.answer);
  return answer === undefined ? null : { answer, note: typeof data.text === 'string' ? data.text : '' };
}
