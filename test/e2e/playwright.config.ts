import { defineConfig } from 'playwright/test';
import { launchOptions } from './launch.ts';

/** Browser tests against the built client: `npm run build` comes first. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  workers: Number(process.env.E2E_WORKERS ?? 2),
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // A test that passes only the second time is a fault, ours or the product's.
  retries: 0,
  reporter: [['list']],
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    trace: 'retain-on-failure',
    launchOptions: launchOptions(),
  },
});
