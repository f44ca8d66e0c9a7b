// A slot is the place of one report of an account. Its token, ids and keys come from the code's root alone,
// so that the server needs no account record and cannot tell which slots belong together.
import { type Bytes, toBase64 } from '../encoding/bytes.ts'
import { derive, sha256 } from '../encoding/hash.ts'
import { type SigningKey, signingKeyFromSeed } from '../keys/signing.ts'
import { identityFromSeed, recipientOf } from '../sealing/age.ts'

/** How many slots a client asks for in one request; it continues while any of them exists. */
export const SLOTS_PER_LOOKUP = 16

export interface Slot {
  readonly index: number
  /** Bearer token, 32 bytes in base64url; sent only in headers and bodies. */
  readonly token: string
  /** 16 bytes base64url. */
  readonly caseId: string
  readonly caseIdentity: string
  readonly caseRecipient: string
  readonly caseKey: SigningKey
  /** The reporter's own identity, for drafts and their copy of the vault; shared with nobody. */
  readonly ownIdentity: string
  readonly ownRecipient: string
  /** 32 secret bytes for entry `number` of the reporter's chain, known only to a person with the code. */
  mark(number: number): Bytes
}

/** The token of slot `index`; cheap, so that a client can look up many. */
export function slotToken(root: Uint8Array, index: number): string {
  return toBase64(derive(root, `slot/${index}/token`))
}

/** The hash of a token that the server stores. */
export function tokenHash(token: Uint8Array): string {
  return toBase64(sha256(token))
}

/** Everything that belongs to slot `index`. */
export async function deriveSlot(root: Uint8Array, index: number): Promise<Slot> {
  const part = (name: string, length = 32) => derive(root, `slot/${index}/${name}`, length)
  const caseIdentity = identityFromSeed(part('case-identity'))
  const ownIdentity = identityFromSeed(part('own-identity'))
  return {
    index,
    token: slotToken(root, index),
    caseId: toBase64(part('case-id', 16)),
    caseIdentity,
    caseRecipient: await recipientOf(caseIdentity),
    caseKey: signingKeyFromSeed(part('case-signing-key')),
    ownIdentity,
    ownRecipient: await recipientOf(ownIdentity),
    mark: (number) => part(`mark/${number}`),
  }
}
