import { expect, test } from 'vitest'
import { CASE_ROLES, CHANNEL_ROLES, MIN_OPENERS, ROLES, type Role, rolesCompatible, STATISTICS_ROLES } from './roles.ts'
import { EVERY_ROLE, subsetsOf } from './testing/names.ts'

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

test('the roles, and the groups of roles with the same right', () => {
  expect(ROLES).toEqual(EVERY_ROLE)
  expect(CASE_ROLES).toEqual(['reviewer', 'director', 'investigator'])
  expect(CHANNEL_ROLES).toEqual(['reviewer', 'director'])
  expect(STATISTICS_ROLES).toEqual(['reviewer', 'director', 'observer'])
})

test('a channel takes reports only when two people can open it', () => {
  expect(MIN_OPENERS).toBe(2)
})
