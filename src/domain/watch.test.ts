import { expect, test } from 'vitest'
import { OPEN_STAGES } from './stages.ts'
import { monthsOf } from './testing/check-ins.ts'
import { EVERY_STAGE } from './testing/names.ts'
import { isWatched, movesCheckIn, nextCheckInDays, WATCH, WATCHED_STAGES } from './watch.ts'

test('an open case asks every three months, a closed one after 1, 3, 6 and 12, each day drawn within ten days', () => {
  expect(WATCH).toEqual({ every: 3, afterClosing: [1, 3, 6, 12], spread: 10 })
  expect(WATCHED_STAGES).toEqual(['routing', 'clarification', 'investigation', 'reporting', 'follow_up'])
})

test('a move draws a day at the beginning of the watch, at closing and at reopening, by the second table', () => {
  for (const stage of EVERY_STAGE) {
    for (const to of EVERY_STAGE) {
      // A case is closed or reopened once, and no move leads from a stage to itself.
      if (stage === to || (stage === 'archived' && to === 'closed')) continue
      const months = monthsOf(stage, to)
      const closedDay = stage === 'closed' || stage === 'archived' ? '2026-01-05' : null
      const drawn = movesCheckIn({ stage, closedDay, nextCheckIn: null }, to)
      expect([stage, to, drawn]).toEqual([stage, to, months !== null])
      if (months === null) continue
      const scheduled = months === 1 ? '2026-04-02' : '2026-06-02'
      const days = nextCheckInDays({ closedDay: to === 'closed' ? '2026-03-02' : null }, '2026-03-02')
      expect([stage, to, days]).toEqual([stage, to, around(scheduled)])
    }
  }
})

test('a day that is set stays while an open case is moved on, and when it is archived', () => {
  const nextCheckIn = '2026-05-01'
  for (const stage of OPEN_STAGES) {
    for (const to of OPEN_STAGES) expect(movesCheckIn({ stage, closedDay: null, nextCheckIn }, to)).toBe(false)
    expect(movesCheckIn({ stage, closedDay: null, nextCheckIn }, 'closed')).toBe(true)
  }
  expect(movesCheckIn({ stage: 'closed', closedDay: '2026-01-05', nextCheckIn }, 'archived')).toBe(false)
})

test('after closing the next scheduled day lies wholly after today, and after the last there is none', () => {
  const closedDay = '2026-01-31'
  const after = (today: string) => nextCheckInDays({ closedDay }, today)
  // February has no 31st.
  expect(after('2026-01-31')).toEqual(around('2026-02-28'))
  expect(after('2026-02-17')).toEqual(around('2026-02-28'))
  expect(after('2026-02-18')).toEqual(around('2026-04-30'))
  expect(after('2026-04-20')).toEqual(around('2026-07-31'))
  expect(after('2026-07-25')).toEqual(around('2027-01-31'))
  expect(after('2027-01-20')).toEqual(around('2027-01-31'))
  expect(after('2027-01-21')).toBeNull()
})

test('the watch runs from leaving the review until the last day of the last question', () => {
  const at = (stage: (typeof EVERY_STAGE)[number], nextCheckIn: string | null = null) =>
    isWatched({ stage, closedDay: null, nextCheckIn }, '2026-03-02')
  expect(OPEN_STAGES.map((stage) => at(stage))).toEqual([false, false, true, true, true, true, true])
  expect([at('review', '2026-05-01'), at('received', '2026-05-01')]).toEqual([true, true])
  const closed = (today: string) => isWatched({ stage: 'archived', closedDay: '2026-01-05', nextCheckIn: null }, today)
  expect([closed('2026-01-05'), closed('2027-01-15'), closed('2027-01-16')]).toEqual([true, true, false])
  // The last question that nobody asked in time is still to be asked.
  const forgotten = { stage: 'closed', closedDay: '2026-01-05', nextCheckIn: '2027-01-10' } as const
  expect(isWatched(forgotten, '2027-06-01')).toBe(true)
})

/** Ten days before and after. */
function around(day: string) {
  const shifted = (days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
  return { first: shifted(-10), last: shifted(10) }
}
