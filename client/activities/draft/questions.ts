import { partsOf } from '#shared/agreement/marks.ts';

/** A place of a text that still waits for an answer: where it stands and what is asked. */
export interface OpenQuestion {
  start: number;
  end: number;
  question: string;
}

const ASK = /\{\{ask:([^{}]{1,300})\}\}/g;

/** Questions of a text in their order, as positions in it. */
export function questionsIn(text: string): OpenQuestion[] {
  return Array.from(text.matchAll(ASK), match => ({
    start: match.index,
    end: match.index + match[0].length,
    question: (match[1] ?? '').trim(),
  }));
}

/** A text as somebody reads it where marks cannot be drawn: „co najmniej [ile?] dni". */
export function readable(text: string): string {
  return partsOf(text)
    .map(part => (part.t === 'words' ? part.text : part.t === 'ask' ? `[${part.value}]` : '[…]'))
    .join('');
}
