const PAUSE_MS = 2_000;

/** A chunk that failed to load on a bad network is asked for until it comes: the page waits instead of breaking. */
export async function keepTrying<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
    }
  }
}
