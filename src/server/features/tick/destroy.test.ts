// Thirty days after it was discarded a case is destroyed: nothing of it is left but a number in the figures.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { fromBase64, randomBytes, randomId } from '../../../protocol/encoding/bytes.ts'
import { recipientOf } from '../../../protocol/sealing/age.ts'
import { SentSlot } from '../../../protocol/wire/reporter.ts'
import { type Dialect, INBOX, listOrganizations } from '../../database/index.ts'
import {
  composeFurther,
  composeVault,
  databases,
  makeOrganization,
  makeReport,
  openTestApp,
  type TestApp,
  type TestReport,
} from '../../testing/index.ts'
import { composeAct, composeOffice, logInAs, makeLockbox } from '../../testing/staff.ts'
import { openProcedure } from '../protection/index.ts'
import { destroyDiscarded, finishDeletions } from './destroy.ts'
import { runTick } from './index.ts'
import { dyingAfter, Killed } from './testing/dying.ts'

const DISCARDED = '2026-03-02T10:00:00Z'
/** The thirtieth day after, and the day on which the case is destroyed. */
const [LAST, GONE] = ['2026-04-01T20:00:00+07:00', '2026-04-02T20:00:00+07:00']

/** An office with a case in work and a discarded one, which has a dossier, an investigator, and letters. */
async function setUp(kind: Dialect) {
  const server = await openTestApp(kind)
  server.clock.set(DISCARDED)
  const organization = await makeOrganization(server)
  const { host, people } = organization
  const tick = async () => {
    for (const one of await listOrganizations(server.db)) await runTick(server.deps, one)
  }
  const write = async (report: TestReport, text: string, last: { number: number; hash: string }) => {
    const composed = await composeFurther(organization, report.slot, { v: 1, kind: 'message', text }, last)
    const what = { body: composed.body, token: report.slot.token }
    expect((await server.request(host, '/api/reporter/entries', what)).status).toBe(204)
    return composed
  }
  /** Waits in the inbox until a release. */
  const replaceVault = async ({ slot }: TestReport) => {
    const custody = await recipientOf(organization.custodyIdentity)
    const body = await composeVault(organization.publicId, custody, slot, 2, {})
    const what = { method: 'PUT', body, token: slot.token }
    expect((await server.request(host, '/api/reporter/vault', what)).status).toBe(204)
  }
  const kept = await makeReport(server, organization, { files: [randomBytes(10)] })
  const gone = await makeReport(server, organization, { files: [randomBytes(10)], identity: { name: 'Wayan' } })
  await tick()
  const file = { id: gone.caseId, channel: 'pelanggaran', report: gone.hash }
  const session = await logInAs(server, organization, people.director)
  const dossier = await composeOffice(server.deps, organization, people.director, file, 'internal', 'dossier')
  const { recipient: to = '' } = organization.statement.channels[0] ?? {}
  const lockbox = { ...(await makeLockbox(organization, 'dossier', file.id, people.director.recipient)), to }
  const opened = await session.post(`/cases/${file.id}/dossier`, { entry: dossier.entry, lockboxes: [lockbox] })
  expect(opened.status).toBe(204)
  const assigned = { organization_id: organization.id, case_id: file.id, staff_number: people.investigator.number }
  await server.db.insertInto('assignment').values(assigned).execute()
  await openProcedure(server.db, organization.id, file.id, { number: 1, day: '2026-03-02' }, {})
  const discard = await composeAct(server.deps, organization, people.director, file, { act: 'discard' })
  expect((await session.post(`/cases/${file.id}/discard`, discard.body)).status).toBe(204)
  const letter = await write(gone, 'Ini bukan spam.', { number: 0, hash: gone.hash })
  await tick()
  const slotOf = async ({ slot }: TestReport) => {
    const answer = await server.request(host, '/api/reporter/slot', { token: slot.token })
    return answer.json() as Promise<{ state: string }>
  }
  return { server, organization, tick, write, replaceVault, kept, gone, letter, slotOf }
}

type Office = Awaited<ReturnType<typeof setUp>>

/** What tells of the case: ids, hashes, and the beginnings of ciphertexts. */
async function tellingOf({ server: { db }, gone }: Office) {
  const ofCase = { case_id: gone.caseId }
  const entries = await db.selectFrom('entry').selectAll().where('case_id', '=', ofCase.case_id).execute()
  const vaults = await db.selectFrom('vault').selectAll().where('case_id', '=', ofCase.case_id).execute()
  const boxes = await db.selectFrom('lockbox').selectAll().where('of', '=', ofCase.case_id).execute()
  const acts = await db.selectFrom('act').selectAll().where('case_id', '=', ofCase.case_id).execute()
  const file = await db.selectFrom('case_file').selectAll().where('id', '=', ofCase.case_id).executeTakeFirstOrThrow()
  expect([entries.length, vaults.length, boxes.length, acts.length]).toEqual([4, 1, 2, 1])
  const bytes = [
    ...entries.flatMap(({ header, signature, body }) => [header, signature, body]),
    ...vaults.flatMap(({ to_custody, to_own }) => [to_custody, to_own]),
    ...boxes.map((box) => box.bytes),
    ...acts.flatMap(({ act, signature }) => [act, signature]),
    fromBase64(gone.caseId),
  ]
  return {
    texts: [gone.caseId, file.registration, file.verify_key, ...acts.map(({ hash }) => hash)],
    // The last bytes: the first ones of signed bytes name the organisation, which stays.
    bytes: bytes.map((one) => Buffer.from(one).subarray(-24)),
  }
}
type Telling = Awaited<ReturnType<typeof tellingOf>>

