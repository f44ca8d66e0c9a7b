import { expect, test } from 'vitest'
import type { Role } from './names/roles.ts'
import { lastDayOfRoles, lastDayToDecide, type Pair, pairFault, type Roster, TWO_SIGNATURES } from './two-signatures.ts'

const member = (number: number, roles: readonly Role[], channels = ['satu'], verifyKey = `key ${number}`) => ({
  number,
  roles,
  channels,
  verifyKey,
})
const staff = [
  member(1, ['director']),
  member(2, ['reviewer']),
  member(3, ['investigator'], []),
  member(4, ['director'], ['dua']),
  member(5, ['reviewer'], ['dua']),
  member(6, ['director', 'reviewer']),
  member(7, ['custodian'], []),
]
/** Both acts are under statement 1, of 3 March. */
const OLD: Roster = { serial: 1, day: '2026-03-03', staff }
const signed = (author: number, day = '2026-03-10', more: Partial<Pair['first']> = {}) => ({
  author,
  day,
  serial: 1,
  seen: 'letter 3',
  ...more,
})
const fault = (first: Pair['first'], second: Pair['second'], rosters: Pair['rosters'] = [OLD]) =>
  pairFault('false_report', { first, second, channel: 'satu', rosters })

test('a reviewer or an investigator proposes and a director decides', () => {
  expect(TWO_SIGNATURES).toEqual({
    false_report: { first: ['reviewer', 'investigator'], second: ['director'] },
    sanction: { first: ['reviewer', 'investigator'], second: ['director'] },
  })
  for (const first of [2, 3, 6]) expect([first, fault(signed(first), signed(1))]).toEqual([first, null])
  expect(fault(signed(2), signed(6))).toBeNull()
})

test('not one person twice, whatever roles they hold', () => {
  expect(fault(signed(6), signed(6, '2026-03-11'))).toBe('same_person')
})

test('not after the reporter has written, nor before the proposal was read', () => {
  const before = signed(2, '2026-03-10', { seen: 'letter 2' })
  expect([fault(before, signed(1, '2026-03-11')), fault(before, signed(2, '2026-03-11'))]).toEqual([
    'reporter_wrote',
    'reporter_wrote',
  ])
})

test('for thirty days and not one more, and not before the proposal', () => {
  expect(lastDayToDecide('2026-03-10')).toBe('2026-04-09')
  expect(fault(signed(2), signed(1, '2026-04-09'))).toBeNull()
  expect(fault(signed(2), signed(1, '2026-04-10'))).toBe('too_late')
  // The clocks of two devices may be a day apart; the earlier day decides since when both hold their roles.
  expect(fault(signed(2, '2026-03-11'), signed(1, '2026-03-10'))).toBeNull()
  expect(fault(signed(2, '2026-03-10'), signed(1, '2026-03-09'))).toBe('new_in_role')
  expect(fault(signed(2, '2026-03-12'), signed(1, '2026-03-10'))).toBe('too_late')
  expect([lastDayOfRoles('2026-03-10', '2026-03-09'), lastDayOfRoles('2026-03-10')]).toEqual([
    '2026-03-02',
    '2026-03-03',
  ])
})

test('only by members who held their roles seven days before, in this channel, by the newest statement of that time', () => {
  for (const [first, second] of [
    [2, 4],
    [2, 3],
    [2, 9],
    [6, 2],
  ] as const) {
    expect([first, second, fault(signed(first), signed(second))]).toEqual([first, second, 'new_in_role'])
  }
  const since = (day: string) => fault(signed(2), signed(1), [{ ...OLD, day }])
  expect([since('2026-03-03'), since('2026-03-04')]).toEqual([null, 'new_in_role'])
  const between = { ...OLD, serial: 0, day: '2026-01-01' }
  const without = (number: number) => staff.filter((one) => one.number !== number)
  // Two statements are old enough: the newer one counts.
  for (const number of [1, 2]) {
    const rosters = [
      between,
      { serial: 1, day: '2026-02-01', staff: without(number) },
      { ...OLD, serial: 2, day: '2026-03-09' },
    ]
    const [first, second] = [signed(2, '2026-03-10', { serial: 2 }), signed(1, '2026-03-10', { serial: 2 })]
    expect([number, fault(first, second, rosters)]).toEqual([number, 'new_in_role'])
  }
})

test('not on the proposal of somebody who may not propose, has left since, or got other keys', () => {
  for (const first of [1, 4, 5, 7, 9]) expect([first, fault(signed(first), signed(6))]).toEqual([first, 'left'])
  const now = (people: Roster['staff']) => [OLD, { serial: 2, day: '2026-03-09', staff: people }]
  const second = signed(1, '2026-03-10', { serial: 2 })
  expect(fault(signed(2), second, now(staff))).toBeNull()
  expect(fault(signed(2), second, now(staff.filter(({ number }) => number !== 2)))).toBe('left')
  const renewed = staff.map((one) => (one.number === 2 ? { ...one, verifyKey: 'another' } : one))
  expect(fault(signed(2), second, now(renewed))).toBe('left')
  const promoted = staff.map((one) => (one.number === 2 ? { ...one, roles: ['director' as const] } : one))
  expect(fault(signed(2), second, now(promoted))).toBe('left')
  // Nor under a statement that is newer than the decision's, or that nobody knows.
  expect(fault(signed(2, '2026-03-10', { serial: 2 }), signed(1), now(staff))).toBe('left')
  expect(fault(signed(2, '2026-03-10', { serial: 5 }), signed(1, '2026-03-10', { serial: 6 }))).toBe('left')
})
