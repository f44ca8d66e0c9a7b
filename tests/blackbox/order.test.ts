// Sends fifty reports one after the other. After the daily release nothing on the disk may reveal in which order or at
// what time they came: not the places of rows, not the numbers of transactions, not the times of files.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { command, type RequestError, request } from '../../src/device/api.ts'
import { loadOrganization } from '../../src/device/reporter/index.ts'
import { recordKey } from '../../src/protocol/account/record.ts'
import { randomBytes, toBase64 } from '../../src/protocol/encoding/bytes.ts'
import { seal } from '../../src/protocol/sealing/age.ts'
import { ShareAnswer } from '../../src/protocol/wire/reporter.ts'
import { solveWork } from '../../src/protocol/work.ts'
import { openSecrets } from '../../src/server/secrets/index.ts'
import { type Marked, marksOf, sendInOrder } from '../support/marked.ts'
import { makeOffice } from '../support/office.ts'
import { fileTrails, findPlaces, type Trail, telling, tellingBytes } from '../support/order.ts'
import { type Postgres, startPostgres } from '../support/postgres.ts'
import { inPages, tryRead } from '../support/raw.ts'
import { listTables, withRows } from '../support/rows.ts'
import { listFiles } from '../support/scan.ts'
import { type Server, startServer } from '../support/server.ts'
import { openOffice } from '../support/template.ts'

/** Records are fewer, because each needs a proof of work. */
const [COUNT, FEWER] = [50, 36]

describe('SQLite and files', () => {
  let server: Server
  let reports: Marked[]
  const blobs = (table: 'piece' | 'inbox_piece') => {
    const keys = withRows(server.database(), ({ all }) => all(`select case_id, blob from ${table}`))
    const byCase = new Map(keys.map(({ case_id: caseId, blob }) => [caseId, blob]))
    const files = new Map(listFiles(join(server.data, 'blobs')).map((path) => [basename(path), path]))
    return reports.map(({ slot }) => files.get(String(byCase.get(slot.caseId))) as string)
  }
  const inbox = () => join(dirname(server.database()), 'inbox.db')
  const tellingDatabase = () =>
    [server.database(), inbox()].flatMap((path) => [
      ...tellingBytes(basename(path), readFileSync(path), marksOf(reports)),
      ...tellingBytes(`log of ${basename(path)}`, tryRead(`${path}-wal`), marksOf(reports)),
    ])

  beforeAll(async () => {
    ;({ server } = await openOffice())
    ;({ reports } = await sendInOrder(server.origin, { reports: COUNT }))
  })

  afterAll(() => server?.remove())

  test('before the release, the office’s file holds nothing of a report or of its slot, and the inbox holds all', () => {
    const found = (path: string) =>
      Object.values(marksOf(reports)).flatMap((marks) => [
        findPlaces(readFileSync(path), marks).length,
        findPlaces(tryRead(`${path}-wal`), marks).length,
      ])
    expect(found(server.database()).filter((count) => count > 0)).toEqual([])
    expect(found(inbox()).reduce((sum, count) => sum + count)).toBeGreaterThan(COUNT)
  })

  test('the control: before the release, files reveal the order, and so does a table in that order', () => {
    expect(telling(fileTrails(blobs('inbox_piece'))).map((line) => line.split(':')[0])).toContain('modification')
    const folder = join(server.tmp, 'ordered')
    mkdirSync(folder)
    withRows(join(folder, 'ordered.db'), ({ run }) => {
      run('create table ordered (id text, body text)')
      for (const { slot } of reports) run('insert into ordered values (?, ?)', slot.caseId, 'x'.repeat(3000))
    })
    const ordered = readFileSync(join(folder, 'ordered.db'))
    expect(tellingBytes('ordered', ordered, marksOf(reports))).toEqual([
      expect.stringContaining('case id, place 1'),
      expect.stringContaining('case id, last place'),
      expect.stringContaining('in order'),
    ])
    const files = reports.map((_, i) => join(folder, `file-${Math.random()}-${i}`))
    for (const file of files) writeFileSync(file, 'x')
    expect(telling(fileTrails(files))).not.toEqual([])
  })

  test('after the release nothing reveals the order', async () => {
    await server.tick()
    const released = blobs('piece')
    expect(released.every((path) => path?.includes('/store/'))).toBe(true)
    expect(listFiles(join(server.data, 'blobs', 'inbox'))).toEqual([])
    // The control: every report can be found, in its row, its entry and its slot.
    const database = readFileSync(server.database())
    for (const [mark, marks] of Object.entries(marksOf(reports))) {
      expect(new Set(findPlaces(database, marks).map(({ report }) => report)).size, mark).toBe(COUNT)
    }
    expect([...tellingDatabase(), ...telling(fileTrails(released))]).toEqual([])
    await server.stop()
    expect(tellingDatabase()).toEqual([])
  })

  test('no table numbers its rows, and no column of a reporter’s rows holds a clock time', () => {
    withRows(server.database(), (rows) => {
      const tables = rows.all("select name, sql from sqlite_master where type = 'table'")
      const numbered = tables.filter(({ sql }) => !/without rowid/i.test(String(sql))).map(({ name }) => name)
      expect(numbered.filter((name) => !String(name).startsWith('kysely_'))).toEqual([])
      // Sessions, leases and second factors belong to the staff.
      const theirs = ['session', 'lease', 'staff', 'organization', 'questionnaire']
      for (const table of listTables(rows).filter((name) => !theirs.includes(name))) {
        for (const row of rows.all(`select * from ${table}`)) {
          for (const [column, value] of Object.entries(row)) {
            const clock = typeof value === 'number' ? value > 1e9 : typeof value === 'string' && /\d\d:\d\d/.test(value)
            expect(clock, `${table}.${column}: ${value}`).toBe(false)
          }
        }
      }
    })
  })
})

