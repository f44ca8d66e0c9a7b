import type { Db } from '../../database/index.ts'

/** The newest statement's row, or undefined before founding. */
export function newestStatement(db: Db, organizationId: string) {
  return db
    .selectFrom('statement')
    .select(['serial', 'note', 'day'])
    .where('organization_id', '=', organizationId)
    .orderBy('serial', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The row of this serial, or undefined. */
export function statementRow(db: Db, organizationId: string, serial: number) {
  return db
    .selectFrom('statement')
    .select(['serial', 'note', 'day'])
    .where('organization_id', '=', organizationId)
    .where('serial', '=', serial)
    .executeTakeFirst()
}

/** The rows of the newest statements that were accepted on this day or before, newest first. */
export function statementsUntil(db: Db, organizationId: string, day: string, most: number) {
  return db
    .selectFrom('statement')
    .select(['serial', 'note', 'day'])
    .where('organization_id', '=', organizationId)
    .where('day', '<=', day)
    .orderBy('serial', 'desc')
    .limit(most)
    .execute()
}

/** Notes of these serials, oldest first. */
export async function listNotes(db: Db, organizationId: string, serials: readonly number[]): Promise<string[]> {
  if (serials.length === 0) return []
  const rows = await db
    .selectFrom('statement')
    .select('note')
    .where('organization_id', '=', organizationId)
    .where('serial', 'in', [...new Set(serials)])
    .orderBy('serial')
    .execute()
  return rows.map(({ note }) => note)
}

/** The stored recipients with these hashes, in no order. */
export async function listRecipients(db: Db, organizationId: string, hashes: readonly string[]): Promise<string[]> {
  if (hashes.length === 0) return []
  const rows = await db
    .selectFrom('recipient')
    .select('recipient')
    .where('organization_id', '=', organizationId)
    .where('hash', 'in', hashes)
    .execute()
  return rows.map(({ recipient }) => recipient)
}

/** The questionnaire's exact text, or undefined. */
export function questionnaireBody(db: Db, organizationId: string, hash: string) {
  return db
    .selectFrom('questionnaire')
    .select('body')
    .where('organization_id', '=', organizationId)
    .where('hash', '=', hash)
    .executeTakeFirst()
}
