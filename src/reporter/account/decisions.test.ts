import { expect, test } from 'vitest'
import type { IdentityDecision } from '../../device/disclosures.ts'
import type { OwnCase } from '../../device/reporter/reading.ts'
import { isInEffect, standingOf } from './decisions.ts'

const decision = (lastDay: string | null, version = 1) =>
  ({
    hash: 'h',
    day: '2026-03-01',
    custodian: 4,
    said: { lastDay, version, granted: lastDay !== null },
  }) as IdentityDecision
const own = (opened: boolean, version = 1, today = '2026-03-02') =>
  ({ vault: { opened, version }, today }) as Pick<OwnCase, 'vault' | 'today'>

test.each<[string, IdentityDecision, ReturnType<typeof own>, string | null, boolean]>([
  ['a grant before the release waits', decision('2026-03-15'), own(false), 'pending', false],
  ['a grant after the release is in effect', decision('2026-03-15'), own(true), 'until', true],
  ['on its last day it still is', decision('2026-03-15'), own(true, 1, '2026-03-15'), 'until', true],
  ['after it, it is over', decision('2026-03-15'), own(true, 1, '2026-03-16'), 'over', true],
  [
    'a grant whose time passed before a release opened nothing',
    decision('2026-03-15'),
    own(false, 1, '2026-03-16'),
    'over',
    false,
  ],
  ['a vault that was changed before is not opened by it', decision('2026-03-15'), own(false, 2), 'void', false],
  ['nor by it when another grant opened the later version', decision('2026-03-15'), own(true, 2), 'void', false],
  ['a refusal opens nothing', decision(null), own(false), null, false],
])('%s', (_, given, situation, standing, inEffect) => {
  expect([standingOf(given, situation), isInEffect(given, situation)]).toEqual([standing, inEffect])
})

test('a decision that cannot be read says nothing of today', () => {
  const unreadable = { ...decision(null), said: null }
  expect([standingOf(unreadable, own(true)), isInEffect(unreadable, own(true))]).toEqual([null, false])
})
