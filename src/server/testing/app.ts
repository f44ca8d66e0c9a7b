// A server with a real database, a real folder and a stopped clock.
import { rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { setDeviceClock } from '../../device/day.ts'
import { randomId } from '../../protocol/encoding/bytes.ts'
import { createApp } from '../app.ts'
import type { Assets } from '../assets.ts'
import { openCounters } from '../counters/index.ts'
import type { Dialect } from '../database/index.ts'
import type { Config, Deps } from '../deps.ts'
import { openWorkDesk } from '../http/index.ts'
import { listen } from '../listen.ts'
import type { Pictures } from '../pictures.ts'
import { openSecrets } from '../secrets/index.ts'
import { type FileSystem, openDiskBlobs } from '../storage/index.ts'
import { fakeClock } from './clock.ts'
import { cleanDatabase, folder, queries } from './databases.ts'
import { demandDocumented } from './documented.ts'
import { beginKeys } from './keys.ts'
import { paid } from './paying.ts'

export interface TestOptions {
  /** An instant such as `2026-03-02T04:00:00Z`. */
  readonly now?: string
  /** Default 0: any answer solves a challenge. */
  readonly workBits?: number
  readonly files?: FileSystem
  readonly config?: Partial<Config>
  readonly assets?: Assets
  readonly pictures?: Pictures
}

export type TestApp = Awaited<ReturnType<typeof openTestApp>>

/** What a test sends: JSON by default, raw bytes when given as such. */
export interface TestRequest {
  readonly method?: string
  readonly body?: unknown
  readonly token?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** The server on an empty database of this kind. */
export async function openTestApp(kind: Dialect, options: TestOptions = {}) {
  const { db, dialect } = await cleanDatabase(kind)
  beginKeys()
  const clock = fakeClock(options.now)
  setDeviceClock(clock.now)
  const secrets = openSecrets(join(folder, 'secrets'))
  const data = join(folder, randomId())
  onTestFinished(() => rmSync(data, { recursive: true, force: true }))
  const counters = openCounters({ db, dialect, pepper: secrets.pepper, clock: clock.now })
  await counters.forget()
  const deps: Deps = {
    db,
    dialect,
    clock: clock.now,
    // Tests move the time, which the clock of PostgreSQL does not follow.
    sharedClock: async () => clock.now(),
    secrets,
    blobs: openDiskBlobs(data, options.files),
    counters,
    work: openWorkDesk({ secret: secrets.work, clock: clock.now, counters }, options.workBits ?? 0),
    assets: options.assets ?? testAssets,
    pictures: options.pictures ?? noPictures,
    config: { proxies: [], securityContact: null, ...options.config },
  }
  const app = createApp(deps)

  /** Sends a request to the host of an organisation, without a socket, and pays for text and files if it must. */
  async function request(host: string, path: string, what: TestRequest = {}): Promise<Response> {
    const answer = await requestOnce(host, path, what)
    const again = await paid(answer, what)
    return again ? requestOnce(host, path, again) : answer
  }

  async function requestOnce(host: string, path: string, what: TestRequest = {}): Promise<Response> {
    const init = requestInit(what)
    const answer = await app.request(`http://${host}${path}`, init)
    await demandDocumented(app, path, init.method ?? 'GET', answer)
    return answer
  }

  /** Listens on a free port, for tests that need a real socket. */
  async function listenForTest() {
    const server = await listen(app, 0, '127.0.0.1')
    onTestFinished(() => void server.close())
    return (server.address() as AddressInfo).port
  }

  const [database, inbox] = [join(folder, 'peluit.db'), join(folder, 'inbox.db')]
  return { app, deps, db, database, inbox, clock, data, queries, request, requestOnce, listen: listenForTest }
}

/** Options for `fetch`, as the clients make them. */
export function requestInit({ method, body, token, headers }: TestRequest): RequestInit {
  const raw = body instanceof Uint8Array || body instanceof ReadableStream
  const init: RequestInit & { duplex?: string } = {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(body !== undefined && { 'Content-Type': raw ? 'application/octet-stream' : 'application/json' }),
      ...(token !== undefined && { 'Peluit-Token': token }),
      ...headers,
    },
  }
  if (body !== undefined) init.body = raw ? (body as BodyInit) : JSON.stringify(body)
  if (body instanceof ReadableStream) init.duplex = 'half'
  return init
}

const noPictures: Pictures = { names: [], find: () => null }

const testAssets: Assets = {
  find: () => null,
  entry: (source) => ({ script: `/assets/${source.split('/')[1]}.js`, styles: ['/assets/client.css'], preloads: [] }),
  bundle: () => [],
  cacheable: () => false,
}
