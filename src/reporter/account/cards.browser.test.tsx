// What lies open on the reporter's page, and what only after somebody asks for it.
import { render } from 'preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { reporterPage } from '../../../locales/id/reporter-page.ts'
import { stages } from '../../../locales/id/stages.ts'
import type { OwnCase } from '../../device/reporter/reading.ts'
import type { Questionnaire } from '../../domain/names/questionnaire.ts'
import type { Site } from '../../domain/names/site.ts'
import { LanguageProvider } from '../../ui/language.tsx'
import { bootstrapState } from '../core/bootstrap.ts'
import { addWords, translator } from '../core/language.ts'
import { forget } from '../core/state.ts'
import { SlotCard } from './SlotCard.tsx'
import { VaultCard } from './VaultCard.tsx'

const questionnaire: Questionnaire = {
  v: 1,
  channel: 'pelanggaran',
  version: 1,
  title: { id: 'Pengaduan' },
  elements: ['what'],
  questions: [{ id: 'what', type: 'long', element: 'what', label: { id: 'Apa?' } }],
  identity: [{ id: 'name', type: 'short', element: null, label: { id: 'Nama' } }],
  evidence: { hint: { id: 'Foto.' }, expected: false },
  affirmation: { id: 'Benar.' },
}
const own = {
  state: 'sent',
  slot: { index: 0 },
  channel: 'pelanggaran',
  receipt: { registration: 'K7QM4T29', day: '2026-02-28' },
  answerDue: '2026-03-30',
  today: '2026-03-02',
  released: true,
  whole: true,
  office: [],
  decisions: [],
  report: { questionnaire: 'hash', answers: { what: 'Petugas loket meminta uang.' } },
  standing: { stage: 'received', moves: [] },
  vault: { format: 2, version: 1, answers: { name: 'Siti Rahayu' }, opened: false },
  expired: null,
} as unknown as OwnCase

const root = document.body.appendChild(document.createElement('div'))
const draw = (node: preact.VNode) => render(<LanguageProvider t={translator.value}>{node}</LanguageProvider>, root)

beforeEach(() => {
  addWords({ ...reporterPage, ...stages })
  const channels = [
    { id: 'pelanggaran', title: { id: 'Pengaduan Pelanggaran' }, open: true, questionnaire: 'hash' },
    { id: 'gratifikasi', title: { id: 'Laporan Gratifikasi' }, open: true, questionnaire: 'other' },
  ]
  bootstrapState.value = { state: 'loaded', bootstrap: { site: { channels } as unknown as Site } }
})
afterEach(() => {
  render(null, root)
  vi.restoreAllMocks()
  forget()
})

test('a report in the list says what it is about, in words that no translation service gets', async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(JSON.stringify(questionnaire)))
  draw(<SlotCard own={own} expired={false} />)
  const about = page.getByText('Pengaduan Pelanggaran · Petugas loket meminta uang.')
  await expect.element(about).toBeVisible()
  await expect.element(about).toHaveAttribute('translate', 'no')
})

test('a list whose questions cannot be fetched still names the channel', async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.error())
  draw(<SlotCard own={{ ...own, report: { ...own.report, questionnaire: 'missing' } }} expired={false} />)
  await expect.element(page.getByText('Pengaduan Pelanggaran', { exact: true })).toBeVisible()
})

test('the vault’s values are covered until somebody asks for them', async () => {
  draw(<VaultCard own={own} questionnaire={questionnaire} />)
  await expect.element(page.getByText('Siti Rahayu')).not.toBeVisible()
  await page.getByText(reporterPage['reporter.vault.show']).click()
  await expect.element(page.getByText('Siti Rahayu')).toBeVisible()
})

const said = { granted: true, role: 'reviewer', purpose: 'contact', version: 1, lastDay: '2026-03-15', text: 'Untuk.' }
/** The card of a vault with one decision, none, or one that cannot be read (null). */
const vaultWith = (some: object | null | undefined, vault: object = {}) => {
  const decision = { hash: 'd', day: '2026-03-01', custodian: 4, said: some && { ...said, ...some } }
  const more = { decisions: some === undefined ? [] : [decision], vault: { ...own.vault, ...vault } }
  draw(<VaultCard own={{ ...own, ...more } as unknown as OwnCase} questionnaire={questionnaire} />)
}
const change = page.getByRole('button', { name: reporterPage['reporter.vault.change'] })

test('a grant that waits for the release leaves the vault to its reporter, and says what a change does', async () => {
  vaultWith({})
  await expect.element(page.getByText('1 Maret 2026: diizinkan untuk satu Penelaah')).toBeVisible()
  await expect.element(page.getByText(reporterPage['reporter.decision.pending'])).toBeVisible()
  await expect.element(change).toBeVisible()
})

test('a grant in effect freezes the vault, and the card says why', async () => {
  vaultWith({}, { opened: true })
  await expect.element(page.getByText(reporterPage['reporter.vault.opened'])).toBeVisible()
  await expect.element(page.getByText('Paling lambat 15 Maret 2026 masih dapat dibuka.')).toBeVisible()
  await expect.element(change).not.toBeInTheDocument()
})

test.each([
  ['refused', { granted: false, lastDay: null }, {}, '1 Maret 2026: permintaan seorang Penelaah ditolak'],
  ['void', {}, { version: 2 }, reporterPage['reporter.decision.void']],
  ['unreadable', null, {}, /^Keputusan tentang identitas Anda diambil pada 1 Maret 2026/],
] as const)('a decision that is %s says so and leaves the vault to its reporter', async (_, some, vault, text) => {
  vaultWith(some, vault)
  await expect.element(page.getByText(text)).toBeVisible()
  await expect.element(change).toBeVisible()
})

test('a grant that is over says that what was read stays known', async () => {
  vaultWith({ lastDay: '2026-03-01' }, { opened: true })
  await expect.element(page.getByText(/Yang sudah dibaca tetap diketahui pembacanya/)).toBeVisible()
})

test('a server that says opened without a decision about this version is not believed in silence', async () => {
  const unsigned = page.getByText(reporterPage['reporter.vault.unsigned'])
  vaultWith(undefined, { opened: true })
  await expect.element(unsigned).toBeVisible()
  vaultWith({}, { opened: true, version: 2 })
  await expect.element(unsigned).toBeVisible()
  vaultWith(null, { opened: true })
  await expect.element(unsigned).not.toBeInTheDocument()
})
