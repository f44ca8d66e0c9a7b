// The oldest supported browsers are Chrome 99, Firefox 115 and Safari 15.4. The browser here is a new one without all
// younger methods (support/young.ts). scripts/floor.mjs searches the built files for what the story does not reach, syntax
// included; scripts/ci-old-chromium.mjs drives a real old browser. CSS is the build's care (vite.config.ts).
import { type Browser, expect, type Page } from '@playwright/test'
import { install } from '../../locales/id/install.ts'
import { startProxy } from '../support/proxy.ts'
import { ownDemo as test } from './support/demo.ts'
import { assign, move, openCase, saveEvidence, sitDown, writeLetter } from './support/desk.ts'
import {
  answerElements,
  beginReport,
  chooseFiles,
  noteCode,
  openFirstReport,
  openWithCode,
  reply,
  sendReport,
  toCheck,
} from './support/phone.ts'
import { scannedEmblem } from './support/picture.ts'
import { AGEING, makeOld } from './support/young.ts'

const PHONE = { width: 360, height: 740 }
const MONITOR = { width: 1280, height: 800 }
const PICTURE = { name: 'kuitansi.png', mimeType: 'image/png', buffer: scannedEmblem(64, 48, 'di rumah Sari') }
const CLAIM = 'Kuitansi bantuan benih ditulis dua kali.'
const ANSWER = 'Kuitansinya jelas. Kami memeriksa gudang benih.'

test('in a browser without younger methods a report with evidence is sent, read and answered', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const problems: string[] = []
  const phone = await oldPage(browser, baseURL, PHONE, problems)
  await beginReport(phone)
  await answerElements(phone, { what: CLAIM, how: 'Tanda tangannya sama pada dua nomor.' })
  await chooseFiles(phone, PICTURE)
  await toCheck(phone)
  const { registration } = await sendReport(phone)
  const words = await noteCode(phone)

  const director = await oldPage(browser, baseURL, MONITOR, problems)
  await sitDown(director, 'Ratna Wulandari')
  await openCase(director, registration)
  await expect(director.getByText(CLAIM)).toBeVisible()
  await saveEvidence(director, PICTURE.name)
  await writeLetter(director, ANSWER, true)
  await move(director, 'review')
  await assign(director, 'Sinta Maharani', 'Tim pertanian.')

  await openWithCode(phone, words)
  await openFirstReport(phone)
  await expect(phone.getByText(ANSWER)).toBeVisible()
  await reply(phone, 'Terima kasih. Buku gudang ada di lemari kedua.')
  expect(problems).toEqual([])
  for (const page of [phone, director]) await page.context().close()
})

test('a phone with the installed program still asks for the newest page, even with an old worker', async ({
  browser,
  baseURL,
}) => {
  const proxy = await startProxy(baseURL ?? '')
  proxy.lies = [{ at: 'GET /pasang.js', answer: (script: Buffer) => Buffer.from(`${AGEING};\n${script}`) }]
  const page = await oldPage(browser, proxy.origin, PHONE, [])
  try {
    await page.goto('/lapor')
    await page.getByRole('button', { name: install['install.offer'] }).click()
    await page.getByRole('button', { name: install['install.press'], exact: true }).click()
    await expect(page.getByRole('button', { name: install['install.remove'] })).toBeVisible()
    proxy.clear()
    await page.reload()
    await expect(page.getByRole('button', { name: install['install.remove'] })).toBeVisible()
    expect(proxy.passed.map(({ path }) => path)).toContain('/lapor')
  } finally {
    await page.context().close()
    proxy.close()
  }
})

async function oldPage(browser: Browser, baseURL: string | undefined, viewport: typeof PHONE, problems: string[]) {
  const context = await browser.newContext({ ...(baseURL && { baseURL }), viewport, acceptDownloads: true })
  await makeOld(context)
  const page: Page = await context.newPage()
  page.on('pageerror', (error) => problems.push(error.message))
  return page
}
