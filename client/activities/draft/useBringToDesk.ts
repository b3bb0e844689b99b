import { useEffect, useState } from 'react';

/** Id of the sheet of the paragraph on the desk: there is one. */
export const SHEET_ON_DESK = 'ustep-na-biurku';

/** Brings the sheet on the desk into view and gives it the focus, after a dialog in which it was chosen has closed. */
export function useBringToDesk(): () => void {
  const [turn, setTurn] = useState(0);
  // Scrolling and focus are the browser's; the dialog gives the focus back to its button first.
  useEffect(() => {
    if (turn === 0) {
      return;
    }
    const bring = () => {
      const sheet = document.getElementById(SHEET_ON_DESK);
      sheet?.scrollIntoView({ block: 'start' });
      sheet?.focus({ preventScroll: true });
    };
    // A dialog's step back in history restores where the page was scrolled to.
    const after = () => requestAnimationFrame(bring);
    bring();
    addEventListener('popstate', after, { once: true });
    return () => removeEventListener('popstate', after);
  }, [turn]);
  return () => setTurn(times => times + 1);
}
