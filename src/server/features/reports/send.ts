// A report is stored completely and durably, or not at all. The same report sent again gets the same answer.
import type * as z from 'zod/mini'
import { AppError, insist } from '../../../domain/errors.ts'
import { equal } from '../../../protocol/encoding/bytes.ts'
import { LOCKBOX_STEP } from '../../../protocol/encoding/padding.ts'
import type { SendReportAnswer, SendReportRequest } from '../../../protocol/wire/reporter.ts'
import type { Organization } from '../../database/index.ts'
import type { Deps } from '../../deps.ts'
import { decode, decodeSealed, parseHeader, publicIdOf, todayOf } from '../../http/index.ts'
import { demandRoom } from '../../storage/index.ts'
import { findChannel, takesReports } from '../channels/index.ts'
import { checkEntryAside, type ReporterAuthor, reporterEntry } from '../entries/index.ts'
import { chargeFirstText } from '../prices/index.ts'
import { findSlot, type SlotRow } from '../slots/index.ts'
import { acceptedStatement, statementOf } from '../statements/index.ts'
import { checkVault } from '../vaults/index.ts'
import { reportRow } from './queries.ts'
import { receiptOf } from './receipt.ts'
import { releaseAtOnce } from './release.ts'
import { storeReport } from './store.ts'

type Sent = z.infer<typeof SendReportRequest>
type Answer = z.infer<typeof SendReportAnswer>

/**
 * Stores a report. Throws `invalid` for a wrong form, `closed` when the channel takes no reports, `conflict` when the
 * slot holds another report or lacks a named piece, `outdated` under a statement that was replaced long ago,
 * `storage_full`, `work_needed` for a text beyond what is free.
 */
export async function sendReport(deps: Deps, organization: Organization, slot: SlotRow, sent: Sent): Promise<Answer> {
  insist(slot.state !== 'destroyed', 'conflict', 'the report was destroyed')
  if (slot.state === 'sent') return answerAgain(deps, organization, slot, sent)
  const { report, entry, vault } = await checkReport(deps, organization, slot, sent)
  await demandRoom(deps.blobs, 'text')
  await chargeFirstText(deps, organization.id, entry.bytes.body.length, sent.work)
  const stored = await storeReport(deps, { tokenHash: slot.token_hash, report, entry, vault })
  // Another request was first: the same report, or another one. Or the draft is gone by now.
  if (stored === null) {
    return answerAgain(deps, organization, await findSlot(deps.db, organization.id, slot.token_hash), sent)
  }
  // Files of pieces that no entry names. Their rows are deleted already; after a crash here, the tick deletes the files.
  await deps.blobs.inbox.remove(stored.removed)
  await releaseAtOnce(deps, organization, slot.case_id)
  return receiptOf(deps, organization, { ...report, registration: stored.registration }, entry.header)
}

/** Checks everything that can be checked before the transaction, and answers the rows that it will store. */
async function checkReport(deps: Deps, organization: Organization, slot: SlotRow, sent: Sent) {
  const place = { organization: publicIdOf(organization), channel: sent.channel, caseId: slot.case_id }
  const author: ReporterAuthor = { side: 'reporter', place, verifyKey: sent.verifyKey }
  // The form of the header ensures that a report is the first entry and has seen nothing.
  const [entry, stored] = await Promise.all([
    checkEntryAside(author, 'report', sent.entry),
    findChannel(deps.db, organization.id, sent.channel),
  ])
  insist(sent.vault.version === 1, 'invalid', 'not the first vault')
  const today = todayOf(deps, organization)
  const current = await statementOf(deps.db, organization)
  const { statement } = await acceptedStatement(deps.db, organization.id, current, entry.header.serial, today)
  const channel = statement.channels.find(({ id }) => id === sent.channel)
  insist(channel, 'invalid', 'no such channel')
  insist(stored && takesReports(current.statement, stored, today), 'closed', 'the channel takes no reports')
  const owned = { organization_id: organization.id }
  return {
    entry,
    report: {
      ...owned,
      id: slot.case_id,
      channel: sent.channel,
      received_day: today,
      verify_key: sent.verifyKey,
      // All lockboxes have the same size.
      lockbox: decodeSealed(sent.lockbox, LOCKBOX_STEP),
      lockbox_to: channel.recipient,
    },
    vault: { ...owned, case_id: slot.case_id, version: 1, ...checkVault(sent.vault) },
  }
}

/** Answers the receipt of the stored report if it is exactly this one; refuses another signature. */
async function answerAgain(deps: Deps, organization: Organization, slot: SlotRow, sent: Sent): Promise<Answer> {
  const { db } = deps
  const report = await reportRow(db, organization.id, slot.case_id)
  const entry0 = await reporterEntry(db, organization.id, slot.case_id, 0)
  if (!report || !entry0 || !equal(entry0.signature, decode(sent.entry.signature))) {
    throw new AppError('conflict', 'the slot holds another report')
  }
  return receiptOf(deps, organization, report, parseHeader(entry0.header))
}
