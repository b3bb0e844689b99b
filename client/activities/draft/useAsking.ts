import { useEffect, useState } from 'react';

/** An answer that needs a reason, and the words it is about. */
export interface Reason {
  stance: 'remark' | 'object';
  clause: string;
  /** Print of the words that stood there when the answer was chosen: whatever changes while somebody writes is not meant. */
  words: string;
}

/** The question about a clause: whether it has the dock, and which reason is being written. */
export interface Asking {
  open: boolean;
  /** Whoever was asked has come back to the paragraph. */
  came: boolean;
  reason: Reason | null;
  begin: () => void;
  why: (reason: Reason) => void;
  end: () => void;
}

/** A page that is turned, by the room or by a finger, ends the question; a reason is written to its end. */
export function useAsking(paragraph: string | undefined): Asking {
  const [asked, setAsked] = useState<string | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const [reason, setReason] = useState<Reason | null>(null);

  // Who turned the page since has the focus where it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `paragraph` is what the effect waits for
  useEffect(() => setLeft(null), [paragraph]);

  return {
    open: paragraph !== undefined && asked === paragraph,
    came: paragraph !== undefined && left === paragraph,
    reason,
    begin: () => setAsked(paragraph ?? null),
    why: setReason,
    end() {
      setAsked(null);
      setLeft(paragraph ?? null);
      setReason(null);
    },
  };
}
