// Adds the next entry of the reporter's chain to a report that was sent.
import type * as z from 'zod/mini'
import { insist } from '../../../domain/errors.ts'
import { equal } from '../../../protocol/encoding/bytes.ts'
import type { AddEntryRequest } from '../../../protocol/wire/reporter.ts'
import { commitTogether, type Db, type Organization } from '../../database/index.ts'
import type { Deps } from '../../deps.ts'
import { publicIdOf, todayOf } from '../../http/index.ts'
import { demandRoom } from '../../storage/index.ts'
import {
  type CheckedEntry,
  checkEntryAside,
  checkNext,
  findReporterHeads,
  insertWaitingEntry,
  type ReporterAuthor,
  reporterEntry,
} from '../entries/index.ts'
import { attachPieces } from '../pieces/index.ts'
import { findSentSlot, lockSlot } from '../slots/index.ts'
import { acceptedStatement, statementOf } from '../statements/index.ts'
import { reportRow } from './queries.ts'
import { releaseAtOnce } from './release.ts'
import { chargeLetter, demandTextRoom } from './room.ts'

/**
 * Stores the next entry of the reporter's chain. Throws `conflict` for any other number, `too_many`, `work_needed`,
 * `storage_full`. The same entry is accepted again.
 */
export async function addEntry(
  deps: Deps,
  organization: Organization,
  tokenHash: string,
  { entry: sealed, work }: z.infer<typeof AddEntryRequest>,
) {
  const { db } = deps
  const slot = await findSentSlot(db, organization.id, tokenHash)
  const report = await reportRow(db, organization.id, slot.case_id)
  insist(report, 'conflict', 'there is no report in this slot')
  const place = { organization: publicIdOf(organization), channel: report.channel, caseId: report.id }
  const author: ReporterAuthor = { side: 'reporter', place, verifyKey: report.verify_key }
  const entry = await checkEntryAside(author, 'further', sealed)
  // A stored entry is accepted again, however long ago its answer was lost and its statement replaced.
  if (await isStored(db, organization.id, report.id, entry)) return
  const today = todayOf(deps, organization)
  const current = await statementOf(db, organization)
  await acceptedStatement(db, organization.id, current, entry.header.serial, today)
  await demandRoom(deps.blobs, 'text')
  const added = { number: entry.header.number, size: entry.bytes.body.length }
  // Before the work is asked for: nobody works for a letter that is refused.
  await demandTextRoom(db, organization.id, report.id, added)
  await chargeLetter(deps, organization.id, report.id, added.size, work)
  await commitTogether(deps, async (trx) => {
    await lockSlot(trx, slot)
    // The daily job may have destroyed the report since it was asked for.
    insist(await reportRow(trx, organization.id, report.id), 'conflict', 'the report was destroyed')
    if (await isStored(trx, organization.id, report.id, entry)) return
    const heads = await findReporterHeads(trx, organization.id, report.id)
    checkNext(heads, entry.header)
    await demandTextRoom(trx, organization.id, report.id, added)
    await insertWaitingEntry(trx, organization.id, report.id, entry, today)
    const { pieces } = entry.header
    const attached = await attachPieces(trx, organization.id, report.id, pieces)
    insist(attached === pieces.length, 'invalid', 'a piece is missing or incomplete')
  })
  await releaseAtOnce(deps, organization, report.id)
}

async function isStored(trx: Db, organizationId: string, caseId: string, { header, bytes }: CheckedEntry) {
  const known = await reporterEntry(trx, organizationId, caseId, header.number)
  if (!known) return false
  insist(equal(known.signature, bytes.signature), 'conflict', 'another entry has this number')
  return true
}
