// The reporter's identity, from the handler who asks for it to the screen on which they read it: the custodian asks back,
// grants, and passes on what they never see. A second request is refused.
import { expect, type Page } from '@playwright/test'
import { ownDemo as test } from './support/demo.ts'
import { openCase, sitDown } from './support/desk.ts'
import { look } from './support/look.ts'
import {
  answerElements,
  beginReport,
  next,
  noteCode,
  openFirstReport,
  openWithCode,
  press,
  sendReport,
} from './support/phone.ts'
import { say } from './support/words.ts'

const t = say.id
const PHONE = { width: 360, height: 740 }
const NAME = 'Sulastri Handayani'
const TELEPHONE = '0812 0000 1234'
const REASON = 'Pelapor diancam dan tidak lagi membuka halamannya.'
const QUESTION = 'Apakah pelapor sudah ditanya lewat halamannya?'
const ANSWER = 'Sudah dua kali, tidak dijawab.'
const REFUSED = 'Belum perlu: silakan bertanya lewat halaman ini dahulu.'

test('an identity is asked for, asked about, granted, passed on and read, and a second request is refused', async ({
  page,
  browser,
  demo,
}) => {
  test.setTimeout(420_000)
  const phone = await (await browser.newContext({ baseURL: demo.origin, viewport: PHONE })).newPage()
  const { registration, words } = await report(phone)

  await sitDown(page, 'Bagas Prasetyo')
  await openCase(page, registration)
  await expect(page.getByText(t('identity.some'))).toBeVisible()
  await page.getByRole('button', { name: t('identity.ask') }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(t('identity.ask.readers'))).toBeVisible()
  await dialog.getByText(t('identity.purpose.protect')).click()
  await dialog.getByLabel(t('identity.ask.needed')).fill('Nama dan nomor telepon')
  await dialog.getByLabel(t('identity.ask.reason')).fill(REASON)
  await look(page, 'identity-ask')
  await dialog.getByRole('button', { name: t('identity.ask.confirm') }).click()
  await expect(page.getByText(t('identity.ask.done'))).toBeVisible()
  await expect(page.locator('.case-now').getByText(t('case.waits.for', { who: t('waits.custodian') }))).toBeVisible()
  await look(page, 'identity-asked')

  const keeper = await (await browser.newContext({ baseURL: demo.origin })).newPage()
  await sitDown(keeper, 'Yuliana Hapsari')
  const waiting = keeper.locator('.card').filter({ hasText: registration })
  await expect(waiting).toContainText(REASON)
  await expect(waiting).toContainText(t('identity.purpose.protect'))
  await expect(keeper.getByText('Uang diminta di loket.')).toHaveCount(0)
  await look(keeper, 'custody-request')
  await waiting.getByRole('button', { name: t('custody.question') }).click()
  await keeper.getByRole('dialog').getByLabel(t('custody.question.text')).fill(QUESTION)
  await look(keeper, 'custody-question')
  await keeper.getByRole('button', { name: t('custody.question.confirm') }).click()
  await expect(keeper.getByText(t('custody.question.done'))).toBeVisible()

  await comeBack(page, registration)
  await expect(page.locator('#identitas').getByText(QUESTION)).toBeVisible()
  await look(page, 'identity-questioned')
  await page.getByRole('button', { name: t('identity.request.answer') }).click()
  const answer = page.getByRole('dialog')
  await expect(answer.getByLabel(t('identity.ask.reason'))).toHaveValue(REASON)
  await answer.getByLabel(t('identity.ask.reason')).fill(ANSWER)
  await answer.getByRole('button', { name: t('identity.ask.confirm') }).click()
  await expect(page.getByText(t('identity.ask.done'))).toBeVisible()

  await refreshCustody(keeper)
  await expect(waiting).toContainText(ANSWER)
  await waiting.getByRole('button', { name: t('custody.grant'), exact: true }).click()
  const decision = keeper.getByRole('dialog')
  await expect(decision).toContainText('Bagas Prasetyo')
  await decision.getByRole('button', { name: t('custody.grant'), exact: true }).click()
  await expect(decision.getByText(t('custody.decide.sentence.empty'))).toBeVisible()
  await decision.getByRole('button', { name: t('custody.decide.use', { number: 2 }) }).click()
  await look(keeper, 'custody-grant')
  await decision.getByRole('button', { name: t('custody.grant'), exact: true }).click()
  await expect(keeper.getByText(t('custody.grant.done', { number: registration }))).toBeVisible()
  await expect(waiting).toContainText(t('identity.state.ready'))
  await look(keeper, 'custody-in-effect')
  await waiting.getByRole('button', { name: t('custody.hand_on'), exact: true }).click()
  await expect(keeper.getByText(/Anda tidak melihat isinya/)).toBeVisible()
  await expect(waiting).toHaveCount(0)
  await expect(keeper.getByText(NAME)).toHaveCount(0)
  await look(keeper, 'custody-passed-on')

  await comeBack(page, registration)
  await expect(page.locator('#percakapan').getByText(t('custody.grant.example.2'))).toBeVisible()
  await look(page, 'identity-passed-on')
  await page.getByRole('button', { name: t('identity.open'), exact: true }).click()
  const opened = page.getByRole('dialog')
  await expect(opened.getByText(NAME)).toBeVisible()
  await expect(opened.getByText(TELEPHONE)).toBeVisible()
  await look(page, 'identity-opened')
  await expectUnprinted(page)
  await opened.getByRole('button', { name: t('identity.open.close') }).click()
  await expect(page.getByText(NAME)).toHaveCount(0)
  await page.getByRole('button', { name: t('identity.open'), exact: true }).click()
  await expect(opened.getByText(NAME)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(NAME)).toHaveCount(0)

  // The reporter reads for whom, for what and until when, and can no longer change the vault.
  await openWithCode(phone, words)
  await openFirstReport(phone)
  const role = { role: t('role.reviewer') }
  await expect(phone.getByText(t('reporter.case.subject.disclosure_granted', role))).toBeVisible()
  await expect(phone.getByText(t('custody.grant.example.2'))).toBeVisible()
  await expect(phone.getByText(t('purpose.protect'), { exact: true })).toBeVisible()
  await expect(phone.getByText(t('reporter.decision.handed')).first()).toBeVisible()
  await expect(phone.getByText(t('reporter.vault.opened'))).toBeVisible()
  await expect(phone.getByRole('button', { name: t('reporter.vault.change') })).toHaveCount(0)
  for (const internal of [REASON, QUESTION, ANSWER]) await expect(phone.getByText(internal)).toHaveCount(0)
  await look(phone, 'reporter-identity-opened')

  const { registration: other, words: otherWords } = await report(phone)
  await comeBack(page, other)
  await page.getByRole('button', { name: t('identity.ask') }).click()
  await dialog.getByText(t('identity.purpose.verify')).click()
  await dialog.getByLabel(t('identity.ask.needed')).fill('Jabatan')
  await dialog.getByLabel(t('identity.ask.reason')).fill('Memastikan keterangan.')
  await dialog.getByRole('button', { name: t('identity.ask.confirm') }).click()
  await expect(page.getByText(t('identity.ask.done'))).toBeVisible()
  await refreshCustody(keeper)
  await keeper
    .locator('.card')
    .filter({ hasText: other })
    .getByRole('button', { name: t('custody.refuse'), exact: true })
    .click()
  await decision.getByLabel(t('custody.decide.sentence')).fill(REFUSED)
  await look(keeper, 'custody-refuse')
  await decision.getByRole('button', { name: t('custody.refuse'), exact: true }).click()
  await expect(keeper.getByText(t('custody.refuse.done', { number: other }))).toBeVisible()
  await expect(keeper.getByRole('row').filter({ hasText: other })).toContainText(t('identity.state.refused'))
  await look(keeper, 'custody-register')
  await keeper
    .getByRole('row')
    .filter({ hasText: other })
    .getByRole('button', { name: t('register.why.show') })
    .click()
  await expect(decision).toContainText(t('identity.purpose.verify'))
  await expect(decision).toContainText('Memastikan keterangan.')
  await decision.getByRole('button', { name: t('ui.dialog.close'), exact: true }).click()
  await comeBack(page, other)
  await expect(page.locator('#identitas').getByText(REFUSED)).toBeVisible()
  await expect(page.getByRole('button', { name: t('identity.open'), exact: true })).toHaveCount(0)
  await look(page, 'identity-refused')

  await openWithCode(phone, otherWords)
  await openFirstReport(phone)
  await expect(phone.getByText(t('reporter.case.subject.disclosure_refused'))).toBeVisible()
  await expect(phone.getByText(REFUSED)).toBeVisible()
  await expect(phone.getByRole('button', { name: t('reporter.vault.change') })).toBeVisible()
  await look(phone, 'reporter-identity-refused')

  const director = await (await browser.newContext({ baseURL: demo.origin })).newPage()
  await sitDown(director, 'Ratna Wulandari')
  await director.getByRole('link', { name: t('place.organization'), exact: true }).click()
  await director.getByRole('link', { name: t('place.disclosures'), exact: true }).click()
  await expect(director.getByRole('row').filter({ hasText: registration }).first()).toContainText('Bagas Prasetyo')
  await look(director, 'register-director')
})

