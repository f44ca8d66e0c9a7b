import { render } from 'preact-render-to-string'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeTranslator } from '../../../../locales/translator.ts'
import type { Answer } from '../../../domain/names/questionnaire.ts'
import type { Site } from '../../../domain/names/site.ts'
import { LanguageProvider } from '../../../ui/index.ts'
import { site } from '../../base/site.ts'
import { type ConsoleWords, catalogue } from '../../base/words.ts'
import { LimitNote } from './LimitNote.tsx'

const t = makeTranslator<ConsoleWords>(catalogue, 'id')

beforeEach(() => {
  site.value = { daysOff: [{ year: 2026, days: ['2026-08-17', '2026-08-25'] }] } as unknown as Site
})
afterEach(() => {
  site.value = null
})

function said(answer: Answer, receivedDay: string): string {
  const html = render(
    <LanguageProvider t={t}>
      <LimitNote answer={answer} count={30} receivedDay={receivedDay} />
    </LanguageProvider>,
  )
  return html.replaceAll(/<[^>]*>/g, '')
}

// The same dates as in src/reporter/limit/Limit.test.tsx: both sides must read the same.
test('the handler sees the limit that the reporter saw, and on which side of it the report came', () => {
  expect(said({ from: '2026-07-06' }, '2026-08-18')).toBe(
    'Batas lapor 30 hari kerja, sampai 18 Agustus 2026. Laporan ini masuk dalam batas itu.',
  )
  expect(said({ from: '2026-07-06' }, '2026-08-19')).toBe(
    'Batas lapor 30 hari kerja berakhir 18 Agustus 2026. Laporan ini masuk sesudahnya.',
  )
  expect(said({ from: '2026-06-01', to: '2026-07-06' }, '2026-08-18')).toContain('masuk dalam batas')
})

test('a year without a list of holidays is named', () => {
  expect(said({ from: '2026-12-01' }, '2026-12-02')).toContain('Daftar hari libur tahun 2027 belum tersedia')
})

test('nothing is said about an answer without a day', () => {
  for (const answer of ['kemarin', true, { from: '' }, { from: 'kemarin' }, ['a']]) {
    expect(said(answer, '2026-08-19')).toBe('')
  }
})
