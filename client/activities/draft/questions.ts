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
