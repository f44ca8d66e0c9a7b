// Classifies a case: stores the signed entry with its act, and updates the plain row.
import type * as z from 'zod/mini'
import { insist } from '../../../domain/errors.ts'
import type { ClassificationRequest } from '../../../protocol/wire/cases.ts'
import type { Db } from '../../database/index.ts'
import { checkAct, insertAct, insertOfficeEntry } from '../entries/index.ts'
import type { Staff } from '../sessions/index.ts'
import { checkNextEntry, openForWriting } from './opened-case.ts'
import { setType } from './queries.ts'
import { waitFor } from './waits.ts'

/**
 * Gives the case one of the office's violation types, or takes its type away. Throws `not_found`, `not_allowed`,
 * `invalid`, `conflict`.
 */
export async function classifyCase(
  db: Db,
  staff: Staff,
  id: string,
  { entry: sealed, act: signed, waitsFor }: z.infer<typeof ClassificationRequest>,
  offered: readonly string[],
  today: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const opened = await openForWriting(trx, staff, id, today)
    const { file } = opened
    const entry = checkNextEntry(opened, 'classification', sealed)
    const checked = checkAct(opened, 'classification', entry, signed)
    const { subject, refers } = checked.act
    insist(refers.length === 0, 'invalid', 'a classification continues nothing')
    insist(subject === '' || offered.includes(subject), 'invalid', 'not a type of this office')
    await insertOfficeEntry(trx, file.organization_id, id, entry)
    await insertAct(trx, file.organization_id, id, entry, checked)
    await setType(trx, file, subject === '' ? null : subject)
    await waitFor(trx, opened, waitsFor)
  })
}
