// A test that kills the process proves nothing about a power cut; the order of writes to the disk does.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { randomBytes } from '../../../protocol/encoding/bytes.ts'
import { composeReport, makeFile, makeOrganization, makeSlot, openTestApp } from '../../testing/index.ts'
import { recordingFileSystem } from '../../testing/recording.ts'

test('evidence and report are durable before they are confirmed', async () => {
  const { files, steps } = recordingFileSystem()
  const server = await openTestApp('sqlite', { files })
  const organization = await makeOrganization(server)
  const slot = await makeSlot(server, organization)
  server.queries.length = 0
  // One list for both: queries are recorded among the steps of the file system.
  server.queries.push = (...texts) => steps.push(...texts.filter((text) => /^(begin|commit)/.test(text)))
  const file = await makeFile(server, organization, slot, randomBytes(10))
  steps.push('answered')
  const { body } = await composeReport(organization, slot, {}, [file])
  const answer = await server.request(organization.host, '/api/reporter/report', { body, token: slot.token })
  steps.push(`answered ${answer.status}`)
  Reflect.deleteProperty(server.queries, 'push')
  const kinds = steps.map((step) => step.replace(/ inbox\/.*/, ''))
  expect(kinds).toEqual([
    'begin immediate',
    'commit',
    'write',
    'sync',
    'sync folder inbox',
    'answered',
    'begin immediate',
    'commit',
    'answered 200',
  ])
})

test('SQLite waits for the disk at every commit and overwrites deleted data', async () => {
  const { db } = await openTestApp('sqlite')
  const pragma = async (name: string) => {
    const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db)
    return Object.values(rows[0] ?? {})[0]
  }
  expect([await pragma('journal_mode'), await pragma('synchronous'), await pragma('secure_delete')]).toEqual([
    'wal',
    2,
    1,
  ])
})
