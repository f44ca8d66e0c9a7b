// Six words that two people can compare by voice: 66 bits of a hash over a key.
import { WORDS } from '../account/words/index.ts'
import { type Bytes, fromBase64 } from '../encoding/bytes.ts'
import { labelledHash } from '../encoding/hash.ts'

/** Fingerprint of the organisation's signing key, 32 bytes: in the form's footer, on the poster and in invitations. */
export function signingKeyFingerprint(verifyKey: string): Bytes {
  return labelledHash('fingerprint', fromBase64(verifyKey))
}

/** Fingerprint of a new member's keys, 32 bytes: the director compares it in person before signing them in. */
export function memberFingerprint(recipient: string, verifyKey: string): Bytes {
  return labelledHash('member', recipient, fromBase64(verifyKey))
}

/** The first 66 bits as six words. */
export function sixWords(fingerprint: Uint8Array): string[] {
  return Array.from({ length: 6 }, (_, i) => WORDS[bits11(fingerprint, i * 11)] as string)
}

/** Eleven bits from a bit offset, most significant first. */
export function bits11(bytes: Uint8Array, offset: number): number {
  let value = 0
  for (let i = offset; i < offset + 11; i++) value = value * 2 + (((bytes[i >> 3] ?? 0) >> (7 - (i & 7))) & 1)
  return value
}
