import type { Selectable } from 'kysely'
import { AppError } from '../../../domain/errors.ts'
import type { Db, Schema } from '../../database/index.ts'

export type SlotRow = Omit<Selectable<Schema['slot']>, 'draft'>

const COLUMNS = ['organization_id', 'token_hash', 'case_id', 'state', 'saved_day'] as const

/** The slot of this token, without its draft, or undefined. */
export function slotRow(db: Db, organizationId: string, tokenHash: string): Promise<SlotRow | undefined> {
  return db
    .selectFrom('slot')
    .select(COLUMNS)
    .where('organization_id', '=', organizationId)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
}

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
  const rows = await db
    .selectFrom('slot')
    .select(['token_hash', 'state'])
    .where('organization_id', '=', organizationId)
    .where('token_hash', 'in', tokenHashes)
    .execute()
  return new Map(rows.map(({ token_hash, state }) => [token_hash, state]))
}

/** Stores an empty draft. Throws the database's own error if the token or the case exists already. */
export async function insertSlot(db: Db, slot: Omit<SlotRow, 'state'>): Promise<void> {
  await db
    .insertInto('slot')
    .values({ ...slot, state: 'draft', draft: null })
    .execute()
}

/** Sets today as the day of the draft's last save: sending evidence counts as a save. */
export async function touchSlot(db: Db, slot: SlotRow, today: string): Promise<void> {
  if (slot.state !== 'draft' || slot.saved_day === today) return
  await db
    .updateTable('slot')
    .set({ saved_day: today })
    .where('organization_id', '=', slot.organization_id)
    .where('token_hash', '=', slot.token_hash)
    .where('state', '=', 'draft')
    .execute()
}

/** Locks the slot's row: other transactions about this slot wait for this one. */
export async function lockSlot(trx: Db, slot: SlotRow): Promise<void> {
  await trx
    .updateTable('slot')
    .set((eb) => ({ state: eb.ref('state') }))
    .where('organization_id', '=', slot.organization_id)
    .where('token_hash', '=', slot.token_hash)
    .execute()
}
