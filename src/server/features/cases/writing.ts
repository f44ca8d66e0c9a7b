// What changes a case. Each is one transaction: entries, the plain row that follows them, lockboxes.
import type * as z from 'zod/mini'
import { insist } from '../../../domain/errors.ts'
import type { EntryKind } from '../../../domain/names/entries.ts'
import type { Outcome, Stage } from '../../../domain/names/stages.ts'
import { findMove, rolesOnCase } from '../../../domain/rights.ts'
import { standingAfter } from '../../../domain/stages.ts'
import type { MoveRequest, OfficeEntryRequest } from '../../../protocol/wire/staff.ts'
import type { Db } from '../../database/index.ts'
import type { Staff } from '../sessions/index.ts'
import { type CheckedEntry, checkEntry, type Ends, endsAfter, type Pen } from './entries.ts'
import {
  type CaseFile,
  findCase,
  findEnds,
  insertEntry,
  listAssigned,
  markAnswered,
  settleLetters,
  updateCase,
} from './queries.ts'

/** A visible case, opened for writing. */
export interface Desk {
  readonly file: CaseFile
  readonly assigned: readonly number[]
  readonly pen: Pen
  readonly ends: Ends
}

/** Throws `not_found`. */
export async function openDesk(db: Db, staff: Staff, id: string, today: string): Promise<Desk> {
  const file = await findCase(db, staff, id)
  const assigned = await listAssigned(db, file)
  const pen: Pen = {
    organization: staff.statement.organization,
    channel: file.channel,
    caseId: file.id,
    author: staff.number,
    verifyKey: staff.verifyKey,
    roles: rolesOnCase(staff, { channel: file.channel, assigned }),
    serial: staff.statement.serial,
    today,
  }
  return { file, assigned, pen, ends: await findEnds(db, file) }
}

/** Stores a message, question or note. Throws `not_found`, `not_allowed`, `invalid`, `conflict`. */
export async function addEntry(
  db: Db,
  staff: Staff,
  id: string,
  { entry: sealed, answer }: z.infer<typeof OfficeEntryRequest>,
  today: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { file, pen, ends } = await openDesk(trx, staff, id, today)
    const entry = checkEntry(pen, ends, ['message', 'question', 'note'], sealed)
    insist(!answer || entry.header.chain === 'office', 'invalid', 'a note answers nobody')
    await insertEntry(trx, file, entry)
    if (entry.header.chain === 'office') await settleLetters(trx, file, readBy(entry, ends))
    if (answer) await markAnswered(trx, file, today)
  })
}

/** Moves the case as the table of moves allows. Throws `not_found`, `not_allowed`, `invalid`, `conflict`. */
export async function moveCase(
  db: Db,
  staff: Staff,
  id: string,
  { entry: sealed, to, outcome, answer, reason }: z.infer<typeof MoveRequest>,
  today: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { file, pen, ends } = await openDesk(trx, staff, id, today)
    const entry = checkEntry(pen, ends, ['stage'], sealed)
    const note = reason === null ? null : checkEntry(pen, ends, ['note'], reason)
    const standing = { stage: file.stage, cameFrom: file.came_from }
    const move = findMove(standing, to, outcome, pen.roles)
    insist(move, 'not_allowed', 'the table of moves does not allow this')
    insist(!move.reason || reason !== null, 'invalid', 'this move needs an internal reason')
    await insertEntry(trx, file, entry)
    if (note !== null) await insertEntry(trx, file, note)
    const { stage, cameFrom } = standingAfter(standing, to)
    await updateCase(trx, file, { stage, came_from: cameFrom, stage_day: today, ...closing(file, to, outcome, today) })
    await settleLetters(trx, file, readBy(entry, ends))
    if (answer || to === 'closed') await markAnswered(trx, file, today)
  })
}

/** Up to which number of the reporter's chain the author of this entry, or of one before it, had read; -1 for nothing. */
function readBy({ header }: CheckedEntry, { office, reporter }: Ends): number {
  return Math.max(...[header.seen, office?.seen].map((hash) => (hash ? reporter.indexOf(hash) : -1)))
}

/** Checks entries that one request brings one after the other. */
export function checkEntries(
  { pen, ends }: Desk,
  expected: readonly { readonly kind: EntryKind; readonly sealed: Parameters<typeof checkEntry>[3] }[],
): CheckedEntry[] {
  let last = ends
  return expected.map(({ kind, sealed }) => {
    const entry = checkEntry(pen, last, [kind], sealed)
    last = endsAfter(last, entry)
    return entry
  })
}

/** Closing sets outcome and day, archiving keeps them, anything else has none: a reopened case is open. */
function closing(file: CaseFile, to: Stage, outcome: Outcome | null, today: string) {
  if (to === 'closed') return { outcome, closed_day: today }
  return to === 'archived'
    ? { outcome: file.outcome, closed_day: file.closed_day }
    : { outcome: null, closed_day: null }
}
