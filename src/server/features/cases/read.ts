// Reads a case for a member, without the bodies of its entries, and these in pages.
import type * as z from 'zod/mini'
import { CHAINS } from '../../../domain/names/entries.ts'
import { opensChannel } from '../../../domain/rights.ts'
import { toBase64 } from '../../../protocol/encoding/bytes.ts'
import { decodeHeader } from '../../../protocol/entries/header.ts'
import type { CaseBodiesRequest } from '../../../protocol/wire/bodies.ts'
import type { CaseAnswer } from '../../../protocol/wire/cases.ts'
import type { LockboxRow } from '../../../protocol/wire/common.ts'
import type { Db } from '../../database/index.ts'
import type { StoredBytes } from '../../http/index.ts'
import { findBodies, listActs, listDecisions, listEntries, signedHeader } from '../entries/index.ts'
import { describeRequest, listRequests } from '../identity-requests/index.ts'
import { listProcedures } from '../protection/index.ts'
import type { Staff } from '../sessions/index.ts'
import { listNotes, statementsOf } from '../statements/index.ts'
import { vaultVersion } from '../vaults/index.ts'
import { type CaseFile, findCase, listAssigned, listCaseLockboxes } from './queries.ts'
import type { Dates } from './queue.queries.ts'
import { describeCase } from './queue.ts'

/**
 * A case with everything that this member may open of it but the bodies, at one moment: a row from before a colleague's move beside
 * entries from after it would look like a false row. Throws `not_found`.
 */
export function readCase(db: Db, staff: Staff, id: string, dates: Dates): Promise<CaseAnswer> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((trx) => readAll(trx, staff, id, dates))
}

/** A page of bodies of a case. Throws `not_found`, `too_large`. */
export async function readBodies(
  db: Db,
  staff: Staff,
  id: string,
  { entries }: z.infer<typeof CaseBodiesRequest>,
  today: string,
): Promise<StoredBytes[]> {
  const file = await findCase(db, staff, id, today)
  return findBodies(db, file.organization_id, file.id, 'office', entries)
}

async function readAll(db: Db, staff: Staff, id: string, dates: Dates): Promise<CaseAnswer> {
  const file = await findCase(db, staff, id, dates.today)
  const assigned = await listAssigned(db, file)
  const entries = await listEntries(db, file.organization_id, id)
  const chain = (name: string) => entries.filter((entry) => entry.chain === name)
  const [reporter, office, internal] = [chain('reporter'), chain('office'), chain('internal')]
  const serials = new Set(entries.map(({ header }) => decodeHeader(header).serial))
  const decisions = await listDecisions(db, file.organization_id, id)
  for (const { serial } of await statementsOf(db, file.organization_id, decisions)) serials.add(serial)
  return {
    case: describeCase(file, assigned, { reporter: reporter.length, office: office.length }, dates.answerDays),
    today: dates.today,
    verifyKey: file.verify_key,
    lockboxes: await openableLockboxes(db, staff, file),
    reporter: reporter.map(signedHeader),
    reporterDays: reporter.map(({ day }) => day),
    office: office.map(signedHeader),
    internal: internal.map(signedHeader),
    acts: await listActs(db, file.organization_id, id, CHAINS),
    statements: await listNotes(db, staff.organizationId, [...serials]),
    identityRequests: (await listRequests(db, file.organization_id, id)).map(describeRequest),
    vaultVersion: await vaultVersion(db, file.organization_id, id),
    discardedDay: file.discarded_day,
    protection: await listProcedures(db, file.organization_id, id),
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
