// Reads what was released of one organisation. No query here names the inbox, a slot, a record or a session.
import { sql } from 'kysely'
import type { Chain } from '../../domain/names/entries.ts'
import type { LockboxRow } from '../../protocol/wire/common.ts'
import type { Db } from '../../server/database/index.ts'

/** Statements from this serial on, in their order. */
export function listStatements(db: Db, organizationId: string, from: number) {
  return db
    .selectFrom('statement')
    .select(['serial', 'note'])
    .where('organization_id', '=', organizationId)
    .where('serial', '>=', from)
    .orderBy('serial')
    .execute()
}

/** Every version of every questionnaire, by its hash. */
export function listQuestionnaires(db: Db, organizationId: string) {
  return db.selectFrom('questionnaire').select(['hash', 'body']).where('organization_id', '=', organizationId).execute()
}

/** All lockboxes of this kind and for this purpose (a channel, a case, the organisation). */
export function listLockboxes(db: Db, organizationId: string, kind: LockboxRow['kind'], of: string) {
  return db
    .selectFrom('lockbox')
    .select(['to', 'bytes'])
    .where('organization_id', '=', organizationId)
    .where('kind', '=', kind)
    .where('of', '=', of)
    .execute()
}

/** Id and registration number of every released case. */
export function listCases(db: Db, organizationId: string) {
  return db
    .selectFrom('case_file')
    .select(['id', 'registration'])
    .where('organization_id', '=', organizationId)
    .execute()
}

/** The row of a released case, or undefined. */
export function findCase(db: Db, organizationId: string, id: string) {
  return db
    .selectFrom('case_file')
    .select(['id', 'registration', 'channel', 'received_day'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Place, kind and day of every entry of a case, without its content. */
export function listEntries(db: Db, organizationId: string, caseId: string) {
  return db
    .selectFrom('entry')
    .select(['chain', 'number', 'kind', 'day'])
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .orderBy('number')
    .execute()
}

/** The sealed content of an entry, or undefined if the case was destroyed. */
export function findEntry(db: Db, organizationId: string, caseId: string, chain: Chain, number: number) {
  return db
    .selectFrom('entry')
    .select(['header', 'signature', 'body'])
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .where('chain', '=', chain)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** The pieces of a case and their places in the store. */
export function listPieces(db: Db, organizationId: string, caseId: string) {
  return db
    .selectFrom('piece')
    .select(['id', 'size', 'sha256', 'blob'])
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .execute()
}

/** The custody's copies of the vault. One that the reporter has replaced since the last release is no longer there. */
export function listVaults(db: Db, organizationId: string, caseId: string) {
  return db
    .selectFrom('vault')
    .select(['version', 'to_custody'])
    .where('organization_id', '=', organizationId)
    .where('case_id', '=', caseId)
    .where(sql<number>`octet_length(to_custody)`, '>', 0)
    .execute()
}
