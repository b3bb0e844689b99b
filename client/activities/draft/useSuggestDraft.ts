import { useMemo } from 'react';
import { useDraft } from '../../live/useDraft.ts';
import { ENTRY_DRAFT, readEntryDraft } from '../../surfaces/seat/useEntryDraft.ts';
import type { ShownParagraph } from './reading.ts';

/** Another wording of one paragraph while it is written. */
export interface SuggestDraft {
  /** The words it is written against: those that stood there when it was begun. */
  base: string;
  text: string;
  why: string;
  change: (fields: { text?: string; why?: string }) => void;
  clear: () => void;
}

/**
 * The half-written suggestion to one paragraph: each has its own, so that a page that turns never takes another one's words.
 * What was begun against other words of the paragraph goes on against them. The one that was written last is also the
 * step's draft: of that one people are told when the step is over.
 */
export function useSuggestDraft(
  step: string,
  { id, text: present }: Pick<ShownParagraph, 'id' | 'text'>,
): SuggestDraft {
  const kept = useDraft(step, `suggest.${id}`);
  const latest = useDraft(step, ENTRY_DRAFT);
  return useMemo(() => {
    const begun = readEntryDraft(kept.text);
    const base = typeof begun.base === 'string' ? begun.base : present;
    const text = typeof begun.text === 'string' ? begun.text : base;
    const why = typeof begun.why === 'string' ? begun.why : '';
    return {
      base,
      text,
      why,
      change(fields) {
        const next = JSON.stringify({ paragraph: id, base, text, why, ...fields });
        kept.set(next);
        latest.set(next);
      },
      clear() {
        kept.set('');
        if (readEntryDraft(latest.text).paragraph === id) {
          latest.set('');
        }
      },
    };
  }, [id, present, kept, latest]);
}
