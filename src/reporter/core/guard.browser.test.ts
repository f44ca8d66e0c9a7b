import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Account } from '../../device/reporter/writing.ts'
import { guard, uncover } from './guard.ts'
import { account, forget } from './state.ts'

const minutes = (count: number) => vi.advanceTimersByTime(count * 60_000)
const covered = () => 'covered' in document.body.dataset
const touch = () => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  guard(
    () => {},
    () => {},
  )
})
afterEach(() => {
  vi.useRealTimers()
  forget()
  uncover()
})

test('an open account that nobody touches for five minutes is covered, and not while somebody does', () => {
  account.value = { words: [], root: new Uint8Array() } as unknown as Account
  touch()
  minutes(4)
  touch()
  minutes(4)
  expect(covered()).toBe(false)
  minutes(1)
  expect(covered()).toBe(true)
  uncover()
  touch()
  minutes(6)
  expect(covered()).toBe(true)
})

test('a page without anything of a reporter stays open', () => {
  touch()
  minutes(60)
  expect(covered()).toBe(false)
})
