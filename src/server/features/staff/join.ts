// Joining: first the share, then the keys, then the second factor. A member is stored only after proof that it works.
import * as z from 'zod/mini'
import { AppError, insist } from '../../../domain/errors.ts'
import { recordKey, recordShare, type ShareLabel } from '../../../protocol/account/record.ts'
import { randomId } from '../../../protocol/encoding/bytes.ts'
import { parseJson } from '../../../protocol/encoding/json.ts'
import { LOCKBOX_STEP } from '../../../protocol/encoding/padding.ts'
import { readStatement } from '../../../protocol/keys/statement.ts'
import { isSealedInSteps } from '../../../protocol/sealing/form.ts'
import {
  type ConfirmJoinRequest,
  type JoinAnswer,
  JoinRequest,
  type ShareRequest,
} from '../../../protocol/wire/staff.ts'
import type { Organization } from '../../database/index.ts'
import type { Deps } from '../../deps.ts'
import { decode, spendWork } from '../../http/index.ts'
import { checkFounding, parseRoles, storeFounding } from '../organizations/index.ts'
import { acceptTotp, totpSecret, totpSecretText } from '../sessions/index.ts'
import { tokenHash } from './invitations.ts'
import {
  countShare,
  findInvitation,
  foundOrganization,
  insertMember,
  isKnown,
  setPending,
  spendInvitation,
} from './queries.ts'

type Hall = Pick<Deps, 'db' | 'secrets' | 'clock' | 'work'>

/** Enough to begin anew several times; too few to guess passwords with. */
const MOST_SHARES = 10
/** The label of new shares. A member who joined under the former label keeps it: the row of their record names it. */
const SHARE_LABEL: ShareLabel = 'staff-share'

/** The data that the invitation holds until the confirmation. */
const Pending = z.object({
  recordKey: z.string(),
  nonce: z.string(),
  /** Missing where the keys came before staff had a label of their own. */
  shareLabel: z._default(z.enum(['share', 'staff-share']), 'share'),
  brought: z.omit(JoinRequest, { invitation: true, lookup: true, proof: true }),
})

/**
 * The server's half of the unlock identity. Throws `not_found` without a valid invitation, `too_many` for one that gave
 * ten, `work_needed`.
 */
export async function giveShare(
  { db, secrets, work }: Hall,
  organization: Organization,
  { invitation: token, lookup, proof, work: brought }: z.infer<typeof ShareRequest>,
  today: string,
): Promise<{ share: string }> {
  const { id, shares } = await findInvitation(db, organization.id, tokenHash(token), today)
  insist(shares < MOST_SHARES, 'too_many', 'no more shares for this invitation')
  await spendWork(work, 'record', 0, brought)
  insist(await countShare(db, organization.id, id, MOST_SHARES), 'too_many', 'no more shares for this invitation')
  return { share: recordShare(secrets.pepper, SHARE_LABEL, lookup, proof) }
}

/**
 * Stores a new member's sealed keys and answers the secret for their authenticator. Throws `not_found` without a valid
 * invitation, `invalid` for invalid keys, `conflict` if the password record or the keys exist already, or if the
 * invitation gave no share before.
 */
export async function join(
  { db, secrets }: Hall,
  organization: Organization,
  { invitation: token, lookup, proof, ...brought }: z.infer<typeof JoinRequest>,
  today: string,
): Promise<z.infer<typeof JoinAnswer>> {
  const { id, publicId } = organization
  const invitation = await findInvitation(db, id, tokenHash(token), today)
  const { number } = invitation
  // Also a share from before an upgrade is none: its lockboxes would be sealed with the former label.
  insist(invitation.shares > 0, 'conflict', 'a share comes first')
  for (const lockbox of [brought.identityLockbox, brought.signingLockbox]) {
    insist(isSealedInSteps(decode(lockbox), LOCKBOX_STEP), 'invalid', 'not a lockbox')
  }
  const { recipient, verifyKey, founding } = brought
  if (founding === null) {
    insist(publicId !== null, 'invalid', 'the first director founds the organisation')
  } else {
    insist(publicId === null, 'conflict', 'the organisation is founded already')
    insist(parseRoles(invitation.roles).join() === 'director', 'invalid', 'only a director can found the organisation')
    checkFounding(founding, { number, recipient, verifyKey }, secrets.logKey(id).verifyKey, today)
  }
  const key = recordKey(secrets.pepper, lookup, proof)
  insist(!(await isKnown(db, id, { recordKey: key, recipient, verifyKey })), 'conflict', 'the record or the keys exist')
  const nonce = randomId()
  const pending: z.infer<typeof Pending> = { recordKey: key, nonce, shareLabel: SHARE_LABEL, brought }
  await setPending(db, id, invitation.id, JSON.stringify(pending))
  return { number, totpSecret: totpSecretText(totpSecret(secrets.pepper, id, number, nonce)) }
}

/** Stores the member; the first founds the organisation. Throws `unauthenticated` for a wrong code or password. */
export async function confirmJoin(
  { db, secrets, clock }: Hall,
  { id }: Organization,
  { invitation: token, lookup, proof, totp }: z.infer<typeof ConfirmJoinRequest>,
  today: string,
): Promise<void> {
  const invitation = await findInvitation(db, id, tokenHash(token), today)
  const parsed = Pending.safeParse(parseJson(invitation.pending ?? ''))
  if (!parsed.success) throw new AppError('conflict', 'the keys must be sent first')
  const { recordKey: key, nonce, shareLabel, brought } = parsed.data
  const { number } = invitation
  const step = acceptTotp(totpSecret(secrets.pepper, id, number, nonce), totp, clock(), 0)
  const known = recordKey(secrets.pepper, lookup, proof) === key
  insist(known && step !== null, 'unauthenticated', 'wrong password or wrong code')
  const { founding } = brought
  await db.transaction().execute(async (trx) => {
    await spendInvitation(trx, id, invitation.id, invitation.pending as string)
    await insertMember(
      trx,
      {
        organization_id: id,
        number,
        name: brought.name,
        email: brought.email,
        recipient: brought.recipient,
        verify_key: brought.verifyKey,
        state: founding === null ? 'joined' : 'member',
        roles: invitation.roles,
        channels: invitation.channels,
        totp_nonce: nonce,
        totp_last_step: step,
        desk: null,
      },
      {
        organization_id: id,
        key,
        kind: 'staff',
        staff_number: number,
        lockbox: decode(brought.identityLockbox),
        second_lockbox: decode(brought.signingLockbox),
        share_label: shareLabel,
      },
    )
    if (founding === null) return
    await foundOrganization(trx, id, readStatement(founding.note).organization, today)
    await storeFounding(trx, id, founding, today)
  })
}
