// A staff member's own keys: made at activation, locked with the password, the device secret and the server's share.

import type * as z from 'zod/mini'
import { type PasswordKeys, unlockIdentity } from '../../protocol/account/password.ts'
import { fromBase64, toBase64 } from '../../protocol/encoding/bytes.ts'
import { makeSigningKey, type SigningKey, signingKeyFromSeed } from '../../protocol/keys/signing.ts'
import { makeIdentity, recipientOf } from '../../protocol/sealing/age.ts'
import { openLockbox, sealLockbox } from '../../protocol/sealing/lockbox.ts'
import {
  type ConfirmJoinRequest,
  InvitationAnswer,
  JoinAnswer,
  type JoinRequest,
  ShareAnswer,
  type UnlockAnswer,
} from '../../protocol/wire/staff.ts'
import { command, request } from '../api.ts'
import { withWork } from '../work.ts'

/** A member's unlocked keys; they live in memory only. */
export interface StaffKeys {
  readonly identity: string
  readonly recipient: string
  readonly signingKey: SigningKey
}

export type Invitation = z.infer<typeof InvitationAnswer> & { readonly token: string }
export type Founding = NonNullable<z.infer<typeof JoinRequest>['founding']>

/** New random keys for a member. */
export async function makeStaffKeys(): Promise<StaffKeys> {
  const identity = await makeIdentity()
  return { identity, recipient: await recipientOf(identity), signingKey: makeSigningKey() }
}

/** What an invitation is for. Throws `not_found` if it is used, expired or unknown. */
export async function readInvitation(token: string): Promise<Invitation> {
  const path = '/api/staff/invitation'
  const answer = await request({ method: 'POST', path, body: { invitation: token }, answer: InvitationAnswer })
  return { ...answer, token }
}

/**
 * Stores a member's sealed keys under an invitation; returns the secret for the authenticator application. The server
 * wants work first; `progress` gets the part of it that is done, from 0 to 1.
 */
export async function join(
  invitation: Invitation,
  organization: string,
  person: { name: string; email: string | null },
  password: PasswordKeys,
  keys: StaffKeys,
  founding: Founding | null,
  progress?: (share: number) => void,
): Promise<{ totpSecret: string }> {
  const { lookup, proof } = password
  const body = { invitation: invitation.token, lookup, proof }
  const call = { method: 'POST', path: '/api/staff/share', answer: ShareAnswer } as const
  const { share } = await withWork((work) => request({ ...call, body: { ...body, ...work } }), progress)
  const unlocked = await recipientOf(unlockIdentity(password.unlock, share))
  const id = String(invitation.number)
  const [identityLockbox, signingLockbox] = await Promise.all([
    sealLockbox(unlocked, { organization, kind: 'staff-identity', id }, keys.identity),
    sealLockbox(unlocked, { organization, kind: 'staff-signing', id }, keys.signingKey.seed),
  ])
  return request({
    method: 'POST',
    path: '/api/staff/join',
    body: {
      ...body,
      ...person,
      recipient: keys.recipient,
      verifyKey: keys.signingKey.verifyKey,
      identityLockbox: toBase64(identityLockbox),
      signingLockbox: toBase64(signingLockbox),
      founding,
    } satisfies z.infer<typeof JoinRequest>,
    answer: JoinAnswer,
  })
}

/** Proves that the authenticator works. This uses up the invitation, and the member can log in. */
export async function confirmJoin(invitation: Invitation, { lookup, proof }: PasswordKeys, totp: string) {
  const body = { invitation: invitation.token, lookup, proof, totp } satisfies z.infer<typeof ConfirmJoinRequest>
  await command({ method: 'POST', path: '/api/staff/join/confirmation', body })
}

/** A member's keys, from the lockboxes that came with a log-in or unlock. Throws `ProtocolError`. */
export async function openStaffKeys(
  organization: string,
  password: PasswordKeys,
  answer: z.infer<typeof UnlockAnswer>,
): Promise<StaffKeys> {
  const unlock = unlockIdentity(password.unlock, answer.share)
  const id = String(answer.number)
  const [identity, seed] = await Promise.all([
    openLockbox(unlock, { organization, kind: 'staff-identity', id }, fromBase64(answer.identityLockbox)),
    openLockbox(unlock, { organization, kind: 'staff-signing', id }, fromBase64(answer.signingLockbox)),
  ])
  return { identity, recipient: await recipientOf(identity), signingKey: signingKeyFromSeed(fromBase64(seed)) }
}
