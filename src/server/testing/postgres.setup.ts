// One PostgreSQL for all server tests of a run. If it cannot start, the run fails: a run that skips half of the tests
// must not count as passed.
import type { TestProject } from 'vitest/node'
import { startPostgresServer } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server, to which a database name is added. */
    postgres: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgresServer({ settings: ['fsync=off'] })
  project.provide('postgres', server.address)
  return server.stop
}
