import { defineConfig } from '@playwright/test'

/** Tests with every outcome that `npm test` counts, for record.mjs. */
export default defineConfig({ testDir: '.', testMatch: 'outcomes.spec.mjs', retries: 1, workers: 1, reporter: 'json' })
