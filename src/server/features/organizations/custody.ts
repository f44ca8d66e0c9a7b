// Custody keys: a custodian offers them, and they hold nothing until a director's statement names them; custodians
// share those that hold with colleagues who came later.
import * as z from 'zod/mini'
import { insist } from '../../../domain/errors.ts'
import { hasDuty } from '../../../domain/rights.ts'
import { recipientHash } from '../../../protocol/encoding/hash.ts'
import { parseJson } from '../../../protocol/encoding/json.ts'
import { LOCKBOX_STEP } from '../../../protocol/encoding/padding.ts'
import { custodyMessage } from '../../../protocol/keys/custody.ts'
import { findMember, type Statement } from '../../../protocol/keys/statement.ts'
import { isSealedInSteps } from '../../../protocol/sealing/form.ts'
import { LockboxRow } from '../../../protocol/wire/common.ts'
import type { CustodyRequest, CustodyShareRequest, OrganizationAnswer } from '../../../protocol/wire/staff.ts'
import type { Db } from '../../database/index.ts'
import { verifyFast } from '../../ed25519.ts'
import { decode } from '../../http/index.ts'
import { demandDuty, type Staff } from '../sessions/index.ts'
import { currentStatement } from '../statements/index.ts'
import type { Revocation } from './lockboxes.ts'
import {
  addLockboxes,
  deleteCustodyOffer,
  deleteLockboxes,
  findCustodyLeft,
  findCustodyOffer,
  holdOrganization,
  insertRecipients,
  listLockboxes,
  putCustodyOffer,
  putLockboxes,
  setCustodyLeft,
} from './queries.ts'

type Row = Pick<LockboxRow, 'kind' | 'of' | 'to'>

