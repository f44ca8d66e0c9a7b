// The retaliation watch: the office asks a reporter how they are, and the day of the next question is kept.
import type * as z from 'zod/mini'
import { addDays } from '../../../domain/days.ts'
import { insist } from '../../../domain/errors.ts'
import type { Stage } from '../../../domain/names/stages.ts'
import { isWatched, movesCheckIn, nextCheckInDays, type Watched } from '../../../domain/watch.ts'
import type { CheckInRequest } from '../../../protocol/wire/cases.ts'
import type { Db } from '../../database/index.ts'
import { insertOfficeEntry } from '../entries/index.ts'
import type { Staff } from '../sessions/index.ts'
import { checkNextEntry, openForWriting } from './opened-case.ts'
import { type CaseFile, setNextCheckIn } from './queries.ts'
import { waitFor } from './waits.ts'

/** What the row says about the watch. */
export function watchedOf(file: Pick<CaseFile, 'stage' | 'closed_day' | 'next_check_in'>): Watched {
  return { stage: file.stage, closedDay: file.closed_day, nextCheckIn: file.next_check_in }
}

/** Stores the question how the reporter is. It answers no letter. Throws `not_found`, `not_allowed`, `invalid`, `conflict`. */
export async function askReporter(
  db: Db,
  staff: Staff,
  id: string,
  { entry: sealed, nextCheckIn, waitsFor }: z.infer<typeof CheckInRequest>,
  today: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const opened = await openForWriting(trx, staff, id, today)
    const { file } = opened
    const entry = checkNextEntry(opened, 'check_in', sealed)
    insist(isWatched(watchedOf(file), today), 'invalid', 'the case is not watched')
    demandNext(watchedOf(file), nextCheckIn, today)
    await insertOfficeEntry(trx, file.organization_id, id, entry)
    await setNextCheckIn(trx, file, nextCheckIn)
    await waitFor(trx, opened, waitsFor)
  })
}

/**
 * The day of the next question after a move: the one that the author's device drew, or the one before if this move draws
 * none. Throws `invalid` for a missing day, one too many, and one that is not around its scheduled day.
 */
export function checkInAfterMove(file: CaseFile, to: Stage, drawn: string | null, today: string): string | null {
  const watched = watchedOf(file)
  const draws = movesCheckIn(watched, to)
  if (!draws) {
    insist(drawn === null, 'invalid', 'this move changes no day')
    return file.next_check_in
  }
  demandNext({ closedDay: to === 'closed' ? today : null }, drawn, today)
  return drawn
}

/** The two clocks may be a day apart, so a day more on both sides is right too. */
function demandNext(watched: Pick<Watched, 'closedDay'>, drawn: string | null, today: string): void {
  const days = nextCheckInDays(watched, today)
  insist((days === null) === (drawn === null), 'invalid', 'a day of the next question is missing, or too many')
  if (days === null || drawn === null) return
  const inTime = drawn >= addDays(days.first, -1) && drawn <= addDays(days.last, 1)
  insist(inTime, 'invalid', 'not a day of the next question')
}
