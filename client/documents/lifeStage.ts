import { standing } from '#shared/agreement/parties/counterparts.ts';
import type { DocumentContent, DocumentLife, LifeSide, LifeUpload } from '#shared/protocol/documents.ts';

/** Where every version stands, whoever looks at it. */
type Stretch =
  | 'frozen'
  /** Sides answer. */
  | 'answering'
  | 'sealing'
  /** Sides sign outside. */
  | 'signing'
  | 'in-force'
  | 'superseded'
  | 'withdrawn';

/** What those who lead have to do with a version now: one task for each. */
export type LeadStage =
  | Exclude<Stretch, 'answering' | 'signing'>
  | 'waiting'
  | 'declined'
  | 'approved'
  | 'sealed'
  /** A signed file came, and nobody has said whose signature it holds. */
  | 'matching'
  | 'signed';

/** What a version asks of whoever reads it. */
export type ReaderStage =
  | Exclude<Stretch, 'answering'>
  | 'draft'
  /** The reader's own side is asked, and may answer. */
  | 'decide'
  | 'approved'
  | 'declined'
  | 'handed-over'
  /** Others answer. */
  | 'approving'
  /** The reader's own side has to sign. */
  | 'sign'
  /** The reader's own side brought a file; whose signature it is, nobody has said yet. */
  | 'brought'
  | 'signed';

function stretchOf({ state, sealing }: DocumentLife): Stretch {
  switch (state) {
    case 'approving':
      return sealing ? 'sealing' : 'answering';
    case 'sealed':
    case 'signing':
      return 'signing';
    default:
      return state;
  }
}

/** The task that a version is at. */
export function leadStageOf(life: DocumentLife): LeadStage {
  const stretch = stretchOf(life);
  if (stretch === 'answering') {
    const { declined, waiting } = answersOf(life);
    return declined.length > 0 ? 'declined' : waiting.length > 0 ? 'waiting' : 'approved';
  }
  if (stretch !== 'signing') {
    return stretch;
  }
  const open = unsigned(life);
  if (open.length === 0) {
    return 'signed';
  }
  // Of a file whose place another one took nobody asks whose signatures it holds.
  const waits = standing(life.uploads).some(upload =>
    upload.side === null
      ? Object.keys(upload.matched).length === 0
      : open.some(one => one.side === upload.side && (one.partly === null || hasUnmatched(upload))),
  );
  return waits ? 'matching' : 'sealed';
}

/** Whether it holds a signature that nobody has said whose it is. */
function hasUnmatched({ signatures, matched }: LifeUpload): boolean {
  return signatures.some(({ isSeal, index }) => !isSeal && matched[index] === undefined);
}

/** Side whose institution reads; null: somebody of the workshop itself. */
export function ownSide({ reader }: DocumentContent): string | null {
  return reader.kind === 'partner' ? reader.side : null;
}

export function readerStageOf(life: DocumentLife | null, n: number | null, own: string | null): ReaderStage {
  if (n === null) {
    return 'draft';
  }
  const stretch = life === null ? 'frozen' : stretchOf(life);
  const mine = life?.sides.find(({ side }) => side === own);
  if (life !== null && stretch === 'answering') {
    return answeringOf(life, mine);
  }
  if (life !== null && stretch === 'signing' && mine !== undefined) {
    return signingOf(life, mine);
  }
  return stretch === 'answering' ? 'approving' : stretch;
}

function signingOf(life: DocumentLife, mine: LifeSide): ReaderStage {
  if (mine.signed !== null) {
    return 'signed';
  }
  // Whoever signs along with others comes after them.
  if (hasBrought(life, mine.side) && mine.partly === null) {
    return 'brought';
  }
  // Nobody signs out of turn: until then it is others who sign.
  return waitedFor(life, mine.side) === null ? 'sign' : 'signing';
}

function answeringOf({ mayNotAnswer }: DocumentLife, mine: LifeSide | undefined): ReaderStage {
  if (mine?.answer) {
    return mine.answer.act;
  }
  if (mine !== undefined && mayNotAnswer === 'handed-over') {
    return 'handed-over';
  }
  return mine !== undefined && mayNotAnswer === null ? 'decide' : 'approving';
}

/** Sides by what they answered, in the order of the workshop; `unasked`: parties that nobody asks. */
export function answersOf({ sides }: DocumentLife) {
  const asked = sides.filter(side => side.asked);
  return {
    unasked: sides.filter(side => !side.asked),
    approved: asked.filter(({ answer }) => answer?.act === 'approved'),
    declined: asked.filter(({ answer }) => answer?.act === 'declined'),
    waiting: asked.filter(({ answer }) => answer === null),
  };
}

/** Sides that are waited for (the seal was not made without them), and have not signed. */
export function unsigned({ sides, sealed }: DocumentLife): LifeSide[] {
  return sides.filter(({ side, signed }) => signed === null && !sealed?.without.includes(side));
}

/** Keys of all parties that have not signed: what is in force now is so without them. */
export function withoutSignature({ sides }: DocumentLife): string[] {
  return sides.filter(({ signed }) => signed === null).map(({ side }) => side);
}

/** Whose turn it is to sign: in turns as the server says, else of those waited for the first that brought nothing yet. */
export function turnOf(life: DocumentLife): string | null {
  if (life.turns.length > 0) {
    return life.turn;
  }
  return unsigned(life).find(({ side, partly }) => partly !== null || !hasBrought(life, side))?.side ?? null;
}

/** Besides the reader's own side: in turns who signs now, whose signature is awaited, and whose waits to be confirmed. */
export function stillToSign(
  life: DocumentLife,
  own: string | null,
): { now: string | null; waiting: string[]; confirming: string[] } {
  const others = unsigned(life).filter(({ side }) => side !== own);
  const isThere = ({ side, partly }: LifeSide) => partly === null && hasBrought(life, side);
  const now =
    others.find(one => life.turns.length > 0 && one.side === life.turn && !isThere(one))?.side ?? null;
  return {
    now,
    waiting: others.filter(one => one.side !== now && !isThere(one)).map(({ side }) => side),
    confirming: others.filter(isThere).map(({ side }) => side),
  };
}

/** In turns: the party that signs now, while another one waits for it; null: nobody keeps this party waiting. */
export function waitedFor(life: DocumentLife, own: string | null): string | null {
  const next = turnOf(life);
  return life.turns.length > 0 && next !== own ? next : null;
}

/** Whether a signed file of this side was accepted. */
export function hasBrought({ uploads }: DocumentLife, side: string): boolean {
  return uploads.some(one => one.side === side);
}
