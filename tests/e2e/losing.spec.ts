// A slip of the thumb never deletes a written text, and the screens claim nothing that could not be checked.
import { expect, type Route } from '@playwright/test'
import { ownDemo as test } from './support/demo.ts'
import { asksBeforeClosing, sitDown } from './support/desk.ts'
import { look } from './support/look.ts'
import {
  answerElements,
  answerNo,
  beginLetter,
  beginReport,
  chooseFiles,
  next,
  noteCode,
  openFirstReport,
  openWithCode,
  press,
  readCode,
  readReceipt,
  sendReport,
  toCheck,
} from './support/phone.ts'
import { affirmation, asked, say } from './support/words.ts'

const t = say.id
const REPORT = { what: 'Honor kegiatan dipotong setengah.', how: 'Uang diminta kembali secara tunai.' }
const LETTER = 'Pemotongan itu terjadi lagi kemarin.'

test('a letter is discarded only after a question, however the reporter leaves it', async ({ page }) => {
  await beginReport(page)
  await answerElements(page, REPORT)
  await toCheck(page)
  await sendReport(page)
  await noteCode(page)
  await openFirstReport(page)
  await beginLetter(page)
  const letter = page.getByLabel(t('reporter.reply.label'))
  await letter.fill(LETTER)
  for (const way of [t('action.cancel'), t('reporter.case.back')]) {
    await press(page, way)
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText(t('reporter.discard.consequence'))).toBeVisible()
    await dialog.getByRole('button', { name: t('reporter.draft.continue'), exact: true }).click()
    await expect(letter).toHaveValue(LETTER)
  }
  await press(page, t('reporter.case.back'))
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('reporter.cancel.confirm') })
    .click()
  await page.getByRole('heading', { name: t('reporter.account.title'), exact: true }).waitFor()
  // Nothing was typed this time, so there is no question.
  await openFirstReport(page)
  await beginLetter(page)
  await press(page, t('action.cancel'))
  await expect(page.getByRole('heading', { name: t('reporter.case.actions'), exact: true })).toBeFocused()
})

test('another report in the same slot is shown as such, and an opened vault shows why it cannot change', async ({
  page,
}) => {
  await beginReport(page)
  await answerElements(page, REPORT)
  await toCheck(page)
  await page.route('**/api/reporter/report', refuse, { times: 1 })
  await page.route('**/api/reporter/slot', (route) =>
    route.request().method() === 'GET' ? route.fulfill({ json: { state: 'destroyed' } }) : route.fallback(),
  )
  await page.getByLabel(affirmation('id')).check()
  await press(page, t('action.send_report'))
  await expect(page.getByText(t('reporter.sending.taken'))).toBeVisible({ timeout: 30_000 })
  await page.unroute('**/api/reporter/slot')
  await press(page, t('action.retry'))
  await readReceipt(page)
  await noteCode(page)
  await openFirstReport(page)
  await press(page, t('reporter.vault.fill'))
  await page.getByLabel(asked('name', 'id')).fill('Siti')
  await page.route('**/api/reporter/vault', refuse)
  await page.route('**/api/reporter/slot', async (route) => {
    const answer = await (await route.fetch()).json()
    await route.fulfill({ json: { ...answer, vault: { ...answer.vault, opened: true } } })
  })
  await press(page, t('action.save'))
  await expect(page.getByText(t('reporter.vault.late'))).toBeVisible()
  await expect(page.getByRole('button', { name: t('action.save'), exact: true })).toBeHidden()
})

test('when an updated site no longer has a part of the page, the screen asks for a reload', async ({ page }) => {
  // The form fetches its parts in the background: this one is gone from the beginning.
  await page.route('**/assets/later-*.js', (route) => route.fulfill({ status: 404 }))
  await page.goto('/lapor')
  await press(page, t('action.open_with_code'))
  await expect(page.getByText(t('reporter.load_failed.renewed'))).toBeVisible()
  await page.unroute('**/assets/later-*.js')
  await press(page, t('action.retry'))
  await expect(page.getByRole('heading', { name: t('reporter.open.title'), exact: true })).toBeVisible()
})

test('a day without a year is marked at its field', async ({ page }) => {
  await beginReport(page)
  await page.getByRole('button', { name: t('element.when') }).click()
  const day = page.getByLabel(t('ui.date.day'))
  await day.fill('31')
  await next(page)
  await expect(day).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel(t('ui.date.month')).selectOption('3')
  await page.getByLabel(t('ui.date.year')).fill('2026')
  await expect(day).not.toHaveAttribute('aria-invalid')
})

