// Sends a report: everything is sealed first, then one request stores all of it or nothing.
import type { Answers } from '../../domain/names/questionnaire.ts'
import type { Slot } from '../../protocol/account/slots.ts'
import { toBase64 } from '../../protocol/encoding/bytes.ts'
import { recipientHash } from '../../protocol/encoding/hash.ts'
import { composeEntry } from '../../protocol/entries/compose.ts'
import { leafOf } from '../../protocol/entries/leaf.ts'
import { AnswersSchema, type EvidenceFile } from '../../protocol/entries/parts.ts'
import { demand } from '../../protocol/errors.ts'
import { openReceipt, type Receipt } from '../../protocol/receipt.ts'
import { sealLockbox } from '../../protocol/sealing/lockbox.ts'
import type { VaultFormat } from '../../protocol/sealing/vault.ts'
import { SendReportAnswer } from '../../protocol/wire/reporter.ts'
import { request } from '../api.ts'
import { withWork } from '../work.ts'
import { sealVaultUpdate } from './vault.ts'
import { channelRecipient, custodyRecipient, type VerifiedOrganization } from './verified-organization.ts'

export interface Report {
  readonly channel: string
  /** Hash of the questionnaire that was answered. */
  readonly questionnaire: string
  readonly answers: Answers
  /** For the vault, which has the same size even if this is empty. */
  readonly identity: Answers
  /** Of the questionnaire's vaults. */
  readonly vault: VaultFormat
  readonly files: readonly EvidenceFile[]
}

/** Sealed and signed once. A retry sends the same bytes, so that the server can tell it from a second report. */
export interface SealedReport {
  readonly token: string
  readonly leaf: string
  readonly body: object
}

export interface Sent {
  readonly receipt: Receipt
  readonly answerDue: string
}

/** Seals entry 0, the vault and the channel's lockbox. Throws if the channel takes no reports. */
export async function sealReport(
  organization: VerifiedOrganization,
  slot: Slot,
  report: Report,
): Promise<SealedReport> {
  const recipient = channelRecipient(organization, report.channel)
  demand(recipient !== null, 'key', 'the channel takes no reports')
  custodyRecipient(organization)
  const place = { organization: organization.id, channel: report.channel, caseId: slot.caseId }
  const mark = slot.mark(0)
  const { entry } = await composeEntry(
    {
      place,
      chain: 'reporter',
      content: {
        v: 2,
        kind: 'report',
        answers: AnswersSchema.parse(report.answers),
        questionnaire: report.questionnaire,
        statement: organization.noteHash,
        fingerprint: organization.fingerprint,
        verifyKey: slot.caseKey.verifyKey,
        recipient: recipientHash(slot.caseRecipient),
        files: [...report.files],
      },
      last: null,
      seen: null,
      author: null,
      day: null,
      serial: organization.statement.serial,
      mark,
    },
    slot.caseRecipient,
    slot.caseKey,
  )
  const purpose = { organization: organization.id, kind: 'case', id: slot.caseId } as const
  const lockbox = await sealLockbox(recipient, purpose, slot.caseIdentity)
  return {
    token: slot.token,
    leaf: toBase64(leafOf(mark)),
    body: {
      channel: report.channel,
      verifyKey: slot.caseKey.verifyKey,
      lockbox: toBase64(lockbox),
      entry,
      vault: await sealVaultUpdate(organization, slot, { format: report.vault, version: 1, identity: report.identity }),
    },
  }
}

/**
 * Sends the sealed report and checks the receipt against the statement's log key. `progress` and `signal` concern the work
 * that a long text costs: see `withWork`.
 */
export async function sendReport(
  organization: VerifiedOrganization,
  sealed: SealedReport,
  progress?: (share: number) => void,
  signal?: AbortSignal,
): Promise<Sent> {
  const { token, body, leaf } = sealed
  const path = '/api/reporter/report'
  const { receipt, answerDue } = await withWork(
    (work) => request({ method: 'POST', path, token, body: { ...body, ...work }, answer: SendReportAnswer }),
    progress,
    signal,
  )
  return { receipt: openReceipt(receipt, organization.id, organization.statement.log, leaf), answerDue }
}
