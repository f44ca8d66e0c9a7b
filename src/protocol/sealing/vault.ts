// The identity vault: personal data, separate from the report, signed by the case key, and as large
// when it is empty.
import * as z from 'zod/mini'
import type { Bytes } from '../encoding/bytes.ts'
import { fromBase64, toBase64, utf8 } from '../encoding/bytes.ts'
import { encodeFields } from '../encoding/fields.ts'
import { LABEL } from '../encoding/hash.ts'
import { parseJson } from '../encoding/json.ts'
import { padJson, unpadJson, VAULT_SIZES } from '../encoding/padding.ts'
import { Hash32, Id16 } from '../encoding/shapes.ts'
import { AnswersSchema } from '../entries/parts.ts'
import { demand } from '../errors.ts'
import { type SigningKey, sign, verify } from '../keys/signing.ts'
import { open, seal } from './age.ts'

const Signed = z.strictObject({
  v: z.literal([1, 2]),
  organization: Hash32,
  case: Id16,
  version: z.int().check(z.positive()),
  answers: AnswersSchema,
})
export type Vault = z.infer<typeof Signed>

const Envelope = z.strictObject({ signed: z.string(), signature: z.string() })

/** The version of a vault's format, which decides its size. The questions decide it, never the answers. */
export type VaultFormat = Vault['v']

/** Whether these answers fit into a vault of this format. */
export function fitsVault(vault: Vault): boolean {
  const envelope = JSON.stringify({ signed: JSON.stringify(vault), signature: 'x'.repeat(86) })
  return utf8(envelope).length <= VAULT_SIZES[vault.v]
}

/** Seals the vault to the custody recipient or to the reporter's own. Throws `form` if it is too large. */
export function sealVault(recipient: string, key: SigningKey, vault: Vault): Promise<Bytes> {
  demand(fitsVault(vault), 'form', 'more than fits into the vault')
  const signed = JSON.stringify(Signed.parse(vault))
  return seal(recipient, padJson({ signed, signature: toBase64(sign(key, message(signed))) }, VAULT_SIZES[vault.v]))
}

/** What a vault must be: of this case, signed by its reporter, and of this version if one is named. */
export interface ExpectedVault {
  readonly organization: string
  readonly caseId: string
  /** The case verify key, of entry 0. */
  readonly verifyKey: string
  readonly version?: number
}

/** Opens a vault and checks it against the verify key of entry 0. Throws `signature`, `purpose`, `form`, `content`. */
export async function openVault(identity: string, sealed: Uint8Array, expected: ExpectedVault): Promise<Vault> {
  return readVault(await open(identity, sealed), expected)
}

/**
 * Opens a vault for custody, checks it, and seals it whole, with the reporter's signature, to the one recipient to whom it
 * was disclosed. Throws what `openVault` throws.
 */
export async function resealVault(
  identity: string,
  sealed: Uint8Array,
  expected: ExpectedVault,
  recipient: string,
): Promise<Bytes> {
  const bytes = await open(identity, sealed)
  readVault(bytes, expected)
  return seal(recipient, bytes)
}

function readVault(bytes: Uint8Array, expected: ExpectedVault): Vault {
  const size = Object.values(VAULT_SIZES).find((one) => one === bytes.length)
  demand(size, 'form', 'not of the size of a vault')
  const envelope = Envelope.safeParse(unpadJson(bytes, size))
  demand(envelope.success, 'form', 'not a vault')
  const { signed, signature } = envelope.data
  demand(verify(expected.verifyKey, message(signed), fromBase64(signature)), 'signature', 'not signed by the reporter')
  const vault = Signed.safeParse(parseJson(signed))
  demand(vault.success && JSON.stringify(vault.data) === signed, 'form', 'not a vault')
  demand(VAULT_SIZES[vault.data.v] === size, 'form', 'not of the size of its version')
  demand(vault.data.organization === expected.organization, 'purpose', 'the vault of another organisation')
  demand(vault.data.case === expected.caseId, 'purpose', 'the vault of another case')
  demand(vault.data.version === (expected.version ?? vault.data.version), 'purpose', 'another version of the vault')
  return vault.data
}

function message(signed: string): Uint8Array {
  return encodeFields(`${LABEL}vault`, signed)
}
