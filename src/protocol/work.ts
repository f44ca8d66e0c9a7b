// Proof of work with PBKDF2, which is native on every device: a flood becomes expensive, and nobody has to identify
// themselves.
import { type Bytes, concat, equal, fromBase64, toBase64, utf8 } from './encoding/bytes.ts'
import { encodeFields } from './encoding/fields.ts'
import { labelledMac } from './encoding/hash.ts'
import { demand } from './errors.ts'
import type { WORK_PURPOSES } from './wire/common.ts'

export type WorkPurpose = (typeof WORK_PURPOSES)[number]

export interface Challenge {
  readonly purpose: WorkPurpose
  /** 16 random bytes in base64url, for a single use. */
  readonly nonce: string
  /** With how many zero bits each part must begin. */
  readonly bits: number
  /** The instant after which it is refused, in seconds since 1970. */
  readonly expires: number
  /** The server's HMAC over the rest. */
  readonly mac: string
}

export interface Work {
  readonly challenge: Challenge
  /** One number for each part. */
  readonly answers: readonly number[]
}

/** Several small puzzles instead of one, so that the time varies less. */
export const WORK_PARTS = 8
const ITERATIONS = 1000

/** A challenge signed with the server's own secret. */
export function signChallenge(secret: Uint8Array, challenge: Omit<Challenge, 'mac'>): Challenge {
  return { ...challenge, mac: toBase64(challengeMac(secret, challenge)) }
}

/** Whether this server signed the challenge. */
export function isOwnChallenge(secret: Uint8Array, challenge: Challenge): boolean {
  return equal(challengeMac(secret, challenge), fromBase64(challenge.mac))
}

/**
 * Finds the answers, in about 0.3 s on a desktop at 7 bits. `progress` gets the number of solved parts, and meanwhile a
 * fraction that grows with each try as the chance that the part is solved. Throws the reason of the signal soon after it
 * aborts.
 */
export async function solveWork(
  challenge: Challenge,
  progress: (parts: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Work> {
  const answers: number[] = []
  // Some eight times for each part, whatever it costs.
  const often = Math.max(1, 2 ** (challenge.bits - 3))
  for (let part = 0; part < WORK_PARTS; part++) {
    for (let answer = 0; answers.length === part; answer++) {
      if (signal?.aborted) throw signal.reason
      if (answer > 0 && answer % often === 0) progress(part + 1 - (1 - 2 ** -challenge.bits) ** answer)
      if (fits(await attempt(challenge, part, answer), challenge.bits)) answers.push(answer)
    }
    progress(part + 1)
  }
  return { challenge, answers }
}

/**
 * How many parts the answers solve, counted from the first to the first wrong one: the later ones are not looked at. All of
 * them are `WORK_PARTS`. The server also checks expiry, origin and single use.
 */
export async function countSolved({ challenge, answers }: Work): Promise<number> {
  if (answers.length !== WORK_PARTS) return 0
  for (const [part, answer] of answers.entries()) {
    if (!fits(await attempt(challenge, part, answer), challenge.bits)) return part
  }
  return WORK_PARTS
}

async function attempt({ nonce }: Challenge, part: number, answer: number): Promise<Bytes> {
  demand(Number.isSafeInteger(answer) && answer >= 0, 'form', 'not an answer')
  const key = await crypto.subtle.importKey('raw', utf8(String(answer)), 'PBKDF2', false, ['deriveBits'])
  const salt = concat(utf8('peluit/v1/work'), fromBase64(nonce), Uint8Array.of(part))
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ITERATIONS }
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256))
}

function fits(hash: Uint8Array, bits: number): boolean {
  const view = new DataView(hash.buffer, hash.byteOffset)
  return Math.clz32(view.getUint32(0)) >= bits
}

function challengeMac(secret: Uint8Array, { purpose, nonce, bits, expires }: Omit<Challenge, 'mac'>): Bytes {
  return labelledMac(secret, 'challenge', encodeFields(purpose, nonce, String(bits), String(expires)))
}
