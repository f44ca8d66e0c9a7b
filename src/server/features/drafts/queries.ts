import type { Db } from '../../database/index.ts'

/** Stores a draft over the one before; false when the slot is no draft any more. */
export async function updateDraft(db: Db, organizationId: string, tokenHash: string, draft: Uint8Array, day: string) {
  const { numUpdatedRows } = await db
    .updateTable('slot')
    .set({ draft, saved_day: day })
    .where('organization_id', '=', organizationId)
    .where('token_hash', '=', tokenHash)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The sealed draft of a slot, or null when none was saved. */
export async function readDraft(db: Db, organizationId: string, tokenHash: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('slot')
    .select('draft')
    .where('organization_id', '=', organizationId)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row?.draft ?? null
}

/** Deletes a draft's slot; false when it is no draft. */
export async function deleteDraftSlot(db: Db, organizationId: string, tokenHash: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('slot')
    .where('organization_id', '=', organizationId)
    .where('token_hash', '=', tokenHash)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Deletes the slots of drafts last saved before this day; answers their cases. */
export async function takeDraftsBefore(db: Db, organizationId: string, day: string): Promise<string[]> {
  const rows = await db
    .deleteFrom('slot')
    .where('organization_id', '=', organizationId)
    .where('state', '=', 'draft')
    .where('saved_day', '<', day)
    .returning('case_id')
    .execute()
  return rows.map(({ case_id }) => case_id)
}
