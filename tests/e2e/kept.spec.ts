// Sentences on the reporter's screens that must always be true: what happens next, what a draft holds, and that four
// letters per word are enough to open it.
import { expect, type Page } from '@playwright/test'
import { ownDemo as test } from './support/demo.ts'
import { asksBeforeClosing, move, openCase, sitDown, writeLetter } from './support/desk.ts'
import { look } from './support/look.ts'
import {
  answerElements,
  beginReport,
  next,
  noteCode,
  openFirstReport,
  openWithCode,
  press,
  readCode,
  reply,
  sendReport,
  toCheck,
} from './support/phone.ts'
import { asked, say } from './support/words.ts'

// Each test opens a draft with its code several times, which is slow when many tests run at once.
test.describe.configure({ timeout: 240_000 })

const t = say.id
const REPORT = { what: 'Honor kegiatan dipotong setengah.', how: 'Uang diminta kembali secara tunai.' }

test('the page asks for an answer until it is sent, and again after a new question of the office', async ({
  page,
  browser,
  baseURL,
}) => {
  const says = (key: 'received' | 'question' | 'answer_sent' | 'answer_letter' | 'withdrawn') =>
    expect(page.getByText(t(`reporter.case.next.${key}`))).toBeVisible()
  const silent = (key: 'received' | 'question') => expect(page.getByText(t(`reporter.case.next.${key}`))).toBeHidden()
  const desk = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
  await beginReport(page)
  await answerElements(page, REPORT)
  await toCheck(page)
  const { registration } = await sendReport(page)
  const words = await noteCode(page)
  const again = async () => {
    await openWithCode(page, words)
    await openFirstReport(page)
  }
  await openFirstReport(page)
  await says('received')

  await sitDown(desk, 'Bagas Prasetyo')
  await openCase(desk, registration)
  await move(desk, 'clarification', { text: 'Kapan honor itu dibayarkan?' })
  await again()
  await says('question')
  await silent('received')
  await reply(page, 'Setiap tanggal lima.')
  await says('answer_sent')
  await silent('question')
  await look(page, 'case-answered', { night: false })
  await again()
  await says('answer_sent')
  await silent('question')

  const letter = desk.getByLabel(t('case.reply.text'))
  await writeLetter(desk, 'Terima kasih, kami pelajari.', true)
  await again()
  await says('answer_letter')
  await desk.getByLabel(t('case.reply.question'), { exact: true }).check()
  await letter.fill('Siapa yang membayarkan?')
  await press(desk, t('case.reply.send'))
  await expect(letter).toHaveValue('')
  await again()
  await says('question')
  await press(page, t('reporter.withdraw.open'))
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('reporter.withdraw.confirm'), exact: true })
    .click()
  await says('withdrawn')
  await silent('question')
  await again()
  await says('withdrawn')
  await desk.context().close()
})

test('files added to a saved draft are there after a reload, and without a draft no text claims so', async ({
  page,
}) => {
  const rows = page.locator('.file')
  const file = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) })
  await beginReport(page)
  await answerElements(page, REPORT)
  await press(page, t('reporter.evidence.skip_saving'))
  const input = page.locator('input[type=file]')
  await input.setInputFiles([file('a.txt')])
  await expect(rows).toContainText([t('reporter.file.unsaved')])
  await expect(page.getByText(t('reporter.evidence.not_kept'))).toBeVisible()
  expect(await asksBeforeClosing(page)).toBe(true)
  await look(page, 'evidence-unsaved', { night: false })

  await press(page, t('action.save_draft'))
  const words = await draftCode(page)
  await press(page, t('reporter.draft.continue'))
  await expect(rows).toContainText([t('reporter.file.saved')])
  await input.setInputFiles([file('b.txt'), file('c.txt')])
  await expect(rows).toContainText(Array(3).fill(t('reporter.file.saved')))
  await page.getByRole('button', { name: t('ui.file.remove', { name: 'a.txt' }) }).click()
  await expect(rows).toHaveCount(2)
  await expect.poll(() => asksBeforeClosing(page)).toBe(false)
  await expect(page.getByText(savedWords())).toBeVisible()

  await openWithCode(page, words)
  await press(page, t('reporter.account.draft_continue'))
  await expect(rows).toContainText(['b.txt', 'c.txt'])
  await expect(rows).toContainText(Array(2).fill(t('reporter.file.saved')))
  // A continued draft also keeps files that are added later.
  await input.setInputFiles([file('d.txt')])
  await expect(rows).toContainText(Array(3).fill(t('reporter.file.saved')))
  await openWithCode(page, words)
  await press(page, t('reporter.account.draft_continue'))
  await expect(rows).toContainText(['b.txt', 'c.txt', 'd.txt'])
  await next(page)
  await press(page, t('reporter.identity.skip'))
  await sendReport(page)
})

