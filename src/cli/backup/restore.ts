// `peluit restore`: restores a backup into an empty folder. A backup with a fault anywhere leaves nothing behind.
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { ProtocolError } from '../../protocol/errors.ts'
import { openStream } from '../../protocol/sealing/stream.ts'
import { type Db, migrate, openDatabase } from '../../server/database/index.ts'
import { layoutOf } from '../../server/installed.ts'
import { OperatorError } from '../../server/operator-error.ts'
import { openSecrets } from '../../server/secrets/index.ts'
import { type Blobs, openDiskBlobs, syncPath } from '../../server/storage/index.ts'
import { readArguments, UsageError } from '../arguments.ts'
import { isEmpty, type KeptTable, listNewestNotes, newestMigration, TABLES, writeRows } from './queries.ts'
import { type BackupRecord, fromCells, readRecords } from './records.ts'
import { demandFitting, readSecrets, writeSecrets } from './secrets.ts'

const BATCH = 200

const WITHOUT = `A restore needs the file of secrets too: --secrets FILE.
Without it nobody can ever log in with a password again, neither reporters (their account codes still work) nor the
office; second factors are void, and no receipt can be signed. The office has to be founded again, and earlier reports
are opened with its recovery sheet. Only if the file is lost for good, use --without-secrets.`

/** A sealed file and the identity that opens it. */
export interface BackupFile {
  readonly from: string
  readonly identity: string
}

export interface BackupFiles {
  readonly data: BackupFile
  /** Null when they are lost, with all consequences. */
  readonly secrets: BackupFile | null
}

export async function runRestore(args: readonly string[]): Promise<void> {
  const known = ['secrets', 'secrets-identity', 'database'] as const
  const { from, identity, into, ...rest } = readArguments(args, ['from', 'identity', 'into'], known, [
    'without-secrets',
  ])
  const without = rest['without-secrets'] === true
  if (rest.secrets === undefined && !without) throw new UsageError(WITHOUT)
  if (rest.secrets !== undefined && without) throw new UsageError('either --secrets or --without-secrets')
  const secrets =
    rest.secrets === undefined
      ? null
      : { from: rest.secrets, identity: readIdentity(rest['secrets-identity'] ?? identity) }
  await restoreBackup({ data: { from, identity: readIdentity(identity) }, secrets }, into, rest.database ?? null)
  const how = secrets ? 'Everybody must log in again.' : 'Without secrets: nobody can log in, no receipt can be signed.'
  process.stdout.write(`Restored into ${into}. ${how}\n`)
}

/** Restores into a folder that does not exist or is empty; rows go to SQLite in it, or to an empty PostgreSQL. */
export async function restoreBackup(files: BackupFiles, into: string, database: string | null): Promise<void> {
  if (existsSync(into) && readdirSync(into).length > 0) throw new UsageError(`${into} is not empty`)
  const aside = `${into}.part`
  if (existsSync(aside)) throw new UsageError(`${aside} is in the way`)
  const secrets = files.secrets && (await opened(files.secrets, readSecrets))
  const layout = layoutOf(aside)
  mkdirSync(layout.secrets, { recursive: true, mode: 0o700 })
  const { db, close } = openDatabase(database ?? layout.database)
  try {
    await migrate(db)
    if (!(await isEmpty(db))) throw new UsageError('the database is not empty')
    await opened(files.data, (stream) =>
      db.transaction().execute(async (trx) => {
        await readInto(trx, openDiskBlobs(layout.blobs), stream)
        if (secrets) await demandFitting(trx, secrets)
      }),
    )
    const founded = (await listNewestNotes(db)).map(({ organization_id: id }) => id)
    await close()
    if (secrets) await writeSecrets(layout.secrets, secrets)
    else makeSecrets(layout.secrets, founded)
    await settle(aside, into)
  } catch (error) {
    await close().catch(() => {})
    rmSync(aside, { recursive: true, force: true })
    throw error
  }
}

/** Makes new secrets when the operator says that the old are lost: the server itself never replaces missing ones. */
function makeSecrets(folder: string, founded: readonly string[]): void {
  const secrets = openSecrets(folder)
  for (const id of founded) secrets.logKey(id)
}

/** Gives the folder its name after everything in it is on the disk. */
async function settle(aside: string, into: string): Promise<void> {
  await syncPath(aside)
  rmSync(into, { recursive: true, force: true })
  renameSync(aside, into)
  await syncPath(dirname(resolve(into)))
}

/** Opens and reads a sealed file. Throws `UsageError` for a wrong key, `OperatorError` for an incomplete file. */
async function opened<T>(
  { from, identity }: BackupFile,
  read: (content: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<T> {
  if (!existsSync(from)) throw new UsageError(`${from} does not exist`)
  const broken = () => new OperatorError(`${from} is damaged or cut short`)
  const sealed = Readable.toWeb(createReadStream(from)) as ReadableStream<Uint8Array>
  const plain = await openStream(identity, sealed).catch((error) => {
    if (!(error instanceof ProtocolError)) throw error
    throw error.breach === 'form' ? broken() : new UsageError(`the identity does not open ${from}`)
  })
  return read(untilBroken(plain, broken))
}

/** The chunks of an age file; replaces its errors, which tell an operator nothing. */
async function* untilBroken(stream: ReadableStream<Uint8Array>, broken: () => Error): AsyncGenerator<Uint8Array> {
  try {
    yield* stream as unknown as AsyncIterable<Uint8Array>
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === undefined ? broken() : error
  }
}

async function readInto(db: Db, blobs: Blobs, stream: AsyncIterable<Uint8Array>): Promise<void> {
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
    } else if (record.is === 'secrets' || record.is === 'secret') {
      throw new UsageError('this is the file of secrets: --from is the one with the data')
    } else if (record.is === 'backup' && record.schema !== (await newestMigration(db))) {
      throw new UsageError(`the backup is of another version of Peluit (${record.schema}): restore it with that one`)
    }
    end = record
    for await (const rest of content) if (rest.length > 0) throw new OperatorError('not a backup of this version')
  }
  await rows.flush()
  const complete = end?.is === 'end' && end.rows === count.rows && end.blobs === count.blobs
  if (!complete) throw new UsageError('the backup is cut short')
}

/** Stores the rows of one table together. */
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
      if (!(name in TABLES)) throw new OperatorError('not a backup of this version')
      if (name !== table || rows.length === BATCH) await flush()
      table = name as KeptTable
      rows.push(row)
    },
  }
}

/** The identity in a file in the form that age-keygen writes. */
function readIdentity(path: string): string {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
  const identity = lines.map((line) => line.trim()).find((line) => line.startsWith('AGE-SECRET-KEY-PQ-1'))
  if (!identity) throw new UsageError(`${path} holds no post-quantum age identity`)
  return identity
}
