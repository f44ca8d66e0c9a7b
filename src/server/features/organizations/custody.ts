// Custody keys. A custodian offers them, and they take effect when a director's statement names them. Custodians share
// the current key with colleagues who came later.
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

/** Stores the offer in place of any other. Throws `not_allowed`, `invalid`. */
export async function offerCustody(db: Db, staff: Staff, request: z.infer<typeof CustodyRequest>): Promise<void> {
  demandDuty(staff, 'custody')
  const { recipient, recovery, signature, lockboxes } = request
  const { organization, custody: before } = staff.statement
  const message = custodyMessage({ organization, recipient: recipientHash(recipient), recovery, before })
  insist(verifyFast(staff.verifyKey, message, decode(signature)), 'invalid', 'not signed by the custodian')
  insist(recipientHash(recipient) !== before, 'invalid', 'this custody key is already in use')
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
 * Stores lockboxes of the current custody key, made by a custodian who has it for custodians who have not. A lockbox
 * that is stored already stays. Throws `not_allowed`, `invalid`, `conflict`.
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
    insist(holders.includes(staff.recipient), 'not_allowed', 'only a custodian who has the custody key can share it')
    insist(new Set(lockboxes.map(({ to }) => to)).size === lockboxes.length, 'invalid', 'a lockbox is given twice')
    const custodians = custodiansOf(statement)
    for (const row of lockboxes) {
      const wanted = isOfCustody(statement, row) && custodians.includes(row.to)
      insist(wanted, 'invalid', 'a lockbox is for a person who is not a custodian')
      insist(isSealedInSteps(decode(row.bytes), LOCKBOX_STEP), 'invalid', 'not a lockbox')
    }
    await addLockboxes(trx, staff.organizationId, lockboxes)
  })
}

/**
 * Replaces the lockboxes of the custody before by the offered ones. Those to the old custody's recovery and those that
 * lead from one custody key to the next stay.
 */
export async function adoptCustody(db: Db, organizationId: string, statement: Statement): Promise<void> {
  await setCustodyLeft(db, organizationId, null)
  const offer = await findCustodyOffer(db, organizationId)
  if (!offer || recipientHash(offer.recipient) !== statement.custody) return
  const { organization, staff } = statement
  for (const { recipient } of staff) await deleteLockboxes(db, organizationId, recipient, { kinds: ['custody'] })
  // Custodians may have come or gone since the offer; a new one gets a lockbox from a colleague.
  const named = new Set([...custodiansOf(statement), offer.recovery, statement.custody])
  const offered = z.array(LockboxRow).parse(parseJson(offer.lockboxes))
  const lockboxes = offered.filter(({ of, to }) => of === organization && named.has(to))
  await insertRecipients(db, organizationId, [offer.recipient])
  await putLockboxes(db, organizationId, lockboxes)
  await deleteCustodyOffer(db, organizationId)
}

/** Stores the first day on which a person who had the custody key lost the right to it; runs before lockboxes go. */
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

/** Who has the current custody key, and since when a former custodian has it. Null while there is no custody. */
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

/** Whether a director can still adopt this offer: its maker is a custodian, and the key is not in use already. */
export function isOffered({ statement }: Pick<Staff, 'statement'>, offer: { staff_number: number; recipient: string }) {
  const maker = findMember(statement, offer.staff_number)
  return maker !== null && hasDuty(maker, 'custody') && recipientHash(offer.recipient) !== statement.custody
}

/**
 * An offer has one lockbox for every custodian and one for the custody's own recovery; a further one may give the old
 * custody key to the new one. There is none for office recovery, so that director and operator together cannot reach an
 * identity.
 */
function checkOffer({ statement }: Staff, request: z.infer<typeof CustodyRequest>): void {
  const { recipient, recovery, lockboxes } = request
  const needed = [...custodiansOf(statement), recovery]
  const allowed = new Set([...needed, ...(statement.custody === null ? [] : [recipientHash(recipient)])])
  const given = lockboxes.map(({ to }) => to)
  insist(recovery !== statement.recovery, 'invalid', 'custody needs a recovery key of its own')
  insist(new Set(given).size === given.length, 'invalid', 'a lockbox is given twice')
  insist(
    needed.every((to) => given.includes(to)),
    'invalid',
    'a custodian or custody recovery has no lockbox',
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