/** Stores the offer in the place of any other. Throws `not_allowed`, `invalid`. */
export async function offerCustody(db: Db, staff: Staff, request: z.infer<typeof CustodyRequest>): Promise<void> {
  demandDuty(staff, 'custody')
  const { recipient, recovery, signature, lockboxes } = request
  const { organization, custody: before } = staff.statement
  const message = custodyMessage({ organization, recipient: recipientHash(recipient), recovery, before })
  insist(verifyFast(staff.verifyKey, message, decode(signature)), 'invalid', 'not signed by the custodian')
  insist(recipientHash(recipient) !== before, 'invalid', 'the custody that holds already')
  checkOffer(staff, request)
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
 * Stores lockboxes of the custody that holds, made by somebody who has one, to custodians who have none; one that is
 * there already stays. Throws `not_allowed`, `invalid`, `conflict`.
 */
export async function shareCustody(
  db: Db,
  staff: Staff,
  { custody, lockboxes }: z.infer<typeof CustodyShareRequest>,
): Promise<void> {
  demandDuty(staff, 'custody')
  await db.transaction().execute(async (trx) => {
    await holdOrganization(trx, staff.organizationId)
    const { note, statement } = await currentStatement(trx, staff.organizationId)
    insist(
      note === staff.note && statement.custody === custody,
      'conflict',
      'another statement was published meanwhile',
    )
    const stored = await listLockboxes(trx, staff.organizationId)
    const holders = stored.filter((row) => isOfCustody(statement, row)).map(({ to }) => to)
    insist(holders.includes(staff.recipient), 'not_allowed', 'who has no custody key has none to share')
    insist(new Set(lockboxes.map(({ to }) => to)).size === lockboxes.length, 'invalid', 'a lockbox twice')
    const custodians = custodiansOf(statement)
    for (const row of lockboxes) {
      const wanted = isOfCustody(statement, row) && custodians.includes(row.to)
      insist(wanted, 'invalid', 'a lockbox to somebody who is no custodian')
      insist(isSealedInSteps(decode(row.bytes), LOCKBOX_STEP), 'invalid', 'not a lockbox')
    }
    await addLockboxes(trx, staff.organizationId, lockboxes)
  })
}

/** The offered lockboxes take the place of those of the custody before, whose own recovery and chain stay. */
export async function adoptCustody(db: Db, organizationId: string, statement: Statement): Promise<void> {
  await setCustodyLeft(db, organizationId, null)
  const offer = await findCustodyOffer(db, organizationId)
  if (!offer || recipientHash(offer.recipient) !== statement.custody) return
  const { organization, staff } = statement
  for (const { recipient } of staff) await deleteLockboxes(db, organizationId, recipient, { kinds: ['custody'] })
  // A custodian may have come or gone since the offer: who came gets theirs from a colleague.
  const named = new Set([...custodiansOf(statement), offer.recovery, statement.custody])
  const offered = z.array(LockboxRow).parse(parseJson(offer.lockboxes))
  const lockboxes = offered.filter(({ of, to }) => of === organization && named.has(to))
  await insertRecipients(db, organizationId, [offer.recipient])
  await putLockboxes(db, organizationId, lockboxes)
  await deleteCustodyOffer(db, organizationId)
}

/** Notes the first day on which somebody who had the custody key lost the right to it, before their lockbox goes. */
export async function noteCustodyLeft(
  db: Db,
  organizationId: string,
  statement: Statement,
  revocations: readonly Revocation[],
  today: string,
): Promise<void> {
  const lost = revocations.filter(
    (revocation) => revocation.all || revocation.lost.some(({ kind }) => kind === 'custody'),
  )
  if (lost.length === 0 || (await findCustodyLeft(db, organizationId)) !== null) return
  const stored = await listLockboxes(db, organizationId)
  const held = stored.some((row) => isOfCustody(statement, row) && lost.some(({ to }) => to === row.to))
  if (held) await setCustodyLeft(db, organizationId, today)
}

/** Who has the custody key that holds, and since when somebody has it who should not. Null while there is none. */
export async function describeCustody(
  db: Db,
  { organizationId, statement }: Staff,
): Promise<z.infer<typeof OrganizationAnswer>['custody']> {
  if (statement.custody === null) return null
  const stored = new Set(
    (await listLockboxes(db, organizationId)).filter((row) => isOfCustody(statement, row)).map(({ to }) => to),
  )
  const holders = statement.staff.filter(({ recipient }) => stored.has(recipient)).map(({ number }) => number)
  return { holders, left: await findCustodyLeft(db, organizationId) }
}

/** Whether this offer can still be signed in: its maker is a custodian. */
export function isOffered({ statement }: Pick<Staff, 'statement'>, offer: { staff_number: number; recipient: string }) {
  const maker = findMember(statement, offer.staff_number)
  return maker !== null && hasDuty(maker, 'custody') && recipientHash(offer.recipient) !== statement.custody
}

/**
 * To every custodian and to the custody's own recovery, once each; the custody before may be handed on to the new one.
 * Nothing to office recovery: director and operator together must not reach an identity.
 */
function checkOffer({ statement }: Staff, request: z.infer<typeof CustodyRequest>): void {
  const { recipient, recovery, lockboxes } = request
  const needed = [...custodiansOf(statement), recovery]
  const allowed = new Set([...needed, ...(statement.custody === null ? [] : [recipientHash(recipient)])])
  const given = lockboxes.map(({ to }) => to)
  insist(recovery !== statement.recovery, 'invalid', 'custody has a recovery of its own')
  insist(new Set(given).size === given.length, 'invalid', 'a lockbox twice')
  insist(
    needed.every((to) => given.includes(to)),
    'invalid',
    'a custodian or custody recovery without a lockbox',
  )
  for (const row of lockboxes) {
    insist(isOfCustody(statement, row) && allowed.has(row.to), 'invalid', 'not a lockbox of this custody')
    insist(isSealedInSteps(decode(row.bytes), LOCKBOX_STEP), 'invalid', 'not a lockbox')
  }
}

function isOfCustody({ organization }: Statement, { kind, of }: Row): boolean {
  return kind === 'custody' && of === organization
}

/** Recipients of the custodians whom the statement names. */
function custodiansOf({ staff }: Statement): string[] {
  return staff.filter((member) => hasDuty(member, 'custody')).map(({ recipient }) => recipient)
}
