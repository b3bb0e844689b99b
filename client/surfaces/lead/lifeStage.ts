import type { DocumentLife, LifeSide } from '#shared/protocol.ts';

/** What is to be done with a version now: one task for each. */
export type LifeStage =
  | 'frozen'
  | 'waiting'
  | 'declined'
  | 'approved'
  | 'sealing'
  | 'sealed'
  /** A signed file came, and nobody has said whose signature it holds. */
  | 'matching'
  | 'signed'
  | 'in-force'
  | 'superseded'
  | 'withdrawn';

/** The task that a version is at. */
export function stageOf(life: DocumentLife): LifeStage {
  switch (life.state) {
    case 'approving': {
      if (life.sealing) {
        return 'sealing';
      }
      const { declined, waiting } = answersOf(life);
      return declined.length > 0 ? 'declined' : waiting.length > 0 ? 'waiting' : 'approved';
    }
    case 'sealed':
    case 'signing':
      return signingOf(life);
    default:
      return life.state;
  }
}

function signingOf(life: DocumentLife): LifeStage {
  const open = life.sides.filter(side => side.signed === null && isWanted(life, side));
  if (open.length === 0) {
    return 'signed';
  }
  const waits = life.uploads.some(({ side, matched }) =>
    side === null ? Object.keys(matched).length === 0 : open.some(one => one.side === side),
  );
  return waits ? 'matching' : 'sealed';
}

/** Whether a side has to sign before the version can be in force. */
export function isWanted(life: DocumentLife, { side, asked }: LifeSide): boolean {
  return asked && !(life.sealed?.without.includes(side) ?? false);
}

/** Asked sides by what they answered. */
export function answersOf({ sides }: DocumentLife) {
  const asked = sides.filter(side => side.asked);
  return {
    approved: asked.filter(({ answer }) => answer?.act === 'approved'),
    declined: asked.filter(({ answer }) => answer?.act === 'declined'),
    waiting: asked.filter(({ answer }) => answer === null),
  };
}
