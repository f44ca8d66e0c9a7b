// Reads a slot for the reporter, without the bodies of entries, and these in pages.
import type * as z from 'zod/mini'
import { roomLeft } from '../../../domain/evidence.ts'
import { toBase64 } from '../../../protocol/encoding/bytes.ts'
import type { SlotBodiesRequest } from '../../../protocol/wire/bodies.ts'
import type { DestroyedSlot, DraftSlot, SentSlot } from '../../../protocol/wire/reporter.ts'
import { atOneMoment, type Db, type Organization } from '../../database/index.ts'
import type { Deps } from '../../deps.ts'
import { type Later, later, parseHeader, type StoredBytes, todayOf } from '../../http/index.ts'
import { measureDraft, readDraftPart } from '../drafts/index.ts'
import {
  decisionsToReporter,
  findBodies,
  listActs,
  listChain,
  listWaitingChain,
  signedHeader,
} from '../entries/index.ts'
import { decidedOn, listDraftPieces, usedRoom } from '../pieces/index.ts'
import { listProcedures } from '../protection/index.ts'
import { findSentSlot, findSlot, keptUntil, type SlotRow } from '../slots/index.ts'
import { listNotes, statementsOf } from '../statements/index.ts'
import { newestVault } from '../vaults/index.ts'
import { reportRow } from './queries.ts'
import { receiptOf } from './receipt.ts'

/** The shape of the answer, except the draft, which is read while it is sent. */
type StreamedSlot =
  | z.infer<typeof DestroyedSlot>
  | (Omit<DraftSlot, 'draft'> & { readonly draft: Later | null })
  | SentSlot

/** The whole slot at one moment, because a tick between two queries must not hide anything. */
export function readSlot(deps: Deps, organization: Organization, tokenHash: string): Promise<StreamedSlot> {
  return atOneMoment(deps.db, async (trx) => {
    const slot = await findSlot(trx, organization.id, tokenHash)
    if (slot.state === 'destroyed') return { state: 'destroyed' }
    return slot.state === 'draft' ? draftOf(trx, deps, organization, slot) : sentOf(trx, deps, organization, slot)
  })
}

/** A page of bodies of the report's chains. Throws `not_found`, `conflict` before a report was sent, `too_large`. */
export async function readBodies(
  { db }: Deps,
  { id }: Organization,
  tokenHash: string,
  { entries }: z.infer<typeof SlotBodiesRequest>,
): Promise<StoredBytes[]> {
  const slot = await findSentSlot(db, id, tokenHash)
  return findBodies(db, id, slot.case_id, 'reporter', entries)
}

async function draftOf(db: Db, deps: Deps, organization: Organization, slot: SlotRow): Promise<StreamedSlot> {
  const { id } = organization
  const draft = await measureDraft(db, id, slot.token_hash)
  return {
    state: 'draft',
    draft: draft
      ? later({
          size: draft.size,
          read: (...part) => readDraftPart(deps, id, slot.token_hash, draft.stamp, ...part),
        })
      : null,
    keptUntil: keptUntil(slot.saved_day ?? ''),
    pieces: await listDraftPieces(db, organization.id, slot.case_id),
  }
}

async function sentOf(db: Db, deps: Deps, organization: Organization, slot: SlotRow): Promise<SentSlot> {
  const { id } = organization
  const caseId = slot.case_id
  const report = await reportRow(db, id, caseId)
  const released = await listChain(db, id, caseId, 'reporter')
  // While the tick moves an entry, it is in both tables.
  const waiting = (await listWaitingChain(db, id, caseId)).filter(({ number }) => number >= released.length)
  const own = [...released, ...waiting]
  const office = await listChain(db, id, caseId, 'office')
  const vault = await newestVault(db, id, caseId)
  const [entry0] = own
  if (!report || !entry0) throw new Error('a sent slot has no report')
  const serials = [...own, ...office].map(({ header }) => parseHeader(header).serial)
  const decided = await statementsOf(db, id, await decisionsToReporter(db, id, caseId))
  const { answered } = await decidedOn(db, id, caseId)
  const left = roomLeft(await usedRoom(db, id, caseId), answered)
  return {
    state: 'sent',
    caseId,
    channel: report.channel,
    ...receiptOf(deps, organization, report, parseHeader(entry0.header)),
    today: todayOf(deps, organization),
    released: report.released,
    reporter: own.map(signedHeader),
    reporterDays: own.map(({ day }) => day),
    releasedEntries: released.length,
    discardedDay: report.discarded_day,
    protection: (await listProcedures(db, id, caseId)).map(({ entry, due, state }) => ({ entry, due, state })),
    office: office.map(signedHeader),
    acts: await listActs(db, id, caseId, ['office']),
    statements: await listNotes(db, id, [...serials, ...decided.map(({ serial }) => serial)]),
    vault: vault ? { version: vault.version, own: toBase64(vault.to_own), opened: vault.opened } : null,
    room: report.discarded_day === null ? left : { files: 0, bytes: 0 },
  }
}
