// Two members work on the same case, or the line breaks after the server has stored: nothing is lost or written twice.
import { expect, type Page, type Request } from '@playwright/test'
import { ownDemo as test } from './support/demo.ts'
import { asksBeforeClosing, pickPerson, sitDown } from './support/desk.ts'
import { say } from './support/words.ts'

const t = say.id
const LETTER = 'Mohon kirim foto kuitansi yang kedua.'
const NOTE = 'Kuitansi kedua perlu dibandingkan dengan buku kas.'

test('a text that had arrived before the line broke is found, and not sent a second time', async ({ page }) => {
  await sitDown(page, 'Bagas Prasetyo')
  await page.locator('.queue-link').first().click()
  const field = page.getByLabel(t('case.reply.text'))
  const letters = page.locator('.letter-body').getByText(LETTER)
  const send = page.getByRole('button', { name: t('case.reply.send') })

  // Pressed again without reloading the case: the entry's number is taken, by the member's own first request.
  await field.fill(LETTER)
  await loseAnswer(page, '**/entries')
  await send.click()
  await expect(page.getByText(t('case.unsure'))).toBeVisible()
  await send.click()
  await expect(page.getByText(t('case.arrived'))).toBeVisible()
  await expect(field).toHaveValue('')
  await expect(letters).toHaveCount(1)

  // The case is left and opened again: the text on the desk has been sent already.
  await field.fill(`${LETTER} Lagi.`)
  await loseAnswer(page, '**/entries')
  await send.click()
  await expect(page.getByText(t('case.unsure'))).toBeVisible()
  await page
    .getByRole('link', { name: t('case.back'), exact: true })
    .last()
    .click()
  await page.goBack()
  await expect(page.getByText(t('case.arrived'))).toBeVisible()
  await expect(field).toHaveValue('')
  await expect(letters).toHaveCount(2)

  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: t('case.dossier.write'), exact: true }).click()
  await dialog.getByLabel(t('case.dossier.dialog.text')).fill(NOTE)
  await loseAnswer(page, '**/entries')
  await dialog.getByRole('button', { name: t('case.dossier.dialog.confirm') }).click()
  await dialog.getByRole('button', { name: t('case.reload'), exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('complementary').getByText(t('case.arrived'))).toBeVisible()
  await expect(page.locator('.letter-body').getByText(NOTE)).toHaveCount(1)
})

test('when two members move a case at once, the second is told so and keeps the text', async ({
  page,
  browser,
  demo,
}) => {
  await sitDown(page, 'Bagas Prasetyo')
  await page.locator('a[href*="tampil=baru"]').click()
  await page.locator('.queue-link').last().click()
  await page.getByRole('heading', { name: t('case.moves.title'), exact: true }).waitFor()
  const other = await (await browser.newContext({ baseURL: demo.origin })).newPage()
  await sitDown(other, 'Ratna Wulandari')
  await other.goto(page.url())
  await other.getByRole('button', { name: 'Ratna Wulandari' }).click()
  const step = t('case.moves.review')
  for (const who of [page, other]) {
    await who.getByRole('button', { name: step, exact: true }).click()
    await who.getByRole('dialog').getByLabel(t('case.move.text')).fill(LETTER)
  }
  await other.getByRole('dialog').getByRole('button', { name: step, exact: true }).click()
  await other.getByText(t('case.move.done', { stage: t('stage.review') })).waitFor()
  const types = (who: Page) => who.getByRole('combobox', { name: t('case.type.label') })
  await types(other).selectOption({ index: 2 })
  await other.getByRole('button', { name: t('case.type.save') }).click()
  await other.getByText(t('case.type.saved')).waitFor()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: step, exact: true }).click()
  await expect(dialog.getByText(t('case.move.overtaken', { stage: t('stage.review') }))).toBeVisible()
  await expect(dialog.getByLabel(t('case.move.text'))).toHaveValue(LETTER)
  await expect(dialog.getByRole('button', { name: step, exact: true })).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(types(page)).toHaveValue(await types(other).inputValue())
  await other.context().close()
})

test('when a colleague logs in in another tab, the first ends without an error and asks before it loses text', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000)
  await sitDown(page, 'Bagas Prasetyo')
  await page.locator('.queue-link').first().click()
  await page.getByLabel(t('case.reply.text')).fill(NOTE)
  // Saved before the other tab opens: a later save would end this tab too early for the test.
  await expect.poll(() => asksBeforeClosing(page), { timeout: 30_000 }).toBe(false)
  const other = await context.newPage()
  await sitDown(other, 'Ratna Wulandari')
  await page.getByLabel(t('case.reply.text')).fill(`${NOTE} Lagi.`)
  await page.getByRole('button', { name: t('case.reply.send') }).click()
  await expect(page.getByText(t('login.ended'))).toBeVisible()
  expect(await asksBeforeClosing(page)).toBe(true)
  await pickPerson(page, 'Bagas Prasetyo')
  await expect(page.getByLabel(t('case.reply.text'))).toHaveValue(`${NOTE} Lagi.`)
  // Now the colleague's tab ends, and has nothing to lose.
  await other.reload()
  await expect(other.getByRole('button', { name: 'Bagas Prasetyo' })).toBeVisible()
  expect(await asksBeforeClosing(other)).toBe(false)
})

test('a console that was open during an upgrade of the server says so, and keeps the typed text', async ({ page }) => {
  await sitDown(page, 'Bagas Prasetyo')
  await page.locator('.queue-link').first().click()
  const field = page.getByLabel(t('case.reply.text'))
  await field.fill(NOTE)
  const address = page.url()
  const code = /\/assets\/StatisticsPage-[^/]*\.js$/
  const statistics = page.locator('a[href="/petugas/statistik"]')
  await page.route(code, (route) => route.abort())
  await statistics.click()
  await expect(page.getByText(t('error.offline'))).toBeVisible()
  await page.route(code, (route) => route.fulfill({ status: 404, body: '' }))
  await page.route('**/petugas', async (route) => {
    const answer = await route.fetch()
    const html = (await answer.text()).replaceAll(/console-[\w-]{8}\.js/g, 'console-anotherone.js')
    await route.fulfill({ response: answer, body: html })
  })
  await page.getByRole('button', { name: t('action.retry'), exact: true }).click()
  await expect(page.getByText(t('console.replaced.text'))).toBeVisible()
  await page.unrouteAll()
  await page.getByRole('button', { name: t('console.replaced.reload'), exact: true }).click()
  await page.getByRole('heading', { name: t('lock.title'), exact: true }).waitFor()
  await page.goto(address)
  await pickPerson(page, 'Bagas Prasetyo')
  await expect(field).toHaveValue(NOTE)
})

/** Lets the server store the next request and drops its answer. */
async function loseAnswer(page: Page, path: string): Promise<void> {
  let lost: Request | null = null
  await page.route(path, async (route) => {
    if (lost !== null) return route.fallback()
    lost = route.request()
    await route.fetch()
    await route.abort()
  })
}
