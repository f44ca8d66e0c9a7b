import { expect, test } from 'vitest'
import { deadlineState, firstAnswerDue, stageDeadline } from './deadlines.ts'

test('the first answer is never due later than the law says', () => {
  expect(firstAnswerDue('2026-03-02', 14)).toBe('2026-03-16')
  expect(firstAnswerDue('2026-03-02', 90)).toBe('2026-04-01')
})

test('a deadline is on time, due soon, late, or met by an answer in time', () => {
  const states = ['2026-03-01', '2026-03-03', '2026-03-10', '2026-03-11'].map((day) => deadlineState('2026-03-10', day))
  expect(states.map(({ state, left }) => `${state} ${left}`)).toEqual([
    'on_time 9',
    'due_soon 7',
    'due_soon 0',
    'late -1',
  ])
  expect(deadlineState('2026-03-10', '2026-05-01', '2026-03-09').state).toBe('met')
})

test('a stage is late from the day after its target, if the office set one and the case is still open', () => {
  const targets = { review: 5, closed: 1 }
  const at = (stage: 'review' | 'routing' | 'closed', today: string) =>
    stageDeadline({ stage, since: '2026-03-02' }, targets, today)
  expect(at('review', '2026-03-07')).toEqual({ due: '2026-03-07', left: 0, state: 'on_time' })
  expect(at('review', '2026-03-08')).toEqual({ due: '2026-03-07', left: -1, state: 'late' })
  expect(at('routing', '2027-01-01')).toBeNull()
  expect(at('closed', '2027-01-01')).toBeNull()
})
