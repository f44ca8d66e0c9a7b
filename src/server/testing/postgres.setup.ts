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
  // A log in small parts, because each release writes it again.
  const small = { initdb: ['--wal-segsize=1'], settings: ['min_wal_size=2MB', 'fsync=off'] }
  const server = await startPostgresServer(small)
  project.provide('postgres', server.address)
  return server.stop
}
