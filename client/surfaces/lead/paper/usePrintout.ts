import { type RefObject, useEffect } from 'react';

/**
 * Prints what is drawn, hidden, in `paper`: once for each `what`. The printer is an outside system. A dialog prints its
 * first page only, so the children are copied beside the page (a portal would cost every phone a piece of React);
 * its styles leave nothing but `[data-printout]` on the paper.
 */
export function usePrintout(
  paper: RefObject<HTMLElement | null>,
  className: string | undefined,
  what: unknown,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new `what` is a new printout
  useEffect(() => {
    const copy = document.createElement('div');
    copy.className = className ?? '';
    copy.dataset.printout = '';
    copy.append(...Array.from(paper.current?.children ?? [], child => child.cloneNode(true)));
    document.body.append(copy);
    window.print();
    return () => copy.remove();
  }, [what]);
}
