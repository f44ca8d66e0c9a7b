// Mojokerto: the criteria, Tulis Pengaduan, the form, Kirim Pengaduan, the account code, the reporter's page. And as in
// every office: reports about the office itself go to another organisation, which has its own lists and codes.
import { expect, type Page } from '@playwright/test'
import { findCase, openCase, pickPerson } from '../support/desk.ts'
import { heading, leadElsewhere, noteCode, testFlow, word } from '../support/flow.ts'
import { openFirstReport, press, readReceipt, typeCode } from '../support/phone.ts'
import type { Preset } from '../support/preset.ts'
import { say } from '../support/words.ts'
import { send, writeReport } from '../support/writing.ts'

const t = say.id
const KINDS = [
  'Penggunaan dana tidak sesuai anggaran',
  'Perbuatan pejabat yang merugikan masyarakat',
  'Tindakan sewenang-wenang',
  'Salah urus (mismanajemen)',
  'Penyalahgunaan fasilitas atau barang negara',
]
const WHO = { name: 'Sari Lestari', phone: '0811 2233 4455', email: 'sari@contoh.example', address: 'Jl. Melati 3' }
const FILE = { name: 'catatan.csv', mimeType: 'text/csv', buffer: Buffer.from('hari;jumlah\nSenin;14\n') }

testFlow('mojokerto', 'the criteria come first, the code stands in for the name', async (visit) => {
  const { page, office, see, newPage } = visit
  await page.goto('/')
  await expect(page.locator('a[href="https://damarmojo.lapor.go.id"]').first()).toBeVisible()
  await page
    .getByRole('link', { name: word(office, 'write'), exact: true })
    .first()
    .click()
  await begin(page, office)
  await see('criteria')
  await press(page, t('action.next'))
  await heading(page, t('reporter.office.title'))
  await press(page, t('action.back'))
  await heading(page, t('reporter.criteria.title'))
  await press(page, t('action.next'))

  const questionnaire = office.questionnaire()
  await writeReport(page, questionnaire, {
    files: FILE,
    identity: WHO,
    inStep: {
      async what() {
        for (const kind of KINDS) await expect(page.getByText(kind, { exact: true })).toBeVisible()
      },
    },
  })
  for (const said of Object.values(WHO)) await expect(page.getByText(said, { exact: true })).toBeVisible()
  await see('check')
  await send(page, questionnaire, word(office, 'send'))
  const registration = await readReceipt(page)
  await heading(page, word(office, 'code'))
  const words = await noteCode(page)

  await press(page, t('reporter.code.go'))
  await expect(page.getByText(registration)).toBeVisible()
  await openFirstReport(page)
  await expect(page.locator('.path > li')).toHaveCount(8)
  await expect(page.locator('.path > li').first()).toHaveAttribute('aria-current', 'step')
  await see('page')
  await emptyVault(page)

  await page.goto('/lapor')
  await begin(page, office)
  await press(page, t('action.next'))
  await leadElsewhere(page, words, office)
  const elsewhere = await reportHere(page, office)
  await page.goto(`${office.origin}/lapor`)
  await press(page, t('action.open_with_code'))
  await typeCode(page, elsewhere.words)
  await expect(page.getByText(t('reporter.open.nothing'))).toBeVisible()
  await compareDesks(await newPage(), office, registration, elsewhere.registration)
})

/** Begins the form, after a button on the office's home page was pressed. */
async function begin(page: Page, office: Preset): Promise<void> {
  await press(page, word(office, 'write'))
  await heading(page, t('reporter.criteria.title'))
  await expect(page.locator('main li').first()).toBeVisible()
}

/** The reporter sees the content of the vault and removes it. */
async function emptyVault(page: Page): Promise<void> {
  await expect(page.getByText(t('reporter.vault.closed'))).toBeVisible()
  await expect(page.getByText(WHO.name, { exact: true })).toBeHidden()
  await page.getByText(t('reporter.vault.show')).click()
  for (const said of Object.values(WHO)) await expect(page.getByText(said, { exact: true })).toBeVisible()
  await press(page, t('reporter.vault.drain'))
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: t('reporter.vault.drain'), exact: true }).click()
  await expect(page.getByText(t('reporter.vault.empty'))).toBeVisible()
  await expect(page.getByText(WHO.name, { exact: true })).toHaveCount(0)
}

/** Sends a second report with its own code to the organisation of the current page. */
async function reportHere(page: Page, office: Preset): Promise<{ registration: string; words: string[] }> {
  await page.goto(page.url())
  await press(page, word(office, 'write'))
  await press(page, t('action.next'))
  await writeReport(page, office.questionnaire())
  await send(page, office.questionnaire(), word(office, 'send'))
  const registration = await readReceipt(page)
  return { registration, words: await noteCode(page) }
}

/** Each organisation has its own people and keys, and each reviewer finds only the report that was sent there. */
async function compareDesks(page: Page, { origin }: Preset, here: string, there: string): Promise<void> {
  const desks = [
    { origin, reviewer: 'Bagas Prasetyo', stranger: 'Wayan Sudarma', own: here, other: there },
    {
      origin: origin.replace('localhost', 'provinsi.localhost'),
      reviewer: 'Wayan Sudarma',
      stranger: 'Bagas Prasetyo',
      own: there,
      other: here,
    },
  ]
  const fingerprints = new Set<string>()
  await page.setViewportSize({ width: 1280, height: 800 })
  for (const { origin, reviewer, stranger, own, other } of desks) {
    await page.goto(origin)
    fingerprints.add(await page.locator('.six-words').first().innerText())
    await page.goto(`${origin}/petugas`)
    await page.getByRole('button', { name: reviewer }).waitFor()
    await expect(page.getByRole('button', { name: stranger })).toHaveCount(0)
    await pickPerson(page, reviewer)
    await expect(await findCase(page, other)).toHaveCount(0)
    await openCase(page, own)
    await press(page, t('action.sign_out'))
  }
  expect(fingerprints.size).toBe(2)
}
