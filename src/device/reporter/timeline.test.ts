import { expect, test } from 'vitest'
import type { OpenEntry } from '../../protocol/entries/chain.ts'
import { timelineOf } from './timeline.ts'

const own = (hash: string, seen: string | null) => ({ hash, header: { seen } }) as OpenEntry<'reporter'>
const office = (hash: string) => ({ hash, header: { seen: null } }) as OpenEntry<'office'>

test('a letter stands before its answer, though reporters write no days', () => {
  const items = timelineOf(
    [own('r0', null), own('r1', 'o1'), own('r2', 'o1')],
    [office('o0'), office('o1'), office('o2')],
  )
  expect(items.map(({ entry }) => entry.hash)).toEqual(['r0', 'o0', 'o1', 'r1', 'r2', 'o2'])
})
