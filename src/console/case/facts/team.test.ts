import { expect, test } from 'vitest'
import { followTeam } from './team.ts'

test('a colleague’s assignment is not undone by one that was started earlier', () => {
  expect(followTeam([7], [], [5])).toEqual([5, 7])
  expect(followTeam([3, 7], [3], [])).toEqual([7])
  expect(followTeam([], [3], [3, 9])).toEqual([9])
  expect(followTeam([3], [3], [3])).toEqual([3])
})
