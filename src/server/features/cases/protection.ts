// The office's word on a request for protection, and the end of the procedure. What is decided is sealed; the server only
// keeps the state of the procedure.
import type * as z from 'zod/mini'
import { insist } from '../../../domain/errors.ts'
import type { ProtectionAnswerRequest, ProtectionEndRequest } from '../../../protocol/wire/cases.ts'
import type { Db } from '../../database/index.ts'
import { insertOfficeEntry, lastRead } from '../entries/index.ts'
import { setProcedure } from '../protection/index.ts'
import type { Staff } from '../sessions/index.ts'
import { checkNextEntry, openForWriting } from './opened-case.ts'
import { markAnswered, settleLetters } from './queries.ts'
import { waitFor } from './waits.ts'

/**
 * Stores the office's word on a request, whose author must have read it: the procedure is answered, and so are the letters
 * that were read. Throws `not_found`, `not_allowed`, `invalid`, `conflict`.
 */
export async function answerProtection(
  db: Db,
  staff: Staff,
  id: string,
  { entry: sealed, request, answer, waitsFor }: z.infer<typeof ProtectionAnswerRequest>,
  today: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const opened = await openForWriting(trx, staff, id, today)
    const { file, heads } = opened
    const entry = checkNextEntry(opened, 'protection', sealed)
    const read = lastRead(heads, entry.header)
    insist(read >= request, 'invalid', 'the author has not read the request')
    await insertOfficeEntry(trx, file.organization_id, id, entry)
    const answered = await setProcedure(trx, file.organization_id, id, request, 'answered', today)
    insist(answered, 'invalid', 'no procedure that can be answered')
    await settleLetters(trx, file, read)
    if (answer) await markAnswered(trx, file, today)
    await waitFor(trx, opened, waitsFor)
  })
}

/** Ends a procedure that was answered, with an internal entry. Throws `not_found`, `not_allowed`, `invalid`, `conflict`. */
export async function endProtection(
  db: Db,
  staff: Staff,
  id: string,
  { entry: sealed, request, waitsFor }: z.infer<typeof ProtectionEndRequest>,
  today: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const opened = await openForWriting(trx, staff, id, today)
    const { file } = opened
    const entry = checkNextEntry(opened, 'protection_end', sealed)
    await insertOfficeEntry(trx, file.organization_id, id, entry)
    const ended = await setProcedure(trx, file.organization_id, id, request, 'ended', today)
    insist(ended, 'invalid', 'no procedure that can be ended')
    await waitFor(trx, opened, waitsFor)
  })
}
