// A demo for one test, which the test may stop and start: a copy of the unchanged one, or one on PostgreSQL.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { freePort, startPostgres } from '../../support/postgres.ts'
import { untouchedDemo } from './untouched.ts'

export interface Demo {
  readonly port: number
  readonly origin: string
  /** Starts it again, unless it is running. */
  start(): Promise<void>
  /** Kills it without warning. */
  kill(): Promise<void>
  /** Ends it and deletes everything. */
  close(): Promise<void>
}

/** Starts the demo on a free port. A copy is ready at once; on PostgreSQL the demo first plays its reports. */
export async function openDemo(database: 'copy' | 'postgres'): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'peluit-e2e-own-'))
  const postgres = database === 'postgres' ? await startPostgres() : null
  // Last, because a free port may be taken while a database starts.
  const port = await freePort()
  if (database === 'copy') cpSync(untouchedDemo(), join(folder, 'contoh'), { recursive: true })
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: folder,
    ...(postgres && { DATABASE_URL: postgres.address }),
  }
  let child: ChildProcess | null = null

  async function start() {
    if (child) return
    child = spawn(process.execPath, ['dist/server/cli.js', 'demo'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
    await untilReady(port, child)
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM') {
    const ending = child
    child = null
    if (ending === null || ending.exitCode !== null) return
    const ended = once(ending, 'exit')
    ending.kill(signal)
    await ended
  }

  await start()
  return {
    port,
    origin: `http://localhost:${port}`,
    start,
    kill: () => end('SIGKILL'),
    async close() {
      await end('SIGTERM')
      await postgres?.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Tests with their own copy: an authenticator code works once, and every person gets only one in 30 seconds. */
export const ownDemo = test.extend<{ demo: Demo }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
  demo: async ({}, use) => {
    const demo = await openDemo('copy')
    await use(demo)
    await demo.close()
  },
  baseURL: ({ demo }, use) => use(demo.origin),
})

async function untilReady(port: number, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 180_000
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(`http://localhost:${port}/healthz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(child.exitCode === null ? 'the demo did not open in time' : `the demo ended with ${child.exitCode}`)
}
