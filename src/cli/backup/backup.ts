// `peluit backup`: everything that an installation is, in one age file. Nothing but that file is ever written.
import { createWriteStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { isRecipient } from '../../protocol/age.ts'
import { sealStream } from '../../protocol/stream.ts'
import type { Db } from '../../server/database/index.ts'
import type { Deps } from '../../server/deps.ts'
import type { Blobs } from '../../server/storage/index.ts'
import { readArguments, UsageError } from '../arguments.ts'
import { readConfig } from '../config.ts'
import { secretsDir, withInstallation } from '../installation.ts'
import { inSnapshot, type KeptTable, newestMigration, readTable, TABLES } from './queries.ts'
import { toCells, writeRecord } from './records.ts'

export async function runBackup(args: readonly string[]): Promise<void> {
  const { config, to, recipient } = readArguments(args, ['config', 'to', 'recipient'])
  if (!isRecipient(recipient)) throw new UsageError('--recipient is a post-quantum age recipient, age1pq1…')
  await withInstallation(config, async (deps) => {
    await writeBackup(deps, secretsDir(readConfig(config).dataDir), recipient, to)
    process.stdout.write(`Written to ${to}. Keep the identity that opens it elsewhere, and try to restore it.\n`)
  })
}

type Source = Pick<Deps, 'db' | 'dialect' | 'blobs'>

/** Writes a backup while the server runs. The file appears under its name only when all of it is durable. */
export async function writeBackup(source: Source, secrets: string, recipient: string, to: string): Promise<void> {
  if (existsSync(to)) throw new UsageError(`${to} exists already`)
  const draft = `${to}.part`
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const target = createWriteStream(draft, { flags: 'wx', mode: 0o600 })
  try {
    await Promise.all([
      writeInstallation(source, secrets, writable),
      pipeline(Readable.fromWeb((await sealStream(recipient, readable)) as never), target),
    ])
    const file = await open(draft, 'r')
    await file.sync()
    await file.close()
    await rename(draft, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new UsageError(`${draft} exists already`)
    await rm(draft, { force: true })
    throw error
  }
}

async function writeInstallation({ db, dialect, blobs }: Source, secrets: string, to: WritableStream<Uint8Array>) {
  const writer = to.getWriter()
  try {
    await inSnapshot(db, dialect, async (snapshot) => {
      for await (const chunk of readInstallation(snapshot, blobs, secrets)) await writer.write(chunk)
    })
    await writer.close()
  } catch (error) {
    await writer.abort(error).catch(() => {})
    throw error
  }
}

/** Every record of the installation: what it is, its secrets, its rows, its blobs. */
async function* readInstallation(snapshot: Db, blobs: Blobs, secrets: string): AsyncGenerator<Uint8Array> {
  const count = { rows: 0, blobs: 0 }
  yield* writeRecord({ is: 'backup', version: 1, schema: await newestMigration(snapshot) })
  for (const name of readdirSync(secrets).filter((file) => file === 'pepper' || file.startsWith('log-'))) {
    yield* writeRecord({ is: 'secret', name }, [readFileSync(join(secrets, name))])
  }
  for (const table of Object.keys(TABLES) as KeptTable[]) {
    for await (const row of readTable(snapshot, table)) {
      count.rows++
      yield* writeRecord({ is: 'row', table, cells: toCells(row) })
    }
  }
  for await (const { blob: key } of readTable(snapshot, 'piece')) {
    count.blobs++
    yield* writeRecord({ is: 'blob', place: 'store', key: String(key) }, blobs.store.read(String(key)))
  }
  for await (const { blob: key, received, moves_to: moved } of readTable(snapshot, 'inbox_piece')) {
    if (received === 0) continue
    count.blobs++
    const content = readArriving(blobs, String(key), Number(received), moved === null ? null : String(moved))
    yield* writeRecord({ is: 'blob', place: 'inbox', key: String(key) }, content)
  }
  yield* writeRecord({ is: 'end', ...count })
}

/** A piece in the inbox, or where a release that runs meanwhile has put it. */
async function* readArriving(blobs: Blobs, key: string, length: number, movedTo: string | null) {
  let begun = false
  try {
    for await (const chunk of blobs.inbox.read(key, length)) {
      begun = true
      yield chunk
    }
  } catch (error) {
    if (begun || movedTo === null) throw error
    yield* blobs.store.read(movedTo)
  }
}
