import { expect, test } from 'vitest'
import { QUEUE_LISTS, QUEUE_SORTS } from './names/queue.ts'
import { STAGES } from './names/stages.ts'
import { isEnded, LISTS, MOST_COUNTED, MOST_REFRESHED, PRESSING, PRESSING_CASES, QUEUE_PAGE, sortOf } from './queue.ts'

/** The table of lists, written a second time: stages; letters, *mine* or care; deadline; orders. */
const WRITTEN = `
  mine        | every                                                                            | mine               |          | due received
  letters     | every                                                                            | any                |          | letter
  protection  | every                                                                            | care protection    |          | protection
  late        | every                                                                            |                    | late     | due
  due_soon    | every                                                                            |                    | due_soon | due
  new         | received                                                                         |                    |          | received due stage
  waiting     | clarification                                                                    |                    |          | received due stage
  check_in    | every                                                                            | care check_in      |          | check_in
  follow_up   | follow_up                                                                        |                    |          | received due stage
  open        | received review routing clarification investigation reporting follow_up           |                    |          | received due stage
  closed      | closed                                                                           |                    |          | stage received
  archived    | archived                                                                         |                    |          | stage received
  all         | every                                                                            |                    |          | received due stage
`

test('each list holds what the table says, in its orders', () => {
  const rows = QUEUE_LISTS.map((list) => {
    const { stages, letters, mine, due, care, sorts } = LISTS[list]
    const or = (value: unknown, none: string) => (value === null ? none : String(value))
    return [
      list,
      or(stages?.join(' ') ?? stages, 'every'),
      care !== null ? `care ${care}` : mine === false ? or(letters, '') : 'mine',
      or(due, ''),
      sorts.join(' '),
    ]
  })
  const written = WRITTEN.trim()
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
  expect(rows).toEqual(written)
})

test('an order that a list does not have gives its own', () => {
  expect(QUEUE_SORTS).toEqual(['letter', 'due', 'received', 'stage', 'protection', 'check_in'])
  expect(sortOf('open', 'stage')).toBe('stage')
  expect([sortOf('open', null), sortOf('open', 'letter')]).toEqual(['received', 'received'])
  expect([sortOf('letters', 'due'), sortOf('closed', 'due'), sortOf('late', null)]).toEqual(['letter', 'stage', 'due'])
})

test('only in closed and archived cases nobody waits for the office', () => {
  expect(STAGES.filter(isEnded)).toEqual(['closed', 'archived'])
})

test('the view of today begins with five cases of each pressing list, protection first', () => {
  expect([PRESSING, PRESSING_CASES]).toEqual([
    ['protection', 'mine', 'letters', 'late', 'due_soon', 'new', 'waiting', 'check_in'],
    5,
  ])
  expect([QUEUE_PAGE, MOST_REFRESHED, MOST_COUNTED]).toEqual([50, 500, 10_000])
})
