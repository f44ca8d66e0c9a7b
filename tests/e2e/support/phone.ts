// A reporter with a phone: what they do with their thumbs, and the paper with the code.
import { expect, type Locator, type Page } from '@playwright/test'

export interface ReportTexts {
  readonly what: string
  readonly how: string
  readonly where?: string
  readonly person?: string
  /** Year. */
  readonly when?: string
  /** Contact for the identity vault. */
  readonly contact?: string
}

type FileInput = Parameters<Locator['setInputFiles']>[0]

/** From the first screen to the first question. */
export async function beginReport(page: Page): Promise<void> {
  await page.goto('/lapor')
  await page.getByRole('button', { name: 'Tulis Pengaduan' }).click()
  await page.getByText('Tidak, orang lain').click()
  await next(page)
  await page.getByRole('button', { name: 'Mulai Menulis' }).click()
  await page.getByLabel('Apa yang terjadi?').waitFor()
}

/** Answers every required question, element by element, until the evidence is asked for. */
export async function answerElements(page: Page, texts: ReportTexts): Promise<void> {
  await page.getByLabel('Apa yang terjadi?').fill(texts.what)
  await next(page)
  await page.getByLabel('Jabatan atau pekerjaan').fill(texts.person ?? 'Petugas loket')
  await next(page)
  await page.getByLabel('Di mana terjadinya?').fill(texts.where ?? 'Loket 2')
  await next(page)
  await page
    .getByLabel('Tahun')
    .first()
    .fill(texts.when ?? '2026')
  await next(page)
  await next(page)
  await page.getByLabel('Bagaimana caranya?').fill(texts.how)
  await next(page)
  await page.getByRole('heading', { name: 'Apakah Anda punya bukti?' }).waitFor()
}

/** Chooses files without saving a draft first. Does not wait for them to arrive. */
export async function chooseFiles(page: Page, files: FileInput): Promise<void> {
  const skip = page.getByRole('button', { name: 'Lanjut tanpa menyimpan' })
  if (await skip.isVisible()) await skip.click()
  await page.locator('input[type=file]').setInputFiles(files)
}

/** From the evidence to the check page. */
export async function toCheck(page: Page, texts: Pick<ReportTexts, 'contact'> = {}): Promise<void> {
  await next(page)
  if (texts.contact) {
    const fill = page.getByRole('button', { name: 'Isi data saya' })
    if (await fill.isVisible()) await fill.click()
    await page.getByLabel('Bagaimana dan kapan Anda aman dihubungi?').fill(texts.contact)
    await next(page)
  } else {
    await page.getByRole('button', { name: 'Lewati Langkah Ini' }).click()
  }
  await page.getByRole('heading', { name: 'Periksa sebelum mengirim' }).waitFor()
}

/** Affirms and sends; ends on the receipt. */
export async function sendReport(page: Page, timeout = 30_000): Promise<{ registration: string }> {
  await page.getByLabel('Yang saya tulis benar').check()
  await page.getByRole('button', { name: 'Kirim Pengaduan' }).click()
  await page.getByRole('heading', { name: 'Pengaduan Anda diterima' }).waitFor({ timeout })
  const registration = await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()
  return { registration: registration ?? '' }
}

/** Writes the code on paper, proves it with two words, and goes to the reporter's page. */
export async function noteCode(page: Page): Promise<string[]> {
  const words = (await page.locator('.code-words li, .code-word').allTextContents()).map((text) =>
    text.replace(/[^a-z]/g, ''),
  )
  expect(words).toHaveLength(8)
  await page.getByRole('button', { name: 'Sudah Saya Tulis' }).click()
  for (let i = 0; i < 2; i++) {
    const asked = await page.getByRole('heading', { name: /Kata nomor/ }).textContent()
    const place = Number(/\d+/.exec(asked ?? '')?.[0])
    await page.getByRole('button', { name: words[place - 1] as string, exact: true }).click()
  }
  await page.getByRole('button', { name: 'Buka Halaman Pelapor' }).click()
  return words
}

/** Opens the reporter's page with the code from the paper. */
export async function openWithCode(page: Page, words: readonly string[]): Promise<void> {
  await page.goto('/lapor')
  await page.getByRole('button', { name: 'Buka dengan Kode' }).click()
  const inputs = page.getByRole('textbox')
  await inputs.first().waitFor()
  for (const [i, word] of words.entries()) await inputs.nth(i).fill(word)
  await page.getByRole('button', { name: /^Buka/ }).last().click()
}

async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
}
