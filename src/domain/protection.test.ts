import { expect, test } from 'vitest'
import { DECISION_LENGTHS, PROTECTION_DAYS_MAX } from './names/limits.ts'
import { CHECK_IN_ANSWERS, PROTECTION_DECISIONS, PROTECTION_STATES } from './names/protection.ts'
import { decisionFault, PROTECTION_DAYS, PROTECTION_FROM, protectionDeadline, protectionDue } from './protection.ts'

test('the words and numbers of procedures', () => {
  expect(PROTECTION_DECISIONS).toEqual(['granted', 'referred', 'refused'])
  expect(PROTECTION_STATES).toEqual(['open', 'answered', 'ended'])
  expect(CHECK_IN_ANSWERS).toEqual(['fine', 'changed', 'help'])
  expect([PROTECTION_DAYS, PROTECTION_DAYS_MAX]).toEqual([3, 30])
  expect(DECISION_LENGTHS).toEqual({ to: 200, text: 500, responsible: 200 })
})

test('the first answer is due after the third working day, without weekends and the office’s days off', () => {
  // A Monday, a Wednesday, a Saturday.
  expect(protectionDue('2026-03-02', 3, [])).toBe('2026-03-05')
  expect(protectionDue('2026-03-04', 3, [])).toBe('2026-03-09')
  expect(protectionDue('2026-03-07', 3, [])).toBe('2026-03-11')
  expect(protectionDue('2026-03-02', 3, [{ year: 2026, days: ['2026-03-04'] }])).toBe('2026-03-06')
  expect(protectionDue('2026-03-02', 1, [])).toBe('2026-03-03')
})

test('an answer comes first or again, an end only after an answer', () => {
  expect(PROTECTION_FROM).toEqual({ open: [], answered: ['open', 'answered'], ended: ['answered'] })
})

test('the deadline is late on the day after, and met by the first answer', () => {
  const state = (today: string, answered: string | null = null) =>
    protectionDeadline('2026-03-05', today, answered).state
  expect([state('2026-03-05'), state('2026-03-06')]).toEqual(['due_soon', 'late'])
  expect([state('2026-04-01', '2026-03-05'), state('2026-04-01', '2026-03-06')]).toEqual(['met', 'late'])
})

test('a refusal needs its reason, a referral its body, and nothing else names a body', () => {
  const fault = (decision: 'granted' | 'referred' | 'refused', to: string, text: string) =>
    decisionFault({ decision, to, text })
  expect([fault('granted', '', ''), fault('referred', 'LPSK', ''), fault('refused', '', 'Alasan')]).toEqual([
    null,
    null,
    null,
  ])
  expect([fault('refused', '', ' '), fault('referred', ' ', 'x')]).toEqual(['reason', 'body'])
  expect([fault('granted', 'LPSK', ''), fault('refused', 'LPSK', 'Alasan')]).toEqual(['other', 'other'])
})
