import type { Reading, ShownParagraph, ShownSuggestion } from './reading.ts';

export interface OnTheWall {
  paragraph: ShownParagraph;
  /** Place in the whole document, from 1. */
  number: number;
  /** Shown with its change in it: the one the facilitator put there, else the first open one. */
  suggestion: ShownSuggestion | null;
}

/** What the record in view means: a paragraph, or a suggestion to one. */
export function paragraphShown({ paragraphs }: Reading, record: string | null): OnTheWall | undefined {
  const index = paragraphs.findIndex(
    ({ id, suggestions }) => id === record || suggestions.some(one => one.id === record),
  );
  const paragraph = paragraphs[index];
  if (paragraph === undefined) {
    return undefined;
  }
  const { suggestions } = paragraph;
  const suggestion =
    suggestions.find(({ id }) => id === record) ??
    suggestions.find(({ status }) => status === 'open') ??
    null;
  return { paragraph, number: index + 1, suggestion };
}
