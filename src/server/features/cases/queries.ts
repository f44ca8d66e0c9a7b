import type { Selectable } from 'kysely'
import { firstDayToTakeBack } from '../../../domain/discard.ts'
import { AppError } from '../../../domain/errors.ts'
import { gatherLetters, isLetterKind } from '../../../domain/letters.ts'
import type { Role } from '../../../domain/names/roles.ts'
import type { WaitsFor } from '../../../domain/names/waits.ts'
import { hasDuty, openedChannels } from '../../../domain/rights.ts'
import { type Handled, waitsSince } from '../../../domain/waits.ts'
import type { Db, Schema } from '../../database/index.ts'
import { listReporterKinds, newestReporterDay } from '../entries/index.ts'

export type CaseFile = Selectable<Schema['case_file']>

/** What decides which cases a member sees. Everything comes from the signed statement. */
export interface Viewer {
  readonly organizationId: string
  readonly number: number
  readonly roles: readonly Role[]
  readonly channels: readonly string[]
}

/**
 * Every query about cases in work starts here, so a member without rights sees no case, and nobody a discarded one,
 * whatever the rest of the query says.
 */
export function visibleTo(db: Db, viewer: Viewer) {
  const channels = openedChannels(viewer)
  const investigates = hasDuty(viewer, 'investigate')
  return db
    .selectFrom('case_file')
    .where('case_file.organization_id', '=', viewer.organizationId)
    .where('case_file.discarded_day', 'is', null)
    .where((eb) =>
      eb.or([
        ...(channels.length > 0 ? [eb('case_file.channel', 'in', [...channels])] : []),
        ...(investigates ? [eb('case_file.id', 'in', assignedTo(db, viewer))] : []),
      ]),
    )
}

/** The ids of the cases that are assigned to this member. */
export function assignedTo(db: Db, { organizationId, number }: Viewer) {
  return db
    .selectFrom('assignment')
    .where('assignment.organization_id', '=', organizationId)
    .where('assignment.staff_number', '=', number)
    .select('assignment.case_id')
}

/** The discarded cases of the member's channels that can be taken back today. Investigators see none. */
export function discardedTo(db: Db, viewer: Viewer, today: string) {
  const first = firstDayToTakeBack(today)
  return db
    .selectFrom('case_file')
    .where('case_file.organization_id', '=', viewer.organizationId)
    .where('case_file.discarded_day', 'is not', null)
    .where((eb) => eb.or([eb('case_file.discarded_day', '>=', first), eb(newestReporterDay(eb), '>=', first)]))
    .where((eb) => {
      const channels = openedChannels(viewer)
      return channels.length > 0 ? eb('case_file.channel', 'in', [...channels]) : eb.lit(false)
    })
}

/** A case in work, or a discarded one that the member can read. Throws `not_found`. */
export async function findCase(db: Db, viewer: Viewer, id: string, today: string): Promise<CaseFile> {
  // One statement: a case that is taken back between two would be in neither.
  return visibleTo(db, viewer)
    .where('case_file.id', '=', id)
    .selectAll('case_file')
    .unionAll(discardedTo(db, viewer, today).where('case_file.id', '=', id).selectAll('case_file'))
    .executeTakeFirstOrThrow(() => new AppError('not_found', 'no such case'))
}

/** A piece of a visible case. */
export function findPiece(db: Db, viewer: Viewer, id: string) {
  return visibleTo(db, viewer)
    .innerJoin('piece', (join) =>
      join.onRef('piece.case_id', '=', 'case_file.id').onRef('piece.organization_id', '=', 'case_file.organization_id'),
    )
    .where('piece.id', '=', id)
    .select(['piece.blob', 'piece.size'])
    .executeTakeFirstOrThrow(() => new AppError('not_found', 'no such piece'))
}

type CaseKey = Pick<CaseFile, 'organization_id' | 'id'>

/** Numbers of the members to whom the case is assigned, ascending. */
export async function listAssigned(db: Db, { organization_id, id }: CaseKey): Promise<number[]> {
  const rows = await db
    .selectFrom('assignment')
    .where('organization_id', '=', organization_id)
    .where('case_id', '=', id)
    .select('staff_number')
    .orderBy('staff_number')
    .execute()
  return rows.map(({ staff_number }) => staff_number)
}

/** Every case and dossier lockbox of the case; `openableLockboxes` decides who gets which. */
export function listCaseLockboxes(db: Db, { organization_id, id }: CaseKey) {
  return db
    .selectFrom('lockbox')
    .where('organization_id', '=', organization_id)
    .where('kind', 'in', ['case', 'dossier'])
    .where('of', '=', id)
    .select(['kind', 'of', 'to', 'bytes'])
    .execute()
}

