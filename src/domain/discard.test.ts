import { expect, test } from 'vitest'
import { DISCARD_FROM, lastDayToTakeBack, mayDiscard, mayTakeBack, TAKE_BACK_DAYS } from './discard.ts'
import { EVERY_ROLE, EVERY_STAGE, subsetsOf } from './testing/names.ts'

const fresh = { stage: 'received', classified: false, otherOpeners: 1 } as const

test('a discarded case can be taken back until the thirtieth day after', () => {
  expect(TAKE_BACK_DAYS).toBe(30)
  expect(lastDayToTakeBack('2026-02-10', [])).toBe('2026-03-12')
  // What the reporter wrote before changes nothing.
  expect(lastDayToTakeBack('2026-02-10', ['2026-02-01', '2026-02-10'])).toBe('2026-03-12')
})

test('each letter after the discard starts the thirty days anew', () => {
  expect(lastDayToTakeBack('2026-02-10', ['2026-02-01', '2026-02-11'])).toBe('2026-03-13')
  expect(lastDayToTakeBack('2026-02-10', ['2026-02-01', '2026-03-12', '2026-02-11'])).toBe('2026-04-11')
})

test('only a director discards', () => {
  for (const roles of subsetsOf(EVERY_ROLE)) {
    expect([roles, mayDiscard(roles, fresh)]).toEqual([roles, roles.includes('director')])
  }
})

test('only what is new, unclassified, and open to somebody else is discarded', () => {
  const allowed = EVERY_STAGE.filter((stage) => mayDiscard(['director'], { ...fresh, stage }))
  expect([allowed, DISCARD_FROM]).toEqual([
    ['received', 'review'],
    ['received', 'review'],
  ])
  expect(mayDiscard(['director'], { ...fresh, classified: true })).toBe(false)
  expect([0, 1, 2].map((otherOpeners) => mayDiscard(['director'], { ...fresh, otherOpeners }))).toEqual([
    false,
    true,
    true,
  ])
})

test('every other reviewer or director takes it back, until the last day', () => {
  const discard = { author: 1, lastDay: '2026-03-12' }
  for (const roles of subsetsOf(EVERY_ROLE)) {
    const may = roles.includes('reviewer') || roles.includes('director')
    expect([roles, mayTakeBack({ number: 2, roles }, discard, '2026-02-10')]).toEqual([roles, may])
    expect([roles, mayTakeBack({ number: 1, roles }, discard, '2026-02-10')]).toEqual([roles, false])
  }
  const on = (today: string) => mayTakeBack({ number: 2, roles: ['reviewer'] }, discard, today)
  expect([on('2026-03-12'), on('2026-03-13')]).toEqual([true, false])
})
