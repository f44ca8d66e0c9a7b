// Things that the reporter's device must not remember. Each rule has a control: a planted trace that the check finds.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import type { Listening } from '../support/listening.ts'
import { needWholeBrowser, type OrdinaryBrowser, openOrdinaryBrowser } from './support/browser.ts'
import { openKeeping } from './support/keeping.ts'
import {
  answerElements,
  beginReport,
  next,
  openFirstReport,
  openWithCode,
  press,
  readCode,
  reply,
} from './support/phone.ts'
import { historyOf, memoryHolds, pageHolds, storedBy } from './support/traces.ts'
import { asked, say } from './support/words.ts'

// A Playwright trace would record what the page must not keep.
test.use({ trace: 'off' })

const t = say.id
const SECRET = 'kuitansi kosong ditandatangani di gudang belakang'
const OTHER_PAGE = '/kerahasiaan'

interface Sheet {
  readonly codes: readonly { readonly words: readonly string[] }[]
}
interface Marked {
  marked?: string
  persisted?: boolean
}

let browser: OrdinaryBrowser
let page: Page
let site: string
/** The same site without the header that forbids browsers to keep pages. */
let keeping: Listening

test.beforeAll(async ({ baseURL }) => {
  site = new URL(baseURL ?? '').origin
  keeping = await openKeeping(Number(new URL(site).port))
  browser = await openOrdinaryBrowser()
})

test.beforeEach(async () => {
  page = await browser.newPage()
})

test.afterEach(() => page.close())

test.afterAll(async () => {
  await browser.close()
  keeping.close()
})

test('the control: this browser keeps a page that is left, and its content is found', async () => {
  needWholeBrowser(browser)
  await page.goto(`${site}${OTHER_PAGE}`)
  await page.evaluate((text) => document.body.append(text), SECRET)
  await leaveAndReturn()
  expect(await kept()).toEqual({ marked: 'yes', persisted: true })
  expect(await pageHolds(page, SECRET)).toBe(true)
})

test('going back after leaving a half-written report shows an empty form', async () => {
  needWholeBrowser(browser)
  await page.goto(`${keeping.origin}/lapor`)
  await writeHalf()
  expect(await pageHolds(page, SECRET)).toBe(true)
  expect(await memoryHolds(page, SECRET)).toBe(true)
  await leaveAndReturn()
  // The page itself was kept; only its content is gone.
  expect(await kept()).toEqual({ marked: 'yes', persisted: true })
  await expectNothing()
})

test('a browser that obeys the server does not even keep the page', async () => {
  await page.goto(`${site}/lapor`)
  await writeHalf()
  await leaveAndReturn()
  expect(await kept()).toEqual({})
  await page.getByRole('heading', { name: t('reporter.start.title'), exact: true }).waitFor()
  expect(await pageHolds(page, SECRET)).toBe(false)
})

test('going back after leaving an opened report shows no key and no word of it', async () => {
  needWholeBrowser(browser)
  await page.goto(`${keeping.origin}/lapor`)
  const words = demoCode()
  await openWithCode(page, words)
  await openFirstReport(page)
  const heard = (await page.locator('.letter-body').first().textContent()) ?? ''
  await reply(page, SECRET)
  for (const text of [heard, SECRET]) expect(await pageHolds(page, text)).toBe(true)
  await leaveAndReturn()
  expect(await kept()).toEqual({ marked: 'yes', persisted: true })
  await expectNothing()
  expect(await pageHolds(page, heard)).toBe(false)
  await press(page, t('action.open_with_code'))
  for (const field of await page.getByRole('textbox').all()) await expect(field).toHaveValue('')
})

