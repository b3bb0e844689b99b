import { ApproveDialog } from './ApproveDialog.tsx';
import { type Changes, DeclineDialog } from './DeclineDialog.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import type { Represented } from './represented.ts';
import type { Section } from './sections.ts';
import type { Answering } from './useAnswering.ts';

interface AnswerDialogsProps {
  n: number;
  side: string;
  method: 'scrolled' | 'listened';
  sections: readonly Section[];
  answering: Answering;
  /** Who represents this side by the text, and how many of its places are open. */
  represented: Represented;
  blanks: number;
  /** Who asks and can be reached, or ''. */
  asker: string;
  changes: Changes | null;
}

/** The question that is open, if any. */
export function AnswerDialogs(props: AnswerDialogsProps) {
  const { n, side, method, sections, answering, represented, blanks, asker, changes } = props;
  switch (answering.asking) {
    case 'approve':
      return (
        <ApproveDialog
          n={n}
          method={method}
          answering={answering}
          represented={represented}
          blanks={blanks}
          asker={asker}
        />
      );
    case 'decline':
      return (
        <DeclineDialog n={n} sections={sections} answering={answering} asker={asker} changes={changes} />
      );
    case 'hand-over':
      return <HandOverDialog side={side} answering={answering} asker={asker} />;
    case null:
      return null;
  }
}
