import { findChromium, isRoot } from '../browser.ts';

/** The name under which phones of the tests reach the table: plain http, so none of the secure-context APIs. */
export const HOST_NAME = 'stol.test';

/**
 * What Playwright switches off. Of two switches with one name a browser takes the last, so ours has to say this again;
 * `launch.spec.ts` compares the two.
 */
const OFF_BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/**
 * The suggestions under an address bar that nobody sees are two pages of the browser's own, loaded for each window: two
 * thirds of the time that a new phone takes.
 */
const OFF = [...OFF_BY_PLAYWRIGHT, 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

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
      `--disable-features=${OFF.join(',')}`,
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
