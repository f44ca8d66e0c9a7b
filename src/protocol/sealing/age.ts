// The only place that encrypts or decrypts. Every ciphertext is an age v1 file to one hybrid post-quantum recipient.
import { bech32 } from '@scure/base'
import { Decrypter, Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption'
import type { Bytes } from '../encoding/bytes.ts'
import { demand, ProtocolError } from '../errors.ts'
import { demandSealed } from './form.ts'

const IDENTITY_FORM = /^AGE-SECRET-KEY-PQ-1[0-9A-Z]{58}$/
const RECIPIENT_FORM = /^age1pq1[0-9a-z]{1952}$/

/** Length in bytes of the part of a recipient that holds 12-bit numbers, and their modulus. */
const ML_KEM_NUMBERS = 1152
const ML_KEM_Q = 3329

/** A new random identity (`AGE-SECRET-KEY-PQ-1…`). */
export function makeIdentity(): Promise<string> {
  return generateHybridIdentity()
}

/** The identity with these 32 secret bytes, derived from a code or a password. */
export function identityFromSeed(seed: Uint8Array): string {
  demand(seed.length === 32, 'form', 'an identity has 32 bytes')
  return bech32.encodeFromBytes('AGE-SECRET-KEY-PQ-', seed).toUpperCase()
}

/** The public half (`age1pq1…`, 1,959 characters). Throws `form` unless it is a hybrid identity. */
export async function recipientOf(identity: string): Promise<string> {
  demand(IDENTITY_FORM.test(identity), 'form', 'not a hybrid identity')
  try {
    return await identityToRecipient(identity)
  } catch {
    throw new ProtocolError('form', 'an identity with a wrong check sum')
  }
}

/** Whether this is a usable hybrid recipient: its form, its check sum and its ML-KEM key are valid. */
export function isRecipient(text: string): boolean {
  try {
    encrypterTo(text)
    return true
  } catch {
    return false
  }
}

/** Encrypts to exactly one hybrid recipient. Throws `form` for anything else. */
export async function seal(recipient: string, plaintext: Uint8Array): Promise<Bytes> {
  return (await encrypterTo(recipient).encrypt(plaintext)) as Bytes
}

/**
 * An encrypter to exactly one hybrid recipient, used for every file. Throws `form` for anything else, without the
 * recipient in the message.
 */
export function encrypterTo(recipient: string): Encrypter {
  demand(RECIPIENT_FORM.test(recipient), 'form', 'not a hybrid recipient')
  const encrypter = new Encrypter()
  try {
    encrypter.addRecipient(recipient)
  } catch {
    throw new ProtocolError('form', 'a recipient with a wrong check sum')
  }
  demandReduced(recipient)
  return encrypter
}

/** FIPS 203 section 7.2: numbers of an ML-KEM key are below q. The library (noble 0.5.4) tries to check it but fails. */
function demandReduced(recipient: string): void {
  const key = bech32.fromWords(bech32.decode(recipient as `age1pq1${string}`, false).words)
  for (let i = 0; i < ML_KEM_NUMBERS; i += 3) {
    const [low, middle, high] = key.subarray(i, i + 3) as unknown as [number, number, number]
    const reduced = (low | ((middle & 15) << 8)) < ML_KEM_Q && ((middle >> 4) | (high << 4)) < ML_KEM_Q
    demand(reduced, 'form', 'a recipient that is not an ML-KEM key')
  }
}

/** Decrypts. Throws `form` for any other kind of file, `content` if this identity cannot open the whole file. */
export async function open(identity: string, ciphertext: Uint8Array): Promise<Bytes> {
  demandSealed(ciphertext)
  demand(IDENTITY_FORM.test(identity), 'form', 'not a hybrid identity')
  const decrypter = new Decrypter()
  try {
    decrypter.addIdentity(identity)
  } catch {
    throw new ProtocolError('form', 'an identity with a wrong check sum')
  }
  try {
    return (await decrypter.decrypt(ciphertext)) as Bytes
  } catch {
    throw new ProtocolError('content', 'the file does not open with this key, or was altered')
  }
}
