import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { useBackGesture } from '../../../ui/backGesture.ts';
import { useCommonWords, useLeadWords } from '../leadWords.ts';
import styles from './PlanDrawer.module.css';

interface PlanDrawerProps {
  open: boolean;
  onBack: () => void;
  children: ReactNode;
}

/** The plan column where there is no room for it: paper that comes from the left. */
export function PlanDrawer({ open, onBack, children }: PlanDrawerProps) {
  const t = useLeadWords();
  const c = useCommonWords();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (open && dialog) {
      dialog.showModal();
      return () => dialog.close();
    }
    return undefined;
  }, [open]);
  useBackGesture(open, onBack);
  return (
    <dialog
      ref={element}
      className={styles.drawer}
      aria-label={t('clock.label')}
      onCancel={event => {
        event.preventDefault();
        onBack();
      }}
    >
      {open && (
        <>
          {children}
          <div className={styles.foot}>
            <Button variant="bare" onPress={onBack}>
              {c('action.close')}
            </Button>
          </div>
        </>
      )}
    </dialog>
  );
}
