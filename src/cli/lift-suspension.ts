import type { Organization } from '../server/database/index.ts'
import type { Installed } from '../server/deps.ts'
import { liftByOperator, listSuspended } from '../server/features/staff/index.ts'
import { todayOf } from '../server/http/index.ts'
import { readArguments, UsageError } from './arguments.ts'
import { organizationNamed, withInstallation } from './installation.ts'

/**
 * `peluit lift-suspension`: for an office whose own people can no longer let a suspended member in again. It gives
 * nobody a role or a key, and its day stays on the pages of the director and the administrators.
 */
export async function runLiftSuspension(args: readonly string[]): Promise<void> {
  const { config, host, member } = readArguments(args, ['config', 'host', 'member'])
  await withInstallation(config, async (deps) => {
    const organization = await organizationNamed(deps, host)
    process.stdout.write(`${await liftNumbered(deps, organization, member)}\n`)
  })
}

/** Lifts the suspension of the member with this number; what to print. Throws `UsageError`. */
export async function liftNumbered(
  deps: Pick<Installed, 'db' | 'clock'>,
  organization: Organization,
  member: string,
): Promise<string> {
  const suspended = await listSuspended(deps.db, organization.id)
  const found = suspended.find(({ number }) => String(number) === member)
  if (found === undefined) {
    const names = suspended.map(({ number, name }) => `${number} (${name})`).join(', ')
    throw new UsageError(`--member is the number of a suspended member: ${names || 'nobody is suspended'}`)
  }
  const today = todayOf(deps, organization)
  await liftByOperator(deps.db, organization.id, found.number, today)
  return `${found.name} can log in again. The office is shown: lifted by the operator on ${today}.`
}
