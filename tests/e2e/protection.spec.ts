// A reporter asks for protection; the office decides form by form, guards them, and asks later how they are.
import { expect, type Page } from '@playwright/test'
import { ownDemo as test } from './support/demo.ts'
import { move, openCase, sitDown } from './support/desk.ts'
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
const [IDENTITY, LEGAL] = ['Kerahasiaan identitas', 'Bantuan hukum']
const FEAR = 'Atasan saya mencari siapa yang melapor.'
const LETTER = 'Kami sudah menilai permintaan Anda.'
const REASON = 'Belum ada gugatan. Mintalah lagi bila ada.'
const MEASURE = 'Nama pelapor tidak disebut dalam surat mana pun.'
const HELP = 'Saya dipindahkan ke gudang.'

test('a request for protection is decided form by form, and a question later brings a call for help', async ({
  page: reviewer,
  browser,
  demo,
}) => {
  test.setTimeout(120_000)
  const phone = await (await browser.newContext({ baseURL: demo.origin, viewport: PHONE })).newPage()
  await beginReport(phone)
  await answerElements(phone, { what: 'Uang diminta di loket.', how: 'Uang ditaruh di dalam map.' })
  await toCheck(phone)
  const { registration } = await sendReport(phone, 60_000)
  const words = await noteCode(phone)
  await sitDown(reviewer, 'Bagas Prasetyo')
  await openCase(reviewer, registration)
  await move(reviewer, 'review')
  await expect(reviewer.getByRole('heading', { name: t('watch.title') })).toHaveCount(0)
  await move(reviewer, 'clarification', { text: 'Kapan uang itu diminta?' })

  await openWithCode(phone, words)
  await openFirstReport(phone)
  await press(phone, t('action.ask_protection'))
  for (const form of [IDENTITY, LEGAL]) await phone.getByLabel(form).check()
  await phone.getByLabel(t('reporter.protection.what')).fill(FEAR)
  await press(phone, t('action.send'))
  await expect(phone.getByText(t('reporter.reply.sent'))).toBeVisible()
  await expect(phone.getByText('Diterima kantor. Batas waktu jawabannya')).toBeVisible()
  await look(phone, 'protection-asked', { night: false })

  await reviewer
    .getByRole('link', { name: t('place.queue'), exact: true })
    .first()
    .click()
  const tabs = reviewer.getByRole('navigation', { name: t('queue.tabs') })
  await tabs.getByRole('link', { name: new RegExp(`^${t('queue.tab.protection')}( \\d+)?$`) }).click()
  const row = reviewer.locator('.queue-row').filter({ hasText: registration })
  await expect(row.locator('.deadline')).toHaveAttribute('title', /Batas waktu/)
  await look(reviewer, 'protection-queue')
  await row.getByRole('link').click()
  const card = reviewer.locator('section.card').filter({ hasText: t('protection.title.protection') })
  await expect(card.getByText(`${IDENTITY}: ${t('protection.undecided')}`)).toBeVisible()
  await expect(card.locator('.deadline')).toContainText('Batas waktu')
  await look(reviewer, 'protection-case')

  await card.getByRole('button', { name: t('protection.decide.action') }).click()
  const dialog = reviewer.getByRole('dialog')
  await group(reviewer, IDENTITY).getByLabel(t('protection.decision.granted')).check()
  await group(reviewer, LEGAL).getByLabel(t('protection.decision.refused')).check()
  await dialog.getByLabel(t('protection.decide.text')).fill(LETTER)
  const send = dialog.getByRole('button', { name: t('protection.decide.confirm'), exact: true })
  await send.click()
  const missing = t('protection.decide.reason.empty', { form: LEGAL })
  await expect(dialog.getByRole('link', { name: missing })).toBeVisible()
  await look(reviewer, 'protection-decide')
  await dialog.getByLabel(t('protection.decide.reason')).fill(REASON)
  // What was typed is still there after the dialog was closed.
  await dialog.getByRole('button', { name: t('action.cancel'), exact: true }).click()
  await card.getByRole('button', { name: t('protection.decide.action') }).click()
  await expect(dialog.getByLabel(t('protection.decide.reason'))).toHaveValue(REASON)
  await send.click()
  await expect(card.getByText(t('protection.done'), { exact: true })).toBeVisible()
  await expect(card.getByText(`${LEGAL}: ${t('protection.decision.refused')}`)).toBeVisible()

  await card.getByRole('button', { name: t('protection.measure.action') }).click()
  await dialog.getByLabel(t('protection.measure.text')).fill(MEASURE)
  await dialog.getByRole('button', { name: t('protection.measure.confirm'), exact: true }).click()
  await expect(dialog.getByText(t('protection.measure.due.empty'))).toBeVisible()
  await dialog.getByLabel(t('ui.date.day')).fill('5')
  await dialog.getByLabel(t('ui.date.month')).selectOption('12')
  await dialog.getByLabel(t('ui.date.year')).fill('2027')
  await dialog.getByRole('button', { name: t('action.cancel'), exact: true }).click()
  await card.getByRole('button', { name: t('protection.measure.action') }).click()
  await expect(dialog.getByLabel(t('protection.measure.text'))).toHaveValue(MEASURE)
  await dialog.getByRole('button', { name: t('protection.measure.confirm'), exact: true }).click()
  await expect(card.getByText('Paling lambat 5 Desember 2027')).toBeVisible()
  await look(reviewer, 'protection-decided')

  await openWithCode(phone, words)
  await openFirstReport(phone)
  await expect(phone.getByText(LETTER)).toBeVisible()
  await expect(phone.getByText(`${IDENTITY}: dikabulkan.`)).toBeVisible()
  await expect(phone.getByText(REASON)).toBeVisible()
  await expect(phone.getByText(MEASURE)).toHaveCount(0)
  await expect(phone.getByText('Dijawab pada')).toBeVisible()
  await look(phone, 'protection-answered', { night: false })

  await reviewer.getByRole('button', { name: t('watch.ask'), exact: true }).click()
  await expect(dialog.locator('#check-in-text')).toHaveValue(t('watch.ask.draft'))
  await dialog.getByRole('button', { name: t('watch.ask.confirm'), exact: true }).click()
  await expect(reviewer.getByText(t('watch.ask.done'))).toBeVisible()
  const watch = reviewer.locator('#pemantauan')
  await expect(watch.getByText(t('watch.unanswered'))).toBeVisible()
  await expect(watch.getByText(t('watch.silence'))).toBeVisible()

  await openWithCode(phone, words)
  await openFirstReport(phone)
  await look(phone, 'check-in', { night: false })
  await press(phone, t('reporter.check_in.help'))
  await phone.getByLabel(t('reporter.check_in.more')).fill(HELP)
  // Only the form's own: the actions of the page are away while it is open.
  const retaliation = phone.getByRole('button', { name: t('action.report_retaliation') })
  await expect(retaliation).toHaveCount(1)
  // A reporter who reports a retaliation instead goes on with what was typed.
  await retaliation.click()
  await expect(phone.getByLabel(t('reporter.retaliation.what'))).toHaveValue(HELP)
  await press(phone, t('action.cancel'))
  await press(phone, t('reporter.cancel.confirm'))
  await press(phone, t('reporter.check_in.help'))
  await phone.getByLabel(t('reporter.check_in.more')).fill(HELP)
  await look(phone, 'check-in-help', { night: false })
  await press(phone, t('action.send'))
  await expect(phone.getByText(t('reporter.reply.sent'))).toBeVisible()
  await expect(phone.getByText(HELP)).toBeVisible()
  await expect(phone.getByRole('button', { name: t('reporter.check_in.fine') })).toHaveCount(0)

  await openCase(reviewer, registration)
  await expect(reviewer.locator('#pemantauan').getByText('Butuh bantuan')).toBeVisible()
  await expect(reviewer.getByText('Pelapor menjawab bahwa ia butuh bantuan')).toBeVisible()
  await expect(reviewer.getByText(HELP)).toBeVisible()
  await look(reviewer, 'check-in-answered')
})

/** The choices about one form of protection. */
const group = (page: Page, form: string) => page.getByRole('dialog').getByRole('group', { name: form })
