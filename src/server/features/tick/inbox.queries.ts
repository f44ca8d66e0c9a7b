// Queries on the inbox. Only the tick and the reporter's own endpoints read these tables.
import type { Selectable } from 'kysely'
import type { Db, Schema } from '../../database/index.ts'
import { listWaitingEntries } from '../entries/index.ts'
import { listWaitingVaults } from '../vaults/index.ts'

/** The waiting rows at one moment. Rows that come later are left for the next run. */
export interface Waiting {
  readonly cases: readonly string[]
  readonly entries: readonly { readonly case_id: string; readonly number: number }[]
  readonly vaults: readonly string[]
  readonly pieces: readonly WaitingPiece[]
}

export interface WaitingPiece {
  readonly id: string
  readonly case_id: string
  readonly size: number
  readonly blob: string
  readonly moves_to: string | null
}

/** All waiting rows, or those of one case. */
export function readWaiting(db: Db, organizationId: string, caseId: string | null): Promise<Waiting> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const cases = trx.selectFrom('inbox_case').select('id').where('organization_id', '=', organizationId)
      const pieces = trx
        .selectFrom('inbox_piece')
        .select(['id', 'case_id', 'size', 'blob', 'moves_to'])
        .where('organization_id', '=', organizationId)
        .where('attached', '=', 1)
      return {
        cases: (await cases.$if(caseId !== null, (q) => q.where('id', '=', caseId)).execute()).map(({ id }) => id),
        entries: await listWaitingEntries(trx, organizationId, caseId),
        vaults: await listWaitingVaults(trx, organizationId, caseId),
        pieces: await pieces.$if(caseId !== null, (q) => q.where('case_id', '=', caseId)).execute(),
      }
    })
}

/** Decides to which key a piece moves, unless that was decided before; answers the decided key. */
export async function claimDestination(db: Db, organizationId: string, id: string, key: string) {
  await db
    .updateTable('inbox_piece')
    .set({ moves_to: key })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('moves_to', 'is', null)
    .execute()
  const row = await db
    .selectFrom('inbox_piece')
    .select('moves_to')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.moves_to ?? null
}

/** Deletes a waiting report and answers it; undefined when it is gone already. */
export function takeCase(trx: Db, organizationId: string, id: string) {
  return trx
    .deleteFrom('inbox_case')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
}

export function takePiece(trx: Db, organizationId: string, id: string) {
  return trx
    .deleteFrom('inbox_piece')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .returning(['id', 'case_id', 'size', 'blob', 'moves_to'])
    .executeTakeFirst()
}

/** Ids of the pieces that no entry names yet. */
export async function listDraftPieceIds(db: Db, organizationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('inbox_piece')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('attached', '=', 0)
    .execute()
  return rows.map(({ id }) => id)
}

type DraftPiece = Pick<Selectable<Schema['inbox_piece']>, 'organization_id' | 'id' | 'blob' | 'received'>

/** A piece that no entry names yet, or undefined. */
export function findDraftPiece(db: Db, organizationId: string, id: string): Promise<DraftPiece | undefined> {
  return db
    .selectFrom('inbox_piece')
    .select(['organization_id', 'id', 'blob', 'received'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('attached', '=', 0)
    .executeTakeFirst()
}

/** Names the copy of a piece as its file; false when the piece was sent, deleted, or got more bytes meanwhile. */
export async function replaceBlob(db: Db, piece: DraftPiece, key: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('inbox_piece')
    .set({ blob: key, moves_to: null })
    .where('organization_id', '=', piece.organization_id)
    .where('id', '=', piece.id)
    .where('blob', '=', piece.blob)
    .where('received', '=', piece.received)
    .where('moves_to', '=', key)
    .where('attached', '=', 0)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Keys of the inbox files of all organisations, and of their copies, to clean the folder that they share. */
export async function inboxBlobs(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('inbox_piece').select(['blob', 'moves_to']).execute()
  return new Set(rows.flatMap(({ blob, moves_to }) => (moves_to === null ? [blob] : [blob, moves_to])))
}
