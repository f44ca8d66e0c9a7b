// What reporters do leaves no trace outside the inbox before the release, and none of its order there afterwards.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { fromBase64, randomBytes, toBase64 } from '../../../protocol/encoding/bytes.ts'
import { padJson } from '../../../protocol/encoding/padding.ts'
import { makeIdentity, recipientOf, seal } from '../../../protocol/sealing/age.ts'
import { sealLockbox } from '../../../protocol/sealing/lockbox.ts'
import { type Challenge, solveWork } from '../../../protocol/work.ts'
import { COUNTER_TABLES } from '../../counters/index.ts'
import { type Dialect, INBOX, organizationAt } from '../../database/index.ts'
import {
  composeFurther,
  composeVault,
  databases,
  makeFile,
  makeOrganization,
  makeReport,
  makeSlot,
  openTestApp,
  type TestApp,
} from '../../testing/index.ts'
import { areTracesLeft, runDueTicks, runTick } from './index.ts'
import { tickAll } from './testing/release.ts'

async function release(server: TestApp, { host }: { host: string }): Promise<void> {
  const organization = await organizationAt(server.db, host)
  if (organization) expect(await runTick(server.deps, organization)).toBe(true)
}

/** Everything that is stored of the tables outside the inbox: the bytes of the file and its log, or each row's place. */
async function officeState(server: TestApp, kind: Dialect): Promise<unknown> {
  if (kind === 'sqlite') {
    const files = [server.database, `${server.database}-wal`]
    return files.map((path) => createHash('sha256').update(readFileSync(path)).digest('hex'))
  }
  // Spent proofs of work are counted apart, under keys that say nothing.
  const left = new Set<string>([...INBOX, ...COUNTER_TABLES])
  const tables = (await server.db.introspection.getTables()).map(({ name }) => name)
  const state: [string, unknown][] = []
  for (const table of tables.filter((name) => !left.has(name))) {
    const { rows } = await sql`select ctid::text, xmin::text, xmax::text from ${sql.table(table)}`.execute(server.db)
    state.push([table, rows])
  }
  return state
}

