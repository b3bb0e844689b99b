import type { DocumentKind } from '../kinds.ts';
import type { Piece } from './pieces.ts';

/**
 * What a room says of the character of a cooperation is often a kind of document („list intencyjny"), because the sheet of
 * the model asks so. In a paragraph about the character it would read as nonsense; what it means is told as advice.
 */
const NAMED: readonly [RegExp, DocumentKind | 'team'][] = [
  [/^(?:kontakt roboczy bez dokumentu|informal working contact)/i, 'notatka'],
  [/^(?:list intencyjny|letter of intent)/i, 'list-intencyjny'],
  [/^(?:porozumienie(?: o współpracy)?|cooperation agreement)/i, 'porozumienie'],
  [/^(?:stały zespół roboczy|standing working team)/i, 'team'],
];

interface Character {
  /** What was said of the character itself. */
  character: Piece[];
  /** A standing team is a form in which the Parties cooperate. */
  forms: Piece[];
  /** Kinds of documents the room chose. */
  kinds: DocumentKind[];
}

/** Parts what was said of the character from the choice of a document. */
export function characterOf(pieces: readonly Piece[]): Character {
  const found: Character = { character: [], forms: [], kinds: [] };
  for (const piece of pieces) {
    const [pattern, kind] = NAMED.find(([named]) => named.test(piece.text)) ?? [];
    const words = pattern?.exec(piece.text)?.[0] ?? '';
    // „list intencyjny na próbę" is a sentence of its own: only what stands apart is a choice.
    const rest = /^\s*(?:$|[.:;,–-]\s*([\s\S]*)$)/.exec(piece.text.slice(words.length));
    if (kind === undefined || rest === null) {
      found.character.push(piece);
      continue;
    }
    if (kind === 'team') {
      found.forms.push({ ...piece, text: words, name: null });
    } else {
      found.kinds.push(kind);
    }
    const text = (rest[1] ?? '').trim();
    if (text !== '') {
      found.character.push({ ...piece, text, name: null });
    }
  }
  return found;
}

/** Whether words about the character answer whether it is permanent, seasonal or a trial. */
export function saysCharacter(text: string): boolean {
  return /(?<!\p{L})(?:sta[łl]|sezonow|prób|pilota|permanent|seasonal|trial|pilot)/iu.test(text);
}
