import type { Db } from '../../database/index.ts'

/** Keys of files whose rows are gone, and of copies that a release that died may have begun in the inbox or the store. */
export interface WaitingFiles {
  readonly files: readonly string[]
  readonly copies: readonly string[]
}

/** Deletes the rows of all pieces in the inbox of one case, or of all discarded cases. */
export async function takeWaitingPieces(db: Db, organizationId: string, caseId: string | null): Promise<WaitingFiles> {
  const pieces = db.deleteFrom('inbox_piece').where('organization_id', '=', organizationId)
  const theirs =
    caseId === null
      ? pieces.where('case_id', 'in', (eb) =>
          eb
            .selectFrom('case_file')
            .select('id')
            .where('organization_id', '=', organizationId)
            .where('discarded_day', 'is not', null),
        )
      : pieces.where('case_id', '=', caseId)
  const rows = await theirs.returning(['blob', 'moves_to']).execute()
  return { files: rows.map(({ blob }) => blob), copies: rows.flatMap(({ moves_to }) => moves_to ?? []) }
}
