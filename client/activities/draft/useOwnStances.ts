import type { Stance } from '#shared/activities/draft/stance.ts';
import { STANCE } from '#shared/activities/draft/stanceWords.ts';
import { useOwnEntries } from '../../live/useOwnEntries.ts';
import type { ClauseStanding } from './standing.ts';

export interface OwnStance {
  entry: string;
  said: Stance;
}

/** What this person said of each clause, and how they say it: one answer a clause, changed as often as they like. */
export interface OwnStances {
  of: (clause: string) => OwnStance | undefined;
  say: (
    about: Pick<ClauseStanding, 'clause' | 'words'>,
    said: Pick<Stance, 'stance'> & { text?: string; signed?: boolean },
  ) => void;
  takeBack: (clause: string) => void;
}

export function useOwnStances(step: string): OwnStances {
  const { entries, put, edit, withdraw } = useOwnEntries(step);
  const own = new Map<string, OwnStance>();
  for (const { id, status, data } of entries) {
    // While it is on its way an entry has no kind yet: its data tell.
    if (data.kind === STANCE && (status === 'hidden' || status === 'shown')) {
      const said = data as unknown as Stance;
      own.set(said.clause, { entry: id, said });
    }
  }
  return {
    of: clause => own.get(clause),
    say({ clause, words }, said) {
      const data = { kind: STANCE, clause, words, ...said };
      const known = own.get(clause);
      if (known === undefined) {
        put(data, STANCE);
      } else {
        void edit(known.entry, data);
      }
    },
    takeBack(clause) {
      const known = own.get(clause);
      if (known !== undefined) {
        void withdraw(known.entry);
      }
    },
  };
}
