import type { Db } from '../../database/index.ts'

/**
 * Deletes the rows of all pieces in the inbox of discarded cases; answers the keys of their files, and of copies that a
 * release that died may have begun in the inbox or the store.
 */
export async function takeWaitingPieces(
  db: Db,
  organizationId: string,
): Promise<{ files: string[]; copies: string[] }> {
  const rows = await db
    .deleteFrom('inbox_piece')
    .where('organization_id', '=', organizationId)
    .where('case_id', 'in', (eb) =>
      eb
        .selectFrom('case_file')
        .select('id')
        .where('organization_id', '=', organizationId)
        .where('discarded_day', 'is not', null),
    )
    .returning(['blob', 'moves_to'])
    .execute()
  return { files: rows.map(({ blob }) => blob), copies: rows.flatMap(({ moves_to }) => moves_to ?? []) }
}
