// When a move makes a day be drawn for the question how a reporter is, written a second time as a table: from, to, and
// the months until the scheduled day. It is for a case in which no day is set yet.
import type { Stage } from '../names/stages.ts'

const ROWS: readonly (readonly [from: string, to: string, months: 1 | 3])[] = [
  ['received review', 'routing clarification investigation reporting follow_up', 3],
  [
    'routing clarification investigation reporting follow_up',
    'routing clarification investigation reporting follow_up',
    3,
  ],
  ['received review routing clarification investigation reporting follow_up', 'closed', 1],
  ['closed archived', 'received review routing clarification investigation reporting follow_up', 3],
]

/** The months until the scheduled day after this move; null if none is drawn. */
export function monthsOf(from: Stage, to: Stage): 1 | 3 | null {
  return (
    ROWS.find(([sources, targets]) => sources.split(' ').includes(from) && targets.split(' ').includes(to))?.[2] ?? null
  )
}

/** The scheduled day after this move; null if none is drawn. Only for days that every month has. */
export function scheduledAfter(from: Stage, to: Stage, today: string): string | null {
  const months = monthsOf(from, to)
  if (months === null) return null
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10)
}
