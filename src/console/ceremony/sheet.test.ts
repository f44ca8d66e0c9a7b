import { expect, test } from 'vitest'
import { sheetCheck } from '../../device/staff/founding.ts'
import { makeIdentity } from '../../protocol/age.ts'
import { sheetLines } from './sheet.ts'

test('the lines of a sheet are the whole key, and the last one is what is typed back', async () => {
  const identity = await makeIdentity()
  const lines = sheetLines(identity)
  expect(lines.join('').replaceAll(' ', '')).toBe(identity)
  expect(lines.at(-1)?.replaceAll(' ', '')).toBe(sheetCheck(identity))
  expect(lines[0]).toBe('AGE-SECRET-KEY-PQ-1')
})
