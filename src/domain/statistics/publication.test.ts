import { expect, test } from 'vitest'
import { finishedMonth, finishedOf, monthOf, PUBLISHED_STAGES, yearsBetween } from './publication.ts'

test('the finished month is the month before this day’s, also across the end of a year', () => {
  const days = ['2026-01-01', '2026-02-28', '2026-10-31', '2026-12-31']
  expect(days.map(finishedMonth)).toEqual(['2025-12', '2026-01', '2026-09', '2026-11'])
})

test('years from one to another include both; there are none if the first is later', () => {
  expect(yearsBetween('2024', '2026')).toEqual(['2024', '2025', '2026'])
  expect(yearsBetween('2026', '2026')).toEqual(['2026'])
  expect(yearsBetween('2026', '2025')).toEqual([])
  expect(yearsBetween('2026', '2024')).toEqual([])
})

test('all months of an earlier year are finished, and none of a later one', () => {
  expect(['2025', '2026', '2027'].map((year) => finishedOf(year, '2026-03'))).toEqual([12, 3, 0])
})

test('months have two digits', () => {
  expect([monthOf('2026', 0), monthOf('2026', 11)]).toEqual(['2026-01', '2026-12'])
})

test('the published stages are the eight steps that a reporter sees', () => {
  expect(PUBLISHED_STAGES).toEqual([
    'received',
    'review',
    'routing',
    'clarification',
    'investigation',
    'reporting',
    'follow_up',
    'closed',
  ])
})
