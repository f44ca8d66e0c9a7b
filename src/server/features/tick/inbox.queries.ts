// Queries on the inbox. Only the tick and the reporter's own endpoints read these tables.
import { type Selectable, sql } from 'kysely'
import { atOneMoment, type Db, type Schema } from '../../database/index.ts'
import { takeWaitingPieces, type WaitingFiles } from '../deletions/index.ts'
import { emptyEntries, listWaitingEntries } from '../entries/index.ts'
import { emptyVaults, listWaitingVaults } from '../vaults/index.ts'

/** The waiting rows at one moment. Rows that come later are left for the next run. */
export interface Waiting {
  readonly cases: readonly string[]
  readonly entries: Awaited<ReturnType<typeof listWaitingEntries>>
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
  return atOneMoment(db, async (trx) => {
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

/** Copies a waiting report, its lockbox, its registration number and its slot to their tables. */
export async function copyCase(trx: Db, organizationId: string, id: string): Promise<void> {
  const report = () => trx.selectFrom('inbox_case').where('organization_id', '=', organizationId).where('id', '=', id)
  const same = ['organization_id', 'id', 'channel', 'registration', 'received_day', 'verify_key'] as const
  await trx
    .insertInto('case_file')
    .columns([...same, 'stage', 'stage_day'])
    .expression(report().select([...same, sql.lit('received' as const).as('stage'), 'received_day as stage_day']))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await trx
    .insertInto('lockbox')
    .columns(['organization_id', 'kind', 'of', 'to', 'bytes'])
    .expression(
      report().select(['organization_id', sql.lit('case' as const).as('kind'), 'id', 'lockbox_to', 'lockbox']),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await trx
    .insertInto('registration')
    .columns(['organization_id', 'number'])
    .expression(report().select(['organization_id', 'registration']))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await trx
    .insertInto('slot')
    .columns(['organization_id', 'token_hash', 'case_id', 'state'])
    .expression(
      trx
        .selectFrom('inbox_slot')
        .where('organization_id', '=', organizationId)
        .where('case_id', '=', id)
        .where('state', '=', 'sent')
        .select(['organization_id', 'token_hash', 'case_id', sql.lit('sent' as const).as('state')]),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Copies the row of a piece whose file has this hash and is in the store. */
export async function copyPiece(trx: Db, organizationId: string, id: string, sha256: string): Promise<void> {
  const same = ['organization_id', 'id', 'case_id', 'size'] as const
  await trx
    .insertInto('piece')
    .columns([...same, 'sha256', 'blob'])
    .expression(
      trx
        .selectFrom('inbox_piece')
        .where('organization_id', '=', organizationId)
        .where('id', '=', id)
        .where('moves_to', 'is not', null)
        .select([...same, sql.lit(sha256).as('sha256'), (eb) => eb.ref('moves_to').$notNull().as('blob')]),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * Deletes from the inbox what was copied of these cases; within a transaction. Compares the rows instead of remembering
 * them, so that it deletes the same when a process that died in between is followed by another. Answers the keys of the
 * files that the inbox no longer needs.
 */
export async function emptyCases(trx: Db, organizationId: string, caseIds: readonly string[]): Promise<string[]> {
  const emptied: string[] = []
  for (const id of caseIds) {
    const released = trx.selectFrom('case_file').select('id').where('organization_id', '=', organizationId)
    await trx
      .deleteFrom('inbox_slot')
      .where('organization_id', '=', organizationId)
      .where('case_id', '=', id)
      .where('state', '!=', 'draft')
      .where('case_id', 'in', released.where('id', '=', id))
      .execute()
    await trx
      .deleteFrom('inbox_case')
      .where('organization_id', '=', organizationId)
      .where('id', '=', id)
      .where('id', 'in', released.where('id', '=', id))
      .execute()
    await emptyEntries(trx, organizationId, id)
    await emptyVaults(trx, organizationId, id)
    const copied = trx
      .selectFrom('piece')
      .select('id')
      .where('organization_id', '=', organizationId)
      .where('case_id', '=', id)
    const pieces = await trx
      .deleteFrom('inbox_piece')
      .where('organization_id', '=', organizationId)
      .where('case_id', '=', id)
      .where('id', 'in', copied)
      .returning('blob')
      .execute()
    emptied.push(...pieces.map(({ blob }) => blob))
  }
  return emptied
}

/** Deletes everything that waits of a destroyed case; answers its files. */
export async function takeWaiting(trx: Db, organizationId: string, caseId: string): Promise<WaitingFiles> {
  for (const table of ['inbox_entry', 'inbox_vault'] as const) {
    await trx.deleteFrom(table).where('organization_id', '=', organizationId).where('case_id', '=', caseId).execute()
  }
  return takeWaitingPieces(trx, organizationId, caseId)
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
