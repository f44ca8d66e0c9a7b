// Reads all rows of an installation at one instant, table by table and page by page, and writes them into an empty one.
import { sql } from 'kysely'
import { beginMoment, type Db, type Dialect, type Schema } from '../../server/database/index.ts'

const PAGE = 200

/** Every table in a backup, with its key columns after the organisation. Sessions and leases are not restored. */
export const TABLES = {
  organization: ['id'],
  statement: ['organization_id', 'serial'],
  recipient: ['organization_id', 'hash'],
  questionnaire: ['organization_id', 'hash'],
  channel: ['organization_id', 'id'],
  slot: ['organization_id', 'token_hash'],
  inbox_slot: ['organization_id', 'token_hash'],
  registration: ['organization_id', 'number'],
  inbox_case: ['organization_id', 'id'],
  inbox_entry: ['organization_id', 'case_id', 'number'],
  inbox_piece: ['organization_id', 'id'],
  inbox_vault: ['organization_id', 'case_id', 'version'],
  inbox_record: ['organization_id', 'key'],
  case_file: ['organization_id', 'id'],
  entry: ['organization_id', 'case_id', 'chain', 'number'],
  act: ['organization_id', 'case_id', 'hash'],
  piece: ['organization_id', 'id'],
  vault: ['organization_id', 'case_id', 'version'],
  identity_request: ['organization_id', 'case_id', 'request'],
  lockbox: ['organization_id', 'kind', 'of', 'to'],
  assignment: ['organization_id', 'case_id', 'staff_number'],
  protection: ['organization_id', 'case_id', 'entry'],
  invitation: ['organization_id', 'id'],
  staff: ['organization_id', 'number'],
  record: ['organization_id', 'key'],
  custody_offer: ['organization_id', 'staff_number'],
  publication: ['organization_id', 'policy', 'month'],
  destroyed_case: ['organization_id', 'key'],
  deletion: ['organization_id', 'kind', 'key'],
} as const satisfies Partial<Record<keyof Schema, readonly string[]>>
export type KeptTable = keyof typeof TABLES

export const FORGOTTEN: readonly (keyof Schema)[] = ['session', 'lease']

export type Row = Readonly<Record<string, unknown>>

/** A connection that sees the database as it was when it was opened, while others continue to write. */
export interface Snapshot {
  readonly db: Db
  /** After this it sees the current database and blocks nobody. */
  end(): Promise<void>
}

/** How often a snapshot is begun again. Only in a database that has lost its inbox is every one torn. */
const MOST_TRIES = 20

/**
 * Whether a vault was replaced just between the moments at which SQLite began to read its two files: then the old version
 * is gone and the new one is not there yet. Everything else moves in the other direction.
 */
async function isTorn(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('vault')
    .select('version')
    .where(sql<number>`octet_length(to_own)`, '=', 0)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('inbox_vault')
            .select('inbox_vault.version')
            .whereRef('inbox_vault.organization_id', '=', 'vault.organization_id')
            .whereRef('inbox_vault.case_id', '=', 'vault.case_id'),
        ),
      ),
    )
    .executeTakeFirst()
  return row !== undefined
}

export function inSnapshot<T>(db: Db, dialect: Dialect, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    const begin = dialect === 'sqlite' ? sql`begin` : sql`begin isolation level repeatable read read only`
    for (let tries = 1; ; tries++) {
      await begin.execute(connection)
      await beginMoment(connection)
      if (tries === MOST_TRIES || !(await isTorn(connection))) break
      await sql`rollback`.execute(connection)
    }
    let open = true
    async function end() {
      if (open) await sql`rollback`.execute(connection)
      open = false
    }
    try {
      return await work({ db: connection, end })
    } finally {
      await end()
    }
  })
}

/** The name of the newest migration: rows fit only a database with the same schema. */
export async function newestMigration(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`select max(name) as name from kysely_migration`.execute(db)
  return rows[0]?.name ?? ''
}

/** All rows of a table in the order of its key, with at most a page in memory. */
export async function* readTable(db: Db, table: KeptTable): AsyncGenerator<Row> {
  const columns = TABLES[table].map((column) => sql.ref(column))
  const key = sql.join(columns)
  let after = sql``
  while (true) {
    const page = sql<Row>`select * from ${sql.table(table)} ${after} order by ${key} limit ${PAGE}`
    const { rows } = await page.execute(db)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return
    after = sql`where (${key}) > (${sql.join(TABLES[table].map((column) => sql.val(last[column])))})`
  }
}

/** Stores rows as they were. */
export async function writeRows(db: Db, table: KeptTable, rows: readonly Row[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto(table)
      .values(rows as never)
      .execute()
}

export async function isEmpty(db: Db): Promise<boolean> {
  return (await db.selectFrom('organization').select('id').limit(1).executeTakeFirst()) === undefined
}

/** The newest statement of each founded organisation. */
export function listNewestNotes(db: Db) {
  return db
    .selectFrom('statement')
    .innerJoin(
      (inner) =>
        inner
          .selectFrom('statement')
          .select(({ fn }) => ['organization_id', fn.max('serial').as('newest')])
          .groupBy('organization_id')
          .as('last'),
      (join) =>
        join
          .onRef('last.organization_id', '=', 'statement.organization_id')
          .onRef('last.newest', '=', 'statement.serial'),
    )
    .select(['statement.organization_id', 'statement.note'])
    .execute()
}

/** The current key of a released piece, or undefined. */
export async function placeOfReleased(db: Db, organizationId: string, id: string): Promise<string | undefined> {
  const row = db.selectFrom('piece').select('blob').where('organization_id', '=', organizationId).where('id', '=', id)
  return (await row.executeTakeFirst())?.blob
}

/** The key of the file of a piece in the inbox, or undefined. */
export async function keyOfWaiting(db: Db, organizationId: string, id: string): Promise<string | undefined> {
  const row = db.selectFrom('inbox_piece').select('blob').where('organization_id', '=', organizationId)
  return (await row.where('id', '=', id).executeTakeFirst())?.blob
}

/** The key of the file with the text of the draft that begins like this; null or undefined if there is none. */
export async function keyOfText(db: Db, organizationId: string, tokenHash: string, stamp: Uint8Array) {
  const row = db.selectFrom('inbox_slot').select('blob').where('organization_id', '=', organizationId)
  return (await row.where('token_hash', '=', tokenHash).where('draft', '=', stamp).executeTakeFirst())?.blob
}
