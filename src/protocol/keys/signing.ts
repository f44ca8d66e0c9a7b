// Ed25519 (RFC 8032): deterministic, the same on every device. Keys and signatures are sent in base64url.
import { ed25519 } from '@noble/curves/ed25519.js'
import { type Bytes, fromBase64, randomBytes, toBase64 } from '../encoding/bytes.ts'

export interface SigningKey {
  /** The secret 32-byte seed, base64url. */
  readonly seed: string
  /** Public key, base64url. */
  readonly verifyKey: string
  /** The platform's own Ed25519 with this key, if it is faster: deterministic, so the signatures are the same. */
  readonly native?: (message: Uint8Array) => Bytes
}

/** The signing key of a 32-byte seed. */
export function signingKeyFromSeed(seed: Uint8Array): SigningKey {
  return { seed: toBase64(seed), verifyKey: toBase64(ed25519.getPublicKey(seed)) }
}

/** A new random signing key. */
export function makeSigningKey(): SigningKey {
  return signingKeyFromSeed(randomBytes(32))
}

/** 64-byte signature over the message. */
export function sign(key: SigningKey, message: Uint8Array): Bytes {
  return key.native?.(message) ?? (ed25519.sign(message, fromBase64(key.seed)) as Bytes)
}

/** Whether this key signed exactly this message; false for malformed keys and signatures. */
export function verify(verifyKey: string, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    // zip215 off: only canonical encodings (RFC 8032 section 5.1.7) and no key of small order
    return ed25519.verify(signature, message, fromBase64(verifyKey), { zip215: false })
  } catch {
    return false
  }
}
