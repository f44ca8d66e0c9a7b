// Sealing evidence in Chromium: how fast, and how much memory the tab needs for a file larger than it.
import { closeSync, ftruncateSync, openSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { findChromium } from '../tests/browser/chromium.ts'
import type { EvidenceBench } from './evidence-page.ts'
import { makeFolder } from './product.ts'
import { openTab } from './tab.ts'
import { median, megabytes, type Row } from './table.ts'
import { say } from './world.ts'

const MB = 1024 * 1024
const ROUNDS = 3
const PIECES = 64
const LARGE = 1024
/** Longest time for the large file: its memory is the same from the first minute to the last. */
const PATIENCE = 45_000

type BenchWindow = typeof globalThis & { bench: EvidenceBench }

export async function measureEvidence(): Promise<Row[]> {
  say('sealing evidence in Chromium')
  const server = await servePage(await bundlePage())
  const browser = await chromium.launch(await findChromium())
  try {
    const address = `http://localhost:${(server.address() as AddressInfo).port}/`
    const { rate, native } = await measureRate(await openPage(browser, address))
    await browser.close()
    say('sealing and sending 1 GB from a file')
    const { before, peak, sent } = await measureTab(address)
    const name = sent === LARGE ? '1 GB' : `a 1 GB file (${sent} MB of it in ${PATIENCE / 1000} s)`
    return [
      {
        what: 'encrypting evidence in Chromium',
        measured: `${Math.round(rate)} MB/s (${PIECES} MB, ${ROUNDS} runs)`,
        beside: `AES-256-GCM and SHA-256 by the browser itself: ${Math.round(native)} MB/s`,
        budget: '≥ 40 MB/s',
        met: rate >= 40,
      },
      {
        what: `memory of the tab while it seals and sends ${name}`,
        measured: peak === null ? 'not known on this system' : megabytes(peak),
        beside: before === null ? '' : `the same tab before: ${megabytes(before)}`,
        budget: '≤ 150 MB',
        met: peak === null ? null : peak <= 150 * MB,
      },
    ]
  } finally {
    await browser.close()
    server.close()
    server.closeAllConnections()
  }
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage()
  page.setDefaultTimeout(180_000)
  await page.goto(address)
  return page
}

/** MB per second, by turns with the browser's own code. */
async function measureRate(page: Page): Promise<{ rate: number; native: number }> {
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = 0; round <= ROUNDS; round++) {
    const times = await page.evaluate(async (pieces) => {
      const { bench } = globalThis as BenchWindow
      const file = bench.makeFile(pieces)
      return [await bench.seal(file), await bench.sealNatively(file)] as const
    }, PIECES)
    // The first round finds code that is not compiled yet.
    if (round === 0) continue
    ours.push((PIECES * 1000) / times[0])
    theirs.push((PIECES * 1000) / times[1])
  }
  return { rate: median(ours), native: median(theirs) }
}

async function measureTab(address: string) {
  const tab = await openTab(address)
  try {
    // The page is there when its script has run.
    while ((await tab.evaluate('typeof bench')) !== 'object') await new Promise((resolve) => setTimeout(resolve, 50))
    await tab.chooseFile(makeFile(LARGE * MB))
    const before = await tab.memory()
    let peak = before
    const watching = setInterval(async () => {
      const now = await tab.memory()
      if (now !== null && now > (peak ?? 0)) peak = now
    }, 100)
    const sent = await tab.evaluate(`bench.send(document.querySelector('input').files[0], ${PATIENCE})`)
    clearInterval(watching)
    return { before, peak, sent }
  } finally {
    await tab.close()
  }
}

/** A file of zeros that takes no room on the disk. */
function makeFile(size: number): string {
  const path = join(makeFolder('evidence'), 'bukti.bin')
  const file = openSync(path, 'w')
  ftruncateSync(file, size)
  closeSync(file)
  return path
}

/** The page's script, built like the product's. */
async function bundlePage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { dedupe: ['@noble/curves', '@noble/hashes'] },
    build: { write: false, target: 'es2022', rolldownOptions: { input: 'bench/evidence-page.ts' } },
  })
  if (Array.isArray(built) || !('output' in built)) throw new Error('vite built something else')
  return built.output[0].code
}

/** The page, its script, and an address that swallows whatever is sent to it. */
function servePage(script: string): Promise<Server> {
  const pages: Record<string, [type: string, text: string]> = {
    '/': ['text/html', '<!doctype html><input type="file"><script type="module" src="/bench.js"></script>'],
    '/bench.js': ['text/javascript', script],
  }
  const server = createServer((request, response) => {
    const [type, text] = pages[request.url ?? ''] ?? ['text/plain', '']
    request.resume().on('end', () => response.setHeader('Content-Type', type).end(text))
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}
