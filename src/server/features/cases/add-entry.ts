// Adds an entry of the office to a case that stays in its stage.
import type * as z from 'zod/mini'
import { insist } from '../../../domain/errors.ts'
import type { OfficeEntryRequest } from '../../../protocol/wire/cases.ts'
import type { Db } from '../../database/index.ts'
import { insertOfficeEntry, lastRead } from '../entries/index.ts'
import type { Staff } from '../sessions/index.ts'
import { checkNextEntry, openForWriting } from './opened-case.ts'
import { markAnswered, settleLetters } from './queries.ts'
import { waitFor } from './waits.ts'

/** Stores a message, a question or an internal entry. Throws `not_found`, `not_allowed`, `invalid`, `conflict`. */
export async function addEntry(
  db: Db,
  staff: Staff,
  id: string,
  { entry: sealed, answer, read, waitsFor }: z.infer<typeof OfficeEntryRequest>,
  today: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const opened = await openForWriting(trx, staff, id, today)
    const { file, heads } = opened
    const entry = checkNextEntry(opened, 'writing', sealed)
    const internal = entry.header.chain === 'internal'
    insist(!answer || !internal, 'invalid', 'an internal entry cannot be an answer')
    const marked = read === null ? -1 : heads.other.indexOf(read)
    insist(read === null || (internal && marked >= 0), 'invalid', 'not a mark of what was read')
    await insertOfficeEntry(trx, file.organization_id, id, entry)
    if (!internal || read !== null) {
      await settleLetters(trx, file, Math.max(marked, lastRead(heads, entry.header)))
    }
    if (answer) await markAnswered(trx, file, today)
    await waitFor(trx, opened, waitsFor)
  })
}
