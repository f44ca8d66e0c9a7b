import { expect, test } from 'vitest'
import { toBase64 } from '../../protocol/encoding/bytes.ts'
import { sha256 } from '../../protocol/encoding/hash.ts'
import { makeIdentity, open, recipientOf } from '../../protocol/sealing/age.ts'
import { sealPieces } from './seal.ts'

const KIB = 1024
const MIB = 1024 * KIB

test.each([
  ['an empty file is one piece of 64 KiB', 0, [64 * KIB]],
  ['one byte is padded to 64 KiB', 1, [64 * KIB]],
  ['64 KiB stay 64 KiB', 64 * KIB, [64 * KIB]],
  ['one byte more takes twice as much', 64 * KIB + 1, [128 * KIB]],
  ['a whole piece is not padded', MIB, [MIB]],
  ['the rest of a file is a padded piece of its own', MIB + 1, [MIB, 64 * KIB]],
])('%s', async (_, size, expected) => {
  const identity = await makeIdentity()
  const content = Uint8Array.from({ length: size }, (_, at) => at % 251)
  const sizes: number[] = []
  const parts: Uint8Array[] = []
  for await (const piece of sealPieces(await recipientOf(identity), new Blob([content]))) {
    const plain = await open(identity, piece.bytes)
    expect(piece.sha256).toBe(toBase64(sha256(piece.bytes)))
    sizes.push(plain.length)
    parts.push(plain)
  }
  expect(sizes).toEqual(expected)
  const whole = Buffer.concat(parts)
  expect(whole.subarray(0, size).equals(content)).toBe(true)
  expect(whole.subarray(size).every((byte) => byte === 0)).toBe(true)
})

test('every piece has its own id', async () => {
  const recipient = await recipientOf(await makeIdentity())
  const ids: string[] = []
  for await (const { id } of sealPieces(recipient, new Blob([new Uint8Array(2 * MIB)]))) ids.push(id)
  expect(new Set(ids).size).toBe(2)
})
