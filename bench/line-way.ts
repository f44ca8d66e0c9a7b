// A person's way from the home page to the receipt, driven in a real Chromium: as fast as a machine can press.
import type { Browser, Page } from '@playwright/test'
import { answerElements, sendReport, toCheck } from '../tests/e2e/support/phone.ts'
import { affirmation } from '../tests/e2e/support/words.ts'
import { holdBack, type SLOW_LINE, TEXTS } from './sizes.ts'
import { type Received, slowDown, sumOf, type Wire, watchWire } from './wire.ts'

export interface Conditions {
  readonly line: typeof SLOW_LINE | null
  /** How many times slower than this machine the processor is. */
  readonly slowness: number
}

/** One measured way. */
export interface Way {
  readonly milliseconds: number
  /** What was asked for between its beginning and its end. */
  readonly requests: readonly Received[]
}

export type Measure = (browser: Browser, origin: string) => Promise<Way>

/** From the request to the frame in which the link to the form can be pressed. */
export function homeUsable(conditions: Conditions): Measure {
  return measured(conditions, async (page, slowed) => {
    await slowed()
    await page.goto('/', { waitUntil: 'commit' })
    await page.locator(DOOR).first().waitFor()
    return page.evaluate(
      () =>
        new Promise<Span>((resolve) => {
          requestAnimationFrame(() =>
            setTimeout(() =>
              resolve({ begun: performance.timeOrigin, ended: performance.timeOrigin + performance.now() }),
            ),
          )
        }),
    )
  })
}

/** From the request for the home page to the field of the first question. */
export function coldToQuestion(conditions: Conditions): Measure {
  return measured(conditions, async (page, slowed) => {
    await slowed()
    await drive(page)
    await page.goto('/', { waitUntil: 'commit' })
    const begun = await page.evaluate(() => performance.timeOrigin)
    await page.locator(DOOR).first().waitFor()
    await press(page)
    return { begun, ended: await question(page) }
  })
}

/** From the press on the home page, which somebody has read: what it fetches ahead has come. */
export function pressToQuestion(conditions: Conditions): Measure {
  return measured(conditions, async (page, slowed) => {
    await drive(page)
    await page.goto('/', { waitUntil: 'networkidle' })
    await slowed()
    const begun = await press(page)
    return { begun, ended: await question(page) }
  })
}

/** From the press on *Kirim*, at once after the tick, to the registration number. */
export function sendAtOnce(conditions: Conditions): Measure {
  return measured(conditions, async (page, slowed) => {
    await drive(page)
    await page.goto('/')
    await press(page)
    await question(page)
    await answerElements(page, TEXTS)
    await slowed()
    await toCheck(page)
    await page.getByLabel(affirmation('id')).check()
    const begun = await page.evaluate(() => {
      const now = Date.now()
      for (const one of document.querySelectorAll('button'))
        if (one.textContent?.trim() === 'Kirim Pengaduan') one.click()
      return now
    })
    await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).waitFor()
    return { begun, ended: await page.evaluate(() => Date.now()) }
  })
}

/** Bytes of the home page when it is visited again, its files in the cache. */
export async function countSecondVisit(browser: Browser, origin: string): Promise<number> {
  return inPage(browser, origin, async (page) => {
    const wire = await watchWire(page, 'cached')
    await page.goto('/', { waitUntil: 'networkidle' })
    const first = wire.received().length
    await page.goto('/', { waitUntil: 'networkidle' })
    return sumOf(wire.received().slice(first))
  })
}

export interface Counted {
  readonly down: number
  /** Bytes of the bodies of requests. */
  readonly up: number
  readonly requests: readonly Received[]
}

/**
 * The whole way of a report of 1,500 characters, from the home page with an empty cache to the receipt. If `sparing`, the
 * parts are held back that every phone loads while its owner reads, and that this way does not need.
 */
export async function countWay(browser: Browser, origin: string, sparing: boolean): Promise<Counted> {
  return inPage(browser, origin, async (page) => {
    const wire = await watchWire(page, 'cached')
    let up = 0
    page.on('request', (request) => {
      up += request.postDataBuffer()?.length ?? 0
    })
    if (sparing) await holdBack(wire, UNNEEDED, 'sparing')
    await drive(page)
    await page.goto('/', { waitUntil: 'networkidle' })
    await press(page)
    await question(page)
    await answerElements(page, { ...TEXTS, how: STORY })
    await toCheck(page)
    await sendReport(page)
    const requests = overWire(wire)
    return { down: sumOf(requests), up, requests }
  })
}

