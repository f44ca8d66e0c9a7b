import { expect, test } from 'vitest'
import { randomBytes, toBase64 } from '../protocol/bytes.ts'
import { makeSigningKey, sign, signingKeyFromSeed, verify } from '../protocol/signing.ts'
import { fastSigningKey, verifyFast } from './ed25519.ts'

test('signs the same bytes as the protocol does', () => {
  const seed = randomBytes(32)
  const message = randomBytes(500)
  const signature = sign(fastSigningKey(seed), message)
  expect(signature).toEqual(sign(signingKeyFromSeed(seed), message))
  expect(verify(signingKeyFromSeed(seed).verifyKey, message, signature)).toBe(true)
})

test('takes what the key signed and nothing else', () => {
  const key = makeSigningKey()
  const message = randomBytes(100)
  const signature = sign(key, message)
  expect(verifyFast(key.verifyKey, message, signature)).toBe(true)
  expect(verifyFast(key.verifyKey, randomBytes(100), signature)).toBe(false)
  expect(verifyFast(makeSigningKey().verifyKey, message, signature)).toBe(false)
  expect(verifyFast(key.verifyKey, message, signature.slice(0, 63))).toBe(false)
  expect(verifyFast(toBase64(randomBytes(31)), message, signature)).toBe(false)
  expect(verifyFast('not a key', message, signature)).toBe(false)
})
