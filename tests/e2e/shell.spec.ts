// What the pages of the applications say when their program cannot run: without JavaScript, blocked, cut off, broken.
import { type Browser, expect, type Page, test } from '@playwright/test'
import { shell as english } from '../../locales/en/shell.ts'
import { shell } from '../../locales/id/shell.ts'
import { look } from './support/look.ts'
import { press } from './support/phone.ts'
import { say } from './support/words.ts'

const t = say.id
const PATIENCE = 10_000
const clients = [
  { path: '/lapor', entry: 'reporter', name: 'form' },
  { path: '/petugas', entry: 'console', name: 'office' },
] as const

for (const { path, entry, name } of clients) {
  test(`${path} without JavaScript says that it needs it, and does not ask to wait`, async ({ browser, baseURL }) => {
    const page = await openPage(browser, baseURL, { javaScriptEnabled: false })
    await page.goto(path)
    await expect(page).toHaveTitle(shell[`shell.${name}.title`])
    for (const words of [shell, english]) {
      await expect(page.getByRole('heading', { name: words[`shell.${name}.noscript`] })).toBeVisible()
      // Playwright's text search skips this element.
      expect(await page.locator('main').first().innerText()).toContain(words['shell.noscript.tor'])
      await expect(page.getByText(words[`shell.${name}.loading`])).toBeHidden()
      await expect(page.getByText(words['shell.late.title'])).toBeHidden()
    }
    await page.context().close()
  })

  test(`${path} says at once that it is loading, and later what to do when its program is blocked`, async ({
    page,
  }) => {
    await page.route(`**/assets/${entry}-*.js`, (route) => route.abort())
    await staysAndHelps(page, path, name)
    await look(page, `shell-${name}-blocked`)
  })

  test(`${path} says so too when its program fails at its start`, async ({ page }) => {
    await page.route(`**/assets/${entry}-*.js`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new TypeError("Object.hasOwn is not a function")' }),
    )
    await staysAndHelps(page, path, name)
  })
}

test('when the first rendering fails, the text of the page stays', async ({ page }) => {
  // Every new element is refused, so the application can draw nothing.
  await page.addInitScript(() => {
    Document.prototype.createElementNS = () => {
      throw new TypeError('not in this browser')
    }
  })
  await staysAndHelps(page, '/lapor', 'form')
})

test('the link to the office leads to its addresses on its home page', async ({ browser, baseURL }) => {
  const page = await openPage(browser, baseURL, { javaScriptEnabled: false })
  for (const [words, home] of [
    [shell, '/#kontak'],
    [english, '/en#kontak'],
  ] as const) {
    await page.goto('/lapor')
    await page.getByRole('link', { name: words['shell.contacts'] }).click()
    await expect(page).toHaveURL(`${baseURL}${home}`)
  }
  await page.context().close()
})

test('a program that loads replaces this text', async ({ page }) => {
  await page.goto('/lapor')
  await page.getByRole('button', { name: t('action.write_report'), exact: true }).waitFor()
  await expect(page.getByText(shell['shell.form.loading'])).toHaveCount(0)
  await expect(page.getByText(shell['shell.late.title'])).toHaveCount(0)
  await press(page, t('action.open_with_code'))
  await page.goto('/petugas')
  await page.getByRole('heading', { name: t('login.title'), exact: true }).waitFor()
  await expect(page.getByText(shell['shell.office.loading'])).toHaveCount(0)
})

async function staysAndHelps(page: Page, path: string, name: 'form' | 'office'): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const opened = Date.now()
  await page.goto(path)
  await expect(page.getByText(shell[`shell.${name}.loading`])).toBeVisible()
  await expect(page.getByText(english[`shell.${name}.loading`])).toBeVisible()
  await expect(page.getByText(shell['shell.late.title'])).toBeHidden()
  await expect(page.getByText(shell['shell.late.title'])).toBeVisible({ timeout: 2 * PATIENCE })
  // The page's clock starts later than the test's.
  expect(Date.now() - opened).toBeGreaterThan(PATIENCE - 500)
  for (const words of [shell, english]) await expect(page.getByText(words['shell.late.browser'])).toBeVisible()
}

async function openPage(browser: Browser, baseURL: string | undefined, options: { javaScriptEnabled: boolean }) {
  const context = await browser.newContext({ ...options, ...(baseURL && { baseURL }) })
  return context.newPage()
}
