// What a reporter finds in a slot.
import { roomLeft } from '../../../domain/evidence.ts'
import { toBase64 } from '../../../protocol/bytes.ts'
import type { SealedEntry } from '../../../protocol/chain.ts'
import type { DraftSlot, SentSlot, SlotAnswer } from '../../../protocol/wire/reporter.ts'
import type { Db, Organization } from '../../database/index.ts'
import type { Deps } from '../../deps.ts'
import { parseHeader, todayOf } from '../../http/index.ts'
import { readDraft } from '../drafts/index.ts'
import { answeredCase, listDraftPieces, usedRoom } from '../pieces/index.ts'
import { findSlot, keptUntil, type SlotRow } from '../slots/index.ts'
import { listNotes } from '../statements/index.ts'
import { listOfficeEntries, listOwnEntries, newestVault, reportRow } from './queries.ts'
import { receiptOf } from './receipt.ts'

/** The whole of a slot, as of one moment: a tick in between must not hide anything. */
export function readSlot(deps: Deps, organization: Organization, tokenHash: string): Promise<SlotAnswer> {
  return deps.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const slot = await findSlot(trx, organization.id, tokenHash)
      if (slot.state === 'destroyed') return { state: 'destroyed' }
      return slot.state === 'draft' ? draftOf(trx, organization, slot) : sentOf(trx, deps, organization, slot)
    })
}

async function draftOf(db: Db, organization: Organization, slot: SlotRow): Promise<DraftSlot> {
  const draft = await readDraft(db, organization.id, slot.token_hash)
  return {
    state: 'draft',
    draft: draft && toBase64(draft),
    keptUntil: keptUntil(slot.saved_day ?? ''),
    pieces: await listDraftPieces(db, organization.id, slot.case_id),
  }
}

async function sentOf(db: Db, deps: Deps, organization: Organization, slot: SlotRow): Promise<SentSlot> {
  const { id } = organization
  const caseId = slot.case_id
  const report = await reportRow(db, id, caseId)
  const { released, waiting } = await listOwnEntries(db, id, caseId)
  const own = [...released, ...waiting]
  const office = await listOfficeEntries(db, id, caseId)
  const vault = await newestVault(db, id, caseId)
  const [entry0] = own
  if (!report || !entry0) throw new Error('a sent slot without its report')
  const serials = [...own, ...office].map(({ header }) => parseHeader(header).serial)
  const left = roomLeft(await usedRoom(db, id, caseId), await answeredCase(db, id, caseId))
  return {
    state: 'sent',
    caseId,
    channel: report.channel,
    ...receiptOf(deps, organization, report, entry0.header),
    today: todayOf(deps, organization),
    released: report.released,
    reporter: own.map(sealedEntry),
    releasedEntries: released.length,
    office: office.map(sealedEntry),
    statements: await listNotes(db, id, serials),
    vault: vault ? { version: vault.version, own: toBase64(vault.to_own), opened: vault.opened } : null,
    room: left,
  }
}

function sealedEntry({ header, signature, body }: Record<keyof SealedEntry, Uint8Array>): SealedEntry {
  return { header: toBase64(header), signature: toBase64(signature), body: toBase64(body) }
}
