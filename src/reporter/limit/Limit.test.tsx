import { render } from 'preact-render-to-string'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { USUAL_FLOW } from '../../domain/names/site.ts'
import { LanguageProvider } from '../../ui/language.tsx'
import { bootstrapState } from '../core/bootstrap.ts'
import { translator } from '../core/language.ts'
import { Limit } from './Limit.tsx'

const site = {
  name: 'Inspektorat Kota',
  region: 'Kota',
  shortName: 'Aduan',
  timeZone: 'Asia/Makassar',
  legalBasis: [],
  contacts: [],
  colors: {},
  quickExit: 'https://example.org/',
  firstAnswerDays: 30,
  channels: [],
  types: [],
  flow: USUAL_FLOW,
  stageTargets: {},
  protection: [],
  daysOff: [{ year: 2026, days: ['2026-08-17', '2026-08-25'] }],
  demo: false,
  statement: 1,
} as const

beforeEach(() => {
  bootstrapState.value = { state: 'loaded', bootstrap: { site } }
})
afterEach(() => {
  vi.useRealTimers()
})

/** What the screen says at this time about a gift received on that day. */
function said(since: string, now: string): string {
  vi.useFakeTimers({ now: new Date(now) })
  const html = render(
    <LanguageProvider t={translator.value}>
      <Limit since={since} count={30} />
    </LanguageProvider>,
  )
  return html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
}

test('working days 29 and 30 say what is left, day 31 that it is over, and why to report anyway', () => {
  expect(said('2026-07-06', '2026-08-14T03:00:00Z')).toContain('Sesudah hari ini masih ada 1 hari kerja')
  expect(said('2026-07-06', '2026-08-18T03:00:00Z')).toContain('Hari ini hari terakhir')
  const late = said('2026-07-06', '2026-08-19T03:00:00Z')
  expect(late).toContain('sudah lewat: 18 Agustus 2026')
  expect(late).toContain('Tetaplah melapor')
})

test('the day changes at midnight of the office, not of the phone', () => {
  expect(said('2026-07-06', '2026-08-18T15:59:00Z')).toContain('Hari ini hari terakhir')
  expect(said('2026-07-06', '2026-08-18T16:01:00Z')).toContain('sudah lewat')
})

test('a year without a list of holidays is named', () => {
  expect(said('2026-12-01', '2026-12-02T03:00:00Z')).toContain('Daftar hari libur tahun 2027 belum tersedia')
  expect(said('2026-07-06', '2026-07-07T03:00:00Z')).not.toContain('belum tersedia')
})

test('nothing is said about an incomplete date', () => {
  expect(said('', '2026-08-19T03:00:00Z')).toBe('')
})
