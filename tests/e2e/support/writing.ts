// A reporter who answers the questions of any office.
import { expect, type Page } from '@playwright/test'
import type { Question, Questionnaire } from '../../../src/domain/names/questionnaire.ts'
import { chooseFiles, next, press } from './phone.ts'
import { type Say, wordsOf } from './words.ts'

export interface WriteOptions {
  /** Further actions in the steps, by question, besides the required answers. */
  readonly inStep?: Readonly<Record<string, (page: Page) => Promise<void>>>
  readonly files?: Parameters<typeof chooseFiles>[1]
  /** Answers for the vault, by question; without them the step is skipped. */
  readonly identity?: Readonly<Record<string, string>>
}

/** Goes from the R12 question to the check page, with only the required answers. */
export async function writeReport(page: Page, asked: Questionnaire, options: WriteOptions = {}): Promise<void> {
  const t = wordsOf(asked)
  await page.getByText(t('reporter.office.no'), { exact: true }).click()
  await next(page)
  await press(page, t('reporter.caution.begin'))
  for (const element of asked.elements) {
    await page.getByRole('heading', { name: t(`element.${element}.question`) }).waitFor()
    for (const question of asked.questions) {
      if (question.element === element && question.required) await answer(page, question, t)
    }
    await options.inStep?.[element]?.(page)
    await next(page)
  }
  await page.getByRole('heading', { name: t('reporter.evidence.title') }).waitFor()
  await expect(page.getByText(asked.evidence.hint.id)).toBeVisible()
  if (options.files) await chooseFiles(page, options.files)
  await next(page)
  await passIdentity(page, asked, options.identity)
  await page.getByRole('heading', { name: t('reporter.check.title') }).waitFor()
}

/** Writes the identity into the vault, or skips the step. */
async function passIdentity(page: Page, asked: Questionnaire, answers: WriteOptions['identity']): Promise<void> {
  const t = wordsOf(asked)
  if (!answers) return press(page, t('reporter.identity.skip'))
  await press(page, t('reporter.identity.fill'))
  for (const { id, label } of asked.identity) {
    const field = page.getByLabel(`${label.id} ${t('ui.field.optional')}`, { exact: true })
    await expect(field).toBeVisible()
    if (answers[id]) await field.fill(answers[id])
  }
  await next(page)
}

/** Affirms and sends, with the office's own button. */
export async function send(page: Page, asked: Questionnaire, button: string): Promise<void> {
  await page.getByLabel(asked.affirmation.id).check()
  await press(page, button)
}

async function answer(page: Page, { type, label, options }: Question, t: Say): Promise<void> {
  if (type === 'people') return page.getByLabel(t('reporter.people.position')).fill('Petugas loket')
  if (type === 'date') return page.getByLabel(t('ui.date.year')).first().fill('2026')
  if (type === 'amount') return page.getByLabel(label.id).fill('250000')
  if (type === 'choice') return choose(page, label.id, options?.[0]?.label.id ?? '')
  return page.getByLabel(label.id).fill('Uang diminta di loket 2.')
}

/** Picks one of the few answers to this question. */
export function choose(page: Page, question: string, option: string): Promise<void> {
  return page.getByRole('group', { name: question }).getByText(option, { exact: true }).click()
}
