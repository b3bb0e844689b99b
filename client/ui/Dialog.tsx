import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from 'react';
import { Button } from './Button.tsx';
import { useBackGesture } from './backGesture.ts';
import styles from './Dialog.module.css';

export interface DialogAct {
  /** Repeats the act with its object: „Wysyłam: nie zgadzam się". */
  label: string;
  onAct: () => void;
  off?: boolean;
  reasonId?: string | undefined;
  /** A second line in the button. */
  note?: string;
  /** Destroys something: outline in rubric instead of green. */
  danger?: boolean;
}

interface DialogProps {
  open: boolean;
  /** Repeats the act. */
  title: string;
  /** What will happen and to whom. */
  sentence?: ReactNode;
  /** Fields, chips, what will be lost. */
  children?: ReactNode;
  act?: DialogAct | undefined;
  /** The bare way back; also Esc and the back gesture. „Jeszcze nie", „Wróć do czytania". */
  back: string;
  onBack: () => void;
}

/** A sheet of paper from the bottom on a phone, 560 px in the middle of a desk. Focus returns by itself. */
export function Dialog({ open, title, sentence, children, act, back, onBack }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const dialog = element.current;
    if (!open || !dialog) {
      return;
    }
    const before = document.activeElement;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      dialog.close();
      // Browsers return the focus too, but not when what had it was drawn anew meanwhile.
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus();
      }
    };
  }, [open]);

  useBackGesture(open, onBack);

  function cancel(event: SyntheticEvent) {
    // The owner decides; otherwise an open dialog could be closed while `open` stays true.
    event.preventDefault();
    onBack();
  }

  return (
    <dialog
      ref={element}
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={sentence === undefined ? undefined : `${id}-sentence`}
      onCancel={cancel}
    >
      {open && (
        <div className={styles.sheet}>
          <h2 id={`${id}-title`} className={styles.title}>
            {title}
          </h2>
          {sentence !== undefined && (
            <div id={`${id}-sentence`} className={styles.sentence}>
              {sentence}
            </div>
          )}
          {children !== undefined && <div className={styles.content}>{children}</div>}
          <div className={styles.acts}>
            {act && (
              <Button
                variant={act.danger ? 'danger' : 'green'}
                size="main"
                wide
                off={act.off ?? false}
                reasonId={act.reasonId}
                note={act.note}
                onPress={act.onAct}
              >
                {act.label}
              </Button>
            )}
            <Button variant="bare" wide onPress={onBack}>
              {back}
            </Button>
          </div>
        </div>
      )}
    </dialog>
  );
}
