import { createHash } from 'node:crypto'
import { ed25519 } from '@noble/curves/ed25519.js'
import { describe, expect, test } from 'vitest'
import { randomBytes, toBase64, utf8 } from '../protocol/encoding/bytes.ts'
import { makeSigningKey, sign, signingKeyFromSeed, verify } from '../protocol/keys/signing.ts'
import { fastSigningKey, verifyAside, verifyFast } from './ed25519.ts'

/** What both say, in this thread and in another one. */
async function verifyBoth(...of: Parameters<typeof verifyFast>): Promise<boolean> {
  const answer = verifyFast(...of)
  expect(await verifyAside(...of)).toBe(answer)
  return answer
}

test('signs the same bytes as the protocol does', () => {
  const seed = randomBytes(32)
  const message = randomBytes(500)
  const signature = sign(fastSigningKey(seed), message)
  expect(signature).toEqual(sign(signingKeyFromSeed(seed), message))
  expect(verify(signingKeyFromSeed(seed).verifyKey, message, signature)).toBe(true)
})

test('accepts the key’s own signatures and nothing else', async () => {
  const key = makeSigningKey()
  const message = randomBytes(100)
  const signature = sign(key, message)
  expect(await verifyBoth(key.verifyKey, message, signature)).toBe(true)
  expect(await verifyBoth(key.verifyKey, randomBytes(100), signature)).toBe(false)
  expect(await verifyBoth(makeSigningKey().verifyKey, message, signature)).toBe(false)
  expect(await verifyBoth(key.verifyKey, message, signature.slice(0, 63))).toBe(false)
  expect(await verifyBoth(toBase64(randomBytes(31)), message, signature)).toBe(false)
  expect(await verifyBoth('not a key', message, signature)).toBe(false)
})

describe('never accepts what the protocol refuses', () => {
  const ORDER = 2n ** 252n + 27_742_317_777_372_353_535_851_937_790_883_648_493n
  const { BASE } = ed25519.Point

  // Every point of small order, then encodings of such points that RFC 8032 does not allow.
  test.each([
    '0100000000000000000000000000000000000000000000000000000000000000',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    '0000000000000000000000000000000000000000000000000000000000000000',
    '0000000000000000000000000000000000000000000000000000000000000080',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
    '0100000000000000000000000000000000000000000000000000000000000080',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
    'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  ])('a key that signs without a secret is refused: %s', async (encoded) => {
    const key = Buffer.from(encoded, 'hex')
    const forged = [...forge(key)]
    expect(forged.length).toBeGreaterThan(4)
    for (const { message, signature } of forged) {
      expect(ed25519.verify(signature, message, key, { zip215: true })).toBe(true)
      expect(verify(toBase64(key), message, signature)).toBe(false)
      expect(await verifyBoth(toBase64(key), message, signature)).toBe(false)
    }
  })

  test('a second encoding of a signature is refused', async () => {
    const key = makeSigningKey()
    const signature = sign(key, utf8('sekali'))
    const other = new Uint8Array([...signature.subarray(0, 32), ...little(number(signature.subarray(32)) + ORDER)])
    expect(verify(key.verifyKey, utf8('sekali'), other)).toBe(false)
    expect(await verifyBoth(key.verifyKey, utf8('sekali'), other)).toBe(false)
  })

  test('a key in loose base64 is refused', async () => {
    const key = makeSigningKey()
    const signature = sign(key, utf8('x'))
    const text = key.verifyKey
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const spareBit = text.slice(0, -1) + alphabet[alphabet.indexOf(text.slice(-1)) + 1]
    for (const loose of [`${text}=`, ` ${text}`, `${text}\n`, spareBit]) {
      expect(verify(loose, utf8('x'), signature)).toBe(false)
      expect(await verifyBoth(loose, utf8('x'), signature)).toBe(false)
    }
  })

  /** Signatures that satisfy the bare equation S·B = R + k·A, for a key that has only a few multiples. */
  function* forge(key: Uint8Array) {
    const point = ed25519.Point.fromBytes(key, true)
    for (let at = 1; at <= 16; at++) {
      const [message, secret] = [Uint8Array.of(at), BigInt(at)]
      for (let guess = 0n; guess < 8n; guess++) {
        const multiple = guess === 0n ? ed25519.Point.ZERO : point.multiplyUnsafe(guess)
        const start = BASE.multiply(secret).subtract(multiple).toBytes()
        const digest = createHash('sha512').update(start).update(key).update(message).digest()
        if ((number(digest) % ORDER) % 8n !== guess) continue
        yield { message, signature: new Uint8Array([...start, ...little(secret)]) }
        break
      }
    }
  }

  function number(bytes: Uint8Array): bigint {
    return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`)
  }

  function little(value: bigint): Uint8Array {
    return Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse()
  }
})
