import { expect, test } from 'vitest'
import { ROLES, type Role } from './names/roles.ts'
import {
  DUTIES,
  type Duty,
  hasDuty,
  isIndispensable,
  type Member,
  MIN_OPENERS,
  mayWrite,
  openedChannels,
  openersOf,
  opensChannel,
  rolesCompatible,
  rolesInChannel,
  rolesOnCase,
  turnsOf,
  WRITERS,
} from './rights.ts'
import { EVERY_ROLE, subsetsOf } from './testing/names.ts'
import { EVERY_KIND, isWriter } from './testing/writers.ts'

/** Every set of roles that one person may hold. */
const COMPATIBLE: readonly (readonly Role[])[] = [
  ['administrator'],
  ['custodian'],
  ['custodian', 'observer'],
  ['observer'],
  ['reviewer'],
  ['reviewer', 'observer'],
  ['director'],
  ['director', 'observer'],
  ['investigator'],
  ['investigator', 'observer'],
  ['reviewer', 'director'],
  ['reviewer', 'director', 'observer'],
  ['reviewer', 'investigator'],
  ['reviewer', 'investigator', 'observer'],
  ['director', 'investigator'],
  ['director', 'investigator', 'observer'],
  ['reviewer', 'director', 'investigator'],
  ['reviewer', 'director', 'investigator', 'observer'],
]

test('of the 64 sets of roles one person may hold exactly these 18', () => {
  const keyOf = (roles: readonly Role[]) => [...roles].sort().join(' ')
  const compatible = new Set(COMPATIBLE.map(keyOf))
  const all = subsetsOf(EVERY_ROLE)
  expect([all.length, compatible.size]).toEqual([64, 18])
  for (const roles of all) {
    const expected = compatible.has(keyOf(roles))
    expect([roles, rolesCompatible(roles)]).toEqual([roles, expected])
    expect([roles, rolesCompatible(roles.toReversed())]).toEqual([roles, expected])
  }
})

test('nobody may hold a role that is named twice', () => {
  for (const role of EVERY_ROLE) expect([role, rolesCompatible([role, role])]).toEqual([role, false])
})

/** The duties of each role: the second copy of the table, by role. */
const DONE_BY: Readonly<Record<Role, readonly Duty[]>> = {
  administrator: ['administer', 'readmit', 'lead'],
  reviewer: ['read', 'open', 'classify', 'statistics'],
  director: [
    'readmit',
    'lead',
    'sign',
    'read',
    'open',
    'classify',
    'discard',
    'statistics',
    'all_statistics',
    'disclosures',
  ],
  investigator: ['read', 'classify', 'investigate'],
  custodian: ['custody', 'disclosures'],
  observer: ['statistics', 'all_statistics', 'oversee', 'disclosures'],
}

test('a member has the duties of their roles, and no others', () => {
  expect(ROLES).toEqual(EVERY_ROLE)
  const duties = [...new Set(Object.values(DONE_BY).flat())]
  expect(Object.keys(DUTIES).sort()).toEqual(duties.toSorted())
  for (const roles of subsetsOf(EVERY_ROLE)) {
    const expected = duties.filter((duty) => roles.some((role) => DONE_BY[role].includes(duty)))
    expect([roles, duties.filter((duty) => hasDuty({ roles }, duty))]).toEqual([roles, expected])
  }
})

test('the last director and the last administrator who can log in are indispensable, and nobody else', () => {
  const staff = [
    { number: 1, roles: ['director'] },
    { number: 2, roles: ['administrator'] },
    { number: 3, roles: ['director', 'reviewer'] },
    { number: 4, roles: ['administrator'] },
    { number: 5, roles: ['custodian'] },
  ] as const
  const needed = (working: readonly (typeof staff)[number][]) =>
    staff.flatMap(({ number }) => (isIndispensable(working, number) ? [number] : []))
  expect(needed(staff)).toEqual([])
  expect(needed(staff.filter(({ number }) => number !== 1))).toEqual([3])
  expect(needed(staff.filter(({ number }) => number !== 4))).toEqual([2])
  expect(needed([staff[0], staff[1], staff[4]])).toEqual([1, 2])
  expect(needed([])).toEqual([])
})

const member = (number: number, roles: readonly Role[], channels: readonly string[]): Member => ({
  number,
  roles,
  channels,
})

test('only its reviewers and directors can open a channel', () => {
  const staff = [...EVERY_ROLE.map((role, at) => member(at, [role], ['satu'])), member(9, ['director'], ['dua'])]
  expect(openersOf(staff, 'satu').map(({ roles }) => roles[0])).toEqual(['reviewer', 'director'])
  expect(openersOf(staff, 'dua').map(({ number }) => number)).toEqual([9])
  expect(staff.map((one) => openedChannels(one).join())).toEqual(['', 'satu', 'satu', '', '', '', 'dua'])
  expect(staff.map((one) => opensChannel(one, 'dua'))).toEqual([false, false, false, false, false, false, true])
})

test('a member acts on a case as reviewer or director of its channel, and as its investigator', () => {
  const all = member(7, EVERY_ROLE, ['satu'])
  const on = (channel: string, ...assigned: number[]) => rolesOnCase(all, { channel, assigned })
  expect(on('satu')).toEqual(['reviewer', 'director'])
  expect(on('satu', 7)).toEqual(['reviewer', 'director', 'investigator'])
  expect(on('dua', 3, 7)).toEqual(['investigator'])
  expect(on('dua', 3)).toEqual([])
})

test('a signature counts in a channel for every role, except reviewer and director of another channel', () => {
  const all = { roles: EVERY_ROLE, channels: ['satu'] }
  expect(rolesInChannel(all, 'satu')).toEqual(EVERY_ROLE)
  expect(rolesInChannel(all, 'dua')).toEqual(['administrator', 'investigator', 'custodian', 'observer'])
})

test('it is a member’s turn by their roles: in their channels, or in the cases assigned to them', () => {
  const turns = (...roles: Role[]) => turnsOf({ roles })
  expect(turns('reviewer')).toEqual({ inChannels: ['reviewer'], assigned: [] })
  expect(turns('director', 'reviewer')).toEqual({ inChannels: ['reviewer', 'director'], assigned: [] })
  expect(turns('investigator')).toEqual({ inChannels: [], assigned: ['team'] })
  for (const role of ['administrator', 'custodian', 'observer'] as const) {
    expect(turns(role)).toEqual({ inChannels: [], assigned: [] })
  }
})

test('a channel takes reports only when two people can open it', () => {
  expect(MIN_OPENERS).toBe(2)
})

test('every kind of entry may be written by the roles in the second copy and by no others', () => {
  const attempts = EVERY_KIND.flatMap((kind) => subsetsOf(EVERY_ROLE).map((roles) => ({ kind, roles })))
  expect(attempts.length).toBe(19 * 64 + 64)
  expect(attempts.filter(({ kind, roles }) => mayWrite(kind, roles) !== isWriter(kind, roles))).toEqual([])
})

test('the second copy has every kind', () => {
  expect(Object.keys(WRITERS).filter((kind) => !EVERY_KIND.includes(kind))).toEqual([])
})
