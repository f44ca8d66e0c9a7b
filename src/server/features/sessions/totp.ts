// One-time passwords by time (RFC 6238: HMAC-SHA-1, 6 digits, 30 s), as every authenticator application makes them.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { base32nopad } from '@scure/base'
import { utf8 } from '../../../protocol/encoding/bytes.ts'
import { labelledMac } from '../../../protocol/encoding/hash.ts'

const STEP_SECONDS = 30
/** How many steps before and after the present one are accepted, because clocks of phones differ. */
const DRIFT = 1

/**
 * The member's secret, 20 bytes: HMAC(pepper, organisation, number, nonce). It is not stored. The database holds only
 * the nonce, so a stolen database or backup without the pepper gives no second factor.
 */
export function totpSecret(pepper: Uint8Array, organizationId: string, number: number, nonce: string): Uint8Array {
  return labelledMac(pepper, 'totp', organizationId, String(number), nonce).subarray(0, 20)
}

/** The secret in the form that authenticator applications accept. */
export function totpSecretText(secret: Uint8Array): string {
  return base32nopad.encode(secret)
}

/** The time step of an instant, given in milliseconds since 1970. */
export function totpStep(now: number): number {
  return Math.floor(now / 1000 / STEP_SECONDS)
}

/** The six digits of a step (RFC 4226 section 5.3). */
export function totpCode(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', secret).update(counter).digest()
  const offset = (hash[19] as number) & 15
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/**
 * The step that the code belongs to, or null. Steps up to `lastStep` count as used, so that a person who watches a code
 * being typed cannot use it again (RFC 6238 section 5.2).
 */
export function acceptTotp(secret: Uint8Array, code: string, now: number, lastStep: number): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const present = totpStep(now)
  let accepted: number | null = null
  for (let step = present - DRIFT; step <= present + DRIFT; step++) {
    const fits = timingSafeEqual(utf8(totpCode(secret, step)), utf8(code))
    if (fits && step > lastStep) accepted = step
  }
  return accepted
}
