// The parts of an installation that commands work on, without the built clients.
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { migrate, type Organization, openDatabase, organizationAt } from '../server/database/index.ts'
import type { Deps } from '../server/deps.ts'
import { openWorkDesk } from '../server/http/index.ts'
import { OperatorError } from '../server/operator-error.ts'
import { openInstalledSecrets } from '../server/secrets/index.ts'
import { openDiskBlobs } from '../server/storage/index.ts'
import { UsageError } from './arguments.ts'
import { readConfig } from './config.ts'

export const secretsDir = (dataDir: string) => join(dataDir, 'secrets')
export const blobsDir = (dataDir: string) => join(dataDir, 'blobs')
export const databaseFile = (dataDir: string) => join(dataDir, 'peluit.db')

/** Refuses to work as root on another user's data: the server could not write what a command left behind. */
export function demandOwner(dataDir: string): void {
  const owner = existsSync(dataDir) ? statSync(dataDir).uid : 0
  if (owner !== 0 && process.getuid?.() === 0) {
    throw new OperatorError(`${dataDir} belongs to the user ${owner}: run this as that user (sudo -u), not as root`)
  }
}

/**
 * Opens the installation for the time of a command. Only `begin` makes one: anywhere else a folder that is missing is a
 * wrong path or a disk that is not mounted. Throws `OperatorError`.
 */
export async function withInstallation(
  path: string,
  work: (installation: Deps) => Promise<void>,
  begin = false,
): Promise<void> {
  const config = readConfig(path)
  demandOwner(config.dataDir)
  const needed = config.database === null ? databaseFile(config.dataDir) : config.dataDir
  if (!begin && !existsSync(needed)) {
    throw new OperatorError(`there is no installation: ${needed} is missing. Is "dataDir" right, and its disk mounted?`)
  }
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const { db, dialect, close } = openDatabase(config.database ?? databaseFile(config.dataDir))
  try {
    await migrate(db)
    const secrets = await openInstalledSecrets(db, secretsDir(config.dataDir))
    await work({
      db,
      dialect,
      config,
      secrets,
      clock: Date.now,
      blobs: openDiskBlobs(blobsDir(config.dataDir)),
      work: openWorkDesk(secrets.work, Date.now),
      assets: {
        find: () => null,
        bundle: () => [],
        entry: () => {
          throw new Error('a command serves no pages')
        },
      },
      pictures: { names: [], find: () => null },
    })
  } finally {
    await close()
  }
}

/** The organisation with this host. Throws `UsageError`. */
export async function organizationNamed({ db }: Pick<Deps, 'db'>, host: string): Promise<Organization> {
  const organization = await organizationAt(db, host.toLowerCase())
  if (!organization) throw new UsageError(`there is no organisation with the host ${host}`)
  return organization
}
