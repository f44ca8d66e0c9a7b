// An observer of ciphertexts learns only the size class of a file, never its size.
import { expect, test, vi } from 'vitest'
import { PIECE_SIZE, PIECE_SIZES, paddedFileSize, padPiece, pieceCount, pieceSize } from '../encoding/padding.ts'
import { caseKey, hashNamed, identityNamed, idNamed, keyNamed, organization } from '../testing/office.ts'
import { below, bytesOf, seeded } from '../testing/random.ts'
import { expectBreach } from '../testing/vectors.ts'
import { recipientOf } from './age.ts'
import { openedSize } from './form.ts'
import { sealLockbox } from './lockbox.ts'
import { fitsVault, sealVault, type Vault } from './vault.ts'

// much arithmetic, on machines that may be slow
vi.setConfig({ testTimeout: 60_000 })

const recipient = await recipientOf(identityNamed('sizes'))
const random = seeded(1024)

test('a piece has one of five sizes, holds its part, and unless it is the smallest is at most twice as large', () => {
  for (let i = 0; i < 2000; i++) {
    const size = below(random, random() < 0.5 ? 200_000 : 20_000_000)
    const count = pieceCount(size)
    let room = 0
    for (let index = 0; index < count; index++) {
      const padded = pieceSize(size, index)
      expect(index < count - 1 ? [PIECE_SIZE] : PIECE_SIZES).toContain(padded)
      room += padded
    }
    expect(room).toBe(paddedFileSize(size))
    expect(room).toBeGreaterThanOrEqual(size)
    expect(room).toBeLessThanOrEqual(Math.max(65_536, size * 2))
    expect(room - pieceSize(size, count - 1)).toBeLessThanOrEqual(size)
  }
})

test('a padded piece begins with its bytes and ends in zeros', () => {
  for (const size of [0, 1, 65_535, 65_536, 65_537, PIECE_SIZE - 1, PIECE_SIZE]) {
    const bytes = bytesOf(random, size)
    const padded = padPiece(bytes)
    expect(padded).toHaveLength(pieceSize(size, 0))
    expect(padded.subarray(0, size)).toEqual(bytes)
    expect(padded.subarray(size).every((byte) => byte === 0)).toBe(true)
  }
})

const formats = [
  [1, 4096, 3700],
  [2, 2048, 1700],
] as const
test.each(formats)('a vault of format %i has one size, and refuses answers that do not fit', async (v, size, most) => {
  const vault = (answers: Vault['answers']): Vault => ({
    v,
    organization,
    case: idNamed('case'),
    version: 1,
    answers,
  })
  const sizes = await Promise.all(
    [{}, { name: 'Melati' }, { name: 'x'.repeat(most) }].map(async (answers) => {
      return (await sealVault(recipient, caseKey, vault(answers))).length
    }),
  )
  expect(sizes.map(openedSize)).toEqual([size, size, size])
  let longest = 0
  while (fitsVault(vault({ name: 'x'.repeat(longest + 1) }))) longest++
  expect(longest).toBeGreaterThan(most)
  expect(openedSize((await sealVault(recipient, caseKey, vault({ name: 'x'.repeat(longest) }))).length)).toBe(size)
  await expectBreach('form', () => sealVault(recipient, caseKey, vault({ name: 'x'.repeat(longest + 1) })))
})

test('every lockbox has the same size, whatever it holds', async () => {
  const kinds = [
    ['case', idNamed('case'), identityNamed('x')],
    ['channel', 'pelanggaran', identityNamed('y')],
    ['organization-signing', organization, keyNamed('z').seed],
    ['staff-signing', '12', keyNamed('z').seed],
    ['account-code', organization, Array(8).fill('abcdefgh').join(' ')],
  ] as const
  const boxes = await Promise.all(
    kinds.map(([kind, id, secret]) => sealLockbox(recipient, { organization, kind, id }, secret)),
  )
  expect(new Set(boxes.map((box) => box.length))).toEqual(new Set([2171]))
  const purpose = { organization: hashNamed('x'), kind: 'case', id: 'x' } as const
  await expectBreach('form', () => sealLockbox(recipient, purpose, 'x'.repeat(512)))
})