test('nothing is stored, whatever the reporter does', async () => {
  await page.goto(`${site}/`)
  expect(await storedBy(page)).toEqual([])
  const answers = watchAnswers(page)
  await writeHalf()
  await press(page, t('action.save_draft'))
  await page.getByRole('heading', { name: t('reporter.draft.title'), exact: true }).waitFor({ timeout: 20_000 })
  const words = await readCode(page)
  await openWithCode(page, words)
  await press(page, t('reporter.account.draft_continue'))
  await expect(page.getByLabel(asked('what', 'id'))).toHaveValue(SECRET)
  expect(await storedBy(page)).toEqual([])
  // The browser's cache may not hold answers of the API either; it may hold the program's files.
  expect(answers.kept.length).toBeGreaterThan(0)
  expect(answers.kept.filter((path) => path.startsWith('/api/'))).toEqual([])
  expect(answers.dropped).toContain('/api/reporter/lookup')
})

test('the control: every kind of planted trace is found', async () => {
  await plantEverything(browser.context)
  await page.goto(`${site}/lapor`)
  expect(await storedBy(page)).toEqual([
    'localStorage: kontrol',
    'sessionStorage: kontrol',
    'IndexedDB: kontrol',
    'Cache Storage: kontrol',
    'service worker: /kontrol/',
    'private files: kontrol',
    'cookie: kontrol',
  ])
  const session = await browser.context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: site, storageTypes: 'all' })
  await browser.context.clearCookies()
})

