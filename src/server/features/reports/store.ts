// Stores a report that was checked: completely and durably, or not at all.
import type { Insertable } from 'kysely'
import { insist } from '../../../domain/errors.ts'
import { makeRegistration } from '../../../protocol/registration.ts'
import { commitTogether, type Db, isUnique, type Schema } from '../../database/index.ts'
import type { Deps } from '../../deps.ts'
import { type CheckedEntry, insertWaitingEntry } from '../entries/index.ts'
import { attachPieces, takeUnattached } from '../pieces/index.ts'
import { insertWaitingVault } from '../vaults/index.ts'
import { insertReport, insertWhole, markSent } from './queries.ts'

export interface ReportRows {
  readonly tokenHash: string
  readonly report: Omit<Insertable<Schema['inbox_case']>, 'registration'>
  readonly entry: CheckedEntry
  readonly vault: Insertable<Schema['inbox_vault']>
}

export interface StoredReport {
  readonly registration: string
  /** Keys of the files of pieces that no entry names; their rows are gone. */
  readonly removed: readonly string[]
}

/**
 * Gives the report a number and stores it; null when its slot holds no draft any longer. Throws `conflict` when a piece
 * is gone or incomplete.
 */
export function storeReport(deps: Pick<Deps, 'db' | 'dialect'>, rows: ReportRows): Promise<StoredReport | null> {
  const hasFiles = rows.entry.header.pieces.length > 0
  return deps.dialect === 'postgres' && !hasFiles ? storeAtOnce(deps.db, rows) : storeInSteps(deps, rows)
}

function storeInSteps(deps: Pick<Deps, 'db' | 'dialect'>, { tokenHash, report, entry, vault }: ReportRows) {
  const { organization_id: organizationId, id: caseId } = report
  return commitTogether(deps, async (trx) => {
    if (!(await markSent(trx, organizationId, tokenHash, caseId))) return null
    let registration: string
    do registration = makeRegistration()
    while (!(await insertReport(trx, { ...report, registration })))
    await insertWaitingEntry(trx, organizationId, caseId, entry, report.received_day)
    await insertWaitingVault(trx, vault)
    const { pieces } = entry.header
    const attached = await attachPieces(trx, organizationId, caseId, pieces)
    insist(attached === pieces.length, 'conflict', 'a piece is gone or incomplete')
    return { registration, removed: await takeUnattached(trx, organizationId, caseId) }
  })
}

/** How often another number is tried, of 32⁷. */
const TRIES = 5

/**
 * The same in one statement, because PostgreSQL answers each statement over a socket: ten of them are most of the time
 * that a report takes.
 */
async function storeAtOnce(db: Db, { tokenHash, report, entry, vault }: ReportRows): Promise<StoredReport | null> {
  const { number, kind } = entry.header
  const { header, signature, body } = entry.bytes
  const { version, to_custody, to_own } = vault
  const given = { tokenHash, ...report, number, kind, header, signature, body, version, to_custody, to_own }
  for (let tries = 1; ; tries++) {
    const registration = makeRegistration()
    try {
      const [row] = (await insertWhole(db, { ...given, registration })).rows
      if (row?.stored) return { registration, removed: row.removed }
      if (!row?.used) return null
      if (tries === TRIES) throw new Error('no number is free')
    } catch (error) {
      if (!isUnique(error) || tries === TRIES) throw error
    }
  }
}
