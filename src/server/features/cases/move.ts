// Moves a case to another stage: stores the signed entry and updates the plain row.
import type * as z from 'zod/mini'
import { insist } from '../../../domain/errors.ts'
import type { Outcome, Stage } from '../../../domain/names/stages.ts'
import { findMove } from '../../../domain/rights.ts'
import { standingAfter } from '../../../domain/stages.ts'
import type { MoveRequest } from '../../../protocol/wire/cases.ts'
import type { Db } from '../../database/index.ts'
import { insertOfficeEntry, lastRead } from '../entries/index.ts'
import type { Staff } from '../sessions/index.ts'
import { checkNextEntry, openForWriting } from './opened-case.ts'
import { type CaseFile, markAnswered, settleLetters, updateCase } from './queries.ts'

/** Moves the case as the table of moves allows. Throws `not_found`, `not_allowed`, `invalid`, `conflict`. */
export async function moveCase(
  db: Db,
  staff: Staff,
  id: string,
  { entry: sealed, to, outcome, answer, reason }: z.infer<typeof MoveRequest>,
  today: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const opened = await openForWriting(trx, staff, id, today)
    const { file, author, heads } = opened
    const entry = checkNextEntry(opened, 'move', sealed)
    const note = reason === null ? null : checkNextEntry(opened, 'reason', reason)
    const standing = { stage: file.stage, cameFrom: file.came_from }
    const move = findMove(standing, to, outcome, author.roles)
    insist(move, 'not_allowed', 'the table of moves does not allow this')
    insist(!move.reason || reason !== null, 'invalid', 'this move needs an internal reason')
    await insertOfficeEntry(trx, file.organization_id, id, entry)
    if (note !== null) await insertOfficeEntry(trx, file.organization_id, id, note)
    const { stage, cameFrom } = standingAfter(standing, to)
    await updateCase(trx, file, { stage, came_from: cameFrom, stage_day: today, ...closing(file, to, outcome, today) })
    await settleLetters(trx, file, lastRead(heads, entry.header))
    if (answer || to === 'closed') await markAnswered(trx, file, today)
  })
}

/** Closing sets outcome and day, archiving keeps them, any other move removes them: a reopened case is open. */
function closing(file: CaseFile, to: Stage, outcome: Outcome | null, today: string) {
  if (to === 'closed') return { outcome, closed_day: today }
  return to === 'archived'
    ? { outcome: file.outcome, closed_day: file.closed_day }
    : { outcome: null, closed_day: null }
}
