import { describe, expect, test } from 'vitest'
import { inOrder, type OwnPlace } from './order.ts'

interface Written {
  readonly name: string
  readonly day?: string
  readonly seen?: string
  readonly time?: string
  readonly after?: OwnPlace['after']
  readonly kind?: string
}

/** Entries with their names as hashes. */
const chain = (...written: readonly Written[]) =>
  written.map(({ name, day = null, seen = null, time, after = null, kind = 'message' }) => ({
    header: { kind, day, seen },
    hash: name,
    place: time === undefined ? null : { time, after },
  })) as never[]

function read(
  chains: { reporter?: Written[]; days?: string[]; office?: Written[]; internal?: Written[] },
  opened = true,
) {
  const { reporter = [], days = [], office = [], internal = [] } = chains
  const letters = inOrder(
    {
      row: { receivedDay: '2026-03-01' },
      reporterDays: ['2026-03-01', ...days],
      reporter: chain({ name: 'report' }, ...reporter),
      office: chain(...office),
      internal: chain(...internal),
    },
    (entry) => (opened ? (entry as unknown as { place: OwnPlace | null }).place : null),
  )
  return letters.map(({ entry }) => (entry as { hash: string }).hash)
}

const DAY = '2026-03-05'

describe('a case is read in the order in which its authors wrote', () => {
  test('entries of one day by their times, whichever chain they are in', () => {
    const office = [
      { name: 'letter at nine', day: DAY, time: '09:00' },
      { name: 'letter at four', day: DAY, time: '16:00' },
    ]
    const after = { reporter: 'report', office: 'letter at nine' }
    const internal = [{ name: 'note at noon', day: DAY, time: '12:00', after }]
    expect(read({ office, internal })).toEqual(['letter at nine', 'note at noon', 'letter at four'])
    // Before they are open nobody knows the times.
    expect(read({ office, internal }, false)).toEqual(['letter at nine', 'letter at four', 'note at noon'])
  })

  test('a note that was written before the case was closed stands before the closing', () => {
    const office = [{ name: 'closed', day: DAY, time: '10:00' }]
    for (const time of ['09:59', '10:00']) {
      const internal = [{ name: 'note', day: DAY, time, after: { reporter: 'report', office: null } }]
      expect(read({ office, internal })).toEqual(['note', 'closed'])
    }
  })

  test('nothing stands before what its author had read, whatever a wrong clock says', () => {
    const office = [{ name: 'answer', day: '2026-03-06', time: '23:00', seen: 'second letter' }]
    const after = { reporter: 'second letter', office: 'answer' }
    const internal = [{ name: 'note', day: DAY, time: '01:00', after }]
    const reporter = [{ name: 'first letter' }, { name: 'second letter' }]
    expect(read({ reporter, days: [DAY, '2026-03-07'], office, internal })).toEqual([
      'first letter',
      'second letter',
      'answer',
      'note',
    ])
  })

  test('a letter stands after the answer that it quotes, also on one day', () => {
    const office = [{ name: 'question', day: DAY, time: '15:00' }]
    const reporter = [{ name: 'letter', seen: 'question' }]
    expect(read({ reporter, days: [DAY], office })).toEqual(['question', 'letter'])
    // Whoever asked had not read the letter of that day.
    expect(read({ reporter: [{ name: 'letter' }], days: [DAY], office })).toEqual(['question', 'letter'])
    const answer = [{ name: 'answer', day: DAY, time: '15:00', seen: 'letter' }]
    expect(read({ reporter: [{ name: 'letter' }], days: [DAY], office: answer })).toEqual(['letter', 'answer'])
  })

  test('entries without times come first on their day, the office’s before its notes, and letters last', () => {
    const office = [{ name: 'old answer', day: DAY }]
    const internal = [
      { name: 'dossier', day: '2026-03-02', kind: 'dossier' },
      { name: 'old note', day: DAY },
      { name: 'new note', day: DAY, time: '08:00', after: { reporter: 'report', office: 'old answer' } },
    ]
    const expected = ['old answer', 'old note', 'new note', 'letter']
    expect(read({ reporter: [{ name: 'letter' }], days: [DAY], office, internal })).toEqual(expected)
  })

  test('what quotes an entry that is missing is shown all the same', () => {
    const internal = [{ name: 'note', day: DAY, time: '08:00', after: { reporter: 'gone', office: 'gone too' } }]
    expect(read({ reporter: [{ name: 'letter', seen: 'gone' }], days: [DAY], internal })).toEqual(['note', 'letter'])
  })
})
