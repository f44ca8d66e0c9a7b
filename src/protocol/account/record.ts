// What the server computes from a lookup and a proof. Separate from password.ts, which opens and seals on devices.
import { fromBase64, toBase64 } from '../encoding/bytes.ts'
import { labelledMac } from '../encoding/hash.ts'

/** The key under which the server stores a record: HMAC(pepper, lookup ‖ proof), base64url. */
export function recordKey(pepper: Uint8Array, lookup: string, proof: string): string {
  return toBase64(labelledMac(pepper, 'record', fromBase64(lookup), fromBase64(proof)))
}

/** `share` for reporters' records, and for staff who joined before staff had a label of their own. */
export type ShareLabel = 'share' | 'staff-share'

/**
 * The server's share: HMAC(pepper, label ‖ lookup ‖ proof), base64url. Two labels, so that what is given to whoever holds
 * an invitation never opens a reporter's record.
 */
export function recordShare(pepper: Uint8Array, label: ShareLabel, lookup: string, proof: string): string {
  return toBase64(labelledMac(pepper, label, fromBase64(lookup), fromBase64(proof)))
}
