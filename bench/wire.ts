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
}

export interface Wire {
  readonly cdp: CDPSession
  /** Everything that was asked for until now. */
  received(): Received[]
}

/** Counts from now on everything that this page receives. Nothing comes from a cache. */
export async function watchWire(page: Page): Promise<Wire> {
  const cdp = await page.context().newCDPSession(page)
  const requests = new Map<string, { path: string; type: string; bytes: number; whole: boolean }>()
  cdp.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (!request.url.startsWith('http')) return
    const { pathname, search } = new URL(request.url)
    requests.set(requestId, { path: pathname + search, type: type ?? 'Other', bytes: 0, whole: false })
  })
  const add = (requestId: string, count: (bytes: number) => number, whole = false) => {
    const request = requests.get(requestId)
    if (request) Object.assign(request, { bytes: count(request.bytes), whole })
  }
  cdp.on('Network.responseReceived', ({ requestId, response }) => add(requestId, () => response.encodedDataLength))
  cdp.on('Network.dataReceived', ({ requestId, encodedDataLength }) =>
    add(requestId, (bytes) => bytes + encodedDataLength),
  )
  // The sum that Chromium itself makes at the end, headers and all.
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => add(requestId, () => encodedDataLength, true))
  await cdp.send('Network.enable')
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true })
  return { cdp, received: () => [...requests.values()].map((request) => ({ ...request })) }
}

/** Puts the page behind a line that is slow to answer and narrow. */
export function slowDown({ cdp }: Wire, line: { readonly latency: number; readonly kilobits: number } | null) {
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