describe.each(databases)('traces on %s', (kind) => {
  test('nothing that a reporter does is written outside the inbox before the release', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const { host, publicId } = organization
    const custody = await recipientOf(organization.custodyIdentity)
    const record = { lookup: toBase64(randomBytes(32)), proof: toBase64(randomBytes(32)) }
    const send = async (method: string, path: string, body: unknown, token?: string) => {
      const answer = await server.request(host, `/api/reporter/${path}`, { method, body, ...(token && { token }) })
      expect(answer.status, path).toBeLessThan(300)
    }
    const old = await makeReport(server, organization, { files: [randomBytes(10)] })
    await putRecord(server, host, record)
    await release(server, organization)

    const before = await officeState(server, kind)
    const draft = await makeSlot(server, organization)
    const sealed = toBase64(await seal(draft.ownRecipient, padJson({ text: 'rahasia' })))
    await send('PUT', 'draft', { draft: sealed }, draft.token)
    await makeFile(server, organization, draft, randomBytes(10))
    await send('DELETE', 'draft', undefined, draft.token)
    const fresh = await makeReport(server, organization, { files: [randomBytes(10)] })
    const last = { number: 0, hash: old.hash }
    const more = await makeFile(server, organization, old.slot, randomBytes(10))
    const contents: Parameters<typeof composeFurther>[2][] = [
      { v: 1, kind: 'message', text: 'lagi' },
      { v: 1, kind: 'evidence', text: 'x', files: [more] },
      { v: 1, kind: 'withdrawal', text: 'menyesal' },
    ]
    for (const content of contents) {
      const { body, hash, number } = await composeFurther(organization, old.slot, content, last)
      await send('POST', 'entries', body, old.slot.token)
      Object.assign(last, { hash, number })
    }
    await send('PUT', 'vault', await composeVault(publicId, custody, fresh.slot, 2, {}), fresh.slot.token)
    await send('GET', 'slot', undefined, old.slot.token)
    await send('DELETE', 'records', record)
    await putRecord(server, host, { ...record, proof: toBase64(randomBytes(32)) })
    expect(await officeState(server, kind)).toEqual(before)
    // The control: a release is seen.
    await release(server, organization)
    expect(await officeState(server, kind)).not.toEqual(before)
  })

  test('a replaced vault changes its own row before the release, and nothing else', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const { slot } = await makeReport(server, organization)
    await release(server, organization)
    const rows = async () => {
      const state: Record<string, string> = {}
      for (const { name } of await server.db.introspection.getTables()) {
        if (INBOX.some((table) => table === name) || /^vault_/.test(name)) continue
        const { rows } = await sql`select * from ${sql.table(name)}`.execute(server.db)
        state[name] = JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value))
      }
      return state
    }
    const before = await rows()
    const custody = await recipientOf(organization.custodyIdentity)
    const body = await composeVault(organization.publicId, custody, slot, 2, {})
    const what = { method: 'PUT', body, token: slot.token }
    expect((await server.request(organization.host, '/api/reporter/vault', what)).status).toBe(204)
    const after = await rows()
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual(['vault'])
    const { version, to_custody, to_own } = await server.db.selectFrom('vault').selectAll().executeTakeFirstOrThrow()
    expect([version, to_custody.length, to_own.length]).toEqual([1, 0, 0])
  })

  test('drafts that stay lie in random order after it', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const arrived: string[] = []
    for (let i = 0; i < 12; i++) {
      const slot = await makeSlot(server, organization)
      await makeFile(server, organization, slot, randomBytes(10))
      arrived.push(slot.caseId)
    }
    const place = sql.raw(kind === 'sqlite' ? 'rowid' : 'ctid')
    const order = async (table: 'inbox_slot' | 'inbox_piece') => {
      const { rows } = await sql<{
        id: string
      }>`select case_id as id from ${sql.table(table)} order by ${place}`.execute(server.db)
      return rows.map(({ id }) => id)
    }
    expect([await order('inbox_slot'), await order('inbox_piece')]).toEqual([arrived, arrived])
    await release(server, organization)
    for (const table of ['inbox_slot', 'inbox_piece'] as const) {
      const left = await order(table)
      expect([...left].sort()).toEqual([...arrived].sort())
      expect(left).not.toEqual(arrived)
    }
    if (kind === 'sqlite') expect(readFileSync(`${server.inbox}-wal`)).toHaveLength(0)
    const bytes = kind === 'sqlite' ? readFileSync(server.inbox) : null
    // Rows that come afterwards find their place.
    const later = await makeSlot(server, organization)
    const draft = toBase64(await seal(later.ownRecipient, padJson({ text: 'rahasia' })))
    const saved = await server.request(organization.host, '/api/reporter/draft', {
      method: 'PUT',
      body: { draft },
      token: later.token,
    })
    expect(saved.status).toBe(200)
    await server.request(organization.host, '/api/reporter/draft', { method: 'DELETE', token: later.token })
    if (kind === 'postgres') {
      const { rows } = await sql`select distinct xmin::text from inbox_slot`.execute(server.db)
      expect(rows).toHaveLength(1)
      return
    }
    const placed = arrived.map((id) => ({ id, at: bytes?.lastIndexOf(id) ?? 0 })).sort((a, b) => a.at - b.at)
    expect(placed.every(({ at }) => at > 0)).toBe(true)
    expect(placed.map(({ id }) => id)).not.toEqual(arrived)
  })
})

test('a reader of the office’s file alone also keeps the removal of traces owed', async () => {
  const server = await openTestApp('sqlite')
  const organization = await makeOrganization(server)
  await makeReport(server, organization)
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => void vi.restoreAllMocks())
  const shell = new DatabaseSync(server.database)
  shell.exec('begin')
  shell.prepare('select count(*) from case_file').get()
  await release(server, organization)
  expect([await areTracesLeft(server.deps), written.mock.calls.length]).toEqual([true, 1])
  shell.close()
  server.clock.advance({ minutes: 1 })
  await runDueTicks(server.deps)
  expect([await areTracesLeft(server.deps), written.mock.calls.length]).toEqual([false, 1])
})

test('PostgreSQL writes vaults and records again only after some of them were deleted', async () => {
  const server = await openTestApp('postgres')
  const organization = await makeOrganization(server)
  const rewritten = () => server.queries.filter((text) => /^vacuum full/.test(text))
  const report = await makeReport(server, organization)
  await release(server, organization)
  expect(rewritten()).toEqual([])
  const custody = await recipientOf(organization.custodyIdentity)
  const body = await composeVault(organization.publicId, custody, report.slot, 2, {})
  await server.request(organization.host, '/api/reporter/vault', { method: 'PUT', body, token: report.slot.token })
  await release(server, organization)
  expect(rewritten()).toEqual(['vacuum full "vault"'])
  await release(server, organization)
  expect(rewritten()).toHaveLength(1)
})

