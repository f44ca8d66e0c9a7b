import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import { type Bytes, toBase64, utf8 } from './bytes.ts'
import { encodeFields } from './fields.ts'

/** The version label that begins every hash, derivation and header. */
export const LABEL = 'peluit/v1/'

/** SHA-256 (FIPS 180-4), 32 bytes. For megabytes use `sha256Large`. */
export function sha256(bytes: Uint8Array): Bytes {
  return nobleSha256(bytes) as Bytes
}

/** SHA-256 by WebCrypto: several times faster for pieces. */
export async function sha256Large(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

/** SHA-256 over "peluit/v1/…" and length-prefixed fields: one label, one meaning. */
export function labelledHash(label: string, ...fields: readonly (string | Uint8Array)[]): Bytes {
  return sha256(encodeFields(LABEL + label, ...fields))
}

/** HMAC-SHA-256 over a label and length-prefixed fields. */
export function labelledMac(key: Uint8Array, label: string, ...fields: readonly (string | Uint8Array)[]): Bytes {
  return hmac(nobleSha256, key, encodeFields(LABEL + label, ...fields)) as Bytes
}

/** HKDF-SHA-256 (RFC 5869) without salt; info is the label's UTF-8. */
export function derive(secret: Uint8Array, label: string, length = 32): Bytes {
  return hkdf(nobleSha256, secret, undefined, utf8(LABEL + label), length) as Bytes
}

/** The name that statements, entries and lockbox rows use for a recipient: SHA-256 of its text, base64url. */
export function recipientHash(recipient: string): string {
  return toBase64(sha256(utf8(recipient)))
}
