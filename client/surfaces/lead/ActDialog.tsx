import { CircleAlert } from 'lucide-react';
import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from 'react';
import { Dialog, type DialogAct } from '../../ui/Dialog.tsx';
import styles from './ActDialog.module.css';
import { useLeadWords } from './leadWords.ts';
import type { Doing } from './useDoing.ts';

interface ActDialogProps extends ComponentProps<typeof Dialog> {
  act: Omit<DialogAct, 'off' | 'reasonId' | 'note'>;
  doing: Pick<Doing, 'busy' | 'problem'>;
  /** What is still to be typed: the act waits for it, and this sentence stands above it. */
  missing?: string | undefined;
  children?: ReactNode;
}

/** A dialog that asks the server: it waits for the answer, and a refusal is read where the words were typed. */
export function ActDialog({ act, doing, missing, children, ...dialog }: ActDialogProps) {
  const t = useLeadWords();
  const reason = useId();
  const { busy, problem } = doing;
  const told = useRef<HTMLParagraphElement>(null);
  // In a long dialog it comes below the edge; where it is on the screen belongs to the browser.
  useEffect(() => {
    if (problem !== null) {
      told.current?.scrollIntoView({ block: 'center' });
    }
  }, [problem]);
  const hasContent = children !== undefined || problem !== null || missing !== undefined;
  return (
    <Dialog
      {...dialog}
      act={{
        ...act,
        label: busy ? t('doing') : act.label,
        off: busy || missing !== undefined,
        reasonId: reason,
      }}
    >
      {hasContent ? (
        <>
          {children}
          {missing !== undefined && (
            <p id={reason} className={styles.missing}>
              {missing}
            </p>
          )}
          {problem !== null && (
            <p ref={told} role="alert" className={styles.problem}>
              <CircleAlert aria-hidden="true" size={18} />
              <span>{problem}</span>
            </p>
          )}
        </>
      ) : undefined}
    </Dialog>
  );
}
