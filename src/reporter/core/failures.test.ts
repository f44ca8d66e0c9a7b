import { afterEach, expect, test } from 'vitest'
import { RequestError } from '../../device/api.ts'
import { ProtocolError } from '../../protocol/errors.ts'
import { codeOf, failureOf } from './failures.ts'
import { forget, halted } from './state.ts'

afterEach(forget)

test('reading the code of an error does not halt the application, since a newer statement may help', () => {
  const stale = new ProtocolError('stale', 'the statement is too old')
  expect([codeOf(stale), halted.value]).toEqual([null, null])
  expect([failureOf(stale), halted.value]).toEqual(['program', 'stale'])
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
