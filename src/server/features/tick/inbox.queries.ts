// Queries on the inbox. Only the tick and the reporter's own endpoints read these tables.
import type { Db } from '../../database/index.ts'
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

/** Keys of the inbox files of all organisations, to clean the folder that they share. */
export async function inboxBlobs(db: Db): Promise<Set<string>> {
  return new Set((await db.selectFrom('inbox_piece').select('blob').execute()).map(({ blob }) => blob))
}
