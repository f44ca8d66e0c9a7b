// A handler at their desk in the demo: logs in with one press, reads, answers, moves.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'

/** Logs in as a person of the demo, by the button that bears their name, and waits until they are in. */
export async function sitDown(page: Page, name: string): Promise<void> {
  await page.goto('/petugas')
  await pickPerson(page, name)
}

/** After a reload: the session runs on, the keys are brought back. */
export async function sitDownAgain(page: Page, name: string): Promise<void> {
  await page.reload()
  await page.getByRole('heading', { name: /Layar terkunci|Screen locked/ }).waitFor()
  await pickPerson(page, name)
}

async function pickPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click()
  await page.getByRole('button', { name: /^(Keluar|Sign out)$/i }).waitFor({ timeout: 30_000 })
}

/** Looks a registration number up as one types it; gives the rows that were found. */
export async function findCase(page: Page, registration: string): Promise<Locator> {
  await page.getByRole('link', { name: 'Antrean', exact: true }).first().click()
  const field = page.getByRole('searchbox')
  await field.fill(registration)
  await field.press('Enter')
  // The number stands beside the filters once the server has been asked.
  await expect(page).toHaveURL(/\/petugas\/antrean\?.*nomor=/)
  await page.locator('.queue-rows, .empty').first().waitFor()
  return page.getByRole('listitem').filter({ hasText: registration })
}

/** Opens a case by its registration number. */
export async function openCase(page: Page, registration: string): Promise<void> {
  const rows = await findCase(page, registration)
  await rows.first().getByRole('link').click()
  await page.getByRole('heading', { name: `Berkas ${registration}` }).waitFor({ timeout: 20_000 })
}

/** Saves an evidence file past the warning and gives the SHA-256 of what arrived. */
export async function saveEvidence(page: Page, file: string): Promise<string> {
  await page.getByRole('button', { name: `Simpan ${file}` }).click()
  const arriving = page.waitForEvent('download', { timeout: 60_000 })
  await page.getByRole('button', { name: 'Simpan ke komputer ini' }).click()
  const download = await arriving
  expect(download.suggestedFilename()).toBe(file)
  return createHash('sha256')
    .update(readFileSync(await download.path()))
    .digest('hex')
}

/** Writes to the reporter, marked as an answer or not. */
export async function writeLetter(page: Page, text: string, answer: boolean): Promise<void> {
  await page.getByLabel('Isi surat').fill(text)
  if (answer) await page.getByLabel('Ini jawaban').check()
  await page.getByRole('button', { name: 'Kirim kepada pelapor' }).click()
  await page.getByText('Terkirim. Pelapor membacanya').waitFor()
}

export interface MoveTexts {
  readonly outcome?: string
  readonly reason?: string
  readonly text?: string
}

/** Presses a next step and confirms its dialog. */
export async function move(page: Page, step: string, stage: string, texts: MoveTexts = {}): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click()
  const dialog = page.getByRole('dialog')
  if (texts.outcome) await dialog.getByLabel(texts.outcome, { exact: true }).check()
  if (texts.text) await dialog.getByLabel('Jawaban kepada pelapor').fill(texts.text)
  if (texts.reason) await dialog.getByLabel('Alasan internal').fill(texts.reason)
  await dialog.getByRole('button', { name: step, exact: true }).click()
  await page.getByText(`Berkas sekarang di tahap ${stage}`).waitFor()
}

/** Assigns the case to one investigator. */
export async function assign(page: Page, investigator: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Atur tim' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(new RegExp(investigator)).check()
  await dialog.getByLabel('Alasan penugasan').fill(reason)
  await dialog.getByRole('button', { name: 'Simpan penugasan' }).click()
  await page.getByText('Penugasan tersimpan').waitFor()
}
