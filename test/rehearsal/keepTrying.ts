import { pause } from '../load/sharedDoc.ts';

/** Longer than a server needs to be killed, started and found again. */
export const PATIENCE_MS = 30_000;

/** Asks again while there is nobody to answer, as a person does who presses a button again. */
export async function keepTrying<T>(ask: () => Promise<T>, ms = PATIENCE_MS): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (performance.now() > end || !isOffline(error)) {
        throw error;
      }
      await pause(100);
    }
  }
}

/** The connection failed; what a server answered is another matter. */
function isOffline(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes(code ?? cause?.code ?? '');
}
