import { useState } from 'react';

/** Does one thing at a time: a second press while the first is on its way does nothing. */
export function useOnce(): { busy: boolean; once: (work: () => Promise<void>) => Promise<void> } {
  const [busy, setBusy] = useState(false);
  // Two presses may come before anything is drawn anew.
  const [gate] = useState(() => makeGate());
  async function once(work: () => Promise<void>) {
    await gate(async () => {
      setBusy(true);
      await work().finally(() => setBusy(false));
    });
  }
  return { busy, once };
}

/** Lets one work through, and no second one until it is over. */
export function makeGate(): (work: () => Promise<void>) => Promise<void> {
  let running = false;
  return async work => {
    if (running) {
      return;
    }
    running = true;
    await work().finally(() => {
      running = false;
    });
  };
}
