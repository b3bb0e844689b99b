import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { classes } from '../../ui/classes.ts';
import styles from './FitText.module.css';

/** How large words stand, in 1080ths of the wall's height, and in how many columns their points. */
export interface Setting {
  size: number;
  columns?: number;
}

/** The smallest letters of the wall: a fortieth of its height. */
export const LEAST = 27.5;

/** Attribute of a point that is left out only after all those without it. */
export const STAYS = 'data-stays';

interface FitTextProps {
  /** Largest first; the first that fits is taken. */
  settings: readonly Setting[];
  /** Told how many points were left out because even the last setting is too large; 0: everything is there. */
  onCut?: ((left: number) => void) | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** Words as large as their place allows: what people wrote decides, so it is measured and not guessed. */
export function FitText({ settings, onCut, className, children }: FitTextProps) {
  const box = useRef<HTMLDivElement>(null);
  const [, again] = useState(0);

  useLayoutEffect(() => {
    const element = box.current;
    if (element !== null) {
      // Taken first: a call that nobody listens to would not look at its arguments.
      const left = takeSetting(element, settings);
      onCut?.(left);
    }
  });

  useEffect(() => {
    const measure = () => again(times => times + 1);
    document.fonts.addEventListener('loadingdone', measure);
    window.addEventListener('resize', measure);
    return () => {
      document.fonts.removeEventListener('loadingdone', measure);
      window.removeEventListener('resize', measure);
    };
  }, []);

  return (
    <div ref={box} className={classes(styles.fit, className)}>
      {children}
    </div>
  );
}

/** Takes the first setting that fits; how many points had to be left out. */
function takeSetting(element: HTMLElement, settings: readonly Setting[]): number {
  const points = [...element.querySelectorAll<HTMLElement>('li')];
  for (const point of points) {
    point.style.removeProperty('display');
  }
  const fits = () => element.scrollHeight <= element.clientHeight + 2;
  for (const { size, columns } of settings) {
    element.style.fontSize = `calc(${size} * var(--px))`;
    element.style.setProperty('--fit-columns', columns === undefined ? 'auto' : String(columns));
    if (fits()) {
      return 0;
    }
  }
  let left = 0;
  for (const point of leavingOrder(points).slice(0, -1)) {
    if (fits()) {
      break;
    }
    left += 1;
    point.style.setProperty('display', 'none');
  }
  // Words without points run on: at least it is said that there is more.
  return Math.max(1, left);
}

/** The last goes first; what stays goes when nothing else is left. */
export function leavingOrder<T extends Pick<Element, 'hasAttribute'>>(points: readonly T[]): T[] {
  const backwards = points.toReversed();
  const stays = (point: T) => point.hasAttribute(STAYS);
  return [...backwards.filter(point => !stays(point)), ...backwards.filter(stays)];
}
