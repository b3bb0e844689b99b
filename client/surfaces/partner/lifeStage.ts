import type { DocumentContent, DocumentLife, LifeSide } from '#shared/protocol.ts';

/** Where a version stands, as whoever reads it has to act on it. */
export type Stage =
  | 'draft'
  | 'frozen'
  /** The reader's own side is asked, and may answer. */
  | 'decide'
  | 'approved'
  | 'declined'
  | 'handed-over'
  /** Others answer. */
  | 'approving'
  | 'sealing'
  /** The reader's own side has to sign. */
  | 'sign'
  /** The reader's own side brought a file; whose signature it is, nobody has said yet. */
  | 'brought'
  | 'signed'
  /** Others sign. */
  | 'signing'
  | 'in-force'
  | 'superseded'
  | 'withdrawn';

export type StepId = 'read' | 'approve' | 'seal' | 'sign';
export type StepState = 'now' | 'done' | 'later';

/** Side whose institution reads; null: somebody of the workshop itself. */
export function ownSide({ reader }: DocumentContent): string | null {
  return reader.kind === 'partner' ? reader.side : null;
}

export function stageOf(life: DocumentLife | null, n: number | null, own: string | null): Stage {
  if (n === null) {
    return 'draft';
  }
  if (life === null || life.state === 'frozen') {
    return 'frozen';
  }
  const mine = life.sides.find(({ side }) => side === own);
  switch (life.state) {
    case 'in-force':
    case 'superseded':
    case 'withdrawn':
      return life.state;
    case 'approving':
      return life.sealing ? 'sealing' : answering(life, mine);
    case 'sealed':
    case 'signing':
      return signingOf(life, mine);
  }
}

function signingOf(life: DocumentLife, mine: LifeSide | undefined): Stage {
  if (mine === undefined) {
    return 'signing';
  }
  if (mine.signed !== null) {
    return 'signed';
  }
  if (hasBrought(life, mine.side)) {
    return 'brought';
  }
  // Nobody signs out of turn: until then it is others who sign.
  return life.turns.length > 0 && life.turn !== mine.side ? 'signing' : 'sign';
}

function answering(life: DocumentLife, mine: LifeSide | undefined): Stage {
  if (mine?.answer) {
    return mine.answer.act;
  }
  if (mine === undefined) {
    return 'approving';
  }
  if (life.mayNotAnswer === 'handed-over') {
    return 'handed-over';
  }
  return life.mayNotAnswer === null ? 'decide' : 'approving';
}

const AFTER_ANSWERS: readonly Stage[] = ['sealing', 'sign', 'brought', 'signed', 'signing', 'in-force'];
const AFTER_SEAL: readonly Stage[] = ['sign', 'brought', 'signed', 'signing', 'in-force'];

/** The four steps on the way, of which at most one is now. `whole`: all of the text was read. */
export function stepStates(stage: Stage, whole: boolean): Record<StepId, StepState> {
  const answered = AFTER_ANSWERS.includes(stage) || stage === 'approved';
  const read = whole || answered || stage === 'declined' || stage === 'handed-over';
  const asks = stage === 'decide' || stage === 'approving' || stage === 'declined' || stage === 'handed-over';
  return {
    read: read ? 'done' : 'now',
    approve: answered ? 'done' : asks && read ? 'now' : 'later',
    seal: AFTER_SEAL.includes(stage) ? 'done' : stage === 'sealing' ? 'now' : 'later',
    sign:
      stage === 'signed' || stage === 'in-force'
        ? 'done'
        : stage === 'sign' || stage === 'brought' || stage === 'signing'
          ? 'now'
          : 'later',
  };
}

/** Sides that were asked and have not answered, in the order of the workshop. */
export function unanswered({ sides }: DocumentLife): LifeSide[] {
  return sides.filter(({ asked, answer }) => asked && answer === null);
}

/** Sides that were asked, are waited for, and have not signed. */
export function unsigned({ sides, sealed }: DocumentLife): LifeSide[] {
  return sides.filter(
    ({ side, asked, signed }) => signed === null && asked && !sealed?.without.includes(side),
  );
}

/** Whose turn it is to sign: in turns as the server says, else of those waited for the first that brought nothing yet. */
export function turnOf(life: DocumentLife): string | null {
  if (life.turns.length > 0) {
    return life.turn;
  }
  return unsigned(life).find(({ side }) => !hasBrought(life, side))?.side ?? null;
}

/** Whether a signed file of this side was accepted. */
function hasBrought({ uploads }: DocumentLife, side: string): boolean {
  return uploads.some(one => one.side === side);
}
