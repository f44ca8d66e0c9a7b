// Banjarnegara: first employee or citizen, then Kirim or Batal, the report code and a user name made with it, under
// which each of many reports has its own number; Buat Pengaduan Baru.
import { expect, type Page } from '@playwright/test'
import { heading, leadElsewhere, logIn, noteCode, testFlow, typeLogin, word } from '../support/flow.ts'
import { openWithCode, press, readReceipt } from '../support/phone.ts'
import type { Preset } from '../support/preset.ts'
import { say } from '../support/words.ts'
import { send, writeReport } from '../support/writing.ts'

const t = say.id
const NAME = 'Kancil Rimba'
const PASSWORD = 'sendok biru berlari'
const OTHER_PASSWORD = 'gunung tiga kancil'

testFlow('banjarnegara', 'a user name after the receipt holds many reports', async ({ page, office, see }) => {
  const questionnaire = office.questionnaire()
  await page.goto('/')
  await page
    .getByRole('link', { name: word(office, 'write'), exact: true })
    .first()
    .click()
  await see('start')
  await press(page, word(office, 'write'))
  await writeReport(page, questionnaire, { inStep: { what: () => askedFirst(page, office) } })
  await throwAway(page, office, see)

  await press(page, word(office, 'write'))
  await writeReport(page, questionnaire, { inStep: { what: () => askedFirst(page, office) } })
  await send(page, questionnaire, word(office, 'send'))
  const first = await readReceipt(page)
  await heading(page, word(office, 'code'))
  const words = await noteCode(page)
  await see('offer')
  await press(page, t('reporter.offer.create'))
  await typeLogin(page, NAME, PASSWORD)
  await see('register')
  await press(page, t('action.save'))
  await expect(page.getByText(t('reporter.access.name', { name: NAME }))).toBeVisible({ timeout: 30_000 })

  await press(page, word(office, 'another'))
  await writeReport(page, questionnaire)
  await send(page, questionnaire, word(office, 'send'))
  const second = await readReceipt(page)
  expect(second).not.toBe(first)
  await press(page, t('reporter.code.go'))
  for (const number of [first, second]) await expect(page.getByText(number)).toBeVisible()
  await see('page')

  await logIn(page, NAME, PASSWORD)
  for (const number of [first, second]) await expect(page.getByText(number)).toBeVisible({ timeout: 30_000 })
  await changeAndRemove(page, words, see)
  await page.goto('/lapor')
  await press(page, word(office, 'write'))
  await leadElsewhere(page, words, office)
})

/** The form first asks who reports; required questions are marked. */
async function askedFirst(page: Page, office: Preset): Promise<void> {
  const { questions } = office.questionnaire()
  const first = page.locator('main fieldset').first()
  await expect(first).toContainText('Anda melapor sebagai')
  await expect(first.getByRole('radio')).toHaveCount(questions[0]?.options?.length ?? 0)
  for (const option of ['Pegawai', 'Masyarakat']) await expect(first.getByText(option)).toBeVisible()
  const required = questions.filter((question) => question.element === 'what' && question.required)
  await expect(page.locator('main .field-mark')).toHaveCount(required.length)
}

/** Batal asks for confirmation; then the text and its slot are gone. */
async function throwAway(page: Page, office: Preset, see: (name: string) => Promise<void>): Promise<void> {
  const dialog = page.getByRole('dialog')
  await press(page, word(office, 'cancel'))
  await dialog.waitFor()
  await see('cancel')
  await dialog.getByRole('button', { name: t('reporter.draft.continue'), exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await heading(page, t('reporter.check.title'))
  await press(page, word(office, 'cancel'))
  await dialog.getByRole('button', { name: t('reporter.cancel.confirm'), exact: true }).click()
  await heading(page, t('reporter.start.title'))
  await press(page, word(office, 'write'))
  await page.getByText(t('reporter.office.no')).click()
  await press(page, t('action.next'))
  await press(page, t('reporter.caution.begin'))
  const what = office.questionnaire().questions.find(({ id }) => id === 'what')
  await expect(page.getByLabel(what?.label.id ?? '')).toHaveValue('')
  await page.reload()
}

/** The password is changed, then the user name removed; the code stays. */
async function changeAndRemove(page: Page, words: readonly string[], see: (name: string) => Promise<void>) {
  await press(page, t('reporter.access.change'))
  await typeLogin(page, NAME, OTHER_PASSWORD)
  await press(page, t('action.save'))
  await expect(page.getByText(t('reporter.access.name', { name: NAME }))).toBeVisible({ timeout: 30_000 })
  await logIn(page, NAME, PASSWORD)
  await expect(page.getByText(t('reporter.login.wrong_open'))).toBeVisible({ timeout: 30_000 })

  await openWithCode(page, words)
  await press(page, t('reporter.access.recall'))
  await see('recall')
  await typeLogin(page, NAME, OTHER_PASSWORD)
  await press(page, t('action.next'))
  await expect(page.getByText(t('reporter.access.name', { name: NAME }))).toBeVisible({ timeout: 30_000 })
  await press(page, t('reporter.access.remove'))
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('reporter.access.remove'), exact: true })
    .click()
  await expect(page.getByText(t('reporter.access.none'))).toBeVisible()
  await logIn(page, NAME, OTHER_PASSWORD)
  await expect(page.getByText(t('reporter.login.wrong_open'))).toBeVisible({ timeout: 30_000 })
}
