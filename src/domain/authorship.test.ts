import { expect, test } from 'vitest'
import { mayWrite, WRITERS } from './authorship.ts'
import { EVERY_ROLE, subsetsOf } from './testing/names.ts'
import { EVERY_KIND, isWriter } from './testing/writers.ts'

test('every kind of entry may be written by the roles in the second copy and by no others', () => {
  const attempts = EVERY_KIND.flatMap((kind) => subsetsOf(EVERY_ROLE).map((roles) => ({ kind, roles })))
  expect(attempts.length).toBe(13 * 64 + 64)
  expect(attempts.filter(({ kind, roles }) => mayWrite(kind, roles) !== isWriter(kind, roles))).toEqual([])
})

test('the second copy lacks no kind', () => {
  expect(Object.keys(WRITERS).filter((kind) => !EVERY_KIND.includes(kind))).toEqual([])
})
