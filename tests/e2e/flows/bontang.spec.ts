// Bontang: register first with a pseudonym, then Pengaduan, Tambah, the list with registration numbers; and reports of
// gratifications with their own questions.
import { expect, type Page } from '@playwright/test'
import { limit } from '../../../locales/id/limit.ts'
import { makeTranslator } from '../../../locales/translator.ts'
import { heading, leadElsewhere, logIn, noteCode, testFlow, typeLogin, word } from '../support/flow.ts'
import { openFirstReport, press, readReceipt } from '../support/phone.ts'
import { say, wordsOf } from '../support/words.ts'
import { send, writeReport } from '../support/writing.ts'

const t = say.id
const ofLimit = makeTranslator<typeof limit>(limit, 'id')
const NAME = 'Kancil Rimba'
const PASSWORD = 'sendok biru berlari'
const RECEIVER = { nik: '6474012304900002', name: 'Sari Lestari', address: 'Jl. Melati 3', phone: '0811 2233 4455' }

testFlow('bontang', 'register first, then every report is found under the pseudonym', async ({ page, office, see }) => {
  await page.goto('/')
  await page.getByText('Menu', { exact: true }).click()
  await page.getByRole('link', { name: word(office, 'mine'), exact: true }).click()
  await page.getByRole('button', { name: t('reporter.register.submit'), exact: true }).waitFor()
  await see('start')
  await register(page, see)
  const words = await noteCode(page)
  await press(page, word(office, 'mine'))

  await heading(page, word(office, 'mine'))
  await expect(page.getByText(t('reporter.account.none'))).toBeVisible()
  await see('empty')
  const violation = office.questionnaire()
  await page.getByText(violation.title.id, { exact: true }).click()
  await press(page, word(office, 'another'))
  await writeReport(page, violation, { identity: { phone: RECEIVER.phone } })
  await send(page, violation, word(office, 'send'))
  const first = await readReceipt(page)
  await see('receipt')
  await press(page, word(office, 'mine'))

  const gratification = office.questionnaire('penerimaan-gratifikasi')
  await page.getByText(gratification.title.id, { exact: true }).click()
  await press(page, word(office, 'another'))
  await writeReport(page, gratification, { identity: RECEIVER, inStep: { when: () => tellTheLimit(page, see) } })
  await send(page, gratification, word(office, 'send'))
  const second = await readReceipt(page, 30_000, wordsOf(gratification))
  await press(page, word(office, 'mine'))

  await logIn(page, NAME, 'sendok biru duduk')
  await expect(page.getByText(t('reporter.login.wrong_open'))).toBeVisible({ timeout: 30_000 })
  await page.getByLabel(t('reporter.login.password'), { exact: true }).fill(PASSWORD)
  await press(page, t('action.sign_in'))
  for (const number of [first, second]) await expect(page.getByText(number)).toBeVisible({ timeout: 30_000 })
  await see('page')
  await openFirstReport(page)
  await expect(page.locator('.path > li')).toHaveCount(8)
  await press(page, t('reporter.case.back'))
  await press(page, word(office, 'another'))
  await leadElsewhere(page, words, office)
})

/** A name that is a telephone number and a short password are refused with the reason. */
async function register(page: Page, see: (name: string) => Promise<void>): Promise<void> {
  await press(page, t('reporter.register.submit'))
  await typeLogin(page, '0812 3456 7890', 'pendek')
  await press(page, t('reporter.register.submit'))
  await expect(page.getByText(t('reporter.register.problem.phone')).first()).toBeVisible()
  await expect(page.getByText(t('reporter.register.problem.short', { count: 10 })).first()).toBeVisible()
  await see('refused')
  await typeLogin(page, NAME, PASSWORD)
  await press(page, t('reporter.register.submit'))
  await expect(page.getByRole('heading', { name: t('reporter.registered.title') })).toBeFocused()
  await see('registered')
}

/** The phone counts the 30 working days. A late report is still possible, and the date is not sent anywhere. */
async function tellTheLimit(page: Page, see: (name: string) => Promise<void>): Promise<void> {
  const over = page.getByText(ofLimit('limit.late', { date: '' }).trim())
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await dateTo(page, daysAgo(14))
  await expect(page.getByText(ofLimit('limit.on_time', { date: '' }).trim())).toBeVisible()
  await expect(over).toHaveCount(0)
  await see('limit')
  await dateTo(page, daysAgo(120))
  await expect(over).toBeVisible()
  await see('limit-over')
  expect(asked.filter((path) => !path.startsWith('/assets/'))).toEqual([])
}

async function dateTo(page: Page, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-')
  await page.getByLabel(t('ui.date.day'), { exact: true }).fill(day)
  await page.getByLabel(t('ui.date.month'), { exact: true }).selectOption(String(Number(month)))
  await page.getByLabel(t('ui.date.year'), { exact: true }).fill(year)
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}
