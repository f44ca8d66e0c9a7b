// First loads of the four kinds of visitors, driven in a real Chromium against the running demo.
import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { answerElements, sendReport, toCheck } from '../tests/e2e/support/phone.ts'
import { type Received, slowDown, sumOf, type Wire, watchWire } from './wire.ts'

/** Compressed, headers included. The same limits fail `npm test`. */
export const BUDGETS = {
  page: 14 * 1024,
  prefetch: 40 * 1024,
  form: 45 * 1024,
  report: 100 * 1024,
  everything: 168 * 1024,
  console: 220 * 1024,
} as const

/** The line on which the form must be usable soon. */
export const SLOW_LINE = { latency: 400, kilobits: 400 } as const

export interface Load {
  readonly bytes: number
  readonly requests: number
  /** Part of the bytes that is no program: answers of the API, pictures. */
  readonly besides: number
  readonly seconds: number
  readonly received: readonly Received[]
}

/** The home page: HTML and CSS; pictures are `besides`. What it prefetches counts for `loadPrefetched`. */
export async function loadHome(browser: Browser, origin: string): Promise<Load> {
  return visit(browser, async (page, wire) => {
    await page.goto(`${origin}/`, { waitUntil: 'networkidle' })
    const prefetched = await prefetchedBy(page)
    const received = wire.received().filter(({ path }) => !prefetched.includes(path))
    const pictures = received.filter(({ type }) => type === 'Image')
    const rest = received.filter(({ type }) => type !== 'Image')
    return { bytes: sumOf(rest), requests: rest.length, besides: sumOf(pictures), received }
  })
}

/** What the home page fetches for the form while it is read. Throws if the browser fetches less than the page names. */
export async function loadPrefetched(browser: Browser, origin: string): Promise<Load> {
  return visit(browser, async (page, wire) => {
    await page.goto(`${origin}/`, { waitUntil: 'networkidle' })
    const named = await prefetchedBy(page)
    const received = wire.received().filter(({ path, whole }) => whole && named.includes(path))
    const missing = named.filter((path) => !received.some((one) => one.path === path))
    if (named.length === 0 || missing.length > 0) throw new Error(`not prefetched: ${missing.join(', ') || 'anything'}`)
    return { bytes: sumOf(received), requests: received.length, besides: 0, received }
  })
}

