// The whole story on the built product and both databases: a report with three files, one of 30 MB, is sent over a line
// that is cut twice, then read, answered, assigned and closed; the reporter returns with the code on paper.
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { openDemo } from './support/demo.ts'
import { assign, findCase, move, openCase, saveEvidence, sitDown, sitDownAgain, writeLetter } from './support/desk.ts'
import { openLine } from './support/line.ts'
import {
  answerElements,
  beginReport,
  chooseFiles,
  noteCode,
  openFirstReport,
  openWithCode,
  reply,
  sendReport,
  toCheck,
} from './support/phone.ts'

test.describe.configure({ mode: 'parallel', timeout: 240_000 })
// A Playwright trace would record every byte of the evidence.
test.use({ trace: 'off', screenshot: 'only-on-failure' })

const MEGABYTE = 1_000_000
const CLAIM = 'Surat pindah baru selesai setelah ada uang di dalam map.'
const FIRST_LETTER = 'Laporan Anda jelas. Kami mulai memeriksa loket itu.'
const LAST_LETTER = 'Petugas loket dibina, loket diawasi.'
const FILES: Readonly<Record<string, Uint8Array>> = {
  'rekaman-loket.mp4': randomBytes(30 * MEGABYTE),
  'catatan.csv': Buffer.from('hari;jumlah\nSenin;14\n'),
  'kosong.txt': new Uint8Array(),
}
const PHONE = { width: 360, height: 740 }
const MONITOR = { width: 1280, height: 800 }

test('a report travels to the office and back on postgres', async ({ browser }) => {
  const demo = await openDemo('postgres')
  try {
    await travel(browser, demo.port)
  } finally {
    await demo.close()
  }
})

test('a report travels to the office and back on sqlite', async ({ browser, baseURL }) => {
  await travel(browser, Number(new URL(baseURL ?? '').port))
})

async function travel(browser: Browser, port: number): Promise<void> {
  const line = await openLine(port, [9 * MEGABYTE, 21 * MEGABYTE])
  const pages: Page[] = []
  const arrive = async (at: number, viewport: { width: number; height: number }) => {
    const context = await browser.newContext({ baseURL: `http://localhost:${at}`, viewport, acceptDownloads: true })
    const page = await context.newPage()
    pages.push(page)
    return page
  }
  try {
    const phone = await arrive(line.port, PHONE)
    const { registration, words } = await report(phone)
    expect(line.cuts()).toBe(2)

    const reviewer = await arrive(port, MONITOR)
    await sitDown(reviewer, 'Bagas Prasetyo')
    await openCase(reviewer, registration)
    await expect(reviewer.getByText(CLAIM)).toBeVisible()
    for (const [name, bytes] of Object.entries(FILES)) expect(await saveEvidence(reviewer, name)).toBe(sha256(bytes))
    await writeLetter(reviewer, FIRST_LETTER, true)
    await move(reviewer, 'review')

    await openWithCode(phone, words)
    await openFirstReport(phone)
    await expect(phone.getByText(FIRST_LETTER)).toBeVisible()
    await reply(phone, 'Terima kasih. Uangnya dibagi setiap Jumat.')

    const director = await arrive(port, MONITOR)
    await sitDown(director, 'Ratna Wulandari')
    await openCase(director, registration)
    await expect(director.getByText('Uangnya dibagi setiap Jumat.')).toBeVisible()
    const investigator = await arrive(port, MONITOR)
    await sitDown(investigator, 'Sinta Maharani')
    await expect(await findCase(investigator, registration)).toHaveCount(0)
    await assign(director, 'Sinta Maharani', 'Tim pelayanan publik.')
    await move(director, 'routing', { reason: 'Uraian lengkap, dan berkadar pengawasan.' })
    await move(director, 'investigation')

    await sitDownAgain(investigator, 'Sinta Maharani')
    await openCase(investigator, registration)
    await expect(investigator.getByText(CLAIM)).toBeVisible()
    await move(investigator, 'reporting')

    await sitDownAgain(director, 'Ratna Wulandari')
    await move(director, 'follow_up', { reason: 'LHP disetujui.' })
    await move(director, 'closed', { outcome: 'substantiated', text: LAST_LETTER, reason: 'Rekomendasi dijalankan.' })

    await openWithCode(phone, words)
    await openFirstReport(phone)
    await expect(phone.getByText(LAST_LETTER)).toBeVisible()
    await expect(phone.getByText('Terbukti').first()).toBeVisible()
  } finally {
    line.close()
    for (const page of pages) await page.context().close()
  }
}

async function report(phone: Page): Promise<{ registration: string; words: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'peluit-evidence-'))
  const paths = Object.entries(FILES).map(([name, bytes]) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  })
  try {
    await beginReport(phone)
    await answerElements(phone, { what: CLAIM, how: 'Uang ditaruh di dalam map sebelum berkas diserahkan.' })
    await chooseFiles(phone, paths)
    await toCheck(phone)
    const { registration } = await sendReport(phone, 120_000)
    return { registration, words: await noteCode(phone) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
