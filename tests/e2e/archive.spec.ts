// Retaliation after the end: a letter to an archived case leads the queue, is answered, and leads to reopening the
// case.
import { expect, type Page } from '@playwright/test'
import { ownDemo as test } from './support/demo.ts'
import { answerProtection, move, openCase, sitDown } from './support/desk.ts'
import { look } from './support/look.ts'
import {
  answerElements,
  beginReport,
  noteCode,
  openFirstReport,
  openWithCode,
  press,
  sendReport,
  toCheck,
} from './support/phone.ts'
import { say } from './support/words.ts'

const t = say.id
const PHONE = { width: 360, height: 740 }
const FEAR = 'Saya dimutasi ke daerah terpencil kemarin.'
const ANSWER = 'Kami membaca permintaan Anda dan menghubungi bagian kepegawaian.'
const SECOND_ANSWER = 'Kami menemui atasan Anda minggu ini.'
const SECOND = 'Hari ini akses kerja saya dicabut.'
const BOSS = 'Kepala bidang saya'
const LETTER = { name: 'surat-mutasi.txt', mimeType: 'text/plain', buffer: Buffer.from('Surat mutasi') }
const REASON = 'Dugaan pembalasan terhadap pelapor.'

test('a request for protection after archiving comes first, is answered, and a retaliation reopens the case', async ({
  page,
  browser,
  demo,
}) => {
  test.setTimeout(300_000)
  const phone = await (await browser.newContext({ baseURL: demo.origin, viewport: PHONE })).newPage()
  await beginReport(phone)
  await answerElements(phone, { what: 'Uang diminta di loket.', how: 'Uang ditaruh di dalam map.' })
  await toCheck(phone)
  const { registration } = await sendReport(phone)
  const words = await noteCode(phone)

  await sitDown(page, 'Ratna Wulandari')
  await openCase(page, registration)
  await move(page, 'review')
  await move(page, 'closed', { outcome: 'incomplete', text: 'Tidak ada bukti yang cukup.' })
  await move(page, 'archived')
  await expect(page.getByText(t('case.unanswered.archived'))).toHaveCount(0)
  await toQueue(page)
  await expect(rowIn(page, registration)).toHaveCount(0)

  await openWithCode(phone, words)
  await openFirstReport(phone)
  await expect(phone.getByText(t('reporter.case.next.archived'))).toBeVisible()
  await press(phone, t('action.ask_protection'))
  await phone.getByLabel(t('reporter.protection.what')).fill(FEAR)
  await press(phone, t('action.send'))
  await expect(phone.getByText(t('reporter.reply.sent'))).toBeVisible()

  await page.getByRole('button', { name: t('queue.refresh'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(t('queue.section.protection'))
  const row = rowIn(page, registration)
  await expect(row).toContainText(t('queue.row.letter.protection_request', { date: '' }).trim())
  await expect(page.locator('.queue-row').first()).toContainText(registration)
  await look(page, 'queue-letters')
  await row.getByRole('link').click()
  await expect(page.getByText(t('case.unanswered.archived'))).toBeVisible()
  await look(page, 'case-archived-letter')
  await expect(page.getByText(FEAR)).toBeVisible()
  await answerProtection(page, ANSWER)
  await expect(page.getByText(t('case.unanswered.archived'))).toHaveCount(0)
  await toQueue(page)
  await expect(rowIn(page, registration)).toHaveCount(0)

  await openWithCode(phone, words)
  await openFirstReport(phone)
  await expect(phone.getByText(ANSWER)).toBeVisible()
  await press(phone, t('action.report_retaliation'))
  await press(phone, t('action.send'))
  await expect(phone.getByText(t('reporter.reply.empty'))).toBeVisible()
  await phone.getByLabel(t('reporter.retaliation.what')).fill(SECOND)
  await phone.getByLabel(t('reporter.retaliation.from')).fill(BOSS)
  await phone.locator('input[type=file]').setInputFiles(LETTER)
  await look(phone, 'retaliation')
  await press(phone, t('action.send'))
  await expect(phone.getByText(t('reporter.reply.sent'))).toBeVisible({ timeout: 20_000 })
  await expect(phone.getByText(t('reporter.case.subject.retaliation'))).toBeVisible()

  await page.getByRole('button', { name: t('queue.refresh'), exact: true }).click()
  await rowIn(page, registration).getByRole('link').click()
  await expect(
    page.getByText(t('case.unanswered.retaliation', { date: '' }).split(' (')[0] ?? '').first(),
  ).toBeVisible()
  for (const words of [SECOND, BOSS, LETTER.name]) await expect(page.getByText(words)).toBeVisible()
  await look(page, 'case-retaliation')
  await move(page, 'reopen', { reason: REASON })
  await toQueue(page)
  // A step answers the letter, not the request: the case stays until somebody says what is done about it.
  await rowIn(page, registration).getByRole('link').click()
  await answerProtection(page, SECOND_ANSWER)
  await toQueue(page)
  await expect(rowIn(page, registration)).toHaveCount(0)

  await openWithCode(phone, words)
  await openFirstReport(phone)
  await expect(phone.getByText(t('case.text.reopen'))).toBeVisible()
  await expect(phone.getByText(t('stage.review'), { exact: true }).first()).toBeVisible()
  await expect(phone.getByText(REASON)).toHaveCount(0)
  await phone.context().close()
})

async function toQueue(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: t('case.back'), exact: true })
    .first()
    .click()
  await page.locator('.queue-row').first().waitFor()
}

/** The case's row among the open requests for protection. */
function rowIn(page: Page, registration: string) {
  const section = page.getByRole('region', { name: t('queue.section.protection'), exact: true })
  return section.locator('.queue-row').filter({ hasText: registration })
}
