// `peluit restore`: a backup into an empty folder. What does not hold to its last byte leaves nothing behind.
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { ProtocolError } from '../../protocol/errors.ts'
import { openStream } from '../../protocol/stream.ts'
import { type Db, migrate, openDatabase } from '../../server/database/index.ts'
import { type Blobs, openDiskBlobs } from '../../server/storage/index.ts'
import { readArguments, UsageError } from '../arguments.ts'
import { blobsDir, databaseFile, secretsDir } from '../installation.ts'
import { isEmpty, type KeptTable, newestMigration, TABLES, writeRows } from './queries.ts'
import { type BackupRecord, fromCells, readRecords } from './records.ts'

const BATCH = 200

export async function runRestore(args: readonly string[]): Promise<void> {
  const { from, identity, into, database } = readArguments(args, ['from', 'identity', 'into'], ['database'])
  await restoreBackup(from, readIdentity(identity), into, database ?? null)
  process.stdout.write(`Restored into ${into}. Everybody logs in anew.\n`)
}

/** Restores into a folder that does not exist or is empty; rows go to SQLite in it, or to an empty PostgreSQL. */
export async function restoreBackup(from: string, identity: string, into: string, database: string | null) {
  if (existsSync(into) && readdirSync(into).length > 0) throw new UsageError(`${into} is not empty`)
  const aside = `${into}.part`
  if (existsSync(aside)) throw new UsageError(`${aside} is in the way`)
  mkdirSync(secretsDir(aside), { recursive: true, mode: 0o700 })
  const { db, close } = openDatabase(database ?? databaseFile(aside))
  try {
    await migrate(db)
    if (!(await isEmpty(db))) throw new UsageError('the database is not empty')
    const sealed = Readable.toWeb(createReadStream(from)) as ReadableStream<Uint8Array>
    const opened = await openStream(identity, sealed)
    await db.transaction().execute((trx) => readInto(trx, openDiskBlobs(blobsDir(aside)), secretsDir(aside), opened))
    await close()
    rmSync(into, { recursive: true, force: true })
    renameSync(aside, into)
  } catch (error) {
    await close().catch(() => {})
    rmSync(aside, { recursive: true, force: true })
    if (error instanceof ProtocolError) throw new UsageError('the identity does not open this backup')
    throw error
  }
}

async function readInto(db: Db, blobs: Blobs, secrets: string, stream: ReadableStream<Uint8Array>): Promise<void> {
  const rows = gatherRows(db)
  const count = { rows: 0, blobs: 0 }
  let end: BackupRecord | null = null
  for await (const { record, content } of readRecords(stream)) {
    if (record.is === 'row') {
      count.rows++
      await rows.add(record.table, fromCells(record.cells))
    } else if (record.is === 'blob') {
      count.blobs++
      if (record.place === 'store') await blobs.store.put(record.key, content)
      else await blobs.inbox.append(record.key, 0, content, Number.MAX_SAFE_INTEGER)
    } else if (record.is === 'secret') {
      writeFileSync(join(secrets, record.name), await whole(content), { mode: 0o600 })
    } else if (record.is === 'backup' && record.schema !== (await newestMigration(db))) {
      throw new UsageError(`the backup is of another version of Peluit (${record.schema}): restore it with that one`)
    }
    end = record
    for await (const rest of content) if (rest.length > 0) throw new Error('not a backup of this version')
  }
  await rows.flush()
  const complete = end?.is === 'end' && end.rows === count.rows && end.blobs === count.blobs
  if (!complete) throw new UsageError('the backup is cut short')
}

/** Rows of one table are stored together. */
function gatherRows(db: Db) {
  let table: KeptTable | null = null
  let rows: Record<string, unknown>[] = []
  async function flush() {
    if (table !== null) await writeRows(db, table, rows)
    rows = []
  }
  return {
    flush,
    async add(name: string, row: Record<string, unknown>) {
      if (!(name in TABLES)) throw new Error('not a backup of this version')
      if (name !== table || rows.length === BATCH) await flush()
      table = name as KeptTable
      rows.push(row)
    },
  }
}

async function whole(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of content) chunks.push(Uint8Array.from(chunk))
  return Buffer.concat(chunks)
}

/** The identity in a file as age-keygen writes it. */
function readIdentity(path: string): string {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
  const identity = lines.map((line) => line.trim()).find((line) => line.startsWith('AGE-SECRET-KEY-PQ-1'))
  if (!identity) throw new UsageError(`${path} holds no post-quantum age identity`)
  return identity
}
