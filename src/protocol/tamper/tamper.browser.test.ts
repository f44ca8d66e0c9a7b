import { expect, test } from 'vitest'
import { below, seeded } from '../testing/random.ts'
import { actParts, entryParts, lockbox, receiptNote, statementNote, vault } from '../testing/signed.ts'
import { acceptedFlips } from '../testing/tamper.ts'

const all = [
  await lockbox(),
  await vault(),
  ...(await entryParts()),
  ...(await actParts()),
  statementNote(),
  receiptNote(),
]

test.each(all)(
  'five hundred flipped bits of $name are refused',
  async (sealed) => {
    await sealed.read(sealed.bytes)
    const random = seeded(500)
    const bits = Array.from({ length: 500 }, () => below(random, sealed.bytes.length * 8))
    expect(await acceptedFlips(sealed, bits)).toEqual([])
  },
  120_000,
)
