import { expect, test } from 'vitest'
import { cutsText, holdsText } from './readable.ts'
import { bytesOf, join } from './testing.ts'

const random = new Uint8Array(1 << 20)
for (let i = 0, state = 5; i < random.length; i++) {
  state = (Math.imul(state, 1664525) + 1013904223) | 0
  random[i] = state >>> 24
}

test.each([
  ['a place', 'LOKASI -7.4664,112.4338'],
  ['a name', 'Artist: Pak Contoh, Kota'],
  ['the mark of a film behind a picture', 'MotionPhoto_Data_2.0'],
])('%s is found wherever it is', (_, text) => {
  for (const at of [0, 1, 17, 18, 5000]) {
    const bytes = join(random.subarray(0, at), bytesOf(text), random.subarray(at, at + 100))
    expect(holdsText(bytes)).toBe(true)
  }
})

test('near-random data and repeating data are not taken for a text', () => {
  expect(holdsText(random)).toBe(false)
  expect(holdsText(bytesOf('QEQEQEQ'.repeat(99)))).toBe(false)
  expect(holdsText(bytesOf('LOKASI -7.46'))).toBe(false)
})

test('a text is cut if four letters stand on either side', () => {
  const bytes = bytesOf('\0LOKASI -7')
  expect([4, 5, 6, 7].map((at) => cutsText(bytes, at))).toEqual([false, true, true, false])
})
