// Reads a case for a member.
import { CHAINS } from '../../../domain/names/entries.ts'
import { opensChannel } from '../../../domain/rights.ts'
import { toBase64 } from '../../../protocol/encoding/bytes.ts'
import { decodeHeader } from '../../../protocol/entries/header.ts'
import type { CaseAnswer } from '../../../protocol/wire/cases.ts'
import type { LockboxRow } from '../../../protocol/wire/common.ts'
import type { Db } from '../../database/index.ts'
import { type StreamedEntry, streamEntry } from '../../http/index.ts'
import { listActs, listEntries, readBodyPart } from '../entries/index.ts'
import type { Staff } from '../sessions/index.ts'
import { listNotes } from '../statements/index.ts'
import { vaultVersion } from '../vaults/index.ts'
import { type CaseFile, findCase, listAssigned, listCaseLockboxes } from './queries.ts'
import type { Dates } from './queue.queries.ts'
import { describeCase } from './queue.ts'

/**
 * A case with everything that this member may open of it, at one moment: a row from before a colleague's move beside
 * entries from after it would look like a false row. Throws `not_found`.
 */
export function readCase(db: Db, staff: Staff, id: string, dates: Dates): Promise<StreamedCase> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((trx) => readAll(trx, db, staff, id, dates))
}

type ChainName = 'reporter' | 'office' | 'internal'
type StreamedCase = Omit<CaseAnswer, ChainName> & Readonly<Record<ChainName, readonly StreamedEntry[]>>

async function readAll(db: Db, whole: Db, staff: Staff, id: string, dates: Dates): Promise<StreamedCase> {
  const file = await findCase(db, staff, id)
  const assigned = await listAssigned(db, file)
  const entries = await listEntries(db, file.organization_id, id)
  const chain = (name: string) => entries.filter((entry) => entry.chain === name)
  const [reporter, office, internal] = [chain('reporter'), chain('office'), chain('internal')]
  const serials = new Set(entries.map(({ header }) => decodeHeader(header).serial))
  return {
    case: describeCase(file, assigned, { reporter: reporter.length, office: office.length }, dates.answerDays),
    today: dates.today,
    verifyKey: file.verify_key,
    lockboxes: await openableLockboxes(db, staff, file),
    reporter: reporter.map(streamed),
    reporterDays: reporter.map(({ day }) => day),
    office: office.map(streamed),
    internal: internal.map(streamed),
    acts: await listActs(db, file.organization_id, id, CHAINS),
    statements: await listNotes(db, staff.organizationId, [...serials]),
    vaultVersion: await vaultVersion(db, file.organization_id, id),
  }

  function streamed(entry: (typeof entries)[number]): StreamedEntry {
    const { chain, number } = entry
    const key = { organizationId: file.organization_id, caseId: id, chain, number }
    return streamEntry(entry, (...part) => readBodyPart(whole, key, ...part))
  }
}

/** Case and dossier lockboxes to the member, and those to the channel's identities if the member can open the channel. */
async function openableLockboxes(db: Db, staff: Staff, file: CaseFile): Promise<LockboxRow[]> {
  const opens = opensChannel(staff, file.channel)
  const members = new Set(staff.statement.staff.map(({ recipient }) => recipient))
  const rows = await listCaseLockboxes(db, file)
  return rows
    .filter(({ to }) => to === staff.recipient || (opens && !members.has(to)))
    .map(({ kind, of, to, bytes }) => ({ kind, of, to, bytes: toBase64(bytes) }))
}
