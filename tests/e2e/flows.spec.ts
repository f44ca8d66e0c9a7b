// The ways in of the four offices, each on the built product with its own preset: registering first, a user name after
// the receipt, the send button after the tick, the criteria before the first question.
import { expect, type Page, test } from '@playwright/test'
import type { Flow } from '../../src/domain/profile.ts'
import { look } from './support/look.ts'
import { openWithCode, pickWords, press, readCode, readReceipt } from './support/phone.ts'
import { openPreset, type Preset, writeReport } from './support/preset.ts'
import { say } from './support/words.ts'

const t = say.id
const NAME = 'Kancil Rimba'
const PASSWORD = 'sendok biru berlari'
const OTHER_PASSWORD = 'gunung tiga kancil'

test.describe.configure({ mode: 'parallel' })
test.setTimeout(360_000)

test('register first: a pseudonym opens the page at once, and every report is found under it', async ({ browser }) => {
  await inPreset('bontang', browser, async (page, office) => {
    await page.goto('/lapor')
    await page.getByRole('button', { name: t('reporter.register.submit'), exact: true }).waitFor()
    await look(page, 'flow-register-start')
    await press(page, t('reporter.register.submit'))

    await typeLogin(page, '0812 3456 7890', 'pendek')
    await press(page, t('reporter.register.submit'))
    await expect(page.getByText(t('reporter.register.problem.phone')).first()).toBeVisible()
    await expect(page.getByText(t('reporter.register.problem.short', { count: 10 })).first()).toBeVisible()
    await look(page, 'flow-register-refused')
    await typeLogin(page, NAME, PASSWORD)
    await press(page, t('reporter.register.submit'))
    await page.getByRole('heading', { name: t('reporter.registered.title') }).waitFor()
    await look(page, 'flow-registered')
    await press(page, t('reporter.registered.later'))

    await heading(page, word(office, 'mine'))
    await expect(page.getByText(t('reporter.account.none'))).toBeVisible()
    await look(page, 'flow-register-page')
    await page.getByText(office.questionnaire.title.id, { exact: true }).click()
    await press(page, word(office, 'another'))
    await writeReport(page, office)
    await send(page, office)
    const registration = await readReceipt(page)
    await look(page, 'flow-register-receipt')
    await press(page, word(office, 'mine'))
    await expect(page.getByText(registration)).toBeVisible()

    await logIn(page, NAME, 'sendok biru duduk')
    await expect(page.getByText(t('reporter.login.wrong_open'))).toBeVisible()
    await look(page, 'flow-login-wrong')
    await page.getByLabel(t('reporter.login.password'), { exact: true }).fill(PASSWORD)
    await press(page, t('action.sign_in'))
    await expect(page.getByText(registration)).toBeVisible({ timeout: 30_000 })
  })
})

test('a user name after the receipt: made, used, changed and removed; the code stays', async ({ browser }) => {
  await inPreset('banjarnegara', browser, async (page, office) => {
    await page.goto('/lapor')
    await page.getByRole('button', { name: t('action.sign_in'), exact: true }).waitFor()
    await look(page, 'flow-password-start')
    await press(page, t('action.write_report'))
    await writeReport(page, office)
    await press(page, word(office, 'cancel'))
    await page.getByRole('dialog').waitFor()
    await look(page, 'flow-cancel')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('ui.dialog.cancel'), exact: true })
      .click()
    await send(page, office)
    const registration = await readReceipt(page)
    await heading(page, word(office, 'code'))
    const words = await noteCode(page)
    await look(page, 'flow-offer')

    await press(page, t('reporter.offer.create'))
    await typeLogin(page, NAME, PASSWORD)
    await look(page, 'flow-register-add')
    await press(page, t('action.save'))
    await expect(page.getByText(t('reporter.access.name', { name: NAME }))).toBeVisible({ timeout: 30_000 })
    await look(page, 'flow-page-named')

    await logIn(page, NAME, PASSWORD)
    await expect(page.getByText(registration)).toBeVisible({ timeout: 30_000 })
    await press(page, t('reporter.access.change'))
    await typeLogin(page, NAME, OTHER_PASSWORD)
    await press(page, t('action.save'))
    await expect(page.getByText(registration)).toBeVisible({ timeout: 30_000 })
    await logIn(page, NAME, PASSWORD)
    await expect(page.getByText(t('reporter.login.wrong_open'))).toBeVisible({ timeout: 30_000 })

    await openWithCode(page, words)
    await press(page, t('reporter.access.recall'))
    await look(page, 'flow-recall')
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
  })
})

