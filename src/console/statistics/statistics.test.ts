import { expect, test } from 'vitest'
import { makeTranslator } from '../../../locales/translator.ts'
import { csvOf } from '../../domain/statistics/index.ts'
import { StatisticsAnswer } from '../../protocol/wire/staff.ts'
import { type ConsoleWords, catalogue } from '../base/words.ts'
import { figuresPlace, readFiguresAddress } from './fetch.ts'
import { partsOf, rowsOf, summaryOf } from './parts.ts'

const t = makeTranslator<ConsoleWords>(catalogue, 'id')
const figures = StatisticsAnswer.parse({
  today: '2026-03-02',
  years: ['2026', '2025'],
  channels: ['pelanggaran'],
  total: 3,
  periods: [{ period: '2026-01', received: 3 }],
  types: [{ type: 'suap', count: 2 }],
  untyped: 1,
  stages: [{ stage: 'closed', count: 3 }],
  discarded: 2,
  outcomes: [{ outcome: 'substantiated', count: 3 }],
  resolution: { closed: 3, meanDays: 70.25, medianDays: 61 },
  answered: { due: 4, inTime: 3 },
})

test('the address contains year and channel; without a year it means this year', () => {
  const read = (query: string) => readFiguresAddress(new URLSearchParams(query), '2026-03-02')
  expect(read('')).toEqual({ year: '2026', channel: null })
  expect(read('tahun=semua&kanal=gratifikasi')).toEqual({ year: null, channel: 'gratifikasi' })
  expect(read('tahun=abc')).toEqual({ year: '2026', channel: null })
  const address = { year: '2025', channel: 'pelanggaran' }
  expect(read(figuresPlace(address).split('?')[1] ?? '')).toEqual(address)
})

test('times are given in months and days, and a share says of how many', () => {
  const values = summaryOf(t, figures).map(({ value }) => value)
  expect(values).toEqual(['3', '2 bulan 10 hari', '2 bulan 1 hari', '75% (3 dari 4 yang sudah jatuh tempo)'])
})

test('discarded cases have a row of their own beside the stages, with what it means', () => {
  const part = partsOf(t, null, figures, '2026').find(({ title }) => title === t('statistics.by_stage'))
  expect(part?.bars.map(({ label, value }) => [label, value])).toEqual([
    ['Selesai', 3],
    ['Dibuang sebagai spam', 2],
  ])
  expect(part?.note).toBe(t('statistics.discarded.meaning'))
})

test('the spreadsheet contains every number of the screen', () => {
  const csv = csvOf(rowsOf(t, null, figures, { year: '2026', channel: null }))
  for (const { title, bars } of partsOf(t, null, figures, '2026')) {
    for (const { label, value } of bars) expect(csv).toContain(`${title};${label};${value}\r\n`)
  }
  expect(csv).toContain('Rata-rata waktu penyelesaian;Rata-rata hari;70,3\r\n')
})
