import type { Organization } from '../server/database/index.ts'
import type { Installed } from '../server/deps.ts'
import { invite } from '../server/features/staff/index.ts'
import { todayOf } from '../server/http/index.ts'
import { readArguments, UsageError } from './arguments.ts'
import { organizationNamed, withInstallation } from './installation.ts'

/**
 * `peluit invite`: invites the first director, or an administrator. The administrator invites everyone else, so that
 * the operator has no way into an organisation that has its own people.
 */
export async function runInvite(args: readonly string[]): Promise<void> {
  const { config, host, role, name } = readArguments(args, ['config', 'host', 'role', 'name'])
  await withInstallation(config, async (deps) => {
    const organization = await organizationNamed(deps, host)
    process.stdout.write(`${await makeInvitation(deps, organization, role, name)}\n`)
  })
}

/** The link for the invited person; its secret comes after `#`, which browsers send to no server. */
export async function makeInvitation(
  deps: Pick<Installed, 'db' | 'clock'>,
  organization: Organization,
  role: string,
  name: string,
): Promise<string> {
  if (role !== 'director' && role !== 'administrator') throw new UsageError('--role is director or administrator')
  if (role === 'director' && organization.publicId !== null) {
    throw new UsageError('the organisation is founded: its administrator invites further directors')
  }
  if (role === 'administrator' && organization.publicId === null) {
    throw new UsageError('the first director founds the organisation before anybody else joins')
  }
  const person = { name, email: null, roles: [role] as ['director' | 'administrator'], channels: [] }
  const { invitation } = await invite(deps.db, organization.id, person, todayOf(deps, organization))
  return `https://${organization.host}/petugas#undangan=${invitation}`
}
