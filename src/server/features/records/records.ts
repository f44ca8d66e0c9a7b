// User name and password of a code account (R5). Every answer costs the same queries and the same MACs, whether or not
// the name is known and the password right, so that names cannot be probed.
import type * as z from 'zod/mini'
import { AppError, insist } from '../../../domain/errors.ts'
import { recordKey, recordShare } from '../../../protocol/account/record.ts'
import { toBase64 } from '../../../protocol/encoding/bytes.ts'
import { LOCKBOX_STEP } from '../../../protocol/encoding/padding.ts'
import { isSealedInSteps } from '../../../protocol/sealing/form.ts'
import type {
  OpenRecordAnswer,
  OpenRecordRequest,
  PutRecordRequest,
  ShareAnswer,
  ShareRequest,
} from '../../../protocol/wire/reporter.ts'
import type { Deps } from '../../deps.ts'
import { decode, type Failures, spendWork } from '../../http/index.ts'
import { demandRoom } from '../../storage/index.ts'
import { deleteRecord, findLockbox, insertRecord } from './queries.ts'

/** The dependencies, with the counts of requested shares and of failures, each by organisation and lookup. */
export type Counter = Pick<Deps, 'blobs' | 'db' | 'secrets' | 'work'> & {
  readonly shares: Failures
  readonly failures: Failures
}

type Proof = Pick<z.infer<typeof OpenRecordRequest>, 'lookup' | 'proof'>

/**
 * The server's share and a ticket to store the record. Each share for a name makes the next one more work: storing
 * reveals whether a record exists, so guessing must cost as much here as when opening.
 */
export async function giveShare(
  { secrets, work, shares }: Counter,
  organizationId: string,
  request: z.infer<typeof ShareRequest>,
): Promise<z.infer<typeof ShareAnswer>> {
  const name = nameOf(organizationId, request)
  await spendWork(work, 'record', (await shares.extraBits(name)) ?? 0, request.work)
  await shares.add(name)
  const key = recordKey(secrets.pepper, request.lookup, request.proof)
  const share = recordShare(secrets.pepper, 'share', request.lookup, request.proof)
  return { share, ticket: work.ticket(matterOf(organizationId, key)) }
}

/** Stores a record. Throws `invalid` when it exists already; the client then asks for another password. */
export async function putRecord(
  { blobs, db, secrets, work }: Counter,
  organizationId: string,
  { lookup, proof, ticket, lockbox: text }: z.infer<typeof PutRecordRequest>,
): Promise<void> {
  const lockbox = decode(text)
  insist(isSealedInSteps(lockbox, LOCKBOX_STEP), 'invalid', 'not a lockbox')
  await demandRoom(blobs, 'text')
  const key = recordKey(secrets.pepper, lookup, proof)
  await work.redeem(ticket, matterOf(organizationId, key))
  const stored = await db.transaction().execute((trx) => insertRecord(trx, organizationId, key, lockbox))
  insist(stored, 'invalid', 'the record cannot be stored')
}

/** Share and lockbox of a record. Throws `unauthenticated`, and `work_needed` after failures. */
export async function openRecord(
  counter: Counter,
  organizationId: string,
  request: z.infer<typeof OpenRecordRequest>,
): Promise<z.infer<typeof OpenRecordAnswer>> {
  const { db, secrets } = counter
  await demandWork(counter, organizationId, request)
  const key = recordKey(secrets.pepper, request.lookup, request.proof)
  const share = recordShare(secrets.pepper, 'share', request.lookup, request.proof)
  const lockbox = await findLockbox(db, organizationId, key)
  if (!lockbox) throw await failed(counter, organizationId, request)
  return { share, lockbox: toBase64(lockbox) }
}

/** Deletes a record by its proof. It is refused like opening, because otherwise guesses would be free here. */
export async function removeRecord(
  counter: Counter,
  organizationId: string,
  request: z.infer<typeof OpenRecordRequest>,
): Promise<void> {
  const { db, secrets } = counter
  await demandWork(counter, organizationId, request)
  const key = recordKey(secrets.pepper, request.lookup, request.proof)
  const deleted = await db.transaction().execute((trx) => deleteRecord(trx, organizationId, key))
  if (!deleted) throw await failed(counter, organizationId, request)
}

async function demandWork(
  { work, failures }: Counter,
  organizationId: string,
  request: z.infer<typeof OpenRecordRequest>,
): Promise<void> {
  const extraBits = await failures.extraBits(nameOf(organizationId, request))
  if (extraBits !== null) await spendWork(work, 'login', extraBits, request.work)
}

/** Counts a failure. Success does not reset the count: that would reveal that a person of this name was just here. */
async function failed({ failures }: Counter, organizationId: string, request: Proof): Promise<AppError> {
  await failures.add(nameOf(organizationId, request))
  return new AppError('unauthenticated', 'unknown name or wrong password')
}

function nameOf(organizationId: string, { lookup }: Proof): string {
  return `${organizationId} ${lookup}`
}

function matterOf(organizationId: string, key: string): string {
  return `record ${organizationId} ${key}`
}