/** Changes the plain row only if the case is still in the stage that was read, so that of two moves only one succeeds. */
export async function updateCase(
  db: Db,
  { organization_id, id, stage, came_from }: CaseFile,
  change: Partial<Pick<CaseFile, 'stage' | 'came_from' | 'stage_day' | 'outcome' | 'closed_day' | 'next_check_in'>>,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('case_file')
    .set(change)
    .where('organization_id', '=', organization_id)
    .where('id', '=', id)
    .where('stage', '=', stage)
    .where('came_from', came_from === null ? 'is' : '=', came_from)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('conflict', 'the case was moved meanwhile')
}

/** Stores the day of the first answer; later answers change nothing. */
export async function markAnswered(db: Db, { organization_id, id }: CaseKey, day: string): Promise<void> {
  await db
    .updateTable('case_file')
    .set({ first_answer_day: day })
    .where('organization_id', '=', organization_id)
    .where('id', '=', id)
    .where('first_answer_day', 'is', null)
    .execute()
}

/**
 * Updates the unanswered letters after an entry whose author had read the reporter's chain up to this number. What a
 * colleague has answered or marked as read stays so.
 */
export async function settleLetters(db: Db, { organization_id, id }: CaseKey, read: number): Promise<void> {
  const row = db.updateTable('case_file').where('organization_id', '=', organization_id).where('id', '=', id)
  // Locks the row first, so that a release at the same moment is either counted below or adds its letter afterwards.
  const locked = await row
    .set(({ eb, ref }) => ({
      letters_read: eb.case().when('letters_read', '<', read).then(read).else(ref('letters_read')).end(),
    }))
    .returning(['letter_day', 'letters_read'])
    .executeTakeFirst()
  if (!locked || locked.letter_day === null) return
  const entries = await listReporterKinds(db, organization_id, id, locked.letters_read)
  const letters = entries.flatMap(({ kind, day }) => (isLetterKind(kind) ? [{ kind, day }] : []))
  const left = gatherLetters(letters)
  await row.set({ letter_kind: left?.kind ?? null, letter_day: left?.day ?? null }).execute()
}

/**
 * Stores who has to act: whom the author of an entry names, or the handlers while a letter waits for an answer. After
 * `settleLetters`, in the same transaction. Nobody acts in a discarded case, whatever waits in it.
 */
export async function setWaitsFor(
  db: Db,
  { organization_id, id }: CaseKey,
  said: WaitsFor,
  handled: Handled,
): Promise<void> {
  await db
    .updateTable('case_file')
    .set((eb) => ({
      waits_for: eb
        .case()
        .when(eb.or([eb('letter_kind', 'is', null), eb('discarded_day', 'is not', null)]))
        .then(eb.val(waitsSince(said, { ...handled, letter: false, asked: true })))
        .else(eb.val(waitsSince(said, { ...handled, letter: true, asked: true })))
        .end(),
    }))
    .where('organization_id', '=', organization_id)
    .where('id', '=', id)
    .execute()
}

/** Stores the day of the next question to the reporter. */
export async function setNextCheckIn(db: Db, { organization_id, id }: CaseKey, day: string | null): Promise<void> {
  await db
    .updateTable('case_file')
    .set({ next_check_in: day })
    .where('organization_id', '=', organization_id)
    .where('id', '=', id)
    .execute()
}

export async function setType(db: Db, { organization_id, id }: CaseKey, type: string | null): Promise<void> {
  await db
    .updateTable('case_file')
    .set({ type })
    .where('organization_id', '=', organization_id)
    .where('id', '=', id)
    .execute()
}

/** Assigns the case to exactly these members. */
export async function replaceAssignments(
  db: Db,
  { organization_id, id }: CaseKey,
  numbers: readonly number[],
): Promise<void> {
  await db.deleteFrom('assignment').where('organization_id', '=', organization_id).where('case_id', '=', id).execute()
  if (numbers.length === 0) return
  await db
    .insertInto('assignment')
    .values(numbers.map((staff_number) => ({ organization_id, case_id: id, staff_number })))
    .execute()
}

/** The recipients of these members, and whether each may work now. */
export function listColleagues(db: Db, organizationId: string, numbers: readonly number[]) {
  if (numbers.length === 0) return Promise.resolve([])
  return db
    .selectFrom('staff')
    .where('organization_id', '=', organizationId)
    .where('number', 'in', [...numbers])
    .select(['number', 'recipient', 'state'])
    .execute()
}

/** Deletes the lockboxes of a case to these recipients. */
export async function deleteCaseLockboxes(
  db: Db,
  { organization_id, id }: CaseKey,
  recipients: readonly string[],
): Promise<void> {
  if (recipients.length === 0) return
  await db
    .deleteFrom('lockbox')
    .where('organization_id', '=', organization_id)
    .where('kind', 'in', ['case', 'dossier'])
    .where('of', '=', id)
    .where('to', 'in', [...recipients])
    .execute()
}
