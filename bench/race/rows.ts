// All rows of a server's databases, read without its code: the tool knows no table by name, so it stays true when they
// change.
import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { join, relative } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'

export type Value = string | number | Uint8Array | null
export type Row = Record<string, Value>

/** The databases of one server. */
export interface Place {
  /** Its data folder, in which every SQLite file counts. */
  readonly data: string
  /** `postgres://…`; null for SQLite. */
  readonly address: string | null
}

export interface Table {
  /** Path of its SQLite file, or address of its PostgreSQL. */
  readonly store: string
  /** Quoted as SQL needs it. */
  readonly name: string
  /** Columns of the primary key, or all columns of a table without one. */
  readonly key: readonly string[]
  /** Columns of any unique key. */
  readonly unique: readonly string[]
  /** The column to which the database itself gives the next number, if there is one. */
  readonly counted: string | null
  readonly rows: readonly Row[]
}

export async function readTables({ data, address }: Place): Promise<Table[]> {
  const files = readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return [...files.filter(isSqlite).flatMap(readSqlite), ...(address ? await readPostgres(address) : [])]
}

/** How many rows each table has, by names that are the same in every copy of these databases. */
export function countRows(tables: readonly Table[], { data, address }: Place): Map<string, number> {
  const nameOf = (store: string) => (store === address ? 'postgres' : relative(data, store))
  return new Map(tables.map(({ store, name, rows }) => [`${nameOf(store)} ${name}`, rows.length]))
}

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function isSqlite(path: string): boolean {
  const head = Buffer.alloc(16)
  const file = openSync(path, 'r')
  readSync(file, head, 0, head.length, 0)
  closeSync(file)
  return head.toString('latin1') === 'SQLite format 3\0'
}

function readSqlite(store: string): Table[] {
  const database = new DatabaseSync(store)
  try {
    database.exec('pragma busy_timeout = 10000')
    const all = (text: string) => database.prepare(text).all() as Row[]
    return all("select name, sql from sqlite_master where type = 'table' and name not like 'sqlite_%'").map((found) => {
      const name = quote(String(found.name))
      const columns = all(`pragma table_info(${name})`)
      const key = columns.filter(({ pk }) => pk).map((column) => String(column.name))
      const unique = all(`pragma index_list(${name})`)
        .filter((index) => index.unique)
        .flatMap((index) => all(`pragma index_info(${quote(String(index.name))})`).map((column) => String(column.name)))
      // The other name of a row's number.
      const alias = columns.find(({ pk, type }) => pk && /^integer$/i.test(String(type)))
      const counted = key.length === 1 && alias && !/without rowid/i.test(String(found.sql)) ? String(alias.name) : null
      return {
        store,
        name,
        key: key.length > 0 ? key : columns.map((column) => String(column.name)),
        unique: [...new Set([...key, ...unique])],
        counted,
        rows: all(`select * from ${name}`),
      }
    })
  } finally {
    database.close()
  }
}

const KEYS = `
  select i.indrelid::int as relation, i.indisprimary as primary, a.attname as column
  from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
  where i.indisunique`
const TABLES = `
  select c.oid::int as relation, n.nspname as schema, c.relname as name,
    (select a.attname from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attrelid = c.oid and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like 'nextval(%') limit 1) as counted
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`

async function readPostgres(store: string): Promise<Table[]> {
  const client = new pg.Client({ connectionString: store })
  await client.connect()
  try {
    const { rows: keys } = await client.query(KEYS)
    const { rows: found } = await client.query(TABLES)
    const tables: Table[] = []
    for (const { relation, schema, name, counted } of found) {
      const quoted = `${quote(schema)}.${quote(name)}`
      const { rows, fields } = await client.query(`select * from ${quoted}`)
      const own = keys.filter((key) => key.relation === relation)
      const key = own.filter(({ primary }) => primary).map(({ column }) => column)
      tables.push({
        store,
        name: quoted,
        key: key.length > 0 ? key : fields.map((field) => field.name),
        unique: [...new Set(own.map(({ column }) => column))],
        counted,
        rows,
      })
    }
    return tables
  } finally {
    await client.end()
  }
}
