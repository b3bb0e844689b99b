import type { ReactNode } from 'react';
import { Dock } from '../../ui/Dock.tsx';
import styles from './Parts.module.css';
import { useScreen } from './useScreen.ts';

interface ListPartProps {
  /** Name of the region. */
  label: string;
  children: ReactNode;
}

/** What there is to read: below the prompt on a phone, the right column on a laptop. */
export function ListPart({ label, children }: ListPartProps) {
  return (
    <section className={styles.list} aria-label={label}>
      {children}
    </section>
  );
}

interface WorkPartProps {
  label: string;
  /** Readiness and the like, above a hairline. */
  top?: ReactNode;
  /** On a laptop at the foot of the column: shortcuts. */
  foot?: ReactNode;
  /** Something else has the screen, e.g. a card being edited; what is written stays. */
  away?: boolean;
  children: ReactNode;
}

/** What there is to do: the dock of a phone, above the keyboard; the left column on a laptop. */
export function WorkPart({ label, top, foot, away = false, children }: WorkPartProps) {
  const { wide, keyboard } = useScreen();
  // The same elements in the same places on every screen: turning a phone must not take a field's focus.
  return (
    <div className={wide ? styles.column : styles.dock} hidden={away && !wide}>
      <Dock label={label} compact={keyboard && !wide} top={keyboard && !wide ? undefined : top}>
        {children}
      </Dock>
      {wide && foot}
    </div>
  );
}
