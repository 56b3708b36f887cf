import { defineConfig } from '@playwright/test';

/** Chosen once and handed on to the workers, which read this file again. */
process.env.E2E_PORT ??= String(3110 + Math.floor(Math.random() * 80));
const address = `http://127.0.0.1:${process.env.E2E_PORT}`;

/**
 * What Chromium does without. The suggestions under the address bar, which nobody sees here, are two pages more in every
 * window: 0.8 s of the 1.3 s of computing that a window costs. Of two such switches Chromium hears the last alone.
 */
const WITHOUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  // From here on Playwright's own.
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
];

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  // A third fills the time in which the other two wait for what is saved.
  workers: 3,
  forbidOnly: true,
  // A shared machine may stall a browser for seconds. What passes only the second time is named at the end, to be looked at.
  retries: process.env.CI ? 1 : 0,
  maxFailures: 12,
  // What is waited for is there within a second or never; a machine at work on other things may take twenty seconds.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  outputDir: 'test-results',
  reporter: [['dot'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? '.cache/playwright.json' }]],
  use: {
    baseURL: address,
    actionTimeout: 30_000,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--disable-features=${WITHOUT.join(',')}`,
      ],
    },
  },
  webServer: {
    command: 'node tests/e2e/serve-demonstration.ts',
    url: `${address}/api/health`,
    env: { PORT: process.env.E2E_PORT },
    timeout: 120_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
