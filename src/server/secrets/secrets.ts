// The server's own secrets. They are kept outside the database and its backups and are made at first use.
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Bytes, randomBytes, randomId } from '../../protocol/encoding/bytes.ts'
import type { SigningKey } from '../../protocol/keys/signing.ts'
import { fastSigningKey } from '../ed25519.ts'
import { OperatorError } from '../operator-error.ts'

export interface Secrets {
  /** Without it nobody can guess passwords from the database, nor log in: it is backed up separately. */
  readonly pepper: Bytes
  /** Signs challenges of the proof of work. */
  readonly work: Bytes
  /** The organisation's log key, by its internal id. Signs receipts. */
  logKey(organizationId: string): SigningKey
}

/**
 * Opens the folder of secrets, making missing ones; only their owner can read the files. The secrets of organisations
 * with the internal ids in `relying` must exist already. Throws `OperatorError`.
 */
export function openSecrets(folder: string, relying: readonly string[] = []): Secrets {
  if (relying.length > 0) for (const name of ['pepper', ...relying.map(logName)]) demand(join(folder, name))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const logKeys = new Map<string, SigningKey>()
  return {
    pepper: readOrMake(folder, 'pepper'),
    work: readOrMake(folder, 'work'),
    logKey(organizationId) {
      const known = logKeys.get(organizationId)
      if (known) return known
      if (!/^[A-Za-z0-9_-]+$/.test(organizationId)) throw new Error('not the id of an organisation')
      const key = fastSigningKey(readOrMake(folder, logName(organizationId)))
      logKeys.set(organizationId, key)
      return key
    },
  }
}

function logName(organizationId: string): string {
  return `log-${organizationId}`
}

function demand(path: string): void {
  if (tryRead(path)) return
  throw new OperatorError(
    `${path} is missing: restore it from the backup of secrets, or mount the data folder. A new one would not fit`,
  )
}

function readOrMake(folder: string, name: string): Bytes {
  const path = join(folder, name)
  const found = tryRead(path)
  if (found) return found
  const draft = join(folder, `.${name}-${randomId()}`)
  const file = openSync(draft, 'wx', 0o600)
  writeSync(file, randomBytes(32))
  fsyncSync(file)
  closeSync(file)
  // A link never replaces a file: when two processes start together, the second reads the secret that the first made.
  try {
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  syncFolder(folder)
  return tryRead(path) as Bytes
}

function tryRead(path: string): Bytes | null {
  try {
    const bytes = new Uint8Array(readFileSync(path))
    if (bytes.length !== 32) {
      throw new OperatorError(`${path} is damaged: restore it from the backup of secrets`)
    }
    return bytes
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
