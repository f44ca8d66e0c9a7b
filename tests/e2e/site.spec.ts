// How the public pages react to a visitor. Requirements that every page must meet are in pages.spec.ts.
import { expect, type Page, test } from '@playwright/test'
import { prefetchedBy } from '../../bench/sizes.ts'

const addresses = [
  '/',
  '/cara-melapor',
  '/kerahasiaan',
  '/batas-perlindungan',
  '/alur',
  '/kriteria',
  '/tanya-jawab',
  '/aksesibilitas',
  '/en',
  '/en/how-to-report',
  '/en/confidentiality',
  '/en/limits',
  '/en/flow',
  '/en/criteria',
  '/en/faq',
  '/en/accessibility',
]

test('a page is three requests of at most 14 KB, without script and without other origins', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const origins = new Set<string>()
  const sizes = collectSizes(page, origins)
  for (const address of addresses) {
    sizes.length = 0
    await page.goto(address, { waitUntil: 'networkidle' })
    // What the home page prefetches has a limit of its own (scripts/budgets.mjs).
    const prefetched = await prefetchedBy(page)
    const weights = (await Promise.all(sizes)).filter(({ path }) => !prefetched.includes(path)).map(({ size }) => size)
    expect(weights.length, address).toBeLessThanOrEqual(3)
    expect(
      weights.reduce((sum, size) => sum + size, 0),
      address,
    ).toBeLessThanOrEqual(14 * 1024)
  }
  expect(origins.size).toBe(1)
  expect(await context.cookies()).toEqual([])
  await context.close()
})

test('the menu holds every page and opens without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Kriteria', exact: true })).toBeHidden()
  await page.getByText('Menu', { exact: true }).press('Enter')
  await page.getByRole('link', { name: 'Kriteria', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kriteria pengaduan')
  await context.close()
})

test('every link can be used with only the keyboard, and the questions open without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('Langsung ke isi')
  await expect(page.locator(':focus')).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('Tulis Pengaduan')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('Buka dengan Kode')
  const answer = page.getByText('Tidak ada yang dapat memulihkannya')
  await expect(answer).toBeHidden()
  await page.getByText('Bagaimana bila kode saya hilang?').press('Enter')
  await expect(answer).toBeVisible()
  await context.close()
})

test('both buttons are on the first screen of a small phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Tulis Pengaduan' })).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('link', { name: 'Buka dengan Kode' })).toBeInViewport({ ratio: 1 })
})

/** The transferred bytes, headers and body, of each request of the page. */
function collectSizes(page: Page, origins: Set<string>): Promise<{ path: string; size: number }>[] {
  const sizes: Promise<{ path: string; size: number }>[] = []
  page.on('requestfinished', (request) => {
    if (request.url().startsWith('data:')) return
    const { origin, pathname: path } = new URL(request.url())
    origins.add(origin)
    sizes.push(request.sizes().then((sizes) => ({ path, size: sizes.responseBodySize + sizes.responseHeadersSize })))
  })
  return sizes
}
