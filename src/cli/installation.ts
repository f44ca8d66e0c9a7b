// Opens the parts of an installation that commands work on; they need no built clients.
import { existsSync, statSync } from 'node:fs'
import { type Organization, organizationAt } from '../server/database/index.ts'
import type { Installed } from '../server/deps.ts'
import { layoutOf, openInstalled } from '../server/installed.ts'
import { OperatorError } from '../server/operator-error.ts'
import { UsageError } from './arguments.ts'
import { readConfig } from './config.ts'

/** Refuses to work as root on another user's data: the server could not write files that a command leaves behind. */
export function demandOwner(dataDir: string): void {
  const owner = existsSync(dataDir) ? statSync(dataDir).uid : 0
  if (owner !== 0 && process.getuid?.() === 0) {
    throw new OperatorError(`${dataDir} belongs to the user ${owner}: run this as that user (sudo -u), not as root`)
  }
}

/**
 * Opens the installation while a command runs. Only with `begin` is a new one made; otherwise a missing folder means a
 * wrong path or a disk that is not mounted. Throws `OperatorError`.
 */
export async function withInstallation(
  path: string,
  work: (installed: Installed) => Promise<void>,
  begin = false,
): Promise<void> {
  const config = readConfig(path)
  demandOwner(config.dataDir)
  const needed = config.database === null ? layoutOf(config.dataDir).database : config.dataDir
  if (!begin && !existsSync(needed)) {
    throw new OperatorError(`there is no installation: ${needed} is missing. Is "dataDir" right, and its disk mounted?`)
  }
  const { installed, close } = await openInstalled(config)
  try {
    await work(installed)
  } finally {
    await close()
  }
}

/** The organisation with this host. Throws `UsageError`. */
export async function organizationNamed({ db }: Pick<Installed, 'db'>, host: string): Promise<Organization> {
  const organization = await organizationAt(db, host.toLowerCase())
  if (!organization) throw new UsageError(`there is no organisation with the host ${host}`)
  return organization
}
