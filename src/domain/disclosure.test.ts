import { expect, test } from 'vitest'
import { decisionSubject, isActive, lastDayOfGrant, lastDayToOpen, parseDecision } from './disclosure.ts'
import { REQUEST_STATES } from './names/disclosure.ts'

test('a grant counts for fourteen days, and a vault that was passed on for seven of them', () => {
  const lastDay = lastDayOfGrant('2026-02-20')
  expect(lastDay).toBe('2026-03-06')
  expect(lastDayToOpen('2026-02-21', lastDay)).toBe('2026-02-28')
  expect(lastDayToOpen('2026-02-27', lastDay)).toBe('2026-03-06')
  expect(lastDayToOpen('2026-03-05', lastDay)).toBe('2026-03-06')
})

test('the server learns of a decision for whom it is, about which version, and until when', () => {
  const granted = { requester: 3, version: 2, lastDay: '2026-03-06' }
  expect(decisionSubject(granted)).toBe('granted 3 2 2026-03-06')
  expect(parseDecision('granted 3 2 2026-03-06')).toEqual(granted)
  const refused = { ...granted, lastDay: null }
  expect(decisionSubject(refused)).toBe('refused 3 2')
  expect(parseDecision('refused 3 2')).toEqual(refused)
})

test.each([
  '',
  'granted',
  'granted 3 2',
  'granted 3 2 2026-02-30',
  'granted 3 2 2026-03-06 more',
  'granted 0 2 2026-03-06',
  'granted 3 0 2026-03-06',
  'granted 03 2 2026-03-06',
  'granted 3.5 2 2026-03-06',
  'granted -3 2 2026-03-06',
  'granted 9007199254740993 2 2026-03-06',
  'granted  3 2 2026-03-06',
  'refused 3 2 2026-03-06',
  'refused 3',
  'lent 3 2 2026-03-06',
])('"%s" is no decision', (subject) => expect(parseDecision(subject)).toBeNull())

test('a request ends when it is refused, replaced, overtaken by a changed vault, or over', () => {
  expect(REQUEST_STATES.filter((state) => !isActive(state))).toEqual(['replaced', 'refused', 'changed', 'ended'])
})
