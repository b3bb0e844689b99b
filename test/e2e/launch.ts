import { findChromium, isRoot } from '../browser.ts';

/** The name under which phones of the tests reach the table: plain http, so none of the secure-context APIs. */
export const HOST_NAME = 'stol.test';

/** How Chromium is started, for the tests and for the pictures. */
export function launchOptions(): { executablePath: string; args: string[] } {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error('No Chromium here: run node --import tsx test/browser.ts first.');
  }
  return {
    executablePath,
    args: [
      ...(isRoot() ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
      // A proxy of the machine would be asked for stol.test, which only this browser knows.
      '--no-proxy-server',
      `--host-resolver-rules=MAP ${HOST_NAME} 127.0.0.1`,
    ],
  };
}
