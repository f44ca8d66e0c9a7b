// Queries on the inbox. Only the tick and the reporter's own endpoints read these tables.
import { sql } from 'kysely'
import { DRAFT_STAMP } from '../../../protocol/wire/reporter.ts'
import { atOneMoment, type Db, namedFiles } from '../../database/index.ts'
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
    // A report that was sent after a release had moved its draft to a file.
    const slots = await trx
      .deleteFrom('inbox_slot')
      .where('organization_id', '=', organizationId)
      .where('case_id', '=', id)
      .where('state', '!=', 'draft')
      .where('case_id', 'in', released.where('id', '=', id))
      .returning(['blob', 'moves_to'])
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
    emptied.push(...pieces.map(({ blob }) => blob), ...namedFiles(slots))
  }
  return emptied
}

/** Whether the reporter of this case has written since the last release. */
export async function isLetterWaiting(db: Db, organizationId: string, caseId: string): Promise<boolean> {
  const row = db.selectFrom('inbox_entry').select('number').where('organization_id', '=', organizationId)
  return (await row.where('case_id', '=', caseId).limit(1).executeTakeFirst()) !== undefined
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

/**
 * Stores that a piece which no entry names yet moves to this key. Answers it as it was then, with the key that was stored
 * before; undefined if it is gone or another process was faster.
 */
export async function claimPiece(db: Db, organizationId: string, id: string, key: string) {
  const before = await db
    .selectFrom('inbox_piece')
    .select('moves_to')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!before) return undefined
  const piece = await db
    .updateTable('inbox_piece')
    .set({ moves_to: key })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('attached', '=', 0)
    .where('moves_to', before.moves_to === null ? 'is' : '=', before.moves_to)
    .returning(['organization_id', 'id', 'blob', 'received'])
    .executeTakeFirst()
  return piece && { ...piece, leftover: before.moves_to }
}
type DraftPiece = NonNullable<Awaited<ReturnType<typeof claimPiece>>>

/** Names the copy of a piece as its file; false when the piece was sent, deleted, or got more bytes meanwhile. */
export async function renamePiece(db: Db, piece: DraftPiece, key: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('inbox_piece')
    .set({ blob: key, moves_to: null })
    .where('organization_id', '=', piece.organization_id)
    .where('id', '=', piece.id)
    .where('received', '=', piece.received)
    .where('moves_to', '=', key)
    .where('attached', '=', 0)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Token hashes of the drafts with a text. */
export async function listDraftTexts(db: Db, organizationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('inbox_slot')
    .select('token_hash')
    .where('organization_id', '=', organizationId)
    .where('state', '=', 'draft')
    .where('draft', 'is not', null)
    .execute()
  return rows.map(({ token_hash }) => token_hash)
}

/**
 * Stores that the text of a draft moves to this key, which a save takes back. Answers the text or the name of its file,
 * with the key that was stored before; undefined if there is no text any more or another process was faster.
 */
export async function claimText(db: Db, organizationId: string, tokenHash: string, key: string) {
  const before = await db
    .selectFrom('inbox_slot')
    .select('moves_to')
    .where('organization_id', '=', organizationId)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  if (!before) return undefined
  const row = await db
    .updateTable('inbox_slot')
    .set({ moves_to: key })
    .where('organization_id', '=', organizationId)
    .where('token_hash', '=', tokenHash)
    .where('state', '=', 'draft')
    .where('draft', 'is not', null)
    .where('moves_to', before.moves_to === null ? 'is' : '=', before.moves_to)
    .returning(['organization_id', 'token_hash', 'draft', 'blob', 'size'])
    .executeTakeFirst()
  if (!row?.draft) return undefined
  return { ...row, draft: row.draft, size: row.size ?? row.draft.length, leftover: before.moves_to }
}
type DraftText = NonNullable<Awaited<ReturnType<typeof claimText>>>

/** Names the file of a text; false when the draft was sent, deleted or saved again meanwhile. */
export async function renameText(db: Db, { draft, size, ...text }: DraftText, key: string): Promise<boolean> {
  const moved = { blob: key, size, draft: draft.subarray(0, DRAFT_STAMP), moves_to: null }
  const { numUpdatedRows } = await claimedText(db, text, key).set(moved).executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Leaves an empty draft in place of a text whose file is lost, unless there is another text. */
export async function forgetText(db: Db, text: DraftText, key: string): Promise<void> {
  await claimedText(db, text, key).set({ draft: null, blob: null, size: null, moves_to: null }).execute()
}

function claimedText(db: Db, text: Pick<DraftText, 'organization_id' | 'token_hash'>, key: string) {
  return db
    .updateTable('inbox_slot')
    .where('organization_id', '=', text.organization_id)
    .where('token_hash', '=', text.token_hash)
    .where('state', '=', 'draft')
    .where('moves_to', '=', key)
}

/** Keys of the inbox files of all organisations, and of their copies, to clean the folder that they share. */
export async function inboxBlobs(db: Db): Promise<Set<string>> {
  const pieces = await db.selectFrom('inbox_piece').select(['blob', 'moves_to']).execute()
  const texts = await db.selectFrom('inbox_slot').select(['blob', 'moves_to']).execute()
  return new Set(namedFiles([...pieces, ...texts]))
}
