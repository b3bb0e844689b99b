let begun = false;

/** While people read and type, the phone fetches what the table will need. Failing does no harm. */
export function preloadSeat(): void {
  if (begun) {
    return;
  }
  begun = true;
  const idle = window.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 600));
  idle(() => {
    void import('../App.tsx').catch(() => {});
    void import('../surfaces/seat/Seat.tsx').catch(() => {});
  });
}
