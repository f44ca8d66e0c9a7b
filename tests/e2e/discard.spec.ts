// A report that a director takes for spam: the reporter reads why and objects, a reviewer takes it back, and the work
// goes on without the files that are gone.
import { expect, type Page } from '@playwright/test'
import { ownDemo as test } from './support/demo.ts'
import { findCase, openCase, sitDown, writeLetter } from './support/desk.ts'
import { look } from './support/look.ts'
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
import { say } from './support/words.ts'

const t = say.id
const PHONE = { width: 360, height: 740 }
const REASON = 'Tulisan ini tampaknya iklan, dan tidak menyebut perbuatan apa pun.'
const OBJECTION = 'Ini bukan iklan. Uang diminta di loket 2 setiap Jumat.'
const APOLOGY = 'Kami keliru. Pengaduan Anda kami tangani.'
const FILE = 'brosur.csv'

test('a discarded report is contested, found in the list of discarded cases, and taken back', async ({
  page,
  browser,
  demo,
}) => {
  test.setTimeout(300_000)
  const phone = await (await browser.newContext({ baseURL: demo.origin, viewport: PHONE })).newPage()
  await beginReport(phone)
  await answerElements(phone, { what: 'Uang diminta di loket.', how: 'Uang ditaruh di dalam map.' })
  await chooseFiles(phone, { name: FILE, mimeType: 'text/csv', buffer: Buffer.from('hari;jumlah\nSenin;14\n') })
  await toCheck(phone)
  const { registration } = await sendReport(phone, 60_000)
  const words = await noteCode(phone)

  await sitDown(page, 'Ratna Wulandari')
  await openCase(page, registration)
  await page.getByRole('button', { name: t('case.discard.action') }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(t('case.discard.dialog.files'))).toBeVisible()
  await expect(dialog.getByText(/Bagas Prasetyo/)).toBeVisible()
  await look(page, 'discard-dialog')
  await dialog.getByRole('button', { name: t('case.discard.action') }).click()
  await expect(dialog.getByText(t('case.discard.reason.empty'))).toBeVisible()
  await dialog.getByLabel(t('case.discard.reason')).fill(REASON)
  await dialog.getByRole('button', { name: t('case.discard.action') }).click()

  await expect(page.getByText(t('case.discarded.title'))).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('button', { name: t('case.take_back.action') })).toHaveCount(0)
  await expect(page.getByRole('button', { name: t('case.reply.send') })).toHaveCount(0)
  await expect(page.getByText(t('case.evidence.deleted'))).toBeVisible()
  await look(page, 'case-discarded')
  await page
    .getByRole('link', { name: t('place.discarded') })
    .first()
    .click()
  await expect(discardedRow(page, registration)).toContainText(t('discarded.row.no_letter'))
  await expect(await findCase(page, registration)).toHaveCount(0)

  await openWithCode(phone, words)
  await expect(phone.getByText(t('reporter.discarded.tag'))).toBeVisible()
  await openFirstReport(phone)
  await expect(phone.getByText(t('reporter.discarded.title'))).toBeVisible()
  await expect(phone.getByText(REASON).first()).toBeVisible()
  await expect(phone.getByText(t('reporter.discarded.files'))).toBeVisible()
  await expect(phone.getByRole('button', { name: t('action.add_evidence') })).toHaveCount(0)
  await look(phone, 'reporter-discarded')
  await reply(phone, OBJECTION)

  const desk = await (await browser.newContext({ baseURL: demo.origin })).newPage()
  await sitDown(desk, 'Bagas Prasetyo')
  await expect(desk.getByText(t('queue.discarded.letters', { count: 1 }))).toBeVisible()
  await desk.getByRole('link', { name: t('queue.discarded.some', { number: '1' }) }).click()
  const row = discardedRow(desk, registration)
  await expect(row).toContainText(t('queue.row.letter.message', { date: '' }).trim())
  await look(desk, 'discarded-list')
  await row.getByRole('link').click()
  await expect(desk.getByText(OBJECTION)).toBeVisible({ timeout: 20_000 })
  await expect(desk.getByText(t('case.discarded.letter'))).toBeVisible()
  await desk.getByRole('button', { name: t('case.take_back.action') }).click()
  const back = desk.getByRole('dialog')
  await back.getByLabel(t('case.take_back.reason')).fill(APOLOGY)
  await back.getByRole('button', { name: t('case.take_back.action') }).click()
  await expect(desk.getByText(t('case.take_back.done'))).toBeVisible({ timeout: 20_000 })
  await expect(desk.getByText(t('case.discarded.title'))).toHaveCount(0)
  await writeLetter(desk, 'Terima kasih atas penjelasan Anda.', true)
  await expect(await findCase(desk, registration)).toHaveCount(1)

  await openWithCode(phone, words)
  await openFirstReport(phone)
  await expect(phone.getByText(APOLOGY)).toBeVisible()
  await expect(phone.getByText(t('reporter.discarded.title'))).toHaveCount(0)
  await expect(phone.getByRole('button', { name: t('action.add_evidence') })).toBeVisible()
  await desk.context().close()
  await phone.context().close()
})

/** The row of this case in the list of discarded ones. */
function discardedRow(page: Page, registration: string) {
  return page.locator('.queue-row').filter({ hasText: registration })
}
