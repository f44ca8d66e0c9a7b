// Node's own Ed25519, about ten times faster than JavaScript's: a server checks one signature for every entry.
// Signatures are deterministic (RFC 8032), so both make the same.
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { type Bytes, fromBase64 } from '../protocol/bytes.ts'
import { type SigningKey, signingKeyFromSeed } from '../protocol/signing.ts'

/** RFC 8410: what stands before the 32 bytes in DER. */
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex')
const PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Whether this key signed this message; malformed keys and signatures answer false. */
export function verifyFast(verifyKey: string, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    const der = Buffer.concat([PUBLIC, fromBase64(verifyKey)])
    return verify(null, message, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature)
  } catch {
    return false
  }
}

/** The signing key of a seed, which signs by Node. */
export function fastSigningKey(seed: Uint8Array): SigningKey {
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE, seed]), format: 'der', type: 'pkcs8' })
  return { ...signingKeyFromSeed(seed), native: (message) => new Uint8Array(sign(null, message, key)) as Bytes }
}
