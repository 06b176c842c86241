import { defineConfig } from '@playwright/test';

/** End-to-end tests on the real Electron: each starts its own desk, simulator and app, so they may run side by side. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'out/test/e2e',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
});