/** The addresses that this page asks the browser to prefetch. */
export function prefetchedBy(page: Page): Promise<string[]> {
  return page.locator('link[rel=prefetch]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
}

/**
 * What the form does without, and what a report can be sent without: parts of the source, fetched later. `_report` is the
 * group of vite.config.ts.
 */
const AFTER_FORM = /^(_report-|src\/(device|reporter\/(adviser|install))\/)/
const BESIDE_REPORT =
  /^src\/(reporter\/(adviser|amount|gift|install|later|limit|password)|device\/(evidence\/clean|reporter\/(opening|password|reading)))\b/

/**
 * The form is usable: the first question can be answered. The cryptography, which arrives while people read, and what
 * follows it are held back: so nothing that is not counted was needed.
 */
export async function loadForm(browser: Browser, origin: string): Promise<Load> {
  return visit(browser, async (page, wire) => {
    await holdBack(wire, AFTER_FORM)
    await openForm(page, origin)
    return all(wire)
  })
}

/** Seconds until the form is usable on a poor line, where the cryptography competes for it. */
export async function timeForm(browser: Browser, origin: string): Promise<number> {
  const { seconds } = await visit(browser, async (page, wire) => {
    await slowDown(wire, SLOW_LINE)
    await openForm(page, origin)
    return all(wire)
  })
  return seconds
}

/**
 * From the empty cache to the registration number: a report of text alone. The parts that every phone loads, but that
 * this report does not need, are held back.
 */
export async function loadReport(browser: Browser, origin: string): Promise<Load> {
  return visit(browser, async (page, wire) => {
    await holdBack(wire, BESIDE_REPORT, 'sparing')
    await openForm(page, origin)
    await answerElements(page, TEXTS)
    await toCheck(page)
    await sendReport(page)
    return all(wire)
  })
}

/** Everything that the phone of somebody who stays at the first question receives: all parts of the form. */
export async function loadEverything(browser: Browser, origin: string): Promise<Load> {
  return visit(browser, async (page, wire) => {
    await openForm(page, origin)
    await page.waitForLoadState('networkidle')
    return all(wire)
  })
}

/** From the empty cache to the first case that can be read: the program; what is written in cases is `besides`. */
export async function loadConsole(browser: Browser, origin: string): Promise<Load> {
  return visit(browser, async (page, wire) => {
    await page.goto(`${origin}/petugas`)
    await page.getByRole('button', { name: 'Bagas Prasetyo' }).click()
    await page.locator('a.queue-link').first().click()
    await page.locator('.case-head').waitFor()
    const { received, bytes, besides } = all(wire)
    const program = received.filter(({ path }) => !isData(path))
    return { bytes: bytes - besides, requests: program.length, besides, received }
  })
}

export const TEXTS = {
  what: 'Petugas loket meminta uang supaya surat pindah selesai hari itu juga.',
  how: 'Uang ditaruh di dalam map sebelum berkas diserahkan. Yang tidak membayar menunggu dua minggu.',
}

/** From the first screen to the first question, as fast as a machine can press. */
async function openForm(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/lapor`)
  await page.getByRole('button', { name: 'Tulis Pengaduan' }).click()
  await page.getByText('Tidak, orang lain').click()
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
  await page.getByRole('button', { name: 'Mulai Menulis' }).click()
  await page.locator('main textarea, main input:not([type=hidden])').first().waitFor()
}

function all(wire: Wire) {
  const received = wire.received().filter(({ bytes }) => bytes > 0)
  const data = received.filter(({ path }) => isData(path))
  return { bytes: sumOf(received), requests: received.length, besides: sumOf(data), received }
}

function isData(path: string): boolean {
  return path.startsWith('/api/')
}

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

/**
 * Never answers requests for these parts of the reporter's application; if it is `sparing`, it answers for what they share
 * with other parts. Playwright's own routes would also switch the cache off.
 */
export async function holdBack({ cdp }: Wire, parts: RegExp, how: 'sparing' | 'all' = 'all'): Promise<void> {
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync('dist/client/.vite/manifest.json', 'utf8'))
  const kept = new Set<string>()
  const gather = (source: string, into: Set<string>): Set<string> => {
    const { file = '', imports = [], css = [] } = manifest[source] ?? {}
    if (kept.has(file) || into.has(file)) return into
    for (const found of [file, ...css]) into.add(found)
    for (const imported of imports) gather(imported, into)
    return into
  }
  gather('src/reporter/main.tsx', kept)
  const later = [...new Set(Object.values(manifest).flatMap(({ dynamicImports = [] }) => dynamicImports))]
  if (how === 'sparing') for (const source of later) if (!parts.test(source)) gather(source, kept)
  const held = later
    .filter((source) => parts.test(source))
    .reduce((into, source) => gather(source, into), new Set<string>())
  if (held.size === 0) throw new Error(`the build has no ${parts.source}`)
  await cdp.send('Fetch.enable', { patterns: [...held].map((file) => ({ urlPattern: `*/${file}` })) })
}

async function visit(browser: Browser, act: (page: Page, wire: Wire) => Promise<Omit<Load, 'seconds'>>): Promise<Load> {
  const context = await browser.newContext({ locale: 'id-ID', viewport: { width: 360, height: 740 } })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    const wire = await watchWire(page)
    const begun = performance.now()
    const load = await act(page, wire)
    return { ...load, seconds: (performance.now() - begun) / 1000 }
  } finally {
    await context.close()
  }
}
