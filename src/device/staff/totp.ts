// The six digits of an authenticator (RFC 6238: SHA-1, 30 s), only for the people of a demonstration.
import { base32nopad } from '@scure/base'

const PERIOD = 30_000

/** The code at this moment. */
export async function totpAt(secret: string, instant: number): Promise<string> {
  const bytes = base32nopad.decode(secret.replace(/=+$/, '').toUpperCase()) as Uint8Array<ArrayBuffer>
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-1' }, false, ['sign'])
  const counter = new DataView(new ArrayBuffer(8))
  counter.setBigUint64(0, BigInt(Math.floor(instant / PERIOD)))
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, counter.buffer))
  const offset = mac.getUint8(mac.byteLength - 1) & 15
  return String((mac.getUint32(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