test('a draft that could not be saved completely is shown as incomplete until it is', async ({ page }) => {
  const notice = page.getByText(t('reporter.draft.failed'))
  const lacking = page.getByText(t('reporter.draft.failed_again'))
  const what = page.getByLabel(asked('what', 'id'))
  await beginReport(page)
  await what.fill(REPORT.what)
  await page.context().setOffline(true)
  await press(page, t('action.save_draft'))
  await expect(notice).toBeVisible()
  await expect(page.getByText(savedWords())).toBeHidden()
  await page.context().setOffline(false)
  await expect(notice).toBeHidden()
  await expect(page.getByText(savedWords())).toBeHidden()
  await press(page, t('action.save_draft'))
  const words = await draftCode(page)
  await press(page, t('reporter.draft.continue'))
  await expect(page.getByText(savedWords())).toBeVisible()

  await what.fill(`${REPORT.what} Lagi.`)
  await expect(page.getByText(savedWords())).toBeHidden()
  await page.context().setOffline(true)
  await press(page, t('action.save_draft'))
  await expect(lacking).toBeVisible()
  await expect(page.getByText(savedWords())).toBeHidden()
  await page.context().setOffline(false)
  // The reporter asked once; the draft is saved as soon as possible.
  await expect(page.getByText(savedWords())).toBeVisible()
  await expect(lacking).toBeHidden()
  await openWithCode(page, words)
  await press(page, t('reporter.account.draft_continue'))
  await expect(what).toHaveValue(`${REPORT.what} Lagi.`)
})

test('four letters of each word open a draft: typed with Tab, pasted with a label, or before the list has loaded', async ({
  page,
}) => {
  await beginReport(page)
  await page.getByLabel(asked('what', 'id')).fill(REPORT.what)
  await press(page, t('action.save_draft'))
  const words = await draftCode(page)
  const starts = words.map((word) => word.slice(0, 4))
  const field = (at: number) => page.getByLabel(t('reporter.open.word', { number: at + 1 }), { exact: true })
  const opened = () => page.getByRole('heading', { name: t('reporter.account.title'), exact: true }).waitFor()
  const toCode = async () => {
    await page.goto('/lapor')
    await press(page, t('action.open_with_code'))
    await page.getByRole('heading', { name: t('reporter.open.title'), exact: true }).waitFor()
  }
  const open = () => press(page, t('reporter.open.submit'))

  await toCode()
  await field(0).focus()
  for (const start of starts) {
    await page.keyboard.type(start)
    await page.keyboard.press('Tab')
  }
  await open()
  await opened()

  await toCode()
  await field(3).fill('trendy')
  await expect(page.getByRole('button', { name: 'trendi', exact: true })).toBeVisible()
  await look(page, 'open-near')
  await field(3).fill('')
  await page.getByText(t('reporter.open.paste'), { exact: true }).click()
  await page.getByLabel(t('reporter.open.paste_label')).fill(`*Kode:* ${starts.join(' ')}`)
  for (const [at, word] of words.entries()) await expect(field(at)).toHaveValue(word)
  await open()
  await opened()

  await page.route('**/opening-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000))
    await route.continue()
  })
  await toCode()
  for (const [at, start] of starts.entries()) await field(at).fill(` ${start.toUpperCase()}.`)
  await open()
  await opened()
})

/** The code of the draft that has just been saved. */
async function draftCode(page: Page): Promise<string[]> {
  await page.getByRole('heading', { name: t('reporter.draft.title'), exact: true }).waitFor()
  return readCode(page)
}

/** The line that says that everything is saved in the draft. */
function savedWords(): string {
  return t('reporter.draft.saved', { date: '' }).slice(0, 22)
}