/** So that what and how have 1,500 characters together. */
const STORY = TEXTS.how.repeat(20).slice(0, 1500 - TEXTS.what.length)

/** Parts of the source; the adviser is needed. */
const UNNEEDED =
  /^src\/(reporter\/(amount|gift|install|later|limit|password)|device\/(evidence\/clean|reporter\/(opening|password|reading)))\b/

/** How many answers had to be waited for one after the other: each was asked for when the one before had come. */
export function roundTrips(requests: readonly Received[]): number {
  const depths: { readonly ended: number; readonly depth: number }[] = []
  for (const { begun, ended } of requests.toSorted((a, b) => a.begun - b.begun)) {
    const before = depths.filter((one) => one.ended <= begun).map(({ depth }) => depth)
    depths.push({ ended: ended ?? Number.POSITIVE_INFINITY, depth: 1 + Math.max(0, ...before) })
  }
  return Math.max(0, ...depths.map(({ depth }) => depth))
}

/** What came over the line: not what a cache had. */
function overWire(wire: Wire): Received[] {
  return wire.received().filter(({ bytes }) => bytes > 0)
}

/** When something began and ended, in milliseconds since 1970. */
interface Span {
  readonly begun: number
  readonly ended: number
}

/** Measures what `act` does; it calls `slowed` when the line and the processor are to become slow. */
function measured(
  { line, slowness }: Conditions,
  act: (page: Page, slowed: () => Promise<void>) => Promise<Span>,
): Measure {
  return (browser, origin) =>
    inPage(browser, origin, async (page) => {
      const wire = await watchWire(page, 'cached')
      const { begun, ended } = await act(page, async () => {
        await slowDown(wire, line)
        await wire.cdp.send('Emulation.setCPUThrottlingRate', { rate: slowness })
      })
      // An answer whose end is not known yet came late, or not at all.
      const requests = overWire(wire).filter((one) => one.begun >= begun - 1 && one.begun < ended)
      return { milliseconds: ended - begun, requests }
    })
}

/** The link from the home page to the form. */
const DOOR = 'main a[href^="/lapor"]'

/** Presses it, and answers when. */
function press(page: Page): Promise<number> {
  return page.evaluate((door) => {
    const now = Date.now()
    document.querySelector<HTMLElement>(door)?.click()
    return now
  }, DOOR)
}

/** When the field of the first question was in the page. */
async function question(page: Page): Promise<number> {
  await page.waitForURL(/\/lapor/, { waitUntil: 'commit' })
  const found = await page.waitForFunction(() => (globalThis as unknown as { asked?: number }).asked)
  return (await found.jsonValue()) as number
}

/** Presses through to the first question, in the page itself, as soon as each button is there: a person would read. */
async function drive(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (!location.pathname.startsWith('/lapor')) return
    const buttons = ['Tulis Pengaduan', 'Mulai Menulis', 'Lanjut']
    let chosen = false
    const look = () => {
      const main = document.querySelector('main')
      if (main?.querySelector('textarea')) {
        watching.disconnect()
        Object.assign(globalThis, { asked: Date.now() })
        return
      }
      const no = [...(main?.querySelectorAll('label') ?? [])].find((one) =>
        one.textContent?.startsWith('Tidak, orang lain'),
      )
      if (no && !chosen) {
        chosen = true
        no.click()
      }
      const found = buttons.flatMap((name) =>
        [...(main?.querySelectorAll('button') ?? [])].filter((one) => one.textContent?.trim() === name),
      )
      const next = found.find((one) => one.textContent?.trim() !== 'Lanjut' || chosen)
      next?.click()
    }
    // Not by frames: each press would wait for one.
    const watching = new MutationObserver(look)
    watching.observe(document, { childList: true, subtree: true })
  })
}

async function inPage<T>(browser: Browser, baseURL: string, act: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ baseURL, locale: 'id-ID', viewport: { width: 360, height: 740 } })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    return await act(page)
  } finally {
    await context.close()
  }
}
