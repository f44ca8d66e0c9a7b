// The account code: seven random words and a checking word. It never leaves the device; all keys are derived from it.
import type { Bytes } from '../encoding/bytes.ts'
import { concat, fromBase64, randomBytes, utf8 } from '../encoding/bytes.ts'
import { labelledHash } from '../encoding/hash.ts'
import { bits11 } from '../keys/fingerprint.ts'
import { WORDS, wordIndex } from './words/index.ts'

export const CODE_WORDS = 8
const ITERATIONS = 600_000

/** A new code of eight words: 77 random bits and 11 bits of check. */
export function makeCode(): string[] {
  const random = randomBytes(10)
  const words = Array.from({ length: 7 }, (_, i) => WORDS[bits11(random, i * 11)] as string)
  return [...words, checkWord(words)]
}

/** What is wrong with the words that a person typed, or null; checked before anything is computed. */
export function codeProblem(words: readonly string[]): 'count' | 'unknown_word' | 'check' | null {
  if (words.length !== CODE_WORDS) return 'count'
  if (words.some((word) => wordIndex(word) === null)) return 'unknown_word'
  return checkWord(words.slice(0, 7)) === words[7] ? null : 'check'
}

/** `root = PBKDF2(code, "peluit/v1/code" ‖ organisation id)`, 32 bytes, from which slots are derived. */
export function codeRoot(words: readonly string[], organization: string): Promise<Bytes> {
  return stretch(words, 'peluit/v1/code', organization)
}

/** The 32-byte device secret of a member of staff, from the code on paper. */
export function deviceSecret(words: readonly string[], organization: string): Promise<Bytes> {
  return stretch(words, 'peluit/v1/device', organization)
}

function checkWord(seven: readonly string[]): string {
  return WORDS[bits11(labelledHash('code-check', seven.join(' ')), 0)] as string
}

/** PBKDF2-HMAC-SHA-256 (RFC 8018) by WebCrypto, which is fast even where JavaScript is not compiled. */
async function stretch(words: readonly string[], label: string, organization: string): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', utf8(words.join(' ')), 'PBKDF2', false, ['deriveBits'])
  const salt = concat(utf8(label), fromBase64(organization))
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ITERATIONS }
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256))
}
