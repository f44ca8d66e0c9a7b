import { expect, test } from 'vitest'
import { below, seeded } from '../testing/random.ts'
import { actParts, entryParts, receiptNote, statementNote, vault } from '../testing/signed.ts'
import { acceptedFlips, everyBit, type Sealed } from '../testing/tamper.ts'

const [header, signature, body] = (await entryParts()) as [Sealed, Sealed, Sealed]

test.each([header, signature, ...(await actParts()), statementNote(), receiptNote()])(
  'any flipped bit of $name is refused',
  async (sealed) => {
    await sealed.read(sealed.bytes)
    expect(await acceptedFlips(sealed, everyBit(sealed.bytes))).toEqual([])
  },
  300_000,
)

// A hash or a tag covers every one of their bits, so a sample finds as much as all of them.
test.each([body, await vault()])(
  'a thousand flipped bits of $name are refused',
  async (sealed) => {
    await sealed.read(sealed.bytes)
    const random = seeded(12)
    const bits = Array.from({ length: 1000 }, () => below(random, sealed.bytes.length * 8))
    expect(await acceptedFlips(sealed, bits)).toEqual([])
  },
  300_000,
)

test('a statement that is cut anywhere is refused', () => {
  const { bytes, read } = statementNote()
  for (let length = 0; length < bytes.length; length++) expect(() => read(bytes.subarray(0, length))).toThrow()
})