describe('PostgreSQL', () => {
  /** Tables with a report's rows, and the column that names it. */
  const TABLES = {
    case_file: 'id',
    entry: 'case_id',
    piece: 'case_id',
    vault: 'case_id',
    lockbox: 'of',
    slot: 'case_id',
    registration: 'number',
  } as const
  let postgres: Postgres
  let server: Server
  let reports: Marked[]
  let records: string[]

  beforeAll(async () => {
    postgres = await startPostgres()
    server = await startServer({ database: postgres.address })
    await makeOffice({ origin: server.origin, invite: server.invite })
    ;({ reports } = await sendInOrder(server.origin, { reports: FEWER }))
    records = await makeRecordsInOrder()
  })

  afterAll(async () => {
    await server?.remove()
    await postgres?.stop()
  })

  const marksFor = (column: string) =>
    reports.map(({ slot, registration }) => (column === 'number' ? registration : slot.caseId))

  async function trailsOf(table: string, column: string, marks = marksFor(column)): Promise<Trail[]> {
    const rows = await postgres.query(`select "${column}" as mark, ctid::text, xmin::text from ${table}`)
    const byMark = new Map(rows.map((row) => [row.mark, row]))
    const found = marks.map((mark) => byMark.get(mark))
    const page = /\((\d+),(\d+)\)/
    const place = (ctid: unknown) => {
      const [, block = 0, item = 0] = page.exec(String(ctid)) ?? []
      return Number(block) * 100_000 + Number(item)
    }
    return [
      { name: `${table}: place of rows`, values: found.map((row) => (row ? place(row.ctid) : null)) },
      { name: `${table}: transactions`, values: found.map((row) => (row ? BigInt(String(row.xmin)) : null)) },
    ]
  }

  /** Makes password records of code accounts one after the other; gives their keys, which need the server's secret. */
  async function makeRecordsInOrder(): Promise<string[]> {
    const { pepper } = openSecrets(join(server.data, 'secrets'))
    const call = { method: 'POST', path: '/api/reporter/records/share', answer: ShareAnswer } as const
    const names = Array.from({ length: 24 }, () => ({
      lookup: toBase64(randomBytes(32)),
      proof: toBase64(randomBytes(32)),
    }))
    const prepared: { name: (typeof names)[number]; ticket: unknown }[] = []
    for (const name of names) {
      const share = await request({ ...call, body: name }).catch(async (error: RequestError) => {
        const challenge = error.problem?.challenge
        if (!challenge) throw error
        return request({ ...call, body: { ...name, work: await solveWork(challenge) } })
      })
      prepared.push({ name, ticket: share.ticket })
    }
    const { recipients } = await loadOrganization(null)
    const lockbox = toBase64(await seal(recipients[0] as string, new Uint8Array(512)))
    for (const { name, ticket } of prepared) {
      await command({ method: 'PUT', path: '/api/reporter/records', body: { ...name, ticket, lockbox } })
    }
    return names.map(({ lookup, proof }) => recordKey(pepper, lookup, proof))
  }

  async function tellingFiles(tables: readonly string[]): Promise<string[]> {
    await postgres.query('checkpoint')
    const found: string[] = []
    for (const table of tables) {
      // A table in parts has no file of its own.
      const files = await postgres.query(
        `select pg_relation_filepath('${table}') as path union all
         select pg_relation_filepath(inhrelid) from pg_inherits where inhparent = '${table}'::regclass`,
      )
      for (const { path } of files.filter((file) => file.path !== null)) {
        const bytes = tryRead(join(postgres.folder, String(path)))
        found.push(...tellingBytes(table, bytes, marksOf(reports), inPages))
      }
    }
    return found
  }

  test('the control: before the release, places and transactions reveal the order', async () => {
    // Rows of slots change when a report is sent; PostgreSQL then puts some of them into gaps.
    const slots = telling(await trailsOf('inbox_slot', 'case_id'))
    expect(slots).toContainEqual(expect.stringContaining('transactions'))
    expect(telling(await trailsOf('inbox_case', 'id'))).toHaveLength(2)
    expect(telling(await trailsOf('inbox_record', 'key', records))).toHaveLength(2)
    expect(await tellingFiles(['inbox_slot', 'inbox_case'])).not.toEqual([])
  })

  test('after the release, rows, transactions and the files of tables reveal nothing', async () => {
    await server.tick()
    for (const [table, column] of Object.entries(TABLES)) {
      const trails = await trailsOf(table, column)
      expect(
        trails[0]?.values.every((value) => value !== null),
        table,
      ).toBe(true)
      expect(telling(trails), table).toEqual([])
    }
    expect(telling(await trailsOf('record', 'key', records))).toEqual([])
    const inbox = ['inbox_slot', 'inbox_case', 'inbox_entry', 'inbox_piece', 'inbox_vault', 'inbox_record']
    expect(await tellingFiles([...Object.keys(TABLES), ...inbox])).toEqual([])
  })
})
