import type { Selectable } from 'kysely'
import type { Evidence } from '../../../domain/evidence.ts'
import { PIECE_SIZE } from '../../../protocol/encoding/padding.ts'
import { openedSize } from '../../../protocol/sealing/form.ts'
import { type Db, prepared, type Schema } from '../../database/index.ts'

export type InboxPiece = Selectable<Schema['inbox_piece']>

/** A piece in the inbox, or undefined. */
export function inboxPiece(db: Db, organizationId: string, id: string): Promise<InboxPiece | undefined> {
  return db
    .selectFrom('inbox_piece')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** A piece that the tick has released, or undefined. */
export function releasedPiece(db: Db, organizationId: string, id: string) {
  return db
    .selectFrom('piece')
    .select(['case_id', 'size', 'blob'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertPiece(db: Db, piece: Omit<InboxPiece, 'attached' | 'moves_to' | 'received'>) {
  await db
    .insertInto('inbox_piece')
    .values({ ...piece, received: 0, attached: 0, moves_to: null })
    .execute()
}

/**
 * Advances a piece's offset; false when another request advanced or deleted the piece meanwhile, or the tick moved its
 * file.
 */
export async function advancePiece(db: Db, piece: InboxPiece, received: number, day: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('inbox_piece')
    .set({ received, day })
    .where('organization_id', '=', piece.organization_id)
    .where('id', '=', piece.id)
    .where('received', '=', piece.received)
    .where('blob', '=', piece.blob)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * Deletes a piece that no entry names, with `blob` only while this is its file. Answers the key of its file, or
 * undefined when nothing was deleted.
 */
export async function deletePiece(
  db: Db,
  piece: Pick<InboxPiece, 'organization_id' | 'id'>,
  blob?: string,
): Promise<string | undefined> {
  const deleted = await db
    .deleteFrom('inbox_piece')
    .where('organization_id', '=', piece.organization_id)
    .where('id', '=', piece.id)
    .where('attached', '=', 0)
    .$if(blob !== undefined, (query) => query.where('blob', '=', blob as string))
    .returning('blob')
    .executeTakeFirst()
  return deleted?.blob
}

/** The room that a case's pieces occupy. A piece below full size ends a file, so it counts as one. */
export async function usedRoom(db: Db, organizationId: string, caseId: string): Promise<Evidence> {
  const released = db
    .selectFrom('piece')
    .select((eb) => ['size', eb.fn.countAll<number>().as('count')])
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .groupBy('size')
  const waiting = db
    .selectFrom('inbox_piece')
    .select((eb) => ['size', eb.fn.countAll<number>().as('count')])
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    // While the tick moves a piece, it is in both tables.
    .where('id', 'not in', (eb) =>
      eb.selectFrom('piece').select('id').where('organization_id', '=', organizationId).where('case_id', '=', caseId),
    )
    .groupBy('size')
  const used = { files: 0, bytes: 0 }
  for (const { size, count } of await released.unionAll(waiting).execute()) {
    const padded = openedSize(size) ?? size
    used.bytes += padded * Number(count)
    if (padded < PIECE_SIZE) used.files += Number(count)
  }
  return used
}

/** Whether the office has given the case its first answer, and whether it has discarded the case. */
export async function decidedOn(db: Db, organizationId: string, caseId: string) {
  const row = await db
    .selectFrom('case_file')
    .select(['first_answer_day', 'discarded_day'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', caseId)
    .executeTakeFirst()
  return { answered: typeof row?.first_answer_day === 'string', discarded: typeof row?.discarded_day === 'string' }
}

/** Pieces that no entry names yet, ordered by id. */
export function listDraftPieces(db: Db, organizationId: string, caseId: string) {
  return db
    .selectFrom('inbox_piece')
    .select(['id', 'size', 'received as offset'])
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .where('attached', '=', 0)
    .orderBy('id')
    .execute()
}

/** Attaches complete, unattached pieces of this case to the entry that names them; answers how many there were. */
export async function attachPieces(db: Db, organizationId: string, caseId: string, ids: readonly string[]) {
  if (ids.length === 0) return 0
  const { numUpdatedRows } = await db
    .updateTable('inbox_piece')
    .set({ attached: 1 })
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .where('id', 'in', ids)
    .where('attached', '=', 0)
    .whereRef('received', '=', 'size')
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** The unsent drafts whose pieces have more bytes than this, the largest first. */
export async function listLargeDrafts(db: Db, organizationId: string, least: number) {
  const rows = await db
    .selectFrom('inbox_piece')
    .select((eb) => ['case_id', eb.fn.sum<number>('received').as('bytes')])
    .where('organization_id', '=', organizationId)
    .where('attached', '=', 0)
    .where('case_id', 'in', (eb) =>
      eb
        .selectFrom('inbox_slot')
        .select('case_id')
        .where('organization_id', '=', organizationId)
        .where('state', '=', 'draft'),
    )
    .groupBy('case_id')
    .having((eb) => eb.fn.sum('received'), '>', least)
    .orderBy((eb) => eb.fn.sum('received'), 'desc')
    .execute()
  return rows.map(({ case_id, bytes }) => ({ caseId: case_id, bytes: Number(bytes) }))
}

/** Deletes the rows of a case's pieces that no entry names; answers the keys of their blobs. */
export async function takeUnattached(db: Db, organizationId: string, caseId: string): Promise<string[]> {
  const { rows } = await deleteUnattached(db, { organizationId, caseId })
  return rows.map(({ blob }) => blob)
}

const deleteUnattached = prepared(
  (db, { organizationId, caseId }: { readonly organizationId: string; readonly caseId: string }) =>
    db
      .deleteFrom('inbox_piece')
      .where('organization_id', '=', organizationId)
      .where('case_id', '=', caseId)
      .where('attached', '=', 0)
      .returning('blob'),
)

/** The same for every piece whose last bytes came before this day, except the pieces of existing drafts. */
export async function takeUnattachedBefore(db: Db, organizationId: string, day: string): Promise<string[]> {
  const rows = await db
    .deleteFrom('inbox_piece')
    .where('organization_id', '=', organizationId)
    .where('attached', '=', 0)
    .where('day', '<', day)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('inbox_slot')
            .select('inbox_slot.case_id')
            .where('inbox_slot.organization_id', '=', organizationId)
            .whereRef('inbox_slot.case_id', '=', 'inbox_piece.case_id')
            .where('inbox_slot.state', '=', 'draft'),
        ),
      ),
    )
    .returning('blob')
    .execute()
  return rows.map(({ blob }) => blob)
}
