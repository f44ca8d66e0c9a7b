import type { Db } from '../../database/index.ts'
import { BYTES } from './queries.ts'

/** Bytes of all files in the inbox: of drafts, and of what waits for the release. */
export async function waitingFiles(db: Db, organizationId: string): Promise<number> {
  const waiting = db.selectFrom('inbox_piece').select(BYTES).where('organization_id', '=', organizationId)
  return Number((await waiting.executeTakeFirstOrThrow()).bytes)
}
