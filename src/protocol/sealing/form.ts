// The outer form of every ciphertext: a binary age v1 file with exactly one mlkem768x25519 stanza (C2SP age).
// The server checks only this form; clients check it before they open anything.
import { demand } from '../errors.ts'

/** Size in bytes of the header of every such file: version line, stanza, body, MAC. */
export const HEADER_SIZE = 1627
const NONCE_SIZE = 16
const TAG_SIZE = 16
const CHUNK_SIZE = 65_536

/** 1,120 bytes of encapsulation, 32 of the wrapped file key, 32 of MAC, each in canonical base64 without padding. */
const HEADER_FORM = new RegExp(
  '^age-encryption\\.org/v1\\n-> mlkem768x25519 [A-Za-z0-9+/]{1493}[AQgw]\\n' +
    '[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]\\n--- [A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]\\n$',
)

const LATIN1 = new TextDecoder('latin1')

/** Size of the age file that holds this many bytes of plaintext. */
export function sealedSize(plaintext: number): number {
  return HEADER_SIZE + NONCE_SIZE + plaintext + TAG_SIZE * Math.max(1, Math.ceil(plaintext / CHUNK_SIZE))
}

/** Size of the plaintext in an age file of this many bytes, or null if no age file has this size. */
export function openedSize(ciphertext: number): number | null {
  const payload = ciphertext - HEADER_SIZE - NONCE_SIZE
  const chunks = Math.ceil(payload / (CHUNK_SIZE + TAG_SIZE))
  const plaintext = payload - chunks * TAG_SIZE
  if (chunks < 1 || plaintext < 0) return null
  return sealedSize(plaintext) === ciphertext ? plaintext : null
}

/** Whether the bytes begin with a header of version 1 and have a possible length. */
export function isSealed(bytes: Uint8Array): boolean {
  if (openedSize(bytes.length) === null) return false
  return isSealedHead(bytes.subarray(0, HEADER_SIZE))
}

/** Whether these first bytes of a file are a whole header of version 1. */
export function isSealedHead(bytes: Uint8Array): boolean {
  return HEADER_FORM.test(LATIN1.decode(bytes))
}

/** Whether the bytes are sealed and hold one or more whole steps of plaintext. */
export function isSealedInSteps(bytes: Uint8Array, step: number): boolean {
  const size = openedSize(bytes.length)
  return size !== null && size > 0 && size % step === 0 && isSealed(bytes)
}

/** Throws `form` for plaintext, armor, X25519 or scrypt stanzas, several stanzas, or a cut file. */
export function demandSealed(bytes: Uint8Array): void {
  demand(isSealed(bytes), 'form', 'not an age file with exactly one hybrid stanza')
}
