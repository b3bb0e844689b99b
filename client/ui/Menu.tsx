import { EllipsisVertical } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Button } from './Button.tsx';
import { useBackGesture } from './backGesture.ts';
import { classes } from './classes.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Menu.module.css';
import { placeMenu } from './placeMenu.ts';

export interface MenuItem {
  id: string;
  label: string;
  /** A Lucide icon. */
  icon?: ReactNode;
  onChoose: () => void;
  /** A hairline above: another kind of choice begins. */
  divided?: boolean;
  off?: boolean;
}

interface MenuProps {
  /** Accessible name of the trigger, e.g. „Więcej: Sala na 30 osób". */
  label: string;
  items: readonly MenuItem[];
  /** „Przenieś do…", „Dlaczego odkładasz?" */
  heading?: string;
  /** Words of a quiet trigger; without them it is the ellipsis. */
  words?: string;
  /** A Lucide icon after the words (a chevron), or instead of the ellipsis. */
  icon?: ReactNode;
  onOpenChange?: (open: boolean) => void;
}

/** Paper with an ink edge that opens at its trigger. Arrows, Home, End, Esc; the focus returns. */
export function Menu({ label, items, heading, words, icon, onOpenChange }: MenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLDivElement>(null);

  function turn(next: boolean) {
    setOpen(next);
    onOpenChange?.(next);
  }

  function close() {
    turn(false);
    trigger.current?.focus();
  }

  useBackGesture(open, close);

  useLayoutEffect(() => {
    if (open && sheet.current && trigger.current) {
      placeMenu(sheet.current, trigger.current);
      rows(sheet.current)[0]?.focus({ preventScroll: true });
    }
  }, [open]);

  useEffect(() => {
    if (!open) {
      return;
    }
    const place = trigger.current?.getBoundingClientRect();
    // The last news of a scroll that was over before the menu opened comes late: nothing has moved since.
    const scrolled = (event: Event) => {
      const now = trigger.current?.getBoundingClientRect();
      if (now?.top !== place?.top || now?.left !== place?.left) {
        outside(event);
      }
    };
    const outside = (event: Event) => {
      const inside = event.target instanceof Node && sheet.current?.contains(event.target);
      if (!inside && !(event.target instanceof Node && trigger.current?.contains(event.target))) {
        setOpen(false);
        onOpenChange?.(false);
      }
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('scroll', scrolled, true);
    addEventListener('resize', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('scroll', scrolled, true);
      removeEventListener('resize', outside);
    };
  }, [open, onOpenChange]);

  function keyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.stopPropagation();
      if (event.key === 'Escape') {
        event.preventDefault();
      }
      close();
      return;
    }
    if (sheet.current && moveFocus(sheet.current, event.key)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  function choose(item: MenuItem) {
    if (!item.off) {
      close();
      item.onChoose();
    }
  }

  const shared = {
    ref: trigger,
    onPress: () => turn(!open),
    expanded: open,
    controls: id,
    hasPopup: 'menu',
  } as const;
  return (
    <span className={styles.menu}>
      {words === undefined ? (
        <IconButton
          {...shared}
          label={label}
          tone="quiet"
          icon={icon ?? <EllipsisVertical aria-hidden="true" />}
        />
      ) : (
        <Button {...shared} label={label} size="small" iconAfter={icon}>
          {words}
        </Button>
      )}
      {open && (
        <div
          ref={sheet}
          id={id}
          role="menu"
          aria-label={heading ?? label}
          className={styles.sheet}
          onKeyDown={keyDown}
          tabIndex={-1}
        >
          {heading !== undefined && <p className={styles.heading}>{heading}</p>}
          {items.map(item => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-disabled={item.off || undefined}
              className={classes(styles.item, item.divided && styles.divided)}
              onClick={() => choose(item)}
            >
              {item.icon}
              {item.label}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}

function rows(sheet: HTMLElement): readonly HTMLElement[] {
  return [...sheet.querySelectorAll<HTMLElement>('[role="menuitem"]')];
}

function moveFocus(sheet: HTMLElement, key: string): boolean {
  const all = rows(sheet);
  const focused = document.activeElement;
  const now = focused instanceof HTMLElement ? all.indexOf(focused) : -1;
  const goals: Readonly<Record<string, number>> = {
    ArrowDown: (now + 1) % all.length,
    ArrowUp: (now <= 0 ? all.length : now) - 1,
    Home: 0,
    End: all.length - 1,
  };
  const goal = goals[key];
  if (goal === undefined) {
    return false;
  }
  all[goal]?.focus();
  return true;
}
