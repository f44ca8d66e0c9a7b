import type { Selectable } from 'kysely'
import { AppError } from '../../../domain/errors.ts'
import { type Db, lockInMemory, prepared, type Schema } from '../../database/index.ts'

export type SlotRow = Omit<Selectable<Schema['inbox_slot']>, 'draft' | 'blob' | 'size' | 'moves_to'>

const COLUMNS = ['organization_id', 'token_hash', 'case_id', 'state'] as const

/** The slot of this token, without its draft, or undefined. */
export async function slotRow(db: Db, organizationId: string, tokenHash: string): Promise<SlotRow | undefined> {
  // In the direction in which the tick moves a slot, so that it is always found.
  const waiting = await waitingSlot(db, { organizationId, tokenHash })
  if (waiting.rows[0]) return waiting.rows[0]
  const released = await releasedSlot(db, { organizationId, tokenHash })
  return released.rows[0] && { ...released.rows[0], saved_day: null }
}

interface SlotKey {
  readonly organizationId: string
  readonly tokenHash: string
}

const waitingSlot = prepared((db, { organizationId, tokenHash }: SlotKey) =>
  db
    .selectFrom('inbox_slot')
    .select([...COLUMNS, 'saved_day'])
    .where('organization_id', '=', organizationId)
    .where('token_hash', '=', tokenHash),
)

const releasedSlot = prepared((db, { organizationId, tokenHash }: SlotKey) =>
  db
    .selectFrom('slot')
    .select(COLUMNS)
    .where('organization_id', '=', organizationId)
    .where('token_hash', '=', tokenHash),
)

/** The slot of this token. Throws `not_found`. */
export async function findSlot(db: Db, organizationId: string, tokenHash: string): Promise<SlotRow> {
  const slot = await slotRow(db, organizationId, tokenHash)
  if (!slot) throw new AppError('not_found', 'no such slot')
  return slot
}

/** The slot of this token, from which a report was sent. Throws `not_found`, `conflict`. */
export async function findSentSlot(db: Db, organizationId: string, tokenHash: string): Promise<SlotRow> {
  const slot = await findSlot(db, organizationId, tokenHash)
  if (slot.state !== 'sent') throw new AppError('conflict', 'there is no report in this slot')
  return slot
}

/** States of the slots that exist, by token hash. */
export async function slotStates(db: Db, organizationId: string, tokenHashes: readonly string[]) {
  const statesIn = (table: 'inbox_slot' | 'slot') =>
    db
      .selectFrom(table)
      .select(['token_hash', 'state'])
      .where('organization_id', '=', organizationId)
      .where('token_hash', 'in', tokenHashes)
      .execute()
  const waiting = await statesIn('inbox_slot')
  return new Map([...waiting, ...(await statesIn('slot'))].map(({ token_hash, state }) => [token_hash, state]))
}

/**
 * Stores an empty draft; within a transaction. False if a released slot has the token or the case; throws the
 * database's own error if another one has.
 */
export async function insertSlot(trx: Db, slot: Omit<SlotRow, 'state'>): Promise<boolean> {
  await trx
    .insertInto('inbox_slot')
    .values({ ...slot, state: 'draft', draft: null })
    .execute()
  // Asked last: a slot that the tick has just taken out of the inbox is found here.
  const released = await trx
    .selectFrom('slot')
    .select('token_hash')
    .where('organization_id', '=', slot.organization_id)
    .where((eb) => eb.or([eb('token_hash', '=', slot.token_hash), eb('case_id', '=', slot.case_id)]))
    .executeTakeFirst()
  return released === undefined
}

/** Sets today as the day of the draft's last save: sending evidence counts as a save. */
export async function touchSlot(db: Db, slot: SlotRow, today: string): Promise<void> {
  if (slot.state !== 'draft' || slot.saved_day === today) return
  await db
    .updateTable('inbox_slot')
    .set({ saved_day: today })
    .where('organization_id', '=', slot.organization_id)
    .where('token_hash', '=', slot.token_hash)
    .where('state', '=', 'draft')
    .execute()
}

/** Other transactions about this slot wait for this one. */
export function lockSlot(trx: Db, slot: SlotRow): Promise<void> {
  return lockInMemory(trx, slot.case_id)
}