/** How many of these are still found in the files of SQLite, or in the rows and pages of PostgreSQL. */
async function countFound({ server }: Office, kind: Dialect, { texts, bytes }: Telling): Promise<number> {
  const sought = [...texts.map((text) => Buffer.from(text)), ...bytes]
  const stored = kind === 'sqlite' ? filesOf(server) : await pagesOf(server)
  return sought.filter((one) => stored.some((file) => file.includes(one))).length
}

function filesOf(server: TestApp): Buffer[] {
  return [server.database, server.inbox].flatMap((path) => [readFileSync(path), readFileSync(`${path}-wal`)])
}

/** The files of all tables and indexes of the test's database, as they are on the disk. */
async function pagesOf({ db }: TestApp): Promise<Buffer[]> {
  await sql`checkpoint`.execute(db)
  const { rows } = await sql<{ path: string }>`
    select current_setting('data_directory') || '/base/' || oid as path from pg_database where datname = current_database()
  `.execute(db)
  const folder = rows[0]?.path ?? ''
  const files = readdirSync(folder).map((name) => join(folder, name))
  return files.filter((path) => statSync(path).isFile()).map((path) => readFileSync(path))
}

/** How many rows of any table name the case or the report's registration number. */
async function countRows({ server: { db } }: Office, { texts }: Telling): Promise<number> {
  let found = 0
  for (const { name } of await db.introspection.getTables()) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db)
    found += rows.filter((row) => texts.some((text) => JSON.stringify(row).includes(text))).length
  }
  return found
}

