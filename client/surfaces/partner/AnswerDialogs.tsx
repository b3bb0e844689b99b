import { ApproveDialog } from './ApproveDialog.tsx';
import { DeclineDialog } from './DeclineDialog.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import type { Section } from './sections.ts';
import type { Answering } from './useAnswering.ts';

interface AnswerDialogsProps {
  n: number;
  side: string;
  method: 'scrolled' | 'listened';
  sections: readonly Section[];
  answering: Answering;
  /** Who represents this side by the text, and how many of its places are open. */
  represented: string;
  blanks: number;
}

/** The question that is open, if any. */
export function AnswerDialogs({
  n,
  side,
  method,
  sections,
  answering,
  represented,
  blanks,
}: AnswerDialogsProps) {
  switch (answering.asking) {
    case 'approve':
      return (
        <ApproveDialog
          n={n}
          method={method}
          answering={answering}
          represented={represented}
          blanks={blanks}
        />
      );
    case 'decline':
      return <DeclineDialog n={n} sections={sections} answering={answering} />;
    case 'hand-over':
      return <HandOverDialog side={side} answering={answering} />;
    case null:
      return null;
  }
}