/** Stores a record for a user name and password. */
async function putRecord(server: TestApp, host: string, record: { lookup: string; proof: string }): Promise<void> {
  const recipient = await recipientOf(await makeIdentity())
  const purpose = { organization: record.lookup, kind: 'account-code', id: record.lookup } as const
  const lockbox = toBase64(await sealLockbox(recipient, purpose, 'delapan kata'))
  const share = (work?: unknown) =>
    server.request(host, '/api/reporter/records/share', { body: { ...record, ...(work !== undefined && { work }) } })
  const { challenge } = (await (await share()).json()) as { challenge: Challenge }
  const { ticket } = (await (await share(await solveWork(challenge))).json()) as { ticket: object }
  const put = { method: 'PUT', body: { ...record, ticket, lockbox } }
  expect((await server.request(host, '/api/reporter/records', put)).status).toBe(204)
}

test('traces are removed once for all organisations whose job was due at the same hour', async () => {
  const server = await openTestApp('sqlite')
  for (let i = 0; i < 3; i++) await makeReport(server, await makeOrganization(server))
  server.clock.set('2026-04-02T12:00:00Z')
  server.queries.length = 0
  await runDueTicks(server.deps)
  expect(server.queries.filter((text) => text.startsWith('vacuum'))).toHaveLength(1)
  expect(await server.db.selectFrom('inbox_case').select('id').execute()).toEqual([])
  expect(await areTracesLeft(server.deps)).toBe(false)
})

test('PostgreSQL stores released rows in another order than that in which they came', async () => {
  const server = await openTestApp('postgres')
  const organization = await makeOrganization(server)
  const arrived: string[] = []
  for (let i = 0; i < 8; i++) arrived.push((await makeReport(server, organization)).caseId)
  // Without an order, PostgreSQL reads rows as they were written: a control first, then the check itself.
  const order = async (table: 'case_file' | 'entry' | 'slot' | 'inbox_slot') => {
    const { rows } = await sql<{ id: string }>`
      select ${sql.ref(table === 'case_file' ? 'id' : 'case_id')} as id from ${sql.table(table)} order by ctid
    `.execute(server.db)
    return rows.map(({ id }) => id)
  }
  const slots = (await order('inbox_slot')).filter((id) => arrived.includes(id))
  expect(slots).toHaveLength(8)
  await tickAll(server)
  for (const table of ['case_file', 'entry', 'slot'] as const) {
    const released = await order(table)
    expect([...released].sort()).toEqual([...arrived].sort())
    expect(released).not.toEqual(arrived)
  }
})

test('rows that the tick deletes leave no bytes in the SQLite files or their logs', async () => {
  const server = await openTestApp('sqlite')
  const organization = await makeOrganization(server)
  const { host } = organization
  const slot = await makeSlot(server, organization)
  const draft = await seal(slot.ownRecipient, padJson({ text: 'rahasia' }))
  const body = { draft: toBase64(draft) }
  await server.request(host, '/api/reporter/draft', { method: 'PUT', body, token: slot.token })
  const report = await makeReport(server, organization)
  const found = (bytes: Uint8Array) =>
    [server.database, `${server.database}-wal`, server.inbox, `${server.inbox}-wal`].filter((path) =>
      readFileSync(path).includes(bytes.subarray(2000, 2200)),
    )
  // A control: the search finds the bytes while they are there.
  const vault = fromBase64(report.body.vault.custody)
  expect([found(draft).length, found(vault).length]).toEqual([1, 1])
  const custody = await recipientOf(organization.custodyIdentity)
  const emptied = await composeVault(organization.publicId, custody, report.slot, 2, {})
  await server.request(host, '/api/reporter/vault', { method: 'PUT', body: emptied, token: report.slot.token })
  server.clock.advance({ days: 8 })
  await tickAll(server)
  expect([found(draft), found(vault)]).toEqual([[], []])
  expect(found(fromBase64(emptied.custody))).toHaveLength(1)
})
