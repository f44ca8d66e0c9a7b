// A lockbox is an age file that contains a secret together with what it is for. One that says anything else
// than what was asked for is refused: the server could have made it.
import * as z from 'zod/mini'
import { open, seal } from './age.ts'
import type { Bytes } from './bytes.ts'
import { ProtocolError } from './errors.ts'
import { padJson, unpadJson } from './padding.ts'

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

/** Every lockbox has this plaintext size, whatever it holds. */
export const LOCKBOX_STEP = 512

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
  return seal(recipient, padJson({ v: 1, organization, kind, id, secret }, LOCKBOX_STEP))
}

/** The secret inside; throws `content` when it does not open and `purpose` when it was made for something else. */
export async function openLockbox(identity: string, purpose: LockboxPurpose, lockbox: Uint8Array): Promise<string> {
  const content = Content.safeParse(unpadJson(await open(identity, lockbox), LOCKBOX_STEP))
  if (!content.success) throw new ProtocolError('form', 'not a lockbox')
  const { organization, kind, id, secret } = content.data
  if (organization !== purpose.organization || kind !== purpose.kind || id !== purpose.id) {
    throw new ProtocolError('purpose', 'this lockbox was made for something else')
  }
  return secret
}
