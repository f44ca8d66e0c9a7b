// Discards a case as spam, and takes it back: each stores the signed entry with its act, and updates the plain row.
import type * as z from 'zod/mini'
import { lastDayToTakeBack, mayDiscard, mayTakeBack } from '../../../domain/discard.ts'
import { insist } from '../../../domain/errors.ts'
import { openersOf } from '../../../domain/rights.ts'
import type { DiscardRequest, TakeBackRequest } from '../../../protocol/wire/cases.ts'
import { type Db, lockInMemory } from '../../database/index.ts'
import type { Installed } from '../../deps.ts'
import { log } from '../../http/index.ts'
import { removeFiles, takePieces } from '../deletions/index.ts'
import { checkAct, findActOf, insertAct, insertOfficeEntry, listReporterKinds } from '../entries/index.ts'
import { endRequests } from '../identity-requests/index.ts'
import type { Staff } from '../sessions/index.ts'
import { betweenReleases } from '../tick/index.ts'
import { markDiscarded, wasClassified } from './discard.queries.ts'
import { checkNextEntry, type OpenedCase, openCase } from './opened-case.ts'
import { type CaseFile, listColleagues } from './queries.ts'
import { waitFor } from './waits.ts'

/**
 * Discards the case and deletes its files. Not while a release moves them: one that is moved between being listed and
 * being deleted would stay. Throws `not_found`, `not_allowed`, `invalid`, `conflict`, `too_many`.
 */
export function discardCase(
  deps: Installed,
  staff: Staff,
  id: string,
  { entry: sealed, act: signed, waitsFor }: z.infer<typeof DiscardRequest>,
  today: string,
): Promise<void> {
  return betweenReleases(staff.organizationId, async () => {
    await deps.db.transaction().execute(async (trx) => {
      await lockInMemory(trx, id)
      const opened = await openCase(trx, staff, id, today)
      const { file, author } = opened
      insist(file.discarded_day === null, 'conflict', 'the case is discarded already')
      const entry = checkNextEntry(opened, 'discard', sealed)
      const checked = checkAct(opened, 'discard', entry, signed)
      const { subject, refers, day } = checked.act
      insist(subject === '' && refers.length === 0, 'invalid', 'a discard names and continues nothing')
      const { stage } = file
      const [classified, otherOpeners] = [await wasClassified(trx, file), await countOtherOpeners(trx, staff, file)]
      const may = mayDiscard(author.roles, { stage, classified, otherOpeners })
      insist(may, 'not_allowed', 'only a new case, which nobody has classified and somebody else can take back')
      await insertOfficeEntry(trx, file.organization_id, id, entry)
      await insertAct(trx, file.organization_id, id, entry, checked)
      await markDiscarded(trx, file, day)
      await waitFor(trx, opened, waitsFor)
      await endRequests(trx, file.organization_id, staff.statement, today, { case_id: id })
      await takePieces(trx, file.organization_id, id)
    })
    // The discard is stored: a file that cannot be deleted now goes with the next daily job.
    await removeFiles(deps, staff.organizationId).catch((error) => log('job_failed', {}, error))
  })
}

/** Takes a discarded case back. Throws `not_found`, `not_allowed`, `invalid`, `conflict`, `too_many`. */
export async function takeBackCase(
  { db }: Pick<Installed, 'db'>,
  staff: Staff,
  id: string,
  { entry: sealed, act: signed, waitsFor }: z.infer<typeof TakeBackRequest>,
  today: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const opened = await openCase(trx, staff, id, today)
    const { file, author } = opened
    insist(file.discarded_day !== null, 'conflict', 'the case is not discarded')
    const entry = checkNextEntry(opened, 'take_back', sealed)
    const checked = checkAct(opened, 'take_back', entry, signed)
    const discard = await findDiscard(trx, opened)
    const written = await listReporterKinds(trx, file.organization_id, id, -1)
    const lastDay = lastDayToTakeBack(
      file.discarded_day,
      written.map(({ day }) => day),
    )
    const may = mayTakeBack(author, { author: discard.author, lastDay }, today)
    insist(may, 'not_allowed', 'another opener of the channel may, while there is time')
    const { subject, refers } = checked.act
    insist(subject === '' && refers.join() === discard.hash, 'invalid', 'not the act that discarded the case')
    await insertOfficeEntry(trx, file.organization_id, id, entry)
    await insertAct(trx, file.organization_id, id, entry, checked)
    await markDiscarded(trx, file, null)
    await waitFor(trx, opened, waitsFor)
  })
}

/** How many other members who can log in now open the channel of the case. */
async function countOtherOpeners(db: Db, staff: Staff, { channel }: CaseFile): Promise<number> {
  const numbers = openersOf(staff.statement.staff, channel).map(({ number }) => number)
  const others = await listColleagues(
    db,
    staff.organizationId,
    numbers.filter((number) => number !== staff.number),
  )
  return others.filter(({ state }) => state === 'member').length
}

/** The author and the hash of the act that discarded the case: it stands beside the last entry of the office. */
async function findDiscard(db: Db, { file, heads }: OpenedCase) {
  const number = heads.own.office?.number ?? 0
  const found = await findActOf(db, file.organization_id, file.id, { chain: 'office', number })
  insist(found?.act.act === 'discard', 'conflict', 'the case is not discarded')
  return { author: found.act.author, hash: found.hash }
}
