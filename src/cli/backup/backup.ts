// `peluit backup`: everything that an installation is, in two age files. The secrets lie in one of their own: who gets the
// data alone can guess no password. Nothing but those files is ever written.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isRecipient } from '../../protocol/age.ts'
import type { Db } from '../../server/database/index.ts'
import type { Deps } from '../../server/deps.ts'
import { OperatorError } from '../../server/operator-error.ts'
import type { Blobs } from '../../server/storage/index.ts'
import { readArguments, UsageError } from '../arguments.ts'
import { readConfig } from '../config.ts'
import { secretsDir, withInstallation } from '../installation.ts'
import { inSnapshot, isEmpty, type KeptTable, newestMigration, readTable, TABLES } from './queries.ts'
import { isSecretName, toCells, writeRecord } from './records.ts'
import { demandFree, type SealedFile, type Target, writeSealed } from './sealed-file.ts'

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
  for (const target of Object.values(targets)) {
    if (!isRecipient(target.recipient)) throw new UsageError('a recipient is a post-quantum age recipient, age1pq1…')
  }
  if (resolve(to) === resolve(secrets)) throw new UsageError('the secrets need a file of their own')
  await withInstallation(config, async (deps) => {
    if (await isEmpty(deps.db)) throw new OperatorError('there is no organisation to back up. Is "dataDir" right?')
    await writeBackup(deps, secretsDir(readConfig(config).dataDir), targets)
    process.stdout.write(
      `The data are in ${to}, the secrets in ${secrets}. Keep the two at different places, and the identity that opens\n` +
        'them at a third; a restore needs all of them. Try it.\n',
    )
  })
}

type Source = Pick<Deps, 'db' | 'dialect' | 'blobs'>

/** Writes a backup while the server runs. The files appear under their names only when all of both is durable. */
export async function writeBackup(source: Source, secrets: string, targets: BackupTargets): Promise<void> {
  for (const target of Object.values(targets)) demandFree(target)
  const written: SealedFile[] = []
  try {
    written.push(await writeSealed(targets.secrets, readSecrets(secrets)))
    written.push(await writeData(source, targets.data))
    for (const file of written) await file.keep()
  } catch (error) {
    for (const file of written) await file.drop()
    throw error
  }
}

async function writeData({ db, dialect, blobs }: Source, target: Target): Promise<SealedFile> {
  return inSnapshot(db, dialect, (snapshot) => writeSealed(target, readInstallation(snapshot, blobs)))
}

/** The pepper and the log keys: small, and the same as long as the installation lives. */
async function* readSecrets(folder: string): AsyncGenerator<Uint8Array> {
  const names = readdirSync(folder).filter(isSecretName).sort()
  yield* writeRecord({ is: 'secrets', version: 1, count: names.length })
  for (const name of names) yield* writeRecord({ is: 'secret', name }, [readFileSync(join(folder, name))])
}

/** Every record of the data: what they are, the rows, the blobs. */
async function* readInstallation(snapshot: Db, blobs: Blobs): AsyncGenerator<Uint8Array> {
  const count = { rows: 0, blobs: 0 }
  yield* writeRecord({ is: 'backup', version: 1, schema: await newestMigration(snapshot) })
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
