// A reporter with a phone: the actions of the person, and the paper with the code.
import { expect, type Locator, type Page } from '@playwright/test'
import { affirmation, asked, type Say, say } from './words.ts'

export interface ReportTexts {
  readonly what: string
  readonly how: string
  readonly where?: string
  readonly person?: string
  /** Year. */
  readonly when?: string
}

type FileInput = Parameters<Locator['setInputFiles']>[0]

/** Goes from the first screen to the first question. */
export async function beginReport(page: Page, t: Say = say.id): Promise<void> {
  await page.goto(formOf(page))
  await press(page, t('action.write_report'))
  await answerNo(page, t)
  await press(page, t('reporter.caution.begin'))
  await page.getByLabel(asked('what', t.language)).waitFor()
}

/** Answers that the report is not about a person of the Inspectorate. */
export async function answerNo(page: Page, t: Say = say.id): Promise<void> {
  await page.getByText(t('reporter.office.no')).click()
  await next(page, t)
}

/** Answers every required question, element by element, up to the step for evidence. */
export async function answerElements(page: Page, texts: ReportTexts, t: Say = say.id): Promise<void> {
  const field = (id: string) => page.getByLabel(asked(id, t.language))
  await field('what').fill(texts.what)
  await next(page, t)
  await page.getByLabel(t('reporter.people.position')).fill(texts.person ?? 'Petugas loket')
  await next(page, t)
  await field('place').fill(texts.where ?? 'Loket 2')
  await next(page, t)
  await page
    .getByLabel(t('ui.date.year'))
    .first()
    .fill(texts.when ?? '2026')
  await next(page, t)
  await next(page, t)
  await field('how').fill(texts.how)
  await next(page, t)
  await page.getByRole('heading', { name: t('reporter.evidence.title') }).waitFor()
}

/** Chooses files without saving a draft first. Does not wait for them to arrive. */
export async function chooseFiles(page: Page, files: FileInput, t: Say = say.id): Promise<void> {
  await press(page, t('reporter.evidence.skip_saving'))
  await page.locator('input[type=file]').setInputFiles(files)
}

/** Goes from the evidence to the check page without giving a name. */
export async function toCheck(page: Page, t: Say = say.id): Promise<void> {
  await next(page, t)
  await press(page, t('reporter.identity.skip'))
  await page.getByRole('heading', { name: t('reporter.check.title') }).waitFor()
}

/** Affirms and sends; ends on the receipt. */
export async function sendReport(page: Page, timeout = 30_000, t: Say = say.id): Promise<{ registration: string }> {
  await page.getByLabel(affirmation(t.language)).check()
  await press(page, t('action.send_report'))
  return { registration: await readReceipt(page, timeout, t) }
}

/** The registration number on the receipt. */
export async function readReceipt(page: Page, timeout = 30_000, t: Say = say.id): Promise<string> {
  await page.getByRole('heading', { name: t('reporter.receipt.title') }).waitFor({ timeout })
  return (await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? ''
}

/** The eight words on the screen. */
export async function readCode(page: Page, t: Say = say.id): Promise<string[]> {
  const words = await page
    .getByRole('list', { name: t('ui.code.label') })
    .getByRole('listitem')
    .allTextContents()
  expect(words).toHaveLength(8)
  return words.map((word) => word.replace(/[^a-z]/g, ''))
}

/** Writes the code down, proves it with two words, and goes to the reporter's page. */
export async function noteCode(page: Page, t: Say = say.id): Promise<string[]> {
  const words = await readCode(page, t)
  await press(page, t('reporter.code.written'))
  await pickWords(page, words, t)
  await press(page, t('reporter.code.go'))
  return words
}

/** Picks the two words that are asked for. */
export async function pickWords(page: Page, words: readonly string[], t: Say = say.id): Promise<void> {
  for (let i = 0; i < 2; i++) {
    const question = await page.getByRole('heading', { level: 3 }).textContent()
    const place = words.findIndex((_, at) => question === t('reporter.code.pick.word', { number: at + 1 }))
    await press(page, words[place] ?? '')
  }
}

/** Opens the reporter's page with the code from the paper. */
export async function openWithCode(page: Page, words: readonly string[], t: Say = say.id): Promise<void> {
  await page.goto(formOf(page))
  await press(page, t('action.open_with_code'))
  await typeCode(page, words, t)
  await page.getByRole('heading', { name: t('reporter.account.title'), exact: true }).waitFor({ timeout: 20_000 })
}

/** Types the code, word by word, and opens. */
export async function typeCode(page: Page, words: readonly string[], t: Say = say.id): Promise<void> {
  for (const [at, word] of words.entries()) {
    await page.getByLabel(t('reporter.open.word', { number: at + 1 }), { exact: true }).fill(word)
  }
  await press(page, t('reporter.open.submit'))
}

/** Opens the first report from the account page. */
export async function openFirstReport(page: Page, t: Say = say.id): Promise<void> {
  await page
    .getByRole('button', { name: t('action.open'), exact: true })
    .first()
    .click()
  await page.getByRole('heading', { name: t('reporter.case.letters') }).waitFor()
}

/** Begins a letter: an answer if the office has written, else the first one. */
export function beginLetter(page: Page, t: Say = say.id): Promise<void> {
  const [answer, first] = [t('action.reply'), t('reporter.letter.write')].map((name) =>
    page.getByRole('button', { name, exact: true }),
  )
  if (!answer || !first) throw new Error('two names')
  return answer.or(first).click()
}

/** Writes a letter to the office. */
export async function reply(page: Page, text: string, t: Say = say.id): Promise<void> {
  await beginLetter(page, t)
  await page.getByLabel(t('reporter.reply.label')).fill(text)
  await press(page, t('action.send'))
  await expect(page.getByText(text).last()).toBeVisible()
}

/** Goes to the next step. */
export function next(page: Page, t: Say = say.id): Promise<void> {
  return press(page, t('action.next'))
}

/** Presses the button with exactly these words. */
export function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click()
}

/** The application's only address, on the site of the current page. */
function formOf(page: Page): string {
  return page.url().startsWith('http') ? new URL('/lapor', page.url()).href : '/lapor'
}
