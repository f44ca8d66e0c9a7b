// `peluit backup`: a whole installation in two age files. The secrets are in a file of their own, so that a thief of
// the data alone cannot guess passwords. Nothing else is written.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Db } from '../../server/database/index.ts'
import type { Installed } from '../../server/deps.ts'
import { layoutOf } from '../../server/installed.ts'
import { OperatorError } from '../../server/operator-error.ts'
import { type Blobs, readWhole } from '../../server/storage/index.ts'
import { readArguments, UsageError } from '../arguments.ts'
import { readConfig } from '../config.ts'
import { withInstallation } from '../installation.ts'
import {
  inSnapshot,
  isEmpty,
  type KeptTable,
  keyOfText,
  keyOfWaiting,
  newestMigration,
  placeOfReleased,
  type Row,
  readTable,
  type Snapshot,
  TABLES,
} from './queries.ts'
import { isSecretName, toCells, writeRecord } from './records.ts'
import { demandFree, demandRecipient, type SealedFile, type Target, writeSealed } from './sealed-file.ts'

/** The two files. */
export interface BackupTargets {
  readonly data: Target
  readonly secrets: Target
}

export async function runBackup(args: readonly string[]): Promise<void> {
  const needed = ['config', 'to', 'secrets', 'recipient'] as const
  const { config, to, secrets, recipient, ...rest } = readArguments(args, needed, ['secrets-recipient'])
  const targets = {
    data: { to, recipient },
    secrets: { to: secrets, recipient: rest['secrets-recipient'] ?? recipient },
  }
  for (const [of, target] of Object.entries(targets)) demandRecipient(of, target)
  if (resolve(to) === resolve(secrets)) throw new UsageError('the secrets need a file of their own')
  await withInstallation(config, async (deps) => {
    if (await isEmpty(deps.db)) throw new OperatorError('there is no organisation to back up. Is "dataDir" right?')
    const lost = await writeBackup(deps, layoutOf(readConfig(config).dataDir).secrets, targets)
    process.stdout.write(
      `The data are in ${to}, the secrets in ${secrets}. Keep the two at different places, and the identity that opens\n` +
        'them at a third; a restore needs all of them. Try it.\n',
    )
    if (lost === 0) return
    process.exitCode = 1
    process.stderr.write(
      `peluit: ${lost} files of evidence or drafts are missing or damaged in the data folder and not in this backup. An\n` +
        'older one may have them: keep it, and look at the disk.\n',
    )
  })
}

type Source = Pick<Installed, 'db' | 'dialect' | 'blobs'>
type Found = { lost: number }

/**
 * Writes a backup while the server runs. The two files get their names only when both are completely on the disk.
 * Answers how many files that the database names could not be read.
 */
export async function writeBackup(source: Source, secrets: string, targets: BackupTargets): Promise<number> {
  const found = { lost: 0 }
  for (const target of Object.values(targets)) demandFree(target)
  const written: SealedFile[] = []
  try {
    written.push(await writeSealed(targets.secrets, readSecrets(secrets)))
    written.push(await writeData(source, targets.data, found))
    for (const file of written) await file.keep()
  } catch (error) {
    for (const file of written) await file.drop()
    throw error
  }
  return found.lost
}

function writeData({ db, dialect, blobs }: Source, target: Target, found: Found): Promise<SealedFile> {
  return inSnapshot(db, dialect, (snapshot) => writeSealed(target, readInstallation(snapshot, blobs, found)))
}

/** The pepper and the log keys. They are small and never change. */
async function* readSecrets(folder: string): AsyncGenerator<Uint8Array> {
  const names = readdirSync(folder).filter(isSecretName).sort()
  yield* writeRecord({ is: 'secrets', version: 1, count: names.length })
  for (const name of names) yield* writeRecord({ is: 'secret', name }, [readFileSync(join(folder, name))])
}

/** What a database row says about a file. */
interface Kept {
  readonly place: 'inbox' | 'store'
  readonly key: string
  readonly organizationId: string
  /** Of a piece its id, of a draft's text the hash of its token. */
  readonly id: string
  /** How many bytes are in the inbox. */
  readonly received: number
  /** How the text of a draft begins; null for a piece. */
  readonly stamp: Uint8Array | null
}

/** Every record of the data file: its kind, the rows, the blobs. */
async function* readInstallation({ db, end }: Snapshot, blobs: Blobs, found: Found): AsyncGenerator<Uint8Array> {
  const count = { rows: 0, blobs: 0 }
  const kept: Kept[] = []
  yield* writeRecord({ is: 'backup', version: 1, schema: await newestMigration(db) })
  for (const table of Object.keys(TABLES) as KeptTable[]) {
    for await (const row of readTable(db, table)) {
      count.rows++
      yield* writeRecord({ is: 'row', table, cells: toCells(row) })
      const file = fileOf(table, row)
      if (file) kept.push(file)
    }
  }
  // Files take long. The snapshot ends before them, because it would block the daily job from locking a table.
  await end()
  for (const file of kept) {
    const content = await readKept(db, blobs, file, found)
    if (!content) continue
    count.blobs++
    yield* writeRecord({ is: 'blob', place: file.place, key: file.key }, content)
  }
  yield* writeRecord({ is: 'end', ...count })
}

function fileOf(table: KeptTable, { organization_id, blob, id, received, token_hash, draft, size }: Row): Kept | null {
  const file = { organizationId: String(organization_id), key: String(blob), id: String(id), stamp: null }
  if (table === 'piece') return { ...file, place: 'store', received: 0 }
  if (table === 'inbox_piece' && received !== 0) return { ...file, place: 'inbox', received: Number(received) }
  if (table !== 'inbox_slot' || blob === null || draft === null) return null
  return { ...file, place: 'inbox', id: String(token_hash), received: Number(size), stamp: draft as Uint8Array }
}

/**
 * The file of a row in the snapshot, wherever a release has moved it since; null if it is gone. Counts it as lost if a
 * row still names it. It is read whole before it is written, so that a damaged one leaves no half record; it is small.
 */
async function readKept(db: Db, blobs: Blobs, file: Kept, found: Found): Promise<Uint8Array[] | null> {
  const read = ({ place, key }: Pick<Kept, 'place' | 'key'>) =>
    readWhole(place === 'store' ? blobs.store.read(key) : blobs.inbox.read(key, file.received))
  const content = await read(file)
  if (content) return content
  let isNamed = false
  for await (const place of placesNow(db, file)) {
    const moved = await read(place)
    if (moved) return moved
    isNamed = true
  }
  if (isNamed) found.lost++
  return null
}

/**
 * Where the file of a row may be now: a release gives files of drafts new names, and moves those of reports to the store.
 * Nowhere if the row is gone: reporters, time limits and the end of a case delete files with their rows.
 */
async function* placesNow(db: Db, { organizationId, id, stamp }: Kept): AsyncGenerator<Pick<Kept, 'place' | 'key'>> {
  // In the direction in which a release moves it.
  const waiting = stamp ? await keyOfText(db, organizationId, id, stamp) : await keyOfWaiting(db, organizationId, id)
  if (waiting) yield { place: 'inbox', key: waiting }
  const released = stamp ? undefined : await placeOfReleased(db, organizationId, id)
  if (released) yield { place: 'store', key: released }
}
