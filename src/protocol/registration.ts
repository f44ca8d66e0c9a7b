// Registration numbers: seven random Crockford characters and a check character, written K7QM-4T2X.
import { randomBytes } from './encoding/bytes.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A new random number without hyphen (35 random bits); the caller makes sure that it is unique in the organisation. */
export function makeRegistration(): string {
  const body = [...randomBytes(7)].map((byte) => ALPHABET[byte & 31]).join('')
  return body + checkCharacter(body)
}

/** The canonical eight characters of a typed number (case, hyphens and O/I/L do not matter), or null. */
export function parseRegistration(text: string): string | null {
  const canonical = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  if (!/^[0-9A-HJKMNP-TV-Z]{8}$/.test(canonical)) return null
  return checkCharacter(canonical.slice(0, 7)) === canonical[7] ? canonical : null
}

/** The number as people see it: K7QM-4T2X. */
export function formatRegistration(number: string): string {
  return `${number.slice(0, 4)}-${number.slice(4)}`
}

/** Luhn mod 32: detects every single wrong character and nearly every exchange of neighbours. */
function checkCharacter(body: string): string {
  let sum = 0
  for (let i = body.length - 1, double = true; i >= 0; i--, double = !double) {
    const value = ALPHABET.indexOf(body[i] as string) * (double ? 2 : 1)
    sum += Math.floor(value / 32) + (value % 32)
  }
  return ALPHABET[(32 - (sum % 32)) % 32] as string
}
