// What a browser keeps on disk must not tell a reporter from a reader who stayed at the first question. Each profile is
// searched after the browser has ended or was killed, and each also holds the traces of a careless page, which must be
// found. scripts/ci-firefox.mjs does the same with Firefox.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { prefetchedBy } from '../../bench/sizes.ts'
import { ENTRIES, loadAssets } from '../../src/server/assets.ts'
import type { Listening } from '../support/listening.ts'
import { needle } from '../support/needles.ts'
import { cachedIn, compiledIn, namedIn, visitedIn } from '../support/profiles/chromium.ts'
import { CARELESS_TEXT, CARELESS_TITLE, openCareless } from '../support/profiles/control.ts'
import { scanFolder } from '../support/scan.ts'
import { needWholeBrowser, type OrdinaryBrowser, openOrdinaryBrowser } from './support/browser.ts'
import { openCase, pickPerson } from './support/desk.ts'
import { openKeeping } from './support/keeping.ts'
import {
  answerElements,
  beginLetter,
  beginReport,
  chooseFiles,
  noteCode,
  openFirstReport,
  openWithCode,
  press,
  reply,
  sendReport,
  toCheck,
} from './support/phone.ts'
import { asked, say } from './support/words.ts'

test.use({ trace: 'off' })
test.describe.configure({ timeout: 240_000 })

const t = say.id
const TYPED = {
  what: 'kenari satu: honor dipotong di gudang',
  how: 'kenari dua: kuitansi kosong ditandatangani',
  where: 'kenari tiga: ruang arsip belakang',
  person: 'kenari empat: bendahara pengeluaran',
} as const
const LETTER = 'kenari lima: kuitansinya masih ada'
const FILE = 'kenari-enam-foto-kuitansi.txt'
const SECRETS = [...Object.values(TYPED), LETTER, FILE].map((text) => needle(text, text))
const CONTROL = [needle('control', CARELESS_TEXT)]

/** They tell only what a mere reader may have wanted, so `src/reporter/ahead.ts` leaves them out. */
const ON_DEMAND = [
  'src/reporter/core/english.ts',
  'src/reporter/criteria/CriteriaScreen.tsx',
  'src/ui/Unable/Unable.tsx',
]

const assets = loadAssets('dist/client')
const onDemand = ON_DEMAND.map((source) => assets.entry(source).script)
const wholeForm = assets.bundle(ENTRIES.reporter).filter((path) => !onDemand.includes(path))

interface Kept {
  readonly cached: readonly string[]
  readonly compiled: readonly string[]
  readonly visited: readonly string[]
  /** Files of stored data that name the site. */
  readonly named: readonly string[]
}

let site: string
let careless: Listening
let browser: OrdinaryBrowser
/** What the browser of a reader keeps who read the home page and stayed at the first question. */
let reader: Kept

test.beforeAll(async ({ baseURL }) => {
  site = new URL(baseURL ?? '').origin
  careless = await openCareless()
  reader = await keptAfter('quit', async (page) => {
    await readHome(page)
    await beginReport(page)
  })
})

test.afterAll(() => careless.close())

test('a browser may cache only what every reader has: on the home page, and at the first question', async ({
  request,
}) => {
  const home = await keptAfter('quit', readHome)
  const cacheable: string[] = []
  for (const name of readdirSync('dist/client/assets')) {
    const answer = await request.get(`/assets/${name}`)
    if (answer.ok() && !answer.headers()['cache-control']?.includes('no-store')) cacheable.push(`/assets/${name}`)
  }
  const ofForm = cacheable.filter((path) => assets.bundle(ENTRIES.reporter).includes(path))
  expect(ofForm.length).toBeGreaterThanOrEqual(2)
  for (const { cached } of [home, reader]) expect(cached).toEqual(expect.arrayContaining(ofForm))
  expect([home.named, reader.named]).toEqual([[], []])
  // The two readers differ in nothing that a cache holds.
  expect(home.cached).toEqual(reader.cached)
})

test('after a report was sent, opened with the code, and a letter written', async () => {
  const reporter = await keptAfter('quit', async (page) => {
    await readHome(page)
    await beginReport(page)
    await answerElements(page, TYPED)
    await chooseFiles(page, { name: FILE, mimeType: 'text/plain', buffer: Buffer.from(LETTER) })
    await expect(page.locator('.file[data-state=stored]')).toHaveCount(1)
    await toCheck(page)
    await sendReport(page)
    const words = await noteCode(page)
    await openWithCode(page, words)
    await openFirstReport(page)
    await reply(page, LETTER)
  })
  expect(reporter).toEqual(reader)
})

test('after a report was opened with a code, without passing the questions', async () => {
  const reporter = await keptAfter('quit', async (page) => {
    await readHome(page)
    await openWithCode(page, demoCode())
    await openFirstReport(page)
    await beginLetter(page)
    await page.getByLabel(t('reporter.reply.label')).fill(LETTER)
  })
  expect(reporter).toEqual(reader)
})

test('after the browser was killed in the middle of a report', async () => {
  // The history is written later, so it is not compared.
  const { visited, ...rest } = await keptAfter('kill', async (page) => {
    await readHome(page)
    await beginReport(page)
    await page.getByLabel(asked('what', 'id')).fill(TYPED.what)
  })
  expect(rest).toEqual({ cached: reader.cached, compiled: reader.compiled, named: [] })
})

test('a killed browser that keeps pages against the server’s wish restores no field of the form', async () => {
  // Chromium keeps no fields of pages that are `no-store`; other browsers do.
  const keeping = await openKeeping(Number(new URL(site).port))
  try {
    await keptAfter('kill', async (page) => {
      await page.goto(`${keeping.origin}/lapor`)
      await beginReport(page)
      await page.getByLabel(asked('what', 'id')).fill(TYPED.what)
    })
  } finally {
    keeping.close()
  }
})

