// One PostgreSQL for all server tests of a run. When it cannot start, the run fails: skipping half of it would pass
// for nothing.
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
