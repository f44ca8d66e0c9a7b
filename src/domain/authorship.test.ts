import { expect, test } from 'vitest'
import { mayWrite, WRITERS } from './authorship.ts'
import { EVERY_ROLE, subsetsOf } from './testing/names.ts'
import { EVERY_KIND, isWriter } from './testing/writers.ts'

test('every kind of entry is written by the roles of the second copy and by no other', () => {
  const attempts = EVERY_KIND.flatMap((kind) => subsetsOf(EVERY_ROLE).map((roles) => ({ kind, roles })))
  expect(attempts.length).toBe(13 * 64 + 64)
  expect(attempts.filter(({ kind, roles }) => mayWrite(kind, roles) !== isWriter(kind, roles))).toEqual([])
})

test('no kind is missing in the second copy', () => {
  expect(Object.keys(WRITERS).filter((kind) => !EVERY_KIND.includes(kind))).toEqual([])
})
