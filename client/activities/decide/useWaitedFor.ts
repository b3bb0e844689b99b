import type { NamedBallot } from '#shared/activities/decide/decideView.ts';
import type { PersonLine } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';

/** People at the table who have given no level yet: with a phone that is here, or without one. */
export function useWaitedFor(ballots: readonly NamedBallot[]): PersonLine[] {
  const { people } = useWorkshop();
  const given = new Set(ballots.map(({ person }) => person));
  return (people?.people ?? []).filter(
    line =>
      line.status === 'here' &&
      line.way !== 'look' &&
      (line.online || line.way === 'paper') &&
      !given.has(line.id),
  );
}
