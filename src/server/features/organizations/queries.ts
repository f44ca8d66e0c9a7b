import { AppError } from '../../../domain/errors.ts'
import { toBase64 } from '../../../protocol/encoding/bytes.ts'
import { recipientHash } from '../../../protocol/encoding/hash.ts'
import type { LockboxRow } from '../../../protocol/wire/common.ts'
import { type Db, isUnique } from '../../database/index.ts'
import { decode } from '../../http/index.ts'

/** Members of the organisation by number, including those who left. */
export function listMembers(db: Db, organizationId: string) {
  return db
    .selectFrom('staff')
    .where('organization_id', '=', organizationId)
    .select(['number', 'name', 'email', 'state', 'roles', 'channels', 'recipient', 'verify_key', 'lifted_day'])
    .orderBy('number')
    .execute()
}

export function listInvitations(db: Db, organizationId: string, today: string) {
  return db
    .selectFrom('invitation')
    .where('organization_id', '=', organizationId)
    .where('state', '!=', 'spent')
    .where('expires_day', '>=', today)
    .select(['id', 'name', 'roles', 'channels', 'expires_day'])
    .orderBy('number')
    .execute()
}

/** Every channel in the office's order, with its questionnaires, the newest version first. */
export function listQuestionnaires(db: Db, organizationId: string) {
  return db
    .selectFrom('channel')
    .innerJoin('questionnaire', (join) =>
      join
        .onRef('questionnaire.organization_id', '=', 'channel.organization_id')
        .onRef('questionnaire.channel', '=', 'channel.id'),
    )
    .where('channel.organization_id', '=', organizationId)
    .select(['channel.id', 'channel.paused', 'questionnaire.hash', 'questionnaire.body'])
    .orderBy('channel.position')
    .orderBy('channel.id')
    .orderBy('questionnaire.version', 'desc')
    .execute()
}

export function listRecipients(db: Db, organizationId: string, hashes: readonly string[]) {
  return db
    .selectFrom('recipient')
    .where('organization_id', '=', organizationId)
    .where('hash', 'in', [...hashes])
    .select(['hash', 'recipient'])
    .execute()
}

export async function insertRecipients(db: Db, organizationId: string, recipients: readonly string[]): Promise<void> {
  if (recipients.length === 0) return
  const rows = recipients.map((recipient) => ({
    organization_id: organizationId,
    hash: recipientHash(recipient),
    recipient,
  }))
  await db
    .insertInto('recipient')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['organization_id', 'hash']).doNothing())
    .execute()
}

/** Lockboxes of keys that do not belong to a single case. */
export async function listLockboxes(db: Db, organizationId: string): Promise<LockboxRow[]> {
  const rows = await db
    .selectFrom('lockbox')
    .where('organization_id', '=', organizationId)
    .where('kind', 'in', ['organization-signing', 'custody', 'channel'])
    .select(['kind', 'of', 'to', 'bytes'])
    .execute()
  return rows.map(({ kind, of, to, bytes }) => ({ kind, of, to, bytes: toBase64(bytes) }))
}

/** Stores lockboxes; each replaces a stored one of the same kind, purpose and recipient. */
export async function putLockboxes(db: Db, organizationId: string, rows: readonly LockboxRow[]): Promise<void> {
  for (const { kind, of, to, bytes } of rows) {
    await db
      .insertInto('lockbox')
      .values({ organization_id: organizationId, kind, of, to, bytes: decode(bytes) })
      .onConflict((conflict) =>
        conflict
          .columns(['organization_id', 'kind', 'of', 'to'])
          .doUpdateSet((eb) => ({ bytes: eb.ref('excluded.bytes') })),
      )
      .execute()
  }
}

/** Stores lockboxes, except where one of the same kind, purpose and recipient is stored already. */
export async function addLockboxes(db: Db, organizationId: string, rows: readonly LockboxRow[]): Promise<void> {
  await db
    .insertInto('lockbox')
    .values(rows.map(({ bytes, ...row }) => ({ organization_id: organizationId, ...row, bytes: decode(bytes) })))
    .onConflict((conflict) => conflict.columns(['organization_id', 'kind', 'of', 'to']).doNothing())
    .execute()
}

/** Deletes lockboxes of a recipient: all, those of these kinds, or those of one kind and purpose. */
export async function deleteLockboxes(
  db: Db,
  organizationId: string,
  to: string,
  { kinds, of }: { readonly kinds?: readonly LockboxRow['kind'][]; readonly of?: string } = {},
): Promise<void> {
  let query = db.deleteFrom('lockbox').where('organization_id', '=', organizationId).where('to', '=', to)
  if (kinds) query = query.where('kind', 'in', [...kinds])
  if (of !== undefined) query = query.where('of', '=', of)
  await query.execute()
}

