import { expect, test, vi } from 'vitest'
import { openHeld } from './held.ts'

const never = () => {
  throw new Error('a body was ended')
}
const soon = { most: 100, small: 40, wait: 300, grace: 60_000 }

test('bodies are counted until each gives its room back, once', async () => {
  const held = openHeld(soon)
  const [first, second] = [await held.take(50, never), await held.take(40, never)]
  expect(held.bytes()).toBe(90)
  first.keep()
  first.free()
  first.free()
  expect(held.bytes()).toBe(40)
  second.free()
  expect(held.bytes()).toBe(0)
})

test.each([
  ['small', 40],
  ['large', 50],
])('when there is no room, a %s body waits until another of its kind gives way', async (_, bytes) => {
  const held = openHeld(soon)
  const first = await held.take(bytes, never)
  // The other half is still free.
  await held.take(90 - bytes, never)
  let begun = false
  const second = held.take(bytes, never).then((hold) => {
    begun = true
    return hold
  })
  await new Promise((done) => setTimeout(done, 50))
  expect(begun).toBe(false)
  first.free()
  await second
  expect(held.bytes()).toBe(90)
})

test('a body that waits too long is refused and takes nothing', async () => {
  const held = openHeld(soon)
  await held.take(40, never)
  await expect(held.take(40, never)).rejects.toMatchObject({ code: 'too_busy' })
  expect(held.bytes()).toBe(40)
})

test('the oldest body that is incomplete after its time ends for another one; a complete one never does', async () => {
  const held = openHeld({ ...soon, grace: 0 })
  const complete = await held.take(20, never)
  complete.keep()
  const [older, newer] = [vi.fn(), vi.fn()]
  await held.take(50, never)
  const ended = await held.take(20, older)
  await held.take(10, newer)
  await held.take(15, never)
  expect([older.mock.calls.length, newer.mock.calls.length]).toEqual([1, 0])
  expect(held.bytes()).toBe(95)
  ended.free()
  expect(held.bytes()).toBe(95)
})

test('a body that still arrives in its time ends for nobody', async () => {
  const held = openHeld(soon)
  await held.take(50, never)
  await expect(held.take(50, never)).rejects.toMatchObject({ code: 'too_busy' })
})
