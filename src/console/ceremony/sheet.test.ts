import { expect, test } from 'vitest'
import { sheetCheck } from '../../device/staff/founding.ts'
import { makeIdentity } from '../../protocol/sealing/age.ts'
import { sheetIdentity, sheetLines } from './sheet.ts'

test('the lines of a sheet are the whole key, and the last one is the part to type back', async () => {
  const identity = await makeIdentity()
  const lines = sheetLines(identity)
  expect(lines.join('').replaceAll(' ', '')).toBe(identity)
  expect(lines.at(-1)?.replaceAll(' ', '')).toBe(sheetCheck(identity))
  expect(lines[0]).toBe('AGE-SECRET-KEY-PQ-1')
})

test('a key typed from paper is read with any spaces, lines and small letters, and nothing else is', async () => {
  const identity = await makeIdentity()
  expect(sheetIdentity(sheetLines(identity).join('\n').toLowerCase())).toBe(identity)
  for (const wrong of ['', 'AGE-SECRET-KEY-PQ-1', identity.slice(0, -1), `${identity}Q`, identity.replace('PQ-', '')]) {
    expect(sheetIdentity(wrong)).toBeNull()
  }
})