test('the history shows one address and one title, whatever the reporter does', async () => {
  await page.goto(`${site}/`)
  await beginReport(page)
  await answerElements(page, { what: SECRET, how: 'Diisi kemudian.' })
  for (const door of [t('action.write_report'), t('action.open_with_code')]) {
    await page.goto(`${site}/`)
    await page.getByRole('link', { name: door }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  await openWithCode(page, demoCode())
  await openFirstReport(page)
  const { addresses, titles } = await historyOf(page)
  expect(addresses.toSorted()).toEqual(['/', '/lapor'])
  expect(titles.length).toBeLessThanOrEqual(2)

  await page.evaluate(() => history.pushState(null, '', '/lapor?langkah=bukti'))
  expect((await historyOf(page)).addresses).toContain('/lapor?langkah=bukti')
})

test('a hidden page is covered until the reporter continues', async () => {
  needWholeBrowser(browser)
  await page.goto(`${site}/lapor`)
  await writeHalf()
  const field = page.getByLabel(asked('what', 'id'))
  await expect(field).toBeVisible()
  await page.evaluate(() => {
    const seen = globalThis as { states?: string[] }
    seen.states = []
    document.addEventListener('visibilitychange', () => seen.states?.push(document.visibilityState))
  })
  const other = await browser.newPage()
  await other.bringToFront()
  await expect.poll(() => page.evaluate(() => (globalThis as { states?: string[] }).states)).toEqual(['hidden'])
  await expect(field).toBeHidden()
  await other.close()
  await page.bringToFront()
  await expect(page.getByText(t('reporter.cover.text'))).toBeVisible()
  await expect(field).toBeHidden()
  await press(page, t('reporter.cover.continue'))
  await expect(field).toHaveValue(SECRET)
  await expect(field).toBeVisible()
})

test('Esc three times leaves the site; twice does not', async () => {
  const exit = /^https:/
  await browser.context.route(exit, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Mata air</h1>' }))
  await page.goto(`${site}/`)
  await page.goto(`${site}/lapor`)
  await writeHalf()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('a')
  expect(await pageHolds(page, SECRET)).toBe(true)
  for (let i = 0; i < 3; i++) await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'Mata air' }).waitFor()
  expect((await historyOf(page)).addresses).not.toContain('/lapor')
  await page.goBack({ waitUntil: 'commit' })
  await page.getByRole('link', { name: t('action.write_report'), exact: true }).waitFor()
  expect(await pageHolds(page, SECRET)).toBe(false)
  await browser.context.unroute(exit)
})

test('a report about the Inspektorat is sent to another office before a word can be written', async () => {
  await page.goto(`${site}/lapor`)
  await press(page, t('action.write_report'))
  await expect(writable()).toHaveCount(0)
  await next(page)
  await expect(page.getByText(t('reporter.office.choose'))).toBeVisible()
  await page.getByText(t('reporter.office.yes')).click()
  await next(page)
  await expect(page.getByRole('heading', { name: t('reporter.elsewhere.title') })).toBeVisible()
  await expect(writable()).toHaveCount(0)
  await expect(page.getByRole('button', { name: t('action.next'), exact: true })).toHaveCount(0)
  const link = page.locator('main a.button')
  const there = new URL((await link.getAttribute('href')) ?? '', site)
  expect(there.host).not.toBe(new URL(site).host)
  await link.click()
  await expect(page.getByRole('heading', { name: t('reporter.start.title'), exact: true })).toBeVisible()
  expect(page.url()).toBe(there.href)

  await page.goto(`${site}/lapor`)
  await writeHalf()
  await expect(writable()).not.toHaveCount(0)
})

function writable() {
  return page.locator('input:not([type=radio], [type=checkbox]), textarea, [contenteditable]')
}

async function writeHalf(): Promise<void> {
  await beginReport(page)
  await page.getByLabel(asked('what', 'id')).fill(SECRET)
}

/** Marks the page, leaves it for another page of the site, and goes back. */
async function leaveAndReturn(): Promise<void> {
  await page.evaluate(() => {
    const marks = globalThis as Marked
    marks.marked = 'yes'
    addEventListener('pageshow', ({ persisted }) => {
      marks.persisted = persisted
    })
  })
  await page.goto(new URL('/batas-perlindungan', page.url()).href)
  // A kept page is not loaded again, so there is nothing else to wait for.
  await page.goBack({ waitUntil: 'commit' })
  await page.waitForFunction(() => document.readyState === 'complete')
}

function kept(): Promise<Marked> {
  return page.evaluate(() => {
    const { marked, persisted } = globalThis as Marked
    return { ...(marked && { marked }), ...(persisted !== undefined && { persisted }) }
  })
}

async function expectNothing(): Promise<void> {
  await page.getByRole('heading', { name: t('reporter.start.title'), exact: true }).waitFor()
  expect(await pageHolds(page, SECRET)).toBe(false)
  expect(await memoryHolds(page, SECRET)).toBe(false)
}

/** A code from the demo that opens a report with letters. */
function demoCode(): readonly string[] {
  const path = join(process.env.E2E_DATA_DIR ?? '', 'contoh', 'demo.json')
  const sheets: Sheet[] = JSON.parse(readFileSync(path, 'utf8'))
  return sheets.flatMap(({ codes }) => codes)[0]?.words ?? []
}

/** Collects the paths of answers that the browser may keep, and of those that it may not. */
function watchAnswers(watched: Page) {
  const answers = { kept: [] as string[], dropped: [] as string[] }
  watched.on('response', (response) => {
    const dropped = (response.headers()['cache-control'] ?? '').includes('no-store')
    answers[dropped ? 'dropped' : 'kept'].push(new URL(response.url()).pathname)
  })
  return answers
}

/** Leaves a trace of every kind, on a page of the same origin without any policy. */
async function plantEverything(context: BrowserContext): Promise<void> {
  await context.route('**/kontrol/**', (route) =>
    route.fulfill({
      contentType: route.request().url().endsWith('.js') ? 'text/javascript' : 'text/html',
      body: '',
    }),
  )
  await page.goto(`${site}/kontrol/`)
  await page.evaluate(async () => {
    const name = 'kontrol'
    localStorage.setItem(name, '1')
    sessionStorage.setItem(name, '1')
    // biome-ignore lint/suspicious/noDocumentCookie: a control
    document.cookie = `${name}=1; path=/`
    await new Promise((resolve) => indexedDB.open(name).addEventListener('success', resolve))
    await caches.open(name)
    await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true })
    await navigator.serviceWorker.register('/kontrol/kontrol.js')
  })
  await context.unroute('**/kontrol/**')
}