describe.each(databases)('a discarded case on %s', (kind) => {
  test('is read until the thirtieth day; then nothing of it is left but its slot and its place in the figures', async () => {
    const office = await setUp(kind)
    const { server, tick, gone, kept, slotOf, letter, replaceVault } = office
    const telling = await tellingOf(office)
    const total = telling.texts.length + telling.bytes.length
    expect(await countFound(office, kind, telling)).toBe(total)
    server.clock.set(LAST)
    await tick()
    expect(await slotOf(gone)).toMatchObject({ state: 'sent', discardedDay: '2026-03-02' })
    await replaceVault(gone)
    server.clock.set(GONE)
    await tick()

    expect(await countRows(office, telling)).toBe(0)
    expect(await countFound(office, kind, telling)).toBe(0)
    expect(await slotOf(gone)).toEqual({ state: 'destroyed' })
    expect(SentSlot.parse(await slotOf(kept))).toMatchObject({ discardedDay: null, released: true })
    const tokens = [gone, kept].map(({ slot }) => slot.token)
    const looked = await server.request(office.organization.host, '/api/reporter/lookup', { body: { tokens } })
    expect(await looked.json()).toEqual({ states: ['destroyed', 'sent'] })
    const remains = await server.db.selectFrom('destroyed_case').selectAll().execute()
    expect(remains).toEqual([
      {
        organization_id: office.organization.id,
        key: expect.any(String),
        channel: 'pelanggaran',
        received_day: '2026-03-02',
        stage: 'received',
        type: null,
        outcome: null,
        first_answer_day: null,
        closed_day: null,
        discarded_day: '2026-03-02',
      },
    ])
    expect(await server.db.selectFrom('deletion').selectAll().execute()).toEqual([])
    const token = gone.slot.token
    const again = await composeFurther(office.organization, gone.slot, { v: 1, kind: 'message', text: 'x' }, letter)
    const late = await server.request(office.organization.host, '/api/reporter/entries', { body: again.body, token })
    expect(late.status).toBe(409)
    expect(INBOX.length).toBeGreaterThan(0)
    for (const table of INBOX)
      expect([table, await server.db.selectFrom(table).selectAll().execute()]).toEqual([table, []])
  })

  test('is kept for thirty more days by a letter that comes on the last of them, and the office reads it', async () => {
    const office = await setUp(kind)
    const { server, organization, tick, gone, slotOf, letter, write } = office
    const { people } = organization
    server.clock.set(LAST)
    await tick()
    await write(gone, 'Mohon diperiksa lagi.', letter)
    server.clock.set(GONE)
    const read = async (path: string) => {
      const answer = await (await logInAs(server, organization, people.reviewer)).get(path)
      return answer.status === 200 ? ((await answer.json()) as Record<string, unknown>) : answer.status
    }
    // Nobody in the office can know of it before the release.
    expect([await read('/discarded'), await read(`/cases/${gone.caseId}`)]).toMatchObject([{ cases: [] }, 404])
    await tick()
    expect(await slotOf(gone)).toMatchObject({ state: 'sent', discardedDay: '2026-03-02' })
    expect(await read('/discarded')).toMatchObject({
      total: 1,
      cases: [{ id: gone.caseId, discardedDay: '2026-03-02', destroyedOn: '2026-05-01' }],
    })
    expect(await read(`/cases/${gone.caseId}`)).toMatchObject({
      reporterDays: ['2026-03-02', '2026-03-02', '2026-04-01'],
    })
    server.clock.set('2026-05-01T20:00:00+07:00')
    await tick()
    expect(await slotOf(gone)).toMatchObject({ state: 'sent' })
    expect(await read('/discarded')).toMatchObject({ total: 1 })
    server.clock.set('2026-05-02T20:00:00+07:00')
    expect(await read('/discarded')).toMatchObject({ total: 0, cases: [] })
    await tick()
    expect(await slotOf(gone)).toEqual({ state: 'destroyed' })
  })

  test('is not destroyed while a letter waits that came after the release', async () => {
    const { server, organization, tick, gone, slotOf, letter, write } = await setUp(kind)
    server.clock.set(GONE)
    await write(gone, 'Mohon diperiksa lagi.', letter)
    await destroyDiscarded(server.deps, organization.id, '2026-04-02')
    expect(await slotOf(gone)).toMatchObject({ state: 'sent' })
    await tick()
    expect(await slotOf(gone)).toMatchObject({ state: 'sent', releasedEntries: 3 })
  })

  test('is destroyed whole although the job is killed after any of its transactions', async () => {
    const office = await setUp(kind)
    const { server, organization, gone, kept, slotOf, replaceVault } = office
    const telling = await tellingOf(office)
    await replaceVault(gone)
    server.clock.set(GONE)
    const states: string[] = []
    for (let transactions = 0; ; transactions++) {
      const deps = { ...server.deps, db: dyingAfter(server.db, transactions) }
      const begun = finishDeletions(deps, organization.id)
      const ended = await begun
        .then(() => destroyDiscarded(deps, organization.id, '2026-04-02'))
        .then(
          () => true,
          (error) => {
            if (!(error instanceof Killed)) throw error
            return false
          },
        )
      // The reporter reads the whole case or that it is gone, never an error.
      const { state } = await slotOf(gone)
      const counted = await server.db.selectFrom('destroyed_case').select('key').execute()
      expect([state, counted.length]).toEqual(state === 'sent' ? ['sent', 0] : ['destroyed', 1])
      states.push(`${state} ${await countRows(office, telling)}`)
      if (ended) break
    }
    expect(new Set(states).size).toBeGreaterThan(2)
    expect(await countRows(office, telling)).toBe(0)
    expect(await slotOf(kept)).toMatchObject({ state: 'sent' })
    expect(await server.db.selectFrom('inbox_vault').selectAll().execute()).toEqual([])
  })

  test('goes in short transactions, however many there are and however many entries they have', async () => {
    const { server, organization, tick } = await setUp(kind)
    const owned = { organization_id: organization.id }
    const cases = Array.from({ length: 30 }, (_, at) => ({
      ...owned,
      id: randomId(),
      channel: 'pelanggaran',
      registration: `A${at}`,
      received_day: '2026-02-01',
      stage: 'received' as const,
      stage_day: '2026-02-01',
      verify_key: '',
      discarded_day: '2026-02-09',
    }))
    await server.db.insertInto('case_file').values(cases).execute()
    const [large] = cases
    const entries = Array.from({ length: 130 }, (_, number) => ({
      ...owned,
      case_id: large?.id ?? '',
      chain: 'reporter' as const,
      number,
      kind: 'message' as const,
      header: randomBytes(100),
      signature: randomBytes(64),
      body: new Uint8Array(number < 4 ? 700_000 : 100),
      day: '2026-02-01',
    }))
    for (const entry of entries) await server.db.insertInto('entry').values(entry).execute()
    server.queries.length = 0
    server.clock.set('2026-03-15T20:00:00+07:00')
    await tick()
    const counts: number[] = []
    for (const text of server.queries) {
      if (/^(begin|start transaction)/.test(text)) counts.push(0)
      else if (/^delete from "entry"/.test(text)) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1
    }
    const deleting = counts.filter((count) => count > 0)
    // Four large ones, each alone beside what fits into a mebibyte, then fifty at once.
    expect([Math.max(...deleting), deleting.reduce((sum, count) => sum + count, 0)]).toEqual([50, 130])
    expect(deleting.slice(0, 3)).toEqual([1, 1, 1])
    expect(await server.db.selectFrom('destroyed_case').select('key').execute()).toHaveLength(30)
    expect(
      await server.db
        .selectFrom('entry')
        .select('number')
        .where('case_id', '=', large?.id ?? '')
        .execute(),
    ).toEqual([])
  })
})
