import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

// Finds the Chromium that the browser tests run in; run as a program, it installs one where there is none.
// node --import tsx test/browser.ts

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** Where Chrome puts itself on systems that do not have it on the PATH. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const ADVICE =
  'No Chromium was found and none could be installed: install Chromium or Chrome and name its path in CHROMIUM.';

/** The path of a Chromium to run, or null. A wrong `CHROMIUM` is an error, not a reason to look elsewhere. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') {
    if (!isProgram(named)) {
      throw new Error(`CHROMIUM names ${named}, which is not a program that can be run.`);
    }
    return named;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '');
  const onPath = NAMES.flatMap(name => folders.map(folder => join(folder, name)));
  return [...onPath, ...PLACES, chromium.executablePath()].find(isProgram) ?? null;
}

/** Whether the tests run as root, where Chromium refuses its sandbox. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Tries Debian's package first: where Playwright's download host cannot be reached, that fails anyway. */
function install(): void {
  if (isDebian()) {
    const sudo = isRoot() ? [] : ['sudo', '-n'];
    const done =
      run([...sudo, 'apt-get', 'update']) &&
      run([...sudo, 'apt-get', 'install', '-y', '--no-install-recommends', 'chromium']);
    if (done && findChromium() !== null) {
      return;
    }
  }
  run(['npx', 'playwright', 'install', ...(isRoot() ? ['--with-deps'] : []), 'chromium']);
}

/** Ubuntu's `chromium` package is a stub that wants snap, hence Debian only. */
function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function run([program = '', ...rest]: readonly string[]): boolean {
  return spawnSync(program, rest, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function main(): void {
  if (findChromium() === null) {
    install();
  }
  if (findChromium() === null) {
    console.error(ADVICE);
    process.exit(1);
  }
}

const [, program = ''] = process.argv;
if (import.meta.url === pathToFileURL(program).href) {
  main();
}
