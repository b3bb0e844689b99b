import { useEffect, useState } from 'react';

/** The first screen stands by then, also on a slow phone. */
const QUIET_MS = 1_200;

/** This page had its first screen already: another seat of it waits for nothing. */
let stood = false;

/** Becomes true when the first screen has had its time: what it did not need is fetched then. */
export function useQuiet(): boolean {
  const [quiet, setQuiet] = useState(stood);
  useEffect(() => {
    const timer = setTimeout(() => {
      stood = true;
      setQuiet(true);
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  return quiet;
}
