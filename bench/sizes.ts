// First loads of the four kinds of visitors, driven in a real Chromium against the running demo.
import type { Browser, Page } from '@playwright/test'
import { answerElements, sendReport, toCheck } from '../tests/e2e/support/phone.ts'
import { type Received, slowDown, sumOf, type Wire, watchWire } from './wire.ts'

/** Compressed, headers included. The same limits fail `npm test`. */
export const BUDGETS = { page: 14 * 1024, form: 45 * 1024, report: 110 * 1024, console: 220 * 1024 } as const

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

/** The home page: HTML and CSS; pictures are `besides`. */
export async function loadHome(browser: Browser, origin: string): Promise<Load> {
  return visit(browser, async (page, wire) => {
    await page.goto(`${origin}/`, { waitUntil: 'networkidle' })
    const received = wire.received()
    const pictures = received.filter(({ type }) => type === 'Image')
    const rest = received.filter(({ type }) => type !== 'Image')
    return { bytes: sumOf(rest), requests: rest.length, besides: sumOf(pictures), received }
  })
}

/**
 * The form is usable: the first question can be answered. Counted is what had come by then and was needed for it;
 * what was still on its way was not needed, and is `besides`.
 */
export async function loadForm(browser: Browser, origin: string): Promise<Load> {
  return visit(browser, async (page, wire) => {
    await slowDown(wire, SLOW_LINE)
    await openForm(page, origin)
    const received = wire.received()
    const needed = received.filter(({ whole }) => whole)
    return { bytes: sumOf(needed), requests: needed.length, besides: sumOf(received) - sumOf(needed), received }
  })
}

/** From the empty cache to the registration number: a report of text alone. */
export async function loadReport(browser: Browser, origin: string): Promise<Load> {
  return visit(browser, async (page, wire) => {
    await openForm(page, origin)
    await answerElements(page, TEXTS)
    await toCheck(page)
    await sendReport(page)
    return all(wire)
  })
}

/** From the empty cache to the first case that can be read. */
export async function loadConsole(browser: Browser, origin: string): Promise<Load> {
  return visit(browser, async (page, wire) => {
    await page.goto(`${origin}/petugas`)
    await page.getByRole('button', { name: 'Bagas Prasetyo' }).click()
    await page.locator('a.queue-link').first().click()
    await page.locator('.case-head').waitFor()
    return all(wire)
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
  const received = wire.received()
  const data = received.filter(({ path }) => path.startsWith('/api/'))
  return { bytes: sumOf(received), requests: received.length, besides: sumOf(data), received }
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
