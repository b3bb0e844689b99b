import { useEffect, useState } from 'react';
import type { NowStep } from '#shared/protocol/parts.ts';
import type { Reading, ShownParagraph } from './reading.ts';

/** Which paragraph this device shows: the one that is read aloud, unless its owner has turned the page. */
export interface ReadingPlace {
  paragraph: ShownParagraph | undefined;
  /** Place in the whole document, from 1. */
  number: number;
  of: number;
  previous: ShownParagraph | undefined;
  next: ShownParagraph | undefined;
  /** The room reads this one too. */
  together: boolean;
  /** The room reads somewhere else: the way back to it. */
  room: ShownParagraph | undefined;
  go: (paragraph: string | null) => void;
}

export function usePlace(step: NowStep, { paragraphs }: Reading): ReadingPlace {
  const shown = step.show.record;
  const [own, setOwn] = useState<string | null>(null);

  // When the room turns the page, everybody turns it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` is what the effect waits for
  useEffect(() => setOwn(null), [shown]);

  const wanted = own ?? shown;
  const index = Math.max(
    0,
    paragraphs.findIndex(({ id }) => id === wanted),
  );
  const paragraph = paragraphs[index];
  return {
    paragraph,
    number: index + 1,
    of: paragraphs.length,
    previous: paragraphs[index - 1],
    next: paragraphs[index + 1],
    together: paragraph !== undefined && paragraph.id === shown,
    room: shown !== null && paragraph?.id !== shown ? paragraphs.find(({ id }) => id === shown) : undefined,
    go: setOwn,
  };
}
