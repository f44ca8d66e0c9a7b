import { setTimeout } from 'node:timers/promises'
import { checkDatabase, listOrganizations, type Organization } from '../server/database/index.ts'
import type { Installed } from '../server/deps.ts'
import { areTracesLeft, removeTraces, runTick } from '../server/features/tick/index.ts'
import { log } from '../server/http/index.ts'
import { openServer, serve } from '../server/main.ts'
import { readArguments } from './arguments.ts'
import { readConfig } from './config.ts'
import { demandOwner, withInstallation } from './installation.ts'

/** `peluit serve`: serves until the process receives a stop signal. */
export async function runServe(args: readonly string[]): Promise<void> {
  const config = readConfig(readArguments(args, ['config']).config)
  demandOwner(config.dataDir)
  const server = await openServer(config)
  await serve(server, config.port, config.address)
  await sayFindings(server.deps)
  if ((await listOrganizations(server.deps.db)).length === 0) {
    process.stdout.write(`There is no organisation in ${config.dataDir} yet: peluit organization add makes one.\n`)
  }
  process.stdout.write(`Peluit listens on http://${config.address}:${config.port}\n`)
}

/** Further attempts to remove traces, each after a pause in milliseconds. */
const MORE_TRIES = 2
const PAUSE = 1000
const TRACES_LEFT =
  'Traces of released reports are still in the database: another program reads it (a backup, a shell), or there is ' +
  'no room. A running server tries again by itself; without one, end what reads it and run this again.'

/**
 * `peluit tick`: releases reports and letters of every organisation now. A failure in one does not stop the others. The
 * command fails if traces are left.
 */
export async function runTickNow(args: readonly string[]): Promise<void> {
  await withInstallation(readArguments(args, ['config']).config, async (deps) => {
    for (const organization of await listOrganizations(deps.db)) {
      process.stdout.write(`${organization.host}: ${await releaseNow(deps, organization)}\n`)
    }
    await removeLeftTraces(deps)
    if (await areTracesLeft(deps)) {
      process.exitCode = 1
      process.stdout.write(`${TRACES_LEFT}\n`)
      await sayFindings(deps)
    }
  })
}

/** Prints what the operator should change in the database, so that the release can keep its promise. */
async function sayFindings({ db, dialect }: Installed): Promise<void> {
  for (const sentence of await checkDatabase(db, dialect)) process.stdout.write(`${sentence}\n`)
}

async function releaseNow(deps: Installed, organization: Organization): Promise<string> {
  try {
    return (await runTick(deps, organization)) ? 'released' : 'another process is releasing'
  } catch (error) {
    log('job_failed', {}, error)
    process.exitCode = 1
    return 'failed; nothing is lost, and the server tries again by itself'
  }
}

/** Tries again, because a request of a running server may have blocked the removal for a moment. */
async function removeLeftTraces(deps: Installed): Promise<void> {
  const [first] = await listOrganizations(deps.db)
  for (let tries = 0; first && tries < MORE_TRIES && (await areTracesLeft(deps)); tries++) {
    await setTimeout(PAUSE)
    await removeTraces(deps, first.id)
  }
}