/** Sends a report with a filled vault; answers its number, and the words of the code. */
async function report(phone: Page) {
  await beginReport(phone)
  await answerElements(phone, { what: 'Uang diminta di loket.', how: 'Uang ditaruh di dalam map.' })
  await next(phone)
  await press(phone, t('reporter.identity.fill'))
  await phone.getByLabel('Nama Anda').fill(NAME)
  await phone.getByLabel('Nomor telepon').fill(TELEPHONE)
  await next(phone)
  await phone.getByRole('heading', { name: t('reporter.check.title') }).waitFor()
  const { registration } = await sendReport(phone, 60_000)
  return { registration, words: await noteCode(phone) }
}

/** Leaves the case and opens one: it is fetched again. */
async function comeBack(page: Page, registration: string): Promise<void> {
  await page
    .getByRole('link', { name: t('place.queue'), exact: true })
    .first()
    .click()
  await openCase(page, registration)
}

/** Leaves the custodian's page and comes back: the list is fetched again. */
async function refreshCustody(page: Page): Promise<void> {
  await page.getByRole('link', { name: t('place.account'), exact: true }).click()
  await page.getByRole('link', { name: t('place.custody'), exact: true }).click()
}

/** On paper nothing of the opened identity appears. */
async function expectUnprinted(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.identity-screen')).toBeHidden()
  await page.emulateMedia({ media: null })
}
