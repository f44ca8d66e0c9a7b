import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium } from './tests/browser/chromium.ts'

const port = process.env.E2E_PORT ?? '18431'
// Every worker reads this file again: the folder is named once and handed on.
process.env.E2E_DATA_DIR ??= join(tmpdir(), `peluit-e2e-${process.pid}`)

/** End-to-end tests drive the built program, started as `npm start` starts it, on data of its own. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/support/untouched.ts',
  fullyParallel: false,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A second try in CI alone; scripts/counts.mjs names who needed it, and how many may.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  // Opening keys is slow where many things run at once.
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: 'chromium',
    launchOptions: await findChromium(),
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    // Recording every step costs a third of the time: asked for when a test is looked into.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
  },
  webServer: {
    command: 'node dist/server/cli.js demo',
    url: `http://localhost:${port}/healthz`,
    env: { PORT: port, DATA_DIR: process.env.E2E_DATA_DIR },
    // the demo plays twelve reports first
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
})