test('after the quick exit from a half-written report', async () => {
  const reporter = await keptAfter('quit', async (page) => {
    const exit = /^https:/
    await page.route(exit, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Mata air</h1>' }))
    await readHome(page)
    await beginReport(page)
    await page.getByLabel(asked('what', 'id')).fill(TYPED.what)
    await untilWhole(page)
    for (let i = 0; i < 3; i++) await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'Mata air' }).waitFor()
  })
  expect(reporter).toEqual(reader)
})

test('after a member read a report, began an answer and logged out, no word of either is left', async ({
  page: phone,
}) => {
  await beginReport(phone)
  await answerElements(phone, TYPED)
  await toCheck(phone)
  const { registration } = await sendReport(phone)
  const member = await keptAfter('quit', async (page) => {
    await page.goto(`${site}/petugas`)
    await pickPerson(page, 'Bagas Prasetyo')
    await openCase(page, registration)
    await expect(page.getByText(TYPED.what)).toBeVisible()
    await page.getByLabel(t('case.reply.text')).fill(LETTER)
    await press(page, t('action.sign_out'))
    await page.getByText(t('login.left')).waitFor()
  })
  // The program alone may be cached: the answers of the API are not.
  expect(member.cached.filter((path) => !path.startsWith('/assets/'))).toEqual(['/organization.css'])
})

/** What a new browser keeps of the site after these acts, once it has ended. Fails if it keeps a typed word. */
async function keptAfter(how: 'quit' | 'kill', act: (page: Page) => Promise<void>): Promise<Kept> {
  browser = await openOrdinaryBrowser()
  try {
    needWholeBrowser(browser)
    const page = await browser.newPage()
    const kept = await watchFields(page)
    await act(page)
    expect(kept).toEqual([])
    if (page.url().endsWith('/lapor')) await untilWhole(page)
    await plantControl(browser, page, how)
    await browser.end(how)
    const { profile } = browser
    expect(scanFolder(profile, SECRETS)).toEqual([])
    expectControl(profile, how)
    return {
      cached: cachedIn(profile, site),
      compiled: compiledIn(profile, site),
      visited: visitedIn(profile, site),
      named: namedIn(profile, site),
    }
  } finally {
    await browser.close()
  }
}

/** Collects the fields of the form that a browser may keep for a restored session, on every screen that appears. */
async function watchFields(page: Page): Promise<string[]> {
  const kept: string[] = []
  await page.exposeFunction('fieldSeen', (field: string) => kept.push(field))
  await page.addInitScript(() => {
    if (location.pathname !== '/lapor') return
    const { fieldSeen } = globalThis as unknown as { fieldSeen: (field: string) => void }
    new MutationObserver(() => {
      for (const field of document.querySelectorAll('input, textarea, select')) {
        if (field.getAttribute('autocomplete') !== 'off') fieldSeen(field.outerHTML)
      }
    }).observe(document, { childList: true, subtree: true })
  })
  return kept
}

/** Stays on the home page until the browser has prefetched everything that the page names. */
async function readHome(page: Page): Promise<void> {
  await page.goto(`${site}/`)
  const named = await prefetchedBy(page)
  await expect.poll(() => loadedBy(page)).toEqual(expect.arrayContaining(named))
}

/** Stays until the form has loaded all of its parts; fifteen seconds are enough for this on any line of the budget. */
async function untilWhole(page: Page): Promise<void> {
  await expect.poll(() => loadedBy(page), { timeout: 60_000 }).toEqual(expect.arrayContaining([...wholeForm]))
}

async function loadedBy(page: Page): Promise<string[]> {
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  return names.filter((name) => name.startsWith('http')).map(pathOf)
}

function pathOf(address: string): string {
  return new URL(address).pathname
}

/**
 * Leaves the traces of a careless page and waits until its text, typed last, has reached the disk. Its tab lies behind
 * the given page, because a browser stores the state of hidden pages later. A browser that will be killed also gets the
 * time to store what it stores late.
 */
async function plantControl({ newPage, profile }: OrdinaryBrowser, front: Page, how: 'quit' | 'kill'): Promise<void> {
  const page = await newPage()
  await page.goto(`${careless.origin}/`)
  await page.getByLabel('Isi').fill(CARELESS_TEXT)
  await front.bringToFront()
  await expect.poll(() => scanFolder(join(profile, 'Default/Sessions'), CONTROL), { timeout: 60_000 }).not.toEqual([])
  if (how === 'kill') await expect.poll(() => namedIn(profile, careless.origin), { timeout: 60_000 }).not.toEqual([])
}

function expectControl(profile: string, how: 'quit' | 'kill'): void {
  expect(scanFolder(profile, CONTROL)).not.toEqual([])
  expect(cachedIn(profile, careless.origin)).toContain('/kept.js')
  expect(compiledIn(profile, careless.origin)).toContain('/kept.js')
  expect(namedIn(profile, careless.origin).join()).toContain('Local Storage')
  if (how === 'quit') expect(visitedIn(profile, careless.origin)).toEqual([`/ ${CARELESS_TITLE}`])
}

interface Sheet {
  readonly codes: readonly { readonly words: readonly string[] }[]
}

/** A code from the demo that opens a report with letters. */
function demoCode(): readonly string[] {
  const path = join(process.env.E2E_DATA_DIR ?? '', 'contoh', 'demo.json')
  const sheets: Sheet[] = JSON.parse(readFileSync(path, 'utf8'))
  return sheets.flatMap(({ codes }) => codes)[0]?.words ?? []
}
