// What counts as a sign of a person, and what does not.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Keyring } from '../../device/staff/keyring.ts'
import { watchIdleness } from './idle.ts'
import { session } from './state.ts'

const MINUTES = 60_000
let watched = false

beforeEach(() => {
  vi.useFakeTimers()
  if (!watched) watchIdleness()
  watched = true
  session.value = { step: 'open', keyring: { name: 'Sinta' } as Keyring }
})

afterEach(() => {
  session.value = { step: 'starting' }
  vi.useRealTimers()
})

test('keys and movements of the pointer keep the console open', () => {
  for (let minute = 0; minute < 60; minute += 10) {
    vi.advanceTimersByTime(10 * MINUTES)
    if (minute % 20 === 0) window.dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }))
    else move(minute)
  }
  expect(session.value.step).toBe('open')
})

test('a page that changes under a resting pointer keeps nothing open', () => {
  move(7)
  for (let minute = 0; minute < 15; minute++) {
    vi.advanceTimersByTime(MINUTES)
    window.scrollBy(0, 10)
    move(7)
  }
  vi.advanceTimersByTime(10_000)
  expect(session.value).toMatchObject({ step: 'locked', why: 'idle' })
})

function move(screenX: number): void {
  window.dispatchEvent(new PointerEvent('pointermove', { screenX, screenY: 5 }))
}
