import { listOrganizations } from '../server/database/index.ts'
import type { Installed } from '../server/deps.ts'
import { addOrganization } from '../server/features/organizations/index.ts'
import { readArguments, UsageError } from './arguments.ts'
import { withInstallation } from './installation.ts'
import { listPresets, loadPreset } from './presets.ts'

const HOST = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/

/** `peluit organization add`: adds an organisation from a preset, without people and keys yet. */
export async function runOrganizationAdd(args: readonly string[]): Promise<void> {
  const { config, host: given, preset } = readArguments(args, ['config', 'host', 'preset'])
  const host = given.toLowerCase()
  if (!HOST.test(host)) throw new UsageError('--host is a host name without address scheme and port')
  if (!listPresets().includes(preset)) throw new UsageError(`presets are: ${listPresets().join(', ')}`)
  await withInstallation(config, add, true)

  async function add({ db }: Installed) {
    if ((await listOrganizations(db)).some((organization) => organization.host === host)) {
      throw new UsageError(`the host ${host} is taken`)
    }
    await addOrganization(db, { profile: loadPreset(preset), host, demo: false })
    const next = `peluit invite --config ${config} --host ${host} --role director --name NAME`
    process.stdout.write(`Added. Invite its first director:\n  ${next}\n`)
  }
}
