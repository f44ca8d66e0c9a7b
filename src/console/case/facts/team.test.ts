import { expect, test } from 'vitest'
import { followTeam, isSameTeam, leadIn, readChoice, writeChoice } from './team.ts'

test('a colleague’s assignment is not undone by one that was started earlier', () => {
  expect(followTeam([7], [], [5])).toEqual([5, 7])
  expect(followTeam([3, 7], [3], [])).toEqual([7])
  expect(followTeam([], [3], [3, 9])).toEqual([9])
  expect(followTeam([3], [3], [3])).toEqual([3])
})

test('the only member leads, and nobody who was taken out again', () => {
  expect(leadIn({ staff: [5], lead: null })).toBe(5)
  expect(leadIn({ staff: [5, 7], lead: 7 })).toBe(7)
  expect(leadIn({ staff: [5, 7], lead: 3 })).toBeNull()
  expect(leadIn({ staff: [], lead: 3 })).toBeNull()
})

test('the order of members makes no other team, another lead does', () => {
  expect(isSameTeam({ staff: [5, 7], lead: 7 }, { staff: [7, 5], lead: 7 })).toBe(true)
  expect(isSameTeam({ staff: [5, 7], lead: 7 }, { staff: [5, 7], lead: 5 })).toBe(false)
  expect(isSameTeam({ staff: [5], lead: 5 }, { staff: [5, 7], lead: 5 })).toBe(false)
})

test('a choice is the same after it lay on the desk; any other text is none', () => {
  const choice = { staff: [5, 7], lead: null, reason: 'Ahli "pengadaan".' }
  expect(readChoice(writeChoice(choice))).toEqual(choice)
  for (const text of ['', 'x', '[]', '{}', '[[1],1]', '[["1"],1,""]', '[1,1,""]', '[[1],"1",""]']) {
    expect(readChoice(text), text).toBeNull()
  }
})
