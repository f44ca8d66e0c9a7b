import { sql } from 'kysely'
import { DRAFT_STAMP } from '../../../protocol/wire/reporter.ts'
import type { Db } from '../../database/index.ts'

/**
 * Stores a draft in place of the one with this stamp, of none (null) or of any (undefined); false when there is another
 * one, or the slot is no longer a draft.
 */
export async function updateDraft(
  db: Db,
  organizationId: string,
  tokenHash: string,
  replaces: Uint8Array | null | undefined,
  values: { readonly draft: Uint8Array; readonly saved_day: string },
) {
  const update = db
    .updateTable('inbox_slot')
    .set(values)
    .where('organization_id', '=', organizationId)
    .where('token_hash', '=', tokenHash)
    .where('state', '=', 'draft')
    .$if(replaces === null, (query) => query.where('draft', 'is', null))
    .$if(!!replaces, (query) => query.where(STAMP, '=', replaces ?? new Uint8Array()))
  const { numUpdatedRows } = await update.executeTakeFirst()
  return numUpdatedRows === 1n
}

const STAMP = sql<Uint8Array>`substr(draft, 1, ${DRAFT_STAMP})`

/** Size and stamp of a slot's sealed draft; undefined when none was saved. */
export async function measureDraft(db: Db, organizationId: string, tokenHash: string) {
  const row = await slotOf(db, organizationId, tokenHash)
    .select([
      sql<number | null>`octet_length(draft)`.as('size'),
      sql<Uint8Array | null>`substr(draft, 1, ${DRAFT_STAMP})`.as('stamp'),
    ])
    .executeTakeFirst()
  return row?.size && row.stamp ? { size: row.size, stamp: row.stamp } : undefined
}

/** Some bytes of the draft with this stamp; undefined if another draft was saved meanwhile, or it was deleted. */
export async function readDraftPart(
  db: Db,
  organizationId: string,
  tokenHash: string,
  stamp: Uint8Array,
  offset: number,
  count: number,
): Promise<Uint8Array | undefined> {
  const row = await slotOf(db, organizationId, tokenHash)
    .where(STAMP, '=', stamp)
    .select(sql<Uint8Array>`substr(draft, ${offset + 1}, ${count})`.as('part'))
    .executeTakeFirst()
  return row?.part
}

function slotOf(db: Db, organizationId: string, tokenHash: string) {
  return db.selectFrom('inbox_slot').where('organization_id', '=', organizationId).where('token_hash', '=', tokenHash)
}

/** Deletes a draft's slot; false when it is not a draft. */
export async function deleteDraftSlot(db: Db, organizationId: string, tokenHash: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('inbox_slot')
    .where('organization_id', '=', organizationId)
    .where('token_hash', '=', tokenHash)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Deletes the slots of drafts last saved before this day; answers the ids of their cases. */
export async function takeDraftsBefore(db: Db, organizationId: string, day: string): Promise<string[]> {
  const rows = await db
    .deleteFrom('inbox_slot')
    .where('organization_id', '=', organizationId)
    .where('state', '=', 'draft')
    .where('saved_day', '<', day)
    .returning('case_id')
    .execute()
  return rows.map(({ case_id }) => case_id)
}
