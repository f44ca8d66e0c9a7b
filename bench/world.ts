// What several measures need, made once and only when the first of them asks: an office, a browser, a PostgreSQL.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Browser, chromium } from '@playwright/test'
import { findChromium } from '../tests/browser/chromium.ts'
import { type Postgres, startPostgres } from '../tests/support/postgres.ts'
import { cleanUp, makeFolder, type Running, startDemo } from './product.ts'
import { type PreparedReport, prepareReports } from './reports.ts'

export const PRESET = 'contoh'

export interface World {
  /** The running demo, with its log-ins and twelve cases. */
  demo(): Promise<Running>
  /** Data folder of the same office, as a copy that nobody runs on; reports wait for the daily release. */
  office(): Promise<string>
  browser(): Promise<Browser>
  postgres(): Promise<Postgres>
  /** Reports of that office, sealed and signed, whose slots nobody has opened yet. */
  reports(): Promise<readonly PreparedReport[]>
  close(): Promise<void>
}

export function openWorld(): World {
  const closing: (() => Promise<unknown>)[] = []
  const folder = makeFolder('world')

  const made = once(async () => {
    say('making the office')
    const first = await startDemo(PRESET, { folder })
    await first.stop()
    const office = join(folder, 'office')
    cpSync(join(folder, PRESET), office, { recursive: true })
    releaseDaily(join(office, 'peluit.db'))
    return office
  })
  const demo = once(async () => {
    await made()
    const running = await startDemo(PRESET, { folder })
    closing.push(running.stop)
    return running
  })
  const browser = once(async () => {
    const launched = await chromium.launch(await findChromium())
    closing.push(() => launched.close())
    return launched
  })
  const postgres = once(async () => {
    say('starting PostgreSQL')
    const started = await startPostgres()
    closing.push(started.stop)
    return started
  })
  const reports = once(async () => {
    say('sealing reports')
    return prepareReports((await demo()).origin, REPORTS)
  })
  return {
    demo,
    office: made,
    browser,
    postgres,
    reports,
    async close() {
      for (const end of closing.toReversed()) await end().catch(() => {})
      cleanUp()
    },
  }
}

/** Enough for the load under which memory is measured. */
const REPORTS = 640

/** Tells on the terminal what is being measured now; the table alone goes to standard output. */
export function say(text: string): void {
  process.stderr.write(`bench: ${Math.round(performance.now() / 1000)} s: ${text} …\n`)
}

/** Nothing becomes visible during a measure: no hour is 24. */
function releaseDaily(path: string): void {
  const database = new DatabaseSync(path)
  database.exec(`update organization set profile = json_set(profile, '$.release.mode', 'daily', '$.release.hour', 24)`)
  database.close()
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let promise: Promise<T> | null = null
  return () => {
    promise ??= make()
    return promise
  }
}
