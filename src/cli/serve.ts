import { listOrganizations } from '../server/database/index.ts'
import { runTick } from '../server/features/tick/index.ts'
import { openServer, serve } from '../server/main.ts'
import { readArguments } from './arguments.ts'
import { readConfig } from './config.ts'
import { withInstallation } from './installation.ts'

/** `peluit serve`: until the process is told to stop. */
export async function runServe(args: readonly string[]): Promise<void> {
  const config = readConfig(readArguments(args, ['config']).config)
  await serve(await openServer(config), config.port, config.address)
  process.stdout.write(`Peluit listens on http://${config.address}:${config.port}\n`)
}

/** `peluit tick`: releases what reporters sent, now, for every organisation. */
export async function runTickNow(args: readonly string[]): Promise<void> {
  await withInstallation(readArguments(args, ['config']).config, async (deps) => {
    for (const organization of await listOrganizations(deps.db)) {
      const ran = await runTick(deps, organization)
      process.stdout.write(`${organization.host}: ${ran ? 'released' : 'another process is releasing'}\n`)
    }
  })
}
