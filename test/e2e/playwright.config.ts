import { defineConfig } from 'playwright/test';
import { launchOptions } from './launch.ts';

const LONG = /@long/;

/** Browser tests against the built client: `npm run build` comes first. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  // The other language, the largest rooms, axe in every stage, and what other tests prove over sockets already:
  // `npm run test:long` looks at these.
  ...(process.env.E2E_LONG === undefined ? { grepInvert: LONG } : { grep: LONG }),
  outputDir: '../../test-results',
  // More than cores: a third of the time these tests wait for a clock or a disk.
  workers: Number(process.env.E2E_WORKERS ?? 3),
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // A test that passes only the second time is a fault, ours or the product's; where nobody watches, a browser that
  // stalls on a busy machine gets one more try, and the list calls it flaky.
  retries: process.env.CI === undefined ? 0 : 1,
  reporter: [['list']],
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    actionTimeout: 20_000,
    navigationTimeout: 20_000,
    // Recording every test costs a fifth of the runner's time; what fails is recorded when it is tried again.
    trace: 'on-first-retry',
    launchOptions: launchOptions(),
  },
});
