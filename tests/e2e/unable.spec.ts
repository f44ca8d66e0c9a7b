// A page or a browser that lacks something essential says so before the first question, and an error of the program is
// not blamed on the network or the server.
import { type Browser, chromium, expect, type Page, test } from '@playwright/test'
import { unable as english } from '../../locales/en/unable.ts'
import { unable } from '../../locales/id/unable.ts'
import { makeCode } from '../../src/protocol/account/code.ts'
import { findChromium } from '../browser/chromium.ts'
import { pickPerson } from './support/desk.ts'
import { openInstallation } from './support/installation.ts'
import { look } from './support/look.ts'
import { press, typeCode } from './support/phone.ts'
import { say } from './support/words.ts'

const t = say.id
const HOST = 'wbs.uji'

test.describe('over http at an address other than localhost', () => {
  test.describe.configure({ timeout: 120_000 })
  let site: Awaited<ReturnType<typeof openInstallation>>
  let browser: Browser
  test.beforeAll(async () => {
    site = await openInstallation(HOST)
    const { executablePath, args } = await findChromium()
    browser = await chromium.launch({ executablePath, args: [...args, `--host-resolver-rules=MAP ${HOST} 127.0.0.1`] })
  })
  test.afterAll(async () => {
    await browser.close()
    await site.close()
  })

  test('no question is shown; the page leads to its address with https', async () => {
    const page = await openPage(browser, site.origin)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    for (const [path, secure] of [
      ['/lapor', '/lapor'],
      ['/lapor#buka', '/lapor#buka'],
      ['/lapor#k=aaaa', '/lapor#k=aaaa'],
      ['/petugas/antrean?nomor=1', '/petugas/antrean?nomor=1'],
      ['/petugas#undangan=rahasia', '/petugas#undangan=rahasia'],
    ] as const) {
      // A new page each time, because another fragment alone would load nothing.
      await page.goto('about:blank')
      await page.goto(path)
      expect(await page.evaluate(() => isSecureContext)).toBe(false)
      for (const words of [unable, english]) {
        await expect(page.getByRole('heading', { name: words['unable.insecure.title'] })).toBeVisible()
      }
      const link = page.getByRole('link', { name: unable['unable.insecure.open'] })
      await expect(link).toHaveAttribute('href', `https://${HOST}${secure}`)
      await expect(page.getByRole('textbox')).toHaveCount(0)
      await expect(page.getByRole('button', { name: t('action.write_report'), exact: true })).toHaveCount(0)
    }
    // The page itself asks for this one, before its program knows the browser.
    const byProgram = asked.filter((path) => path.startsWith('/api/') && path !== '/api/form')
    expect(byProgram).toEqual([])
    await look(page, 'unable-insecure-office')
    await page.goto('/lapor')
    await page.getByRole('heading', { name: unable['unable.insecure.title'] }).waitFor()
    await look(page, 'unable-insecure-form')
    // An office's other ways in; the staff room has none.
    await expect(page.getByRole('link', { name: unable['unable.contacts'] })).toHaveAttribute('href', '/#kontak')
    await page.context().close()
  })
})

for (const [what, take] of [
  ['cryptography', () => void delete (Crypto.prototype as unknown as Record<string, unknown>).subtle],
  ['cascade layers', () => void delete (globalThis as unknown as Record<string, unknown>).CSSLayerBlockRule],
] as const) {
  test(`a browser without ${what} is called too old before the first question`, async ({ page }) => {
    await page.addInitScript(take)
    for (const path of ['/lapor', '/lapor#buka', '/petugas']) {
      await page.goto('about:blank')
      await page.goto(path)
      await expect(page.getByRole('heading', { name: unable['unable.old.title'] })).toBeVisible()
      await expect(page.getByText('Chrome 99, Firefox 115, Safari 15.4')).toHaveCount(2)
      await expect(page.getByRole('heading', { name: english['unable.old.title'] })).toBeVisible()
      await expect(page.getByRole('textbox')).toHaveCount(0)
    }
    await look(page, 'unable-old', { night: false })
  })
}

test('a part of the form that this browser cannot run is not blamed on the network; one that is cut off is', async ({
  page,
}) => {
  await breakPart(page, 'later', 'const a = /(?<!/')
  await page.goto('/lapor')
  await press(page, t('action.open_with_code'))
  await expect(page.getByText(t('error.program'))).toBeVisible()
  await expect(page.getByText(t('error.offline'))).toHaveCount(0)
  await page.unrouteAll()
  await page.route('**/assets/later-*.js', (route) => route.abort())
  await page.goto('/lapor')
  await press(page, t('action.open_with_code'))
  await expect(page.getByText(t('error.offline'))).toBeVisible()
  await expect(page.getByText(t('error.program'))).toHaveCount(0)
})

test('cryptography that this browser cannot run is not blamed on the server or the network', async ({ page }) => {
  const blamed = async () => {
    await expect(page.getByText(t('error.program'))).toBeVisible()
    for (const words of [t('error.unexpected'), t('error.offline')]) await expect(page.getByText(words)).toHaveCount(0)
  }
  await breakPart(page, 'opening', 'Object.isYoung({})')
  await page.goto('/lapor')
  await press(page, t('action.open_with_code'))
  // A valid code, because a mistyped one is noticed before any cryptography.
  await typeCode(page, makeCode())
  await blamed()
  // What a report needs comes in one part, which every other one builds on.
  await page.unrouteAll()
  await breakPart(page, 'report', 'Object.isYoung({})')
  await page.goto('/lapor')
  await press(page, t('action.open_with_code'))
  await blamed()
})

test('a screen of the office that this browser cannot run is not blamed on the network', async ({ page }) => {
  await breakPart(page, 'QueuePage', 'Object.isYoung({})')
  await page.goto('/petugas')
  await pickPerson(page, 'Bagas Prasetyo')
  await expect(page.getByText(t('error.program'))).toBeVisible()
  await expect(page.getByText(t('error.offline'))).toHaveCount(0)
})

/** Replaces this part of the program by another file. */
async function breakPart(page: Page, name: string, body: string): Promise<void> {
  await page.route(`**/assets/${name}-*.js`, (route) => route.fulfill({ contentType: 'text/javascript', body }))
}

async function openPage(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 740 } })
  return context.newPage()
}
