// Passwords that people choose: Argon2id on the device, and a record that only the exact name and password find.
import { argon2id } from '@noble/hashes/argon2.js'
import { type Bytes, concat, fromBase64, toBase64, utf8 } from '../encoding/bytes.ts'
import { derive, labelledHash } from '../encoding/hash.ts'
import { identityFromSeed } from '../sealing/age.ts'

/** Parameters of RFC 9106, constant in version 1: 19 MiB, 2 passes, 1 lane. */
const ARGON2 = { m: 19_456, t: 2, p: 1, dkLen: 32, version: 0x13 }

export interface PasswordKeys {
  /** Hash of organisation and name, 32 bytes in base64url. */
  readonly lookup: string
  /** Proof of the password for the server, 32 bytes in base64url. */
  readonly proof: string
  /** Secret half of the unlock identity; the other half is the server's share. */
  readonly unlock: Bytes
}

/** NFKC, case-folded, trimmed, inner white space made single. */
export function normalizeName(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ')
}

/** Derives the keys of a reporter's name and password. Takes about 0.2 s on a desktop and blocks meanwhile. */
export function reporterPasswordKeys(organization: string, name: string, password: string): PasswordKeys {
  return passwordKeys('reporter', organization, name, stretch(organization, name, password))
}

/** Derives the keys of a handler's name, password and device secret: the secret keeps the password from being guessed. */
export function staffPasswordKeys(
  organization: string,
  name: string,
  password: string,
  deviceSecret: Uint8Array,
): PasswordKeys {
  return passwordKeys('staff', organization, name, concat(stretch(organization, name, password), deviceSecret))
}

/** The identity for the lockboxes of a member's keys or a reporter's code; needs password and server's share. */
export function unlockIdentity(unlock: Uint8Array, share: string): string {
  return identityFromSeed(derive(concat(unlock, fromBase64(share)), 'password/unlock-identity'))
}

function passwordKeys(who: 'reporter' | 'staff', organization: string, name: string, secret: Bytes): PasswordKeys {
  return {
    lookup: toBase64(labelledHash(`${who}-lookup`, fromBase64(organization), normalizeName(name))),
    proof: toBase64(derive(secret, `password/${who}/proof`)),
    unlock: derive(secret, `password/${who}/unlock`),
  }
}

function stretch(organization: string, name: string, password: string): Bytes {
  const salt = labelledHash('password-salt', fromBase64(organization), normalizeName(name))
  return argon2id(utf8(password.normalize('NFKC')), salt, ARGON2) as Bytes
}
