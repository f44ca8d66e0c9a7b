// A custodian offers custody keys; they hold nothing until a director's statement names them.
import type * as z from 'zod/mini'
import { insist } from '../../../domain/errors.ts'
import { custodyMessage } from '../../../protocol/custody.ts'
import { isSealedInSteps } from '../../../protocol/form.ts'
import { recipientHash } from '../../../protocol/hash.ts'
import { LOCKBOX_STEP } from '../../../protocol/padding.ts'
import { verify } from '../../../protocol/signing.ts'
import type { CustodyRequest } from '../../../protocol/wire/staff.ts'
import type { Db } from '../../database/index.ts'
import { decode } from '../../http/index.ts'
import { demandRole, type Staff } from '../sessions/index.ts'
import { putCustodyOffer } from './queries.ts'

/** Stores the offer in the place of any other. Throws `not_allowed`, `invalid`. */
export async function offerCustody(db: Db, staff: Staff, request: z.infer<typeof CustodyRequest>): Promise<void> {
  demandRole(staff, 'custodian')
  const { recipient, recovery, signature, lockboxes } = request
  const message = custodyMessage(staff.statement.organization, recipientHash(recipient), recovery)
  insist(verify(staff.verifyKey, message, decode(signature)), 'invalid', 'not signed by the custodian')
  checkLockboxes(staff, request)
  await db.transaction().execute((trx) =>
    putCustodyOffer(trx, staff.organizationId, {
      staff_number: staff.number,
      recipient,
      recovery,
      signature,
      lockboxes: JSON.stringify(lockboxes),
    }),
  )
}

/**
 * To every custodian and to the custody's own recovery, once each; the custody before may be handed on to the new one.
 * Nothing to office recovery: director and operator together must not reach an identity.
 */
function checkLockboxes({ statement }: Staff, request: z.infer<typeof CustodyRequest>): void {
  const { recipient, recovery, lockboxes } = request
  const { staff, organization } = statement
  const custodians = staff.flatMap((member) => (member.roles.includes('custodian') ? [member.recipient] : []))
  const needed = [...custodians, recovery]
  const allowed = new Set([...needed, ...(statement.custody === null ? [] : [recipientHash(recipient)])])
  const given = lockboxes.map(({ to }) => to)
  insist(recovery !== statement.recovery, 'invalid', 'custody has a recovery of its own')
  insist(new Set(given).size === given.length, 'invalid', 'a lockbox twice')
  insist(
    needed.every((to) => given.includes(to)),
    'invalid',
    'a custodian or custody recovery without a lockbox',
  )
  for (const { kind, of, to, bytes } of lockboxes) {
    insist(kind === 'custody' && of === organization && allowed.has(to), 'invalid', 'not a lockbox of this custody')
    insist(isSealedInSteps(decode(bytes), LOCKBOX_STEP), 'invalid', 'not a lockbox')
  }
}
