// A lockbox is an age file that contains a secret together with its purpose. One with another purpose than expected is
// refused, because the server could have made it.
import * as z from 'zod/mini'
import type { Bytes } from '../encoding/bytes.ts'
import { LOCKBOX_STEP, padJson, unpadJson } from '../encoding/padding.ts'
import { demand, ProtocolError } from '../errors.ts'
import { open, seal } from './age.ts'

export const LOCKBOX_KINDS = [
  'organization-signing', // Ed25519 seed; id = organisation id
  'office-recovery', // never stored; on paper only
  'custody', // id = organisation id
  'channel', // id = channel id
  'case', // id = case id
  'dossier', // id = case id
  'staff-identity', // id = staff number
  'staff-signing', // Ed25519 seed; id = staff number
  'account-code', // eight words; id = organisation id
] as const
export type LockboxKind = (typeof LOCKBOX_KINDS)[number]

export interface LockboxPurpose {
  readonly organization: string
  readonly kind: LockboxKind
  readonly id: string
}

const Content = z.strictObject({
  v: z.literal(1),
  organization: z.string(),
  kind: z.enum(LOCKBOX_KINDS),
  id: z.string(),
  secret: z.string(),
})

/** Seals a secret (identity, seed in base64url, or code words) to a recipient that the rule of keys allows. */
export function sealLockbox(recipient: string, purpose: LockboxPurpose, secret: string): Promise<Bytes> {
  const { organization, kind, id } = purpose
  const content = padJson({ v: 1, organization, kind, id, secret }, LOCKBOX_STEP)
  demand(content.length === LOCKBOX_STEP, 'form', 'more than fits into a lockbox')
  return seal(recipient, content)
}

/**
 * The secret inside. Throws `content` if it does not open and `purpose` if it was made for something else. Its maker is
 * unknown: an identity may be used only if its recipient's hash is in the statement or in a signed entry.
 */
export async function openLockbox(identity: string, purpose: LockboxPurpose, lockbox: Uint8Array): Promise<string> {
  const bytes = await open(identity, lockbox)
  demand(bytes.length === LOCKBOX_STEP, 'form', 'not of the size of a lockbox')
  const content = Content.safeParse(unpadJson(bytes, LOCKBOX_STEP))
  if (!content.success) throw new ProtocolError('form', 'not a lockbox')
  const { organization, kind, id, secret } = content.data
  if (organization !== purpose.organization || kind !== purpose.kind || id !== purpose.id) {
    throw new ProtocolError('purpose', 'this lockbox was made for something else')
  }
  return secret
}