test('cancelling throws away what was written, and its place', async ({ browser }) => {
  await inPreset('banjarnegara', browser, async (page, office) => {
    await page.goto('/lapor')
    await press(page, t('action.write_report'))
    await writeReport(page, office)
    await press(page, word(office, 'cancel'))
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('reporter.cancel.confirm'), exact: true })
      .click()
    await heading(page, t('reporter.start.title'))
    await press(page, t('action.write_report'))
    await page.getByText(t('reporter.office.no')).click()
    await press(page, t('action.next'))
    await press(page, t('reporter.caution.begin'))
    const what = office.questionnaire.questions.find(({ id }) => id === 'what')
    await expect(page.getByLabel(what?.label.id ?? '')).toHaveValue('')
  })
})

test('the send button appears after the tick', async ({ browser }) => {
  await inPreset('klungkung', browser, async (page, office) => {
    await page.goto('/lapor')
    await press(page, t('action.write_report'))
    await writeReport(page, office)
    const button = page.getByRole('button', { name: word(office, 'send'), exact: true })
    await expect(button).toHaveCount(0)
    await expect(page.getByText(t('reporter.check.send_appears'))).toBeVisible()
    await look(page, 'flow-unaffirmed')
    const affirmation = page.getByLabel(office.questionnaire.affirmation.id)
    await affirmation.check()
    await expect(button).toBeVisible()
    await affirmation.uncheck()
    await expect(button).toHaveCount(0)
    await send(page, office)
    await readReceipt(page)
    await noteCode(page)
    await press(page, word(office, 'mine'))
    await heading(page, word(office, 'mine'))
  })
})

test('the criteria come before the first question', async ({ browser }) => {
  await inPreset('mojokerto', browser, async (page) => {
    await page.goto('/lapor')
    await press(page, t('action.write_report'))
    await heading(page, t('reporter.criteria.title'))
    await expect(page.locator('main li').first()).toBeVisible()
    await look(page, 'flow-criteria')
    await press(page, t('action.next'))
    await heading(page, t('reporter.office.title'))
    await press(page, t('action.back'))
    await heading(page, t('reporter.criteria.title'))
  })
})

type Browser = Parameters<Parameters<typeof test>[2]>[0]['browser']

/** A phone in front of this office. */
async function inPreset(name: string, browser: Browser, act: (page: Page, office: Preset) => Promise<void>) {
  const office = await openPreset(name)
  const context = await browser.newContext({ baseURL: office.origin, viewport: { width: 360, height: 740 } })
  try {
    await act(await context.newPage(), office)
  } finally {
    await context.close()
    await office.close()
  }
}

/** The office's own word. */
function word({ flow, name }: Preset, which: keyof Flow['words']): string {
  const own = flow.words[which]
  if (!own) throw new Error(`${name} has no word of its own for ${which}`)
  return own.id
}

async function heading(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name, exact: true }).waitFor()
}

async function typeLogin(page: Page, name: string, password: string): Promise<void> {
  await page.locator('#user-name').fill(name)
  await page.getByLabel(t('reporter.login.password'), { exact: true }).fill(password)
}

/** On a fresh page. */
async function logIn(page: Page, name: string, password: string): Promise<void> {
  await page.goto('/lapor')
  await press(page, t('action.sign_in'))
  await typeLogin(page, name, password)
  await press(page, t('action.sign_in'))
}

async function send(page: Page, office: Preset): Promise<void> {
  await page.getByLabel(office.questionnaire.affirmation.id).check()
  await press(page, word(office, 'send'))
}

/** Up to the proof that the code was noted; what comes then is the office's own. */
async function noteCode(page: Page): Promise<string[]> {
  const words = await readCode(page)
  await press(page, t('reporter.code.written'))
  await pickWords(page, words)
  return words
}
