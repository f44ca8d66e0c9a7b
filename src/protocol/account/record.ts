// What the server computes from a lookup and a proof. Separate from password.ts, which opens and seals on devices.
import { fromBase64, toBase64 } from '../encoding/bytes.ts'
import { labelledMac } from '../encoding/hash.ts'

/** The key under which the server stores a record: HMAC(pepper, lookup ‖ proof), base64url. */
export function recordKey(pepper: Uint8Array, lookup: string, proof: string): string {
  return toBase64(labelledMac(pepper, 'record', fromBase64(lookup), fromBase64(proof)))
}

/** The server's share: HMAC(pepper, "share" ‖ lookup ‖ proof), base64url. */
export function recordShare(pepper: Uint8Array, lookup: string, proof: string): string {
  return toBase64(labelledMac(pepper, 'share', fromBase64(lookup), fromBase64(proof)))
}
