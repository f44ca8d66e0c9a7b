import { sql } from 'kysely'
import { DRAFT_STAMP } from '../../../protocol/wire/reporter.ts'
import { type Db, namedFiles } from '../../database/index.ts'

/**
 * Stores a draft in place of the one with this stamp, of none (null) or of any (undefined); within a transaction. Answers
 * the keys of the files that its slot no longer names, or undefined when there is another one, or the slot is no longer a
 * draft.
 */
export async function updateDraft(
  trx: Db,
  organizationId: string,
  tokenHash: string,
  replaces: Uint8Array | null | undefined,
  values: { readonly draft: Uint8Array; readonly saved_day: string },
): Promise<string[] | undefined> {
  // A release of another process may move the file at this very moment; the next one then deletes what no row names.
  const before = await slotOf(trx, organizationId, tokenHash).select(['blob', 'moves_to']).executeTakeFirst()
  const update = trx
    .updateTable('inbox_slot')
    .set({ ...values, blob: null, size: null, moves_to: null })
    .where('organization_id', '=', organizationId)
    .where('token_hash', '=', tokenHash)
    .where('state', '=', 'draft')
    .$if(replaces === null, (query) => query.where('draft', 'is', null))
    .$if(!!replaces, (query) => query.where(STAMP, '=', replaces ?? new Uint8Array()))
  const { numUpdatedRows } = await update.executeTakeFirst()
  return before && numUpdatedRows === 1n ? namedFiles([before]) : undefined
}

const STAMP = sql<Uint8Array>`substr(draft, 1, ${DRAFT_STAMP})`

/** Size and stamp of a slot's sealed draft; undefined when none was saved. */
export async function measureDraft(db: Db, organizationId: string, tokenHash: string) {
  const row = await slotOf(db, organizationId, tokenHash)
    .select([
      sql<number | null>`coalesce(size, octet_length(draft))`.as('size'),
      sql<Uint8Array | null>`substr(draft, 1, ${DRAFT_STAMP})`.as('stamp'),
    ])
    .executeTakeFirst()
  return row?.size && row.stamp ? { size: row.size, stamp: row.stamp } : undefined
}

/**
 * Some bytes of the draft with this stamp, or the file that holds them; undefined if another draft was saved meanwhile, or
 * it was deleted.
 */
export async function findDraftPart(
  db: Db,
  organizationId: string,
  tokenHash: string,
  stamp: Uint8Array,
  offset: number,
  count: number,
): Promise<{ readonly blob: string | null; readonly part: Uint8Array } | undefined> {
  return slotOf(db, organizationId, tokenHash)
    .where(STAMP, '=', stamp)
    .select(['blob', sql<Uint8Array>`substr(draft, ${offset + 1}, ${count})`.as('part')])
    .executeTakeFirst()
}

function slotOf(db: Db, organizationId: string, tokenHash: string) {
  return db.selectFrom('inbox_slot').where('organization_id', '=', organizationId).where('token_hash', '=', tokenHash)
}

/** Deletes a draft's slot; answers the keys of its file and of a copy, or undefined when it is not a draft. */
export async function deleteDraftSlot(
  db: Db,
  organizationId: string,
  tokenHash: string,
): Promise<string[] | undefined> {
  const row = await db
    .deleteFrom('inbox_slot')
    .where('organization_id', '=', organizationId)
    .where('token_hash', '=', tokenHash)
    .where('state', '=', 'draft')
    .returning(['blob', 'moves_to'])
    .executeTakeFirst()
  return row && namedFiles([row])
}

/** Deletes the slots of drafts last saved before this day; answers the ids of their cases, and the keys of their files. */
export async function takeDraftsBefore(db: Db, organizationId: string, day: string) {
  const rows = await db
    .deleteFrom('inbox_slot')
    .where('organization_id', '=', organizationId)
    .where('state', '=', 'draft')
    .where('saved_day', '<', day)
    .returning(['case_id', 'blob', 'moves_to'])
    .execute()
  return { cases: rows.map(({ case_id }) => case_id), files: namedFiles(rows) }
}
