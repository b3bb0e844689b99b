import type { PersonLine } from '#shared/protocol/parts.ts';
import type { Side } from '#shared/workshop/state.ts';

/** Where somebody is while the others write. */
export type Presence = 'ready' | 'writing' | 'away' | 'left';

/** People of one side who take part, in the order they joined. */
export interface SidePeople {
  side: Side;
  people: { line: PersonLine; presence: Presence }[];
}

/** Who sits at the table: people on the list who do more than watch, by their first side. */
export function peopleBySide(sides: readonly Side[], people: readonly PersonLine[]): SidePeople[] {
  return sides.map(side => ({
    side,
    people: people
      .filter(line => isAtTable(line) && line.sides[0] === side.id)
      .map(line => ({ line, presence: presenceOf(line) })),
  }));
}

function isAtTable(line: PersonLine): boolean {
  return line.status !== 'removed' && line.way !== 'look';
}

/** Whether this person went home before the end of the meeting that runs. */
export function hasLeft({ leftAt }: PersonLine): boolean {
  return (leftAt ?? null) !== null;
}

/** Somebody without a phone is in the room until the facilitator says otherwise. */
export function presenceOf(line: PersonLine): Presence {
  if (line.ready) {
    return 'ready';
  }
  if (hasLeft(line)) {
    return 'left';
  }
  return line.online || line.way === 'paper' ? 'writing' : 'away';
}

/** Names of those who are in this state. */
export function namesOf(sides: readonly SidePeople[], presence: Presence): string[] {
  return sides.flatMap(({ people }) =>
    people.filter(one => one.presence === presence).map(one => one.line.name),
  );
}
