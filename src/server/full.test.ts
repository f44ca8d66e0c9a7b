// A full disk leads to a plain refusal, and everything that was accepted before is still there.
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { randomId } from '../protocol/encoding/bytes.ts'
import { padPiece } from '../protocol/encoding/padding.ts'
import { seal } from '../protocol/sealing/age.ts'
import { HEADERS } from '../protocol/wire/reporter.ts'
import type { Db, Dialect } from './database/index.ts'
import { disk } from './storage/index.ts'
import {
  composeReport,
  databases,
  makeOrganization,
  makeReport,
  makeSlot,
  openTestApp,
  sendPiece,
} from './testing/index.ts'

/** Stops the database from growing; answers a function that gives it room again. */
async function fill(db: Db, kind: Dialect): Promise<() => Promise<unknown>> {
  if (kind === 'sqlite') {
    const { rows } = await sql<{ page_count: number }>`pragma inbox.page_count`.execute(db)
    await sql`pragma inbox.max_page_count = ${sql.lit(rows[0]?.page_count)}`.execute(db)
    return () => sql`pragma inbox.max_page_count = 4294967294`.execute(db)
  }
  // The error that PostgreSQL raises when a row would need a new page; here a trigger raises it.
  await sql`create or replace function no_room() returns trigger language plpgsql as $$
    begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`.execute(db)
  await sql`create trigger full_disk before insert on inbox_entry execute function no_room()`.execute(db)
  return () => sql`drop trigger full_disk on inbox_entry`.execute(db)
}

describe.each(databases)('a full disk under %s', (kind) => {
  test('refuses a report whole, keeps what came before, and takes the same report when there is room', async () => {
    const server = await openTestApp(kind)
    const organization = await makeOrganization(server)
    const before = await makeReport(server, organization)
    const slots = [await makeSlot(server, organization), await makeSlot(server, organization)]
    // Larger than the space left in the last pages.
    const text = 'Panjang. '.repeat(3000)
    const bodies = await Promise.all(slots.map((slot) => composeReport(organization, slot, { text })))
    const sendAll = () =>
      Promise.all(
        slots.map(({ token }, i) =>
          server.request(organization.host, '/api/reporter/report', { body: bodies[i]?.body, token }),
        ),
      )
    const makeRoom = await fill(server.db, kind)
    for (const answer of await sendAll()) {
      const problem = { type: 'about:blank', title: 'storage full', status: 507, code: 'storage_full' }
      expect([answer.status, await answer.json()]).toEqual([507, problem])
    }
    const read = (token: string) => server.request(organization.host, '/api/reporter/slot', { token })
    expect(await (await read(before.slot.token)).json()).toMatchObject({ state: 'sent', receipt: before.receipt })
    for (const { token } of slots) expect(await (await read(token)).json()).toMatchObject({ state: 'draft' })
    await makeRoom()
    expect((await sendAll()).map(({ status }) => status)).toEqual([200, 200])
    for (const table of ['inbox_slot', 'inbox_case', 'inbox_entry', 'inbox_vault'] as const) {
      expect(await server.db.selectFrom(table).selectAll().execute()).toHaveLength(3)
    }
  })
})

test('a full disk refuses the bytes of evidence, and the upload of the piece resumes where it stopped', async () => {
  let full = false
  const files: typeof disk = {
    ...disk,
    async open(path, how) {
      const file = await disk.open(path, how)
      return {
        ...file,
        async write(bytes, position) {
          await file.write(full ? bytes.subarray(0, 100) : bytes, position)
          if (full) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
        },
      }
    },
  }
  const server = await openTestApp('sqlite', { files })
  const organization = await makeOrganization(server)
  const { host } = organization
  const slot = await makeSlot(server, organization)
  const bytes = await seal(slot.caseRecipient, padPiece(new Uint8Array(100).fill(7)))
  const [id, length] = [randomId(), bytes.length]
  const send = (offset: number, end: number) =>
    sendPiece(server, host, slot, id, bytes.subarray(offset, end), { offset, length })
  const headers = { [HEADERS.piece]: id }
  expect((await send(0, 1000)).status).toBe(204)
  full = true
  const refused = await send(1000, length)
  expect([refused.status, (await refused.json()).code]).toEqual([507, 'storage_full'])
  const head = await server.request(host, '/api/reporter/piece', { method: 'HEAD', token: slot.token, headers })
  expect(head.headers.get(HEADERS.offset)).toBe('1000')
  full = false
  expect((await send(1000, length)).headers.get(HEADERS.offset)).toBe(String(length))
  const read = await server.request(host, '/api/reporter/piece', { token: slot.token, headers })
  expect(new Uint8Array(await read.arrayBuffer())).toEqual(new Uint8Array(bytes))
})
