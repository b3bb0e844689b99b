import { useEffect, useState } from 'react';

/** The first screen stands by then, also on a slow phone. */
const QUIET_MS = 1_200;

/** Becomes true when the first screen has had its time: what it did not need is fetched then. */
export function useQuiet(): boolean {
  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  return quiet;
}
