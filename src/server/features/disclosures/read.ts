// What custodians read: copies for custody and signed headers, and the vault of a request whose grant is in effect.
import type * as z from 'zod/mini'
import { fromBase64, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { decodeAct } from '../../../protocol/entries/act.ts'
import { decodeHeader } from '../../../protocol/entries/header.ts'
import type {
  CustodyRequestAnswer,
  CustodyRequestRow,
  CustodyRequestsAnswer,
} from '../../../protocol/wire/disclosures.ts'
import type { Db } from '../../database/index.ts'
import { listActs, listChain, signedHeader } from '../entries/index.ts'
import { describeRequest, mayGoOn, type RequestKey } from '../identity-requests/index.ts'
import { demandDuty, type Staff } from '../sessions/index.ts'
import { listNotes } from '../statements/index.ts'
import { custodyVault } from '../vaults/index.ts'
import { findCustodyRequest, listOpenRequests } from './queries.ts'

/** The most requests in one answer. Those that are decided make room for others. */
const MOST = 50

/** The requests in which a custodian may have to act. Throws `not_allowed`. */
export async function listCustodyRequests(
  db: Db,
  staff: Staff,
  today: string,
): Promise<z.infer<typeof CustodyRequestsAnswer>> {
  demandDuty(staff, 'custody')
  const found = await listOpenRequests(db, staff.organizationId, MOST + 1)
  const rows = found.slice(0, MOST)
  const more = found.length > MOST
  return { requests: rows.map(describeForCustody), more, statements: await notesOf(db, staff, rows), today }
}

/** One request with the headers of its case, at one moment. Throws `not_allowed`, `not_found`. */
export function readCustodyRequest(
  db: Db,
  staff: Staff,
  key: RequestKey,
  today: string,
): Promise<CustodyRequestAnswer> {
  demandDuty(staff, 'custody')
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const row = await findCustodyRequest(trx, key)
      const { organization_id, case_id, version } = row
      const reporter = await listChain(trx, organization_id, case_id, 'reporter')
      const office = await listChain(trx, organization_id, case_id, 'office')
      const internal = await listChain(trx, organization_id, case_id, 'internal')
      const acts = await listActs(trx, organization_id, case_id, ['office'])
      const isReady = row.state === 'ready' && (await mayGoOn(trx, staff.statement, today, key))
      const vault = isReady ? await custodyVault(trx, organization_id, case_id, version) : undefined
      return {
        request: describeForCustody(row),
        reporter: reporter.map(signedHeader),
        office: office.map(signedHeader),
        internal: internal.map(signedHeader),
        acts: acts.filter(({ act }) => decodeAct(fromBase64(act)).act === 'disclosure'),
        statements: await notesOf(trx, staff, [...reporter, ...office, ...internal]),
        waitsFor: row.waits_for,
        vault: vault ? toBase64(vault) : null,
        today,
      }
    })
}

type StoredRequest = Awaited<ReturnType<typeof findCustodyRequest>>

function describeForCustody(row: StoredRequest): CustodyRequestRow {
  const { case_id: caseId, channel, custody_copy } = row
  return { ...describeRequest(row), caseId, channel, header: signedHeader(row), copy: toBase64(custody_copy) }
}

function notesOf(db: Db, { organizationId }: Staff, entries: readonly { readonly header: Uint8Array }[]) {
  return listNotes(
    db,
    organizationId,
    entries.map(({ header }) => decodeHeader(header).serial),
  )
}
