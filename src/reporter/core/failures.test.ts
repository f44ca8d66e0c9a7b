import { afterEach, expect, test } from 'vitest'
import { RequestError } from '../../device/api.ts'
import { type ReadableOrganization, TooOldError } from '../../device/reporter/verified-organization.ts'
import { ProtocolError } from '../../protocol/errors.ts'
import { codeOf, failureOf } from './failures.ts'
import { doubtfulDate, forget, halted } from './state.ts'

afterEach(forget)

test('reading the code of an error does not halt the application, since a newer statement may help', () => {
  const stale = new ProtocolError('stale', 'the statement is too old')
  expect([codeOf(stale), halted.value]).toEqual([null, null])
  expect([failureOf(stale), halted.value]).toEqual(['program', 'stale'])
})

test('the date of the device is kept only where it may be the reason', () => {
  expect([failureOf(new TooOldError({} as ReadableOrganization)), halted.value]).toEqual(['program', 'stale'])
  expect(doubtfulDate.value).toMatch(/^\d{4}-\d\d-\d\d$/)
  failureOf(new ProtocolError('stale', 'an older statement than one seen before'))
  expect(doubtfulDate.value).toBeNull()
})

test('a refusal is recognised by its code, and anything else is a failure of the program', () => {
  expect([codeOf(new RequestError('conflict')), failureOf(new RequestError('conflict'))]).toEqual([
    'conflict',
    'conflict',
  ])
  for (const other of [null, undefined, 'conflict', new Error('x'), { code: 23 }, { code: '' }]) {
    expect([codeOf(other), failureOf(other)]).toEqual([null, 'program'])
  }
  expect(halted.value).toBeNull()
})
