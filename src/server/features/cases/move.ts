// Moves a case to another stage: stores the signed entry and updates the plain row.
import type * as z from 'zod/mini'
import { insist } from '../../../domain/errors.ts'
import type { Outcome, Stage } from '../../../domain/names/stages.ts'
import { findMove } from '../../../domain/rights.ts'
import { type Demand, demandsOf, standingAfter } from '../../../domain/stages.ts'
import type { SignedAct } from '../../../protocol/entries/act.ts'
import type { MoveRequest } from '../../../protocol/wire/cases.ts'
import type { Db } from '../../database/index.ts'
import {
  type CheckedAct,
  type CheckedEntry,
  insertAct,
  insertOfficeEntry,
  lastRead,
  listReporterKinds,
} from '../entries/index.ts'
import type { Staff } from '../sessions/index.ts'
import { checkInAfterMove } from './check-in.ts'
import { checkNextEntry, type OpenedCase, openForWriting } from './opened-case.ts'
import { checkSecond } from './proposal.ts'
import { type CaseFile, markAnswered, settleLetters, updateCase } from './queries.ts'
import { waitFor } from './waits.ts'

/** Moves the case as the table of moves allows. Throws `not_found`, `not_allowed`, `invalid`, `conflict`. */
export async function moveCase(
  db: Db,
  staff: Staff,
  id: string,
  { entry: sealed, to, outcome, answer, reason, act, waitsFor, nextCheckIn }: z.infer<typeof MoveRequest>,
  today: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const opened = await openForWriting(trx, staff, id, today)
    const { file, author, heads } = opened
    const entry = checkNextEntry(opened, 'move', sealed)
    const note = reason === null ? null : checkNextEntry(opened, 'reason', reason)
    const standing = { stage: file.stage, cameFrom: file.came_from, outcome: file.outcome }
    const move = findMove(standing, to, outcome, author.roles)
    insist(move, 'not_allowed', 'the table of moves does not allow this')
    await checkDemands(trx, opened, demandsOf(move), { reason })
    const next = checkInAfterMove(file, to, nextCheckIn, today)
    const decided = await checkDecision(trx, opened, outcome, entry, act)
    await insertOfficeEntry(trx, file.organization_id, id, entry)
    if (decided) await insertAct(trx, file.organization_id, id, entry, decided)
    if (note !== null) await insertOfficeEntry(trx, file.organization_id, id, note)
    const { stage, cameFrom } = standingAfter(standing, to, outcome)
    await updateCase(trx, file, {
      ...{ stage, came_from: cameFrom, stage_day: today, ...closing(file, to, outcome, today) },
      next_check_in: next,
    })
    await settleLetters(trx, file, lastRead(heads, entry.header))
    if (answer || to === 'closed') await markAnswered(trx, file, today)
    await waitFor(trx, opened, waitsFor, { stage })
  })
}

/** What the server can know of the demands; consoles check the others. Throws `invalid`. */
async function checkDemands(
  db: Db,
  { file, assigned }: OpenedCase,
  demands: readonly Demand[],
  { reason }: Pick<z.infer<typeof MoveRequest>, 'reason'>,
): Promise<void> {
  insist(!demands.includes('reason') || reason !== null, 'invalid', 'this move needs an internal reason')
  insist(!demands.includes('team') || assigned.length > 0, 'invalid', 'nobody is assigned to the case')
  if (!demands.includes('withdrawal')) return
  const written = await listReporterKinds(db, file.organization_id, file.id, 0)
  const withdrawn = written.some(({ kind }) => kind === 'withdrawal')
  insist(withdrawn, 'invalid', 'the reporter has not withdrawn the report')
}

/** The second of the two acts by which a false report is decided; null for every other move. Throws `invalid`. */
async function checkDecision(
  db: Db,
  opened: OpenedCase,
  outcome: Outcome | null,
  entry: CheckedEntry,
  act: SignedAct | null,
): Promise<CheckedAct | null> {
  insist((act !== null) === (outcome === 'false_report'), 'invalid', 'a false report needs two acts, no other move any')
  return act === null ? null : checkSecond(db, opened, 'false_report', entry, act)
}

/** Closing sets outcome and day, archiving keeps them, any other move removes them: a reopened case is open. */
function closing(file: CaseFile, to: Stage, outcome: Outcome | null, today: string) {
  if (to === 'closed') return { outcome, closed_day: today }
  return to === 'archived'
    ? { outcome: file.outcome, closed_day: file.closed_day }
    : { outcome: null, closed_day: null }
}
