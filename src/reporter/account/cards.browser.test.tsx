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
