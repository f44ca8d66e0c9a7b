// A handler in the demo: logs in with one press, reads, answers, moves cases.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import type { Stage } from '../../../src/domain/names/stages.ts'
import { type Say, say } from './words.ts'

/** Logs in as a person of the demo, with the button that has their name. */
export async function sitDown(page: Page, name: string, t: Say = say.id): Promise<void> {
  await page.goto('/petugas')
  await pickPerson(page, name, t)
}

/** Reloads: the session continues, and the keys are opened again. */
export async function sitDownAgain(page: Page, name: string, t: Say = say.id): Promise<void> {
  await page.reload()
  await page.getByRole('heading', { name: t('lock.title'), exact: true }).waitFor()
  await pickPerson(page, name, t)
}

/**
 * Logs in on the current log-in page. An authenticator code works once: if several tests log in as one person at the
 * same moment, the last is refused and waits for the next code, as the page advises.
 */
export async function pickPerson(page: Page, name: string, t: Say = say.id): Promise<void> {
  const person = page.getByRole('button', { name })
  const inside = page.getByRole('button', { name: t('action.sign_out'), exact: true })
  const refused = page.getByText(t('login.refused'))
  await person.click()
  for (;;) {
    await inside.or(refused).first().waitFor({ timeout: 30_000 })
    if (await inside.isVisible()) return
    await page.waitForTimeout(5000)
    await person.click()
    await refused.waitFor({ state: 'hidden' })
  }
}

/** Searches for a registration number; gives the rows that were found. */
export async function findCase(page: Page, registration: string, t: Say = say.id): Promise<Locator> {
  const field = page.getByLabel(t('queue.search.label'))
  const toQueue = page.getByRole('link', { name: t('place.queue'), exact: true }).first()
  if (!(await field.isVisible())) await toQueue.click()
  await field.fill(registration)
  await field.press('Enter')
  // After the search the address holds the number, and today's sections, which may show a case twice, are gone.
  await expect(page).toHaveURL(/nomor=/)
  await page.getByRole('heading', { name: t('queue.section.all'), exact: true }).waitFor()
  return page.locator('.queue-row').filter({ hasText: registration })
}

/** Opens a case by its registration number. */
export async function openCase(page: Page, registration: string, t: Say = say.id): Promise<void> {
  const rows = await findCase(page, registration, t)
  await rows.getByRole('link').click()
  await page.getByRole('heading', { name: t('case.title', { number: registration }) }).waitFor({ timeout: 20_000 })
}

/** Confirms the warning, saves an evidence file and gives its SHA-256. */
export async function saveEvidence(page: Page, file: string, t: Say = say.id): Promise<string> {
  await page.getByRole('button', { name: t('case.evidence.save_named', { name: file }) }).click()
  const arriving = page.waitForEvent('download', { timeout: 60_000 })
  await page.getByRole('button', { name: t('case.evidence.dialog.confirm') }).click()
  const download = await arriving
  expect(download.suggestedFilename()).toBe(file)
  return createHash('sha256')
    .update(readFileSync(await download.path()))
    .digest('hex')
}

/** Writes a letter to the reporter, marked as an answer or not. */
export async function writeLetter(page: Page, text: string, answer: boolean, t: Say = say.id): Promise<void> {
  await page.getByLabel(t('case.reply.text')).fill(text)
  if (answer) await page.getByLabel(t('case.reply.answer')).check()
  await page.getByRole('button', { name: t('case.reply.send') }).click()
  await page.getByText(t('case.reply.sent')).waitFor()
}

/** Answers the only request for protection with a letter, without deciding about a form. */
export async function answerProtection(page: Page, text: string, t: Say = say.id): Promise<void> {
  await page.getByRole('button', { name: t('protection.decide.action'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t('protection.decide.text')).fill(text)
  await dialog.getByRole('button', { name: t('protection.decide.confirm'), exact: true }).click()
  await page.getByText(t('protection.done'), { exact: true }).waitFor()
}

export interface MoveTexts {
  readonly outcome?: keyof typeof OUTCOMES
  readonly reason?: string
  readonly text?: string
}

const OUTCOMES = {
  substantiated: 'outcome.substantiated',
  incomplete: 'outcome.incomplete',
  false_report: 'outcome.false_report',
} as const
type Meaning = Exclude<Stage, 'received'> | 'reopen'

/** Presses a next step and confirms its dialog. */
export async function move(page: Page, step: Meaning, texts: MoveTexts = {}, t: Say = say.id): Promise<void> {
  const name = t(`case.moves.${step}`)
  await page.getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog')
  if (texts.outcome) await dialog.getByLabel(t(OUTCOMES[texts.outcome]), { exact: true }).check()
  if (texts.text) await dialog.getByLabel(t('case.move.text')).fill(texts.text)
  if (texts.reason) await dialog.getByLabel(t('case.move.reason')).fill(texts.reason)
  await dialog.getByRole('button', { name, exact: true }).click()
  const stage: Stage = step === 'reopen' ? 'review' : step
  await page.getByText(t('case.move.done', { stage: t(`stage.${stage}`) })).waitFor()
}

/** Assigns the case to one investigator. */
export async function assign(page: Page, investigator: string, reason: string, t: Say = say.id): Promise<void> {
  await page.getByRole('button', { name: t('case.team.assign') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(new RegExp(investigator)).check()
  await dialog.getByLabel(t('case.team.dialog.reason')).fill(reason)
  await dialog.getByRole('button', { name: t('case.team.dialog.confirm') }).click()
  await page.getByText(t('case.team.done')).waitFor()
}

/** Whether the browser would ask before it closes this page. */
export function asksBeforeClosing(page: Page): Promise<boolean> {
  return page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))
}
