// The second file of a backup: pepper and log keys. It is read completely before anything is restored.
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { concat } from '../../protocol/encoding/bytes.ts'
import { readStatement } from '../../protocol/keys/statement.ts'
import type { Db } from '../../server/database/index.ts'
import { fastSigningKey } from '../../server/ed25519.ts'
import { OperatorError } from '../../server/operator-error.ts'
import { syncPath } from '../../server/storage/index.ts'
import { UsageError } from '../arguments.ts'
import { listNewestNotes } from './queries.ts'
import { readRecords } from './records.ts'

/** The secrets by the names of their files. */
export type StoredSecrets = ReadonlyMap<string, Uint8Array>

/** All secrets of a file. Throws `UsageError` for another kind of file, and for one without a pepper. */
export async function readSecrets(stream: AsyncIterable<Uint8Array>): Promise<StoredSecrets> {
  const secrets = new Map<string, Uint8Array>()
  let count = -1
  for await (const { record, content } of readRecords(stream)) {
    if (record.is === 'secrets') count = record.count
    else if (record.is === 'secret') secrets.set(record.name, await whole(content))
    else throw new UsageError('this file holds no secrets: --secrets is the other one')
    for await (const rest of content) if (rest.length > 0) throw new OperatorError('not a backup of this version')
  }
  if (secrets.size !== count || !secrets.has('pepper')) throw new UsageError('the file of secrets is cut short')
  return secrets
}

/** Refuses secrets of another installation: the log key in each organisation's statement must be among them. */
export async function demandFitting(db: Db, secrets: StoredSecrets): Promise<void> {
  for (const { organization_id: id, note } of await listNewestNotes(db)) {
    const seed = secrets.get(`log-${id}`)
    if (!seed || fastSigningKey(Uint8Array.from(seed)).verifyKey !== readStatement(note).log) {
      throw new UsageError('the secrets are those of another installation, or older than an organisation in the data')
    }
  }
}

/** Writes the secrets as the server stores them, readable only by their owner. */
export async function writeSecrets(folder: string, secrets: StoredSecrets): Promise<void> {
  for (const [name, bytes] of secrets) {
    const file = await open(join(folder, name), 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  }
  await syncPath(folder)
}

async function whole(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of content) chunks.push(Uint8Array.from(chunk))
  return concat(...chunks)
}
