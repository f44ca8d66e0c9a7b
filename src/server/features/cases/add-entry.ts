// Adds an entry of the office to a case that stays in its stage.
import type * as z from 'zod/mini'
import { insist } from '../../../domain/errors.ts'
import type { OfficeEntryRequest } from '../../../protocol/wire/cases.ts'
import type { Db } from '../../database/index.ts'
import { insertOfficeEntry, lastRead } from '../entries/index.ts'
import type { Staff } from '../sessions/index.ts'
import { checkNextEntry, openForWriting } from './opened-case.ts'
import { markAnswered, settleLetters } from './queries.ts'

/** Stores a message, question or note. Throws `not_found`, `not_allowed`, `invalid`, `conflict`. */
export async function addEntry(
  db: Db,
  staff: Staff,
  id: string,
  { entry: sealed, answer }: z.infer<typeof OfficeEntryRequest>,
  today: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const opened = await openForWriting(trx, staff, id, today)
    const { file, heads } = opened
    const entry = checkNextEntry(opened, 'writing', sealed)
    insist(!answer || entry.header.chain === 'office', 'invalid', 'an internal note cannot be an answer')
    await insertOfficeEntry(trx, file.organization_id, id, entry)
    if (entry.header.chain === 'office') await settleLetters(trx, file, lastRead(heads, entry.header))
    if (answer) await markAnswered(trx, file, today)
  })
}