export async function deleteAssignments(db: Db, organizationId: string, number: number): Promise<void> {
  await db
    .deleteFrom('assignment')
    .where('organization_id', '=', organizationId)
    .where('staff_number', '=', number)
    .execute()
  // A case without a team waits for a director to assign one: the rule of `waitsSince` in `src/domain/waits.ts`.
  await db
    .updateTable('case_file')
    .set({ waits_for: 'director' })
    .where('organization_id', '=', organizationId)
    .where('waits_for', '=', 'team')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('assignment')
            .whereRef('assignment.organization_id', '=', 'case_file.organization_id')
            .whereRef('assignment.case_id', '=', 'case_file.id')
            .select('assignment.case_id'),
        ),
      ),
    )
    .execute()
}

/** Stores the next statement. Its serial is its key: when two arrive at once, one gets `conflict`. */
export async function insertStatement(
  db: Db,
  organizationId: string,
  { serial, note, day }: { readonly serial: number; readonly note: string; readonly day: string },
): Promise<void> {
  try {
    await db.insertInto('statement').values({ organization_id: organizationId, serial, note, day }).execute()
  } catch (error) {
    if (isUnique(error)) throw new AppError('conflict', 'another statement was published meanwhile')
    throw error
  }
}

/** Moves the members with these numbers from one state to another. */
export async function setState(
  db: Db,
  organizationId: string,
  numbers: readonly number[],
  to: 'member' | 'left',
  from: readonly ('joined' | 'member' | 'suspended')[],
): Promise<void> {
  if (numbers.length === 0) return
  await db
    .updateTable('staff')
    .set({ state: to })
    .where('organization_id', '=', organizationId)
    .where('number', 'in', [...numbers])
    .where('state', 'in', [...from])
    .execute()
}

/** Deletes the log-in records and the desks of members who left. */
export async function forgetRecords(db: Db, organizationId: string, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return
  await db
    .deleteFrom('record')
    .where('organization_id', '=', organizationId)
    .where('staff_number', 'in', [...numbers])
    .execute()
  await db
    .updateTable('staff')
    .set({ desk: null, totp_nonce: null })
    .where('organization_id', '=', organizationId)
    .where('number', 'in', [...numbers])
    .execute()
}

export async function findCustodyOffer(db: Db, organizationId: string) {
  return db
    .selectFrom('custody_offer')
    .where('organization_id', '=', organizationId)
    .select(['staff_number', 'recipient', 'recovery', 'signature', 'lockboxes'])
    .executeTakeFirst()
}

/** Stores the only current offer: a new one replaces any other. */
export async function putCustodyOffer(
  db: Db,
  organizationId: string,
  offer: {
    readonly staff_number: number
    readonly recipient: string
    readonly recovery: string
    readonly signature: string
    readonly lockboxes: string
  },
): Promise<void> {
  await deleteCustodyOffer(db, organizationId)
  await db
    .insertInto('custody_offer')
    .values({ organization_id: organizationId, ...offer })
    .execute()
}

export async function deleteCustodyOffer(db: Db, organizationId: string): Promise<void> {
  await db.deleteFrom('custody_offer').where('organization_id', '=', organizationId).execute()
}

export function listChannels(db: Db, organizationId: string) {
  return db
    .selectFrom('channel')
    .where('organization_id', '=', organizationId)
    .select(['id', 'short_since'])
    .orderBy('position')
    .execute()
}

export async function setShortSince(db: Db, organizationId: string, id: string, since: string | null): Promise<void> {
  await db
    .updateTable('channel')
    .set({ short_since: since })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/** Locks a channel's row until the end of the transaction; false when it does not exist any more. */
export async function holdChannel(db: Db, organizationId: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('channel')
    .set((eb) => ({ position: eb.ref('position') }))
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Locks the organisation's row until the end of the transaction, so that changes of keys run one after the other. */
export async function holdOrganization(db: Db, organizationId: string): Promise<void> {
  await db
    .updateTable('organization')
    .set((eb) => ({ custody_left: eb.ref('custody_left') }))
    .where('id', '=', organizationId)
    .execute()
}

/** The day since which a person who left can still open the current custody key; null when nobody can. */
export async function findCustodyLeft(db: Db, organizationId: string): Promise<string | null> {
  const row = await db
    .selectFrom('organization')
    .where('id', '=', organizationId)
    .select('custody_left')
    .executeTakeFirst()
  return row?.custody_left ?? null
}

export async function setCustodyLeft(db: Db, organizationId: string, day: string | null): Promise<void> {
  await db.updateTable('organization').set({ custody_left: day }).where('id', '=', organizationId).execute()
}
