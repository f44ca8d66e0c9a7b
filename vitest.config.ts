import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findChromium } from './tests/browser/chromium.ts'

/** Every package that browser tests and what they test import. */
const inBrowserTests = [
  '@noble/curves/ed25519.js',
  '@noble/hashes/argon2.js',
  '@noble/hashes/hkdf.js',
  '@noble/hashes/hmac.js',
  '@noble/hashes/sha2.js',
  '@preact/signals',
  '@scure/base',
  'age-encryption',
  'axe-core',
  'preact',
  'preact/hooks',
  'preact/jsx-dev-runtime',
  'preact/test-utils',
  'zod/mini',
]

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Vitest leaves a core free by itself: of two, that is half.
    maxWorkers: '100%',
    // Patience of `expect.poll`, for machines that do other work too.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: [
            'src/**/*.test.{ts,tsx}',
            'locales/**/*.test.ts',
            'presets/**/*.test.ts',
            'scripts/**/*.test.{ts,mjs}',
            'bench/**/*.test.ts',
          ],
          exclude: ['**/*.browser.test.*', 'src/{server,cli}/**'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          // A project of its own, so that PostgreSQL starts only when one of these runs.
          name: 'server',
          include: ['src/{server,cli}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.*'],
          globalSetup: ['src/server/testing/postgres.setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          // The built product from outside. Each file starts servers of its own.
          name: 'blackbox',
          include: ['tests/blackbox/**/*.test.ts'],
          globalSetup: ['tests/support/template.setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        // Found only while tests run, a dependency makes Vite reload the page under them: on a fresh installation the
        // first run would fail by chance.
        optimizeDeps: { include: inBrowserTests },
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.{ts,tsx}'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: await findChromium() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
