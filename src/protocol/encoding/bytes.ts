// The byte conversions that every part of the protocol shares, so that there is one alphabet and one comparison.
import { base64urlnopad } from '@scure/base'
import { ProtocolError } from '../errors.ts'

export type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** UTF-8 bytes of a string. */
export function utf8(text: string): Bytes {
  return encoder.encode(text) as Bytes
}

/** The string of UTF-8 bytes; throws `form` on malformed input instead of replacing it. */
export function fromUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new ProtocolError('form', 'not UTF-8')
  }
}

/** base64url without padding (RFC 4648 section 5): the only text form of bytes in Peluit. */
export function toBase64(bytes: Uint8Array): string {
  return base64urlnopad.encode(bytes)
}

/** Strict inverse of `toBase64`: throws `form` on other alphabets, padding, white space and non-zero trailing bits. */
export function fromBase64(text: string): Bytes {
  try {
    return base64urlnopad.decode(text) as Bytes
  } catch {
    throw new ProtocolError('form', 'not base64url')
  }
}

/** Whether `toBase64` could have written this text: of several spellings of the same bytes only one is accepted. */
export function isBase64(text: string): boolean {
  return endsCanonically(text) && /^[A-Za-z0-9_-]*$/.test(text)
}

/** Whether a base64url text has a possible length, and a last character without leftover bits. */
export function endsCanonically(text: string): boolean {
  const last = text.at(-1) ?? ''
  const rest = text.length % 4
  if (rest === 2) return 'AQgw'.includes(last)
  return rest === 0 || (rest === 3 && 'AEIMQUYcgkosw048'.includes(last))
}

/** Joins all parts. */
export function concat(...parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    all.set(part, offset)
    offset += part.length
  }
  return all
}

/** Compares in a time that depends only on the length, not on where the bytes differ. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let i = 0; i < a.length; i++) difference |= (a[i] as number) ^ (b[i] as number)
  return difference === 0
}

/** Random bytes from the platform's CSPRNG; the only source of randomness in Peluit. */
export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length))
}

/** A random id of 16 bytes in base64url (22 characters). It reveals neither time nor order. */
export function randomId(): string {
  return toBase64(randomBytes(16))
}
