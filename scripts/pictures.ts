// `npm run pictures`: takes the README's pictures from the running product into docs/pictures/. Each office is a demo
// of its own; people in it take the same steps as in the browser tests.
import { mkdirSync } from 'node:fs'
import { type Browser, chromium, type Page } from '@playwright/test'
import { cleanUp, startDemo } from '../bench/product.ts'
import { findChromium } from '../tests/browser/chromium.ts'
import { openCase, sitDown } from '../tests/e2e/support/desk.ts'
import {
  answerElements,
  beginReport,
  noteCode,
  openFirstReport,
  sendReport,
  toCheck,
} from '../tests/e2e/support/phone.ts'

const FOLDER = 'docs/pictures'
const PHONE = { width: 360, height: 740 }
const DESK = { width: 1280, height: 800 }
const OFFICES = ['mojokerto', 'banjarnegara', 'bontang', 'klungkung']
const REPORT = {
  what: 'Setiap pengurusan surat pindah diminta uang map lima puluh ribu rupiah, tanpa kuitansi.',
  how: 'Uang ditaruh di dalam map sebelum berkas diserahkan ke loket.',
}

mkdirSync(FOLDER, { recursive: true })
const browser = await chromium.launch(await findChromium())
try {
  for (const office of OFFICES) await withDemo(office, true, (origin) => takeHome(browser, origin, office))
  await withDemo('contoh', false, async (origin) => {
    await takePhone(browser, origin)
    await takeDesk(browser, origin)
  })
} finally {
  await browser.close()
  cleanUp()
}

async function takeHome(browser: Browser, origin: string, office: string): Promise<void> {
  const page = await open(browser, origin, PHONE)
  await page.goto('/')
  await take(page, `home-${office}`)
}

async function takePhone(browser: Browser, origin: string): Promise<void> {
  const page = await open(browser, origin, PHONE)
  await beginReport(page)
  await page.getByRole('textbox').first().fill(REPORT.what)
  await take(page, 'form')
  await answerElements(page, REPORT)
  await toCheck(page)
  await sendReport(page)
  await take(page, 'receipt')
  await noteCode(page)
  await openFirstReport(page)
  await take(page, 'reporter-page')
}

async function takeDesk(browser: Browser, origin: string): Promise<void> {
  const page = await open(browser, origin, DESK)
  await sitDown(page, 'Ratna Wulandari')
  const late = page.locator('.queue-row').first()
  await late.getByRole('link').waitFor()
  await page.waitForTimeout(2000) // the rows open one by one
  await take(page, 'queue')
  const number = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await late.textContent()) ?? '')?.[0] ?? ''
  await openCase(page, number)
  await take(page, 'case')
  await page.goto('/statistik')
  await take(page, 'statistics')
}

async function open(browser: Browser, baseURL: string, viewport: typeof PHONE): Promise<Page> {
  const context = await browser.newContext({ baseURL, viewport, locale: 'id-ID', timezoneId: 'Asia/Jakarta' })
  return context.newPage()
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0))
  await page.screenshot({ path: `${FOLDER}/${name}.png` })
  process.stdout.write(`${FOLDER}/${name}.png\n`)
}

async function withDemo(preset: string, empty: boolean, act: (origin: string) => Promise<void>): Promise<void> {
  const demo = await startDemo(preset, { empty })
  try {
    await act(demo.origin)
  } finally {
    await demo.stop()
  }
}
