// The only place that builds a server from its parts and listens; every program that starts a server calls it.
import type { Server } from 'node:http'
import { createApp } from './app.ts'
import { loadAssets } from './assets.ts'
import { openCounters } from './counters/index.ts'
import type { Config, Deps } from './deps.ts'
import { runDueTicks } from './features/tick/index.ts'
import { log, openWorkDesk } from './http/index.ts'
import { type DataLocation, openInstalled } from './installed.ts'
import { listen } from './listen.ts'
import { openPictures } from './pictures.ts'

export interface ServerConfig extends Config, DataLocation {
  /** The built clients. */
  readonly clientDir: string
  /** The presets, whose pictures are shown. */
  readonly presetsDir: string
}

export interface OpenServer {
  readonly deps: Deps
  readonly app: ReturnType<typeof createApp>
  close(): Promise<void>
}

const MINUTE = 60_000
/** How many milliseconds running requests may take to end, and after them the daily job. */
const GRACE = 8_000

/** Opens all parts of a server and brings the schema up to date; does not listen yet. */
export async function openServer(config: ServerConfig, clock: () => number = Date.now): Promise<OpenServer> {
  const { installed, close } = await openInstalled(config, clock)
  const { db, dialect, secrets } = installed
  const counters = openCounters({ db, dialect, pepper: secrets.pepper, clock })
  await counters.forget()
  const deps: Deps = {
    ...installed,
    counters,
    work: openWorkDesk({ secret: secrets.work, clock, counters }),
    assets: loadAssets(config.clientDir),
    pictures: openPictures(config.presetsDir),
    config,
  }
  return { deps, app: createApp(deps), close }
}

/** Listens, and runs each organisation's daily job at its hour. After a stop signal it ends within twice `GRACE`. */
export async function serve({ deps, app, close }: OpenServer, port: number, address?: string): Promise<Server> {
  const working = new Set<Promise<unknown>>()
  function track<T>(work: Promise<T>): Promise<T> {
    working.add(work)
    const done = () => void working.delete(work)
    work.then(done, done)
    return work
  }
  const fetch: typeof app.fetch = async (...request) => track(Promise.resolve(app.fetch(...request)))
  const server = await listen({ fetch }, port, address)
  const failed = (error: unknown) => log('job_failed', {}, error)
  const runJobs = () => track(Promise.all([runDueTicks(deps), deps.counters.forget()].map((job) => job.catch(failed))))
  const timer = setInterval(() => void runJobs(), MINUTE)
  async function stop() {
    clearInterval(timer)
    // A phone on a poor line sends a piece for minutes; what has arrived is stored, and the phone resumes from there.
    const cut = setTimeout(() => server.closeAllConnections(), GRACE)
    const answered = new Promise<void>((done) => server.close(() => done()))
    server.closeIdleConnections()
    await answered
    clearTimeout(cut)
    const late = new Promise((done) => setTimeout(done, GRACE).unref())
    await Promise.race([Promise.allSettled(working), late])
    await close()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  return server
}
