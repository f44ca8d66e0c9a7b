// What really comes over the wire to a page, as Chromium counts it: compressed, with the headers of the answers.
import type { CDPSession, Page } from '@playwright/test'

export interface Received {
  /** Path with query, below the origin. */
  readonly path: string
  /** Document, Stylesheet, Script, Image, Fetch … */
  readonly type: string
  readonly bytes: number
  /** Whether all of it has come. */
  readonly whole: boolean
  /** When it was asked for, in milliseconds since 1970, and when all of it had come. */
  readonly begun: number
  readonly ended: number | null
}

type Writable<Value> = { -readonly [Name in keyof Value]: Value[Name] }

export interface Wire {
  readonly cdp: CDPSession
  /** Everything that was asked for until now. */
  received(): Received[]
}

/** Counts from now on everything that this page receives. Unless it is `cached`, nothing comes from a cache. */
export async function watchWire(page: Page, cache: 'cached' | 'empty' = 'empty'): Promise<Wire> {
  const cdp = await page.context().newCDPSession(page)
  const requests = new Map<string, Writable<Received>>()
  // The clock of these events counts from some start; the first one of a request tells the time of day with it.
  let clock = 0
  cdp.on('Network.requestWillBeSent', ({ requestId, request, type, timestamp, wallTime }) => {
    if (!request.url.startsWith('http')) return
    const { pathname, search } = new URL(request.url)
    clock = wallTime - timestamp
    const begun = wallTime * 1000
    requests.set(requestId, {
      path: pathname + search,
      type: type ?? 'Other',
      bytes: 0,
      whole: false,
      begun,
      ended: null,
    })
  })
  const change = (requestId: string, act: (request: Writable<Received>) => void) => {
    const request = requests.get(requestId)
    if (request) act(request)
  }
  cdp.on('Network.responseReceived', ({ requestId, response }) =>
    change(requestId, (request) => {
      request.bytes = response.encodedDataLength
    }),
  )
  cdp.on('Network.dataReceived', ({ requestId, encodedDataLength }) =>
    change(requestId, (request) => {
      request.bytes += encodedDataLength
    }),
  )
  // The sum that Chromium itself makes at the end, headers and all.
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) =>
    change(requestId, (request) => {
      Object.assign(request, { bytes: encodedDataLength, whole: true, ended: (clock + timestamp) * 1000 })
    }),
  )
  await cdp.send('Network.enable')
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: cache === 'empty' })
  return { cdp, received: () => [...requests.values()].map((request) => ({ ...request })) }
}

/** Puts the page behind a line that is slow to answer and narrow. */
export function slowDown(
  { cdp }: Pick<Wire, 'cdp'>,
  line: { readonly latency: number; readonly kilobits: number } | null,
) {
  const throughput = line ? (line.kilobits * 1000) / 8 : -1
  return cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line?.latency ?? 0,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  })
}

export function sumOf(received: readonly Received[]): number {
  return received.reduce((sum, { bytes }) => sum + bytes, 0)
}
