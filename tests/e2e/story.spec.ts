// The whole story on the built product, on both databases: a report with three files over a line that is cut twice
// is read, answered, assigned, closed; the reporter comes back with the code from the paper.
import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { freePort, startPostgres } from '../support/postgres.ts'
import { assign, move, openCase, saveEvidence, sitDown, writeLetter } from './support/desk.ts'
import { openLine } from './support/line.ts'
import {
  answerElements,
  beginReport,
  chooseFiles,
  noteCode,
  openWithCode,
  sendReport,
  toCheck,
} from './support/phone.ts'

const MEGABYTE = 1_000_000
const CLAIM = 'Surat pindah baru selesai setelah ada uang di dalam map.'
const FILES = [
  { name: 'rekaman-loket.mp4', mimeType: 'video/mp4', buffer: randomBytes(30 * MEGABYTE) },
  { name: 'catatan.csv', mimeType: 'text/csv', buffer: Buffer.from('hari;jumlah\nSenin;14\n') },
  { name: 'kosong.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
]

for (const database of ['sqlite', 'postgres'] as const) {
  test(`a report travels to the office and back on ${database}`, async ({ browser }) => {
    test.setTimeout(240_000)
    const office = await startOffice(database)
    const line = await openLine(office.port, [8 * MEGABYTE, 21 * MEGABYTE])
    try {
      const phone = await newPage(browser, line.port, { width: 360, height: 740 })
      const { registration, words } = await report(phone)
      expect(line.cuts()).toBe(2)

      const reviewer = await newPage(browser, office.port, { width: 1280, height: 800 })
      await sitDown(reviewer, 'Bagas Prasetyo')
      await openCase(reviewer, registration)
      await expect(reviewer.getByText(CLAIM)).toBeVisible()
      for (const { name, buffer } of FILES) expect(await saveEvidence(reviewer, name)).toBe(sha256(buffer))
      await writeLetter(reviewer, 'Laporan Anda jelas. Kami mulai memeriksa loket itu.', true)
      await move(reviewer, 'Mulai menelaah', 'Penelaahan')

      await openWithCode(phone, words)
      await openReport(phone)
      await expect(phone.getByText('Laporan Anda jelas. Kami mulai memeriksa loket itu.')).toBeVisible()
      await reply(phone, 'Terima kasih. Uangnya dibagi setiap Jumat.')

      const director = await newPage(browser, office.port, { width: 1280, height: 800 })
      await sitDown(director, 'Ratna Wulandari')
      await openCase(director, registration)
      await expect(director.getByText('Uangnya dibagi setiap Jumat.')).toBeVisible()
      await move(director, 'Salurkan kepada tim', 'Penyaluran')
      const investigator = await newPage(browser, office.port, { width: 1280, height: 800 })
      await sitDown(investigator, 'Sinta Maharani')
      await investigator.getByLabel('Cari nomor registrasi atau kata dalam berkas').fill(registration)
      await expect(investigator.getByRole('link', { name: registration })).toHaveCount(0)
      await assign(director, 'Sinta Maharani', 'Tim pelayanan publik.')
      await move(director, 'Mulai pemeriksaan', 'Pemeriksaan')

      await investigator.reload()
      await unlockAgain(investigator)
      await openCase(investigator, registration)
      await expect(investigator.getByText(CLAIM)).toBeVisible()
      await move(investigator, 'Tulis hasil', 'Pelaporan hasil')

      await director.getByRole('button', { name: 'Muat ulang berkas' }).click()
      await move(director, 'Tindak lanjuti', 'Tindak lanjut')
      await move(director, 'Selesaikan', 'Selesai', {
        outcome: 'Terbukti',
        text: 'Petugas loket dibina, loket diawasi.',
      })

      await openWithCode(phone, words)
      await openReport(phone)
      await expect(phone.getByText('Petugas loket dibina, loket diawasi.')).toBeVisible()
      await expect(phone.getByText('Terbukti').first()).toBeVisible()
    } finally {
      line.close()
      await office.stop()
    }
  })
}

async function report(phone: Page): Promise<{ registration: string; words: string[] }> {
  await beginReport(phone)
  await answerElements(phone, { what: CLAIM, how: 'Uang ditaruh di dalam map sebelum berkas diserahkan.' })
  await chooseFiles(phone, FILES)
  await toCheck(phone)
  const { registration } = await sendReport(phone, 120_000)
  const words = await noteCode(phone)
  return { registration, words }
}

async function openReport(phone: Page): Promise<void> {
  await phone.getByRole('button', { name: 'Buka', exact: true }).first().click()
}

async function reply(phone: Page, text: string): Promise<void> {
  await phone.getByRole('button', { name: 'Balas' }).click()
  await phone.getByRole('textbox').fill(text)
  await phone.getByRole('button', { name: /^Kirim/ }).click()
  await expect(phone.getByText(text)).toBeVisible()
}

async function unlockAgain(page: Page): Promise<void> {
  await page.getByLabel('Kata sandi').fill('pemeriksa menjaga rahasia')
  await page.getByRole('button', { name: /^Buka/ }).click()
  await page.getByRole('heading', { name: 'Antrean berkas' }).waitFor({ timeout: 20_000 })
}

async function newPage(
  browser: import('@playwright/test').Browser,
  port: number,
  viewport: { width: number; height: number },
) {
  const context = await browser.newContext({ baseURL: `http://localhost:${port}`, viewport, acceptDownloads: true })
  return context.newPage()
}

async function startOffice(database: 'sqlite' | 'postgres') {
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'peluit-story-'))
  const postgres = database === 'postgres' ? await startPostgres() : null
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: data,
    ...(postgres && { DATABASE_URL: postgres.address }),
  }
  const server = spawn(process.execPath, ['dist/server/cli.js', 'demo'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise((resolve) => server.on('exit', resolve))
  await waitUntilReady(port)
  return {
    port,
    async stop() {
      server.kill('SIGTERM')
      await ended
      await postgres?.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

async function waitUntilReady(port: number): Promise<void> {
  for (let tries = 0; tries < 1800; tries++) {
    const answer = await fetch(`http://localhost:${port}/healthz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the office did not open')
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