test('an empty file is stored and shown as empty', async ({ page }) => {
  await beginReport(page)
  await page.getByLabel(asked('what', 'id')).fill(REPORT.what)
  for (let step = 0; step < 6; step++) await next(page)
  await chooseFiles(page, { name: 'awan.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) })
  await expect(page.locator('.file[data-state=stored]')).toContainText(t('reporter.evidence.empty'))
})

test('without a connection the form does not claim that the office names no other organisation', async ({ page }) => {
  await page.route('**/api/statement*', (route) => route.abort())
  await page.goto('/lapor')
  await press(page, t('action.write_report'))
  await page.getByText(t('reporter.office.yes')).click()
  await next(page)
  const main = page.getByRole('main')
  await expect(main.getByText(t('reporter.footer.offline'))).toBeVisible()
  await expect(main.getByText(t('reporter.elsewhere.none.text'))).toBeHidden()
  // The frame asks as well as this screen: the second request must have failed too before the line comes back.
  await page.waitForLoadState('networkidle')
  await page.unroute('**/api/statement*')
  await press(page, t('action.retry'))
  await expect(main.getByText(t('reporter.elsewhere.text'))).toBeVisible()
})

test('a handler’s text survives leaving the case at once, Esc, and the idle lock', async ({ page }) => {
  await page.clock.install()
  await sitDown(page, 'Bagas Prasetyo')
  await page.locator('.queue-link').first().click()
  const letter = page.getByLabel(t('case.reply.text'))
  await letter.fill(LETTER)
  await page
    .getByRole('link', { name: t('case.back'), exact: true })
    .last()
    .click()
  await page.goBack()
  await expect(letter).toHaveValue(LETTER)

  const closing = page.getByRole('button', { name: t('case.moves.closed'), exact: true })
  const dialog = page.getByRole('dialog')
  const answer = dialog.getByLabel(t('case.move.text'))
  await closing.click()
  await dialog.getByLabel(t('outcome.duplicate')).check()
  await expect(answer).toHaveValue(t('case.text.closed.duplicate'))
  await page.clock.runFor('16:00')
  await page.getByRole('heading', { name: t('lock.title'), exact: true }).waitFor()
  await expect(page.getByText(LETTER)).toBeHidden()
  await page.getByRole('button', { name: 'Bagas Prasetyo' }).click()
  await expect(letter).toHaveValue(LETTER, { timeout: 30_000 })

  // The standard text follows the currently chosen outcome.
  await closing.click()
  await dialog.getByLabel(t('outcome.incomplete')).check()
  await expect(answer).toHaveValue(t('case.text.closed.incomplete'))
  await answer.fill(LETTER)
  await page.keyboard.press('Escape')
  await closing.click()
  await expect(answer).toHaveValue(LETTER)

  // After the text is on the sealed desk the page may close; after another word it asks again.
  await page.clock.runFor('00:10')
  await expect.poll(() => asksBeforeClosing(page)).toBe(false)
  await answer.fill(`${LETTER} Lagi.`)
  expect(await asksBeforeClosing(page)).toBe(true)
})

/** Answers like the server when another window or a custodian was first. */
function refuse(route: Route): Promise<void> {
  return route.fulfill({ status: 409, json: { type: 'about:blank', title: '', status: 409, code: 'conflict' } })
}

test('unsaved text is continued: no draft and no new report replaces it without a question', async ({ page }) => {
  const what = page.getByLabel(asked('what', 'id'))
  const resume = page.getByRole('button', { name: t('reporter.account.draft_continue'), exact: true })
  const toAccount = async () => {
    await press(page, t('action.back'))
    await press(page, t('action.back'))
    await press(page, t('action.back'))
    await page.getByRole('heading', { name: t('reporter.account.title'), exact: true }).waitFor()
  }
  await beginReport(page)
  await what.fill(REPORT.what)
  await press(page, t('action.save_draft'))
  await page.getByRole('heading', { name: t('reporter.draft.title'), exact: true }).waitFor()
  const words = await readCode(page)

  // Continued on a new page: the advice is one step before the first question.
  await openWithCode(page, words)
  await resume.click()
  await press(page, t('action.back'))
  await press(page, t('reporter.caution.begin'))
  await what.fill(LETTER)
  await toAccount()
  await resume.click()
  await expect(what).toHaveValue(LETTER)
  await press(page, t('action.save_draft'))
  await page.getByText(t('reporter.draft.saved', { date: '' }).slice(0, 22)).waitFor()

  // Another report, not saved yet.
  await toAccount()
  await press(page, t('action.new_report'))
  await answerNo(page)
  await press(page, t('reporter.caution.begin'))
  await what.fill(REPORT.what)
  await toAccount()
  await resume.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(t('reporter.discard.consequence'))).toBeVisible()
  await dialog.getByRole('button', { name: t('reporter.draft.continue'), exact: true }).click()
  await look(page, 'account-unsaved', { night: false })
  await expect(page.getByRole('button', { name: t('action.new_report') })).toBeHidden()
  await press(page, t('reporter.draft.continue'))
  await expect(what).toHaveValue(REPORT.what)
  await toAccount()
  await resume.click()
  await dialog.getByRole('button', { name: t('reporter.cancel.confirm') }).click()
  await expect(what).toHaveValue(LETTER)
})

test('a draft with questions that the office has changed lists the answers that are no longer asked for', async ({
  page,
}) => {
  await beginReport(page)
  await page.getByLabel(asked('what', 'id')).fill(REPORT.what)
  await press(page, t('action.save_draft'))
  await page.getByRole('heading', { name: t('reporter.draft.title'), exact: true }).waitFor()
  const words = await readCode(page)
  // This screen is the only way to the draft.
  expect(await asksBeforeClosing(page)).toBe(true)
  await press(page, t('reporter.draft.continue'))
  await expect.poll(() => asksBeforeClosing(page)).toBe(false)
  await page.route('**/api/form', async (route) => {
    const { site, questionnaire } = await (await route.fetch()).json()
    const asked = JSON.parse(questionnaire.text)
    const questions = asked.questions.map((question: { id: string }) =>
      question.id === 'what' ? { ...question, id: 'facts' } : question,
    )
    const text = JSON.stringify({ ...asked, questions })
    await route.fulfill({ json: { site, questionnaire: { ...questionnaire, text } } })
  })
  await openWithCode(page, words)
  await press(page, t('reporter.account.draft_continue'))
  const notice = page.getByRole('status').filter({ hasText: t('reporter.unplaced.title') })
  await expect(notice.getByText(REPORT.what)).toBeVisible()
  await expect(page.getByLabel(asked('what', 'id'))).toHaveValue('')
  await look(page, 'draft-changed-questions')
  await next(page)
  await expect(notice).toBeHidden()
})

test('files beyond the limit are named, a text that is too long says so, and the focus is never lost', async ({
  page,
}) => {
  await beginReport(page)
  const what = page.getByLabel(asked('what', 'id'))
  await what.focus()
  await page.keyboard.insertText('a'.repeat(20_100))
  await expect(page.getByText(t('ui.field.full', { count: 8000 }))).toBeVisible()
  await look(page, 'field-full', { night: false })
  await answerElements(page, REPORT)
  await expect(page.getByRole('heading', { name: t('reporter.evidence.title') })).toBeFocused()
  const file = (at: number) => ({ name: `${at}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`${at}`) })
  await chooseFiles(
    page,
    Array.from({ length: 32 }, (_, at) => file(at)),
  )
  await expect(page.getByText(t('reporter.evidence.over', { names: '30.txt, 31.txt' }))).toBeVisible()
  await expect(page.locator('.file')).toHaveCount(30)
  const remove = (at: number) => page.getByRole('button', { name: t('ui.file.remove', { name: `${at}.txt` }) })
  await remove(28).press('Enter')
  await expect(remove(29)).toBeFocused()
  await remove(29).press('Enter')
  await expect(remove(27)).toBeFocused()
  await look(page, 'files-over', { night: false })
})

test('a code written by ear can be typed into one field, and a withdrawal is announced', async ({ page }) => {
  await beginReport(page)
  await answerElements(page, REPORT)
  await toCheck(page)
  await sendReport(page)
  const words = await noteCode(page)
  await page.reload()
  await press(page, t('action.open_with_code'))
  await expect(page.getByRole('heading', { name: t('reporter.open.title'), exact: true })).toBeFocused()
  await page.getByText(t('reporter.open.paste'), { exact: true }).click()
  const all = page.getByLabel(t('reporter.open.paste_label'))
  const typed = words.map((word) => word.toUpperCase()).join(', ')
  await all.pressSequentially(typed)
  await expect(all).toHaveValue(typed)
  const field = (at: number) => page.getByLabel(t('reporter.open.word', { number: at + 1 }), { exact: true })
  for (const [at, word] of words.entries()) await expect(field(at)).toHaveValue(word)
  // A phone's keyboard sends no key event for a space: the second word continues in the field where it was begun.
  await field(0).fill('')
  await field(1).fill('')
  await field(0).fill(`${words[0]} ${words[1]?.slice(0, 1)}`)
  await expect(field(1)).toBeFocused()
  await page.keyboard.insertText(words[1]?.slice(1) ?? '')
  await expect(field(1)).toHaveValue(words[1] ?? '')
  await field(2).fill('trovis')
  await expect(page.getByRole('button', { name: 'tropis', exact: true })).toBeVisible()
  await look(page, 'open-by-ear', { night: false })
  await field(2).fill(words[2] ?? '')
  await press(page, t('reporter.open.submit'))
  await openFirstReport(page)
  await press(page, t('reporter.withdraw.open'))
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('reporter.withdraw.confirm'), exact: true })
    .click()
  await expect(page.getByText(t('reporter.withdraw.done'))).toBeFocused()
})
