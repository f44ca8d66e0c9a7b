import type { Db } from '../../database/index.ts'
import { sumBeyondFree } from './queries.ts'

/**
 * Bytes of the files in the inbox, of drafts and of what waits for the release: those that have arrived, beyond what each
 * case brings for nothing.
 */
export function waitingFiles(db: Db, organizationId: string): Promise<number> {
  const files = db
    .selectFrom('inbox_piece')
    .select((eb) => eb.fn.sum<number>('received').as('bytes'))
    .where('organization_id', '=', organizationId)
    .groupBy('case_id')
  return sumBeyondFree(db, files)
}
