// A custodian asks back before deciding.
import type * as z from 'zod/mini'
import type { CustodyQuestionRequest } from '../../../protocol/wire/disclosures.ts'
import type { Db } from '../../database/index.ts'
import { checkNextEntry, waitFor } from '../cases/index.ts'
import { insertOfficeEntry } from '../entries/index.ts'
import { changeRequest, type RequestKey } from '../identity-requests/index.ts'
import type { Staff } from '../sessions/index.ts'
import { openRequest } from './opened-request.ts'

/** Stores the question. Throws `not_allowed`, `not_found`, `invalid`, `too_many`, and `conflict` unless it is undecided. */
export async function askBack(
  db: Db,
  staff: Staff,
  key: RequestKey,
  { entry: sealed, waitsFor }: z.infer<typeof CustodyQuestionRequest>,
  today: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const opened = await openRequest(trx, staff, key, today)
    const entry = checkNextEntry(opened, 'custody_question', sealed)
    const asked = { state: 'questioned', custodian: staff.number, decided_day: entry.header.day } as const
    await insertOfficeEntry(trx, opened.file.organization_id, opened.file.id, entry)
    await waitFor(trx, opened, waitsFor)
    await changeRequest(trx, key, ['asked'], asked)
  })
}
