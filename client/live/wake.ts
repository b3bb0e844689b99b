/** A connection whose last message is older than this is not believed after sleep. */
export const STALE_MS = 10_000;

/**
 * Calls `listener` whenever the page comes back: a phone unlocked, a tab shown again, a page taken out of the
 * back-forward cache, the network back. iOS drops WebSockets silently while the screen is locked.
 */
export function onWake(listener: () => void): () => void {
  const seen = () => {
    if (document.visibilityState === 'visible') {
      listener();
    }
  };
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('pageshow', seen);
  window.addEventListener('online', seen);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('pageshow', seen);
    window.removeEventListener('online', seen);
  };
}

/** Calls `listener` when the page goes: closed, reloaded, or put aside by the browser. Returns how to stop. */
export function onLeave(listener: () => void): () => void {
  window.addEventListener('pagehide', listener);
  return () => window.removeEventListener('pagehide', listener);
}
