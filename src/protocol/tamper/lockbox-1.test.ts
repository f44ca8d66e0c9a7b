import { expect, test } from 'vitest'
import { lockbox } from '../testing/signed.ts'
import { acceptedFlips, everyBit } from '../testing/tamper.ts'

// Two files, so that two processors can share the 17,368 bits of an age file of 2 KB.
test('a lockbox with any flipped even bit is refused', async () => {
  const box = await lockbox()
  expect(box.bytes).toHaveLength(2171)
  await box.read(box.bytes)
  expect(await acceptedFlips(box, everyBit(box.bytes, 0, 2))).toEqual([])
}, 600_000)
