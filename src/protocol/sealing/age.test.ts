import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, test, vi } from 'vitest'
import { concat, utf8 } from '../encoding/bytes.ts'
import { bytesOf, seeded } from '../testing/random.ts'
import { expectBreach } from '../testing/vectors.ts'
import { identityFromSeed, isRecipient, makeIdentity, open, recipientOf, seal } from './age.ts'
import { HEADER_SIZE, isSealed, isSealedInSteps, openedSize, sealedSize } from './form.ts'
import { sealStream } from './stream.ts'

// much arithmetic, on machines that may be slow
vi.setConfig({ testTimeout: 60_000 })

const identity = identityFromSeed(new Uint8Array(32).fill(7))
const recipient = await recipientOf(identity)

test.each([0, 1, 511, 512, 65_535, 65_536, 65_537, 200_000])('%i bytes are opened to what was sealed', async (size) => {
  const plain = bytesOf(seeded(size), size)
  const sealed = await seal(recipient, plain)
  expect(sealed).toHaveLength(sealedSize(size))
  expect(isSealed(sealed)).toBe(true)
  expect(await open(identity, sealed)).toEqual(plain)
})

test('the same text sealed twice gives two unrelated files', async () => {
  const [first, second] = [await seal(recipient, utf8('sama')), await seal(recipient, utf8('sama'))]
  expect(first).not.toEqual(second)
  expect(first.subarray(HEADER_SIZE, HEADER_SIZE + 16)).not.toEqual(second.subarray(HEADER_SIZE, HEADER_SIZE + 16))
})

test('a new identity is hybrid and random, and opens only files sealed to it', async () => {
  const [mine, other] = [await makeIdentity(), await makeIdentity()]
  expect(mine).toMatch(/^AGE-SECRET-KEY-PQ-1/)
  expect(mine).not.toBe(other)
  const sealed = await seal(await recipientOf(mine), utf8('x'))
  await expectBreach('content', () => open(other, sealed))
})

describe('nothing is sealed to', () => {
  const x25519 = async () => identityToRecipient(await generateX25519Identity())
  const changed = (at: number) => recipient.slice(0, at) + (recipient[at] === 'q' ? 'p' : 'q') + recipient.slice(at + 1)
  test.each<[string, () => string | Promise<string>]>([
    ['an X25519 recipient', x25519],
    ['nothing', () => ''],
    ['an identity', () => identity],
    ['a recipient in capitals', () => recipient.toUpperCase()],
    ['a recipient with a line end', () => `${recipient}\n`],
    ['a cut recipient', () => recipient.slice(0, -1)],
    ['a recipient with a wrong letter', () => changed(100)],
    ['a recipient with a wrong check sum', () => changed(1958)],
    ['a tagged hybrid recipient', () => recipient.replace('age1pq1', 'age1tagpq1').slice(0, 1959)],
  ])('%s', async (_, wrong) => expectRefused(await wrong()))

  test('a recipient whose numbers are not a valid key, although its check sum is right', async () => {
    const { bech32 } = await import('@scure/base')
    const noKey = bech32.encode('age1pq', bech32.toWords(new Uint8Array(1216).fill(255)), false)
    await expectRefused(noKey)
  })

  async function expectRefused(wrong: string) {
    expect(isRecipient(wrong)).toBe(false)
    await expectBreach('form', () => seal(wrong, utf8('x')))
    const failed = await sealStream(wrong, new Blob(['x']).stream()).catch((error: unknown) => error)
    expect(failed).toMatchObject({ name: 'ProtocolError', breach: 'form' })
    expect(String(failed)).not.toMatch(/age1|AGE/)
  }
})

describe('nothing is opened with', () => {
  test.each([
    ['an X25519 identity', generateX25519Identity],
    ['an identity in small letters', () => identity.toLowerCase()],
    ['an identity with a wrong check sum', () => `${identity.slice(0, -1)}${identity.endsWith('Q') ? 'P' : 'Q'}`],
    ['a recipient', () => recipient],
  ])('%s', async (_, wrong) => {
    const sealed = await seal(recipient, utf8('x'))
    await expectBreach('form', async () => open(await wrong(), sealed))
    await expectBreach('form', async () => recipientOf(await wrong()))
  })
})

describe('only one kind of file is opened', () => {
  const files: [string, (add: Encrypter) => Promise<void> | void][] = [
    ['X25519', async (e) => e.addRecipient(await identityToRecipient(await generateX25519Identity()))],
    [
      'hybrid and X25519',
      async (e) => {
        e.addRecipient(recipient)
        e.addRecipient(await identityToRecipient(await generateX25519Identity()))
      },
    ],
    [
      'two hybrid',
      (e) => {
        e.addRecipient(recipient)
        e.addRecipient(recipient)
      },
    ],
    [
      'a passphrase',
      (e) => {
        e.setScryptWorkFactor(1)
        e.setPassphrase('x')
      },
    ],
  ]
  test.each(files)('%s is refused', async (_, prepare) => {
    const encrypter = new Encrypter()
    await prepare(encrypter)
    const file = await encrypter.encrypt('x')
    expect(isSealed(file)).toBe(false)
    await expectBreach('form', () => open(identity, file))
  })

  test('cut, lengthened and joined files are refused', async () => {
    const sealed = await seal(recipient, new Uint8Array(70_000))
    for (const length of [0, 1, HEADER_SIZE, HEADER_SIZE + 16, HEADER_SIZE + 31]) {
      await expectBreach('form', () => open(identity, sealed.subarray(0, length)))
    }
    await expectBreach('content', () => open(identity, sealed.subarray(0, HEADER_SIZE + 16 + 65_552)))
    await expectBreach('content', () => open(identity, sealed.subarray(0, -1)))
    await expectBreach('content', () => open(identity, concat(sealed, Uint8Array.of(0))))
    await expectBreach('content', () => open(identity, concat(sealed, sealed)))
  })

  test('exchanged chunks are refused', async () => {
    const sealed = await seal(recipient, new Uint8Array(131_072))
    const start = HEADER_SIZE + 16
    const [first, second] = [sealed.slice(start, start + 65_552), sealed.slice(start + 65_552)]
    await expectBreach('content', () => open(identity, concat(sealed.subarray(0, start), second, first)))
  })
})

test('the size of a plaintext follows from the size of its file; impossible file sizes give none', () => {
  const sizes = new Map<number, number>()
  for (const size of ranges([0, 2000], [65_000, 66_000], [131_000, 132_000], [1_048_000, 1_049_000])) {
    sizes.set(sealedSize(size), size)
    expect(openedSize(sealedSize(size))).toBe(size)
  }
  for (const sealed of ranges([0, 3600], [67_000, 67_400], [132_900, 133_000])) {
    const plain = openedSize(sealed)
    if (plain !== null) expect(sealedSize(plain)).toBe(sealed)
    else expect(sizes.has(sealed)).toBe(false)
  }
})

test('whole steps are distinguished from other sizes', async () => {
  expect(isSealedInSteps(await seal(recipient, new Uint8Array(512)), 512)).toBe(true)
  expect(isSealedInSteps(await seal(recipient, new Uint8Array(513)), 512)).toBe(false)
  expect(isSealedInSteps(await seal(recipient, new Uint8Array(0)), 512)).toBe(false)
  expect(isSealedInSteps(new Uint8Array(2171), 512)).toBe(false)
})

function* ranges(...bounds: [number, number][]) {
  for (const [from, to] of bounds) for (let i = from; i < to; i++) yield i
}
