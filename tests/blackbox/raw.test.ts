// Reads every byte of all files of a server, as somebody does who takes its disk just after the daily release: no clock
// time of the hours before it and no order of arrival may be left in them, in any encoding. PostgreSQL runs as it comes.
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileTimes, type Stretch } from '../support/clock-times.ts'
import { type Draft, type Marked, type Marks, marksOf, marksOfDrafts, sendInOrder } from '../support/marked.ts'
import { makeOffice } from '../support/office.ts'
import { fileTrails, telling } from '../support/order.ts'
import { type Postgres, startPostgres } from '../support/postgres.ts'
import { revealing } from '../support/raw.ts'
import { listTables, withRows } from '../support/rows.ts'
import { listFiles } from '../support/scan.ts'
import { type Server, startServer } from '../support/server.ts'
import { openOffice } from '../support/template.ts'

const COUNTS = { reports: 26, drafts: 10, letters: true }
/** Milliseconds between the reporters' hours and everything else: some times are stored in whole seconds. */
const APART = 2500

interface Sent {
  readonly reports: readonly Marked[]
  readonly drafts: readonly Draft[]
  readonly marks: Marks
  readonly hours: Stretch
}

async function sendAll(server: Server): Promise<Sent> {
  await setTimeout(APART)
  const from = Date.now()
  const { reports, drafts } = await sendInOrder(server.origin, COUNTS)
  const to = Date.now()
  await setTimeout(APART)
  return { reports, drafts, marks: { ...marksOf(reports), ...marksOfDrafts(drafts) }, hours: { from, to } }
}

/** Everything that the files below this folder reveal. */
function revealed(folder: string, { marks, hours }: Sent): string[] {
  return [...revealing(folder, marks, hours), ...fileTimes(folder, hours)]
}

/** The files by whose times or places on the disk an analyst recovers the order in which pieces and drafts came. */
function tellingFiles(server: Server, { reports, drafts }: Sent, blobs: ReadonlyMap<string, string>): string[] {
  const paths = new Map(listFiles(join(server.data, 'blobs')).map((path) => [basename(path), path]))
  const filesOf = (sent: readonly Pick<Draft, 'slot' | 'pieces'>[]) =>
    sent
      .flatMap(({ slot, pieces }) => [...pieces, slot.caseId])
      .filter((id) => blobs.has(id))
      .map((id) => paths.get(blobs.get(id) ?? '') as string)
  expect([...filesOf(reports), ...filesOf(drafts)]).toHaveLength(paths.size)
  return [...telling(fileTrails(filesOf(reports))), ...telling(fileTrails(filesOf(drafts)))]
}

/** By the id of a piece, or by that of the case whose draft it is, the key of a file. */
const BLOBS = {
  piece: 'select id, blob from piece',
  inbox_piece: 'select id, blob from inbox_piece',
  inbox_slot: 'select case_id as id, blob from inbox_slot where blob is not null',
}

/** These keys, from whichever file of SQLite holds them. */
function listBlobs(server: Server): Map<string, string> {
  const rows = listFiles(server.data)
    .filter((path) => path.endsWith('.db'))
    .flatMap((path) =>
      withRows(path, (file) => {
        const tables = listTables(file)
        return Object.entries(BLOBS).flatMap(([name, query]) => (tables.includes(name) ? file.all(query) : []))
      }),
    )
  return new Map(rows.map(({ id, blob }) => [String(id), String(blob)]))
}

/** The encodings of a time, in files of which a working search must find each. */
function plantTimes(folder: string, { from, to }: Stretch): string[] {
  const now = Math.floor((from + to) / 2)
  const whole = (value: bigint, width: number) => Buffer.from(value.toString(16).padStart(width * 2, '0'), 'hex')
  const float = Buffer.alloc(8)
  float.writeDoubleLE(now)
  const seconds = BigInt(Math.floor(now / 1000))
  const plants: Record<string, Buffer> = {
    'seconds in 4 bytes': whole(seconds, 4),
    'seconds in 8 bytes': whole(seconds, 8).reverse(),
    'milliseconds in 6 bytes': whole(BigInt(now), 8),
    'microseconds in 7 bytes': whole(BigInt(now) * 1000n, 8).reverse(),
    'nanoseconds in 8 bytes': whole(BigInt(now) * 1_000_000n, 8),
    "PostgreSQL's microseconds in 7 bytes": whole(BigInt(now - Date.UTC(2000, 0, 1)) * 1000n, 8).reverse(),
    'milliseconds as a float': float,
    'seconds in digits': Buffer.from(`${seconds}`),
    'the text': Buffer.from(new Date(now).toISOString()),
  }
  for (const [name, bytes] of Object.entries(plants)) {
    const noise = Buffer.alloc(1001, 7)
    writeFileSync(join(folder, name), Buffer.concat([noise, bytes, noise, bytes, noise]))
  }
  return Object.keys(plants)
}

describe('SQLite and the files of evidence', () => {
  let server: Server
  let sent: Sent

  beforeAll(async () => {
    ;({ server } = await openOffice())
    sent = await sendAll(server)
  })

  afterAll(() => server?.remove())

  test('the control: before the release the search finds times and orders, and every planted encoding', () => {
    const found = revealed(server.data, sent).join('\n')
    for (const what of ['case id, place 1: 1.00', 'draft, case id, place 1: 1.00', ': birth', ': modification']) {
      expect(found).toContain(what)
    }
    expect(tellingFiles(server, sent, listBlobs(server)).join()).toContain('modification')
    const times = revealing(server.tmp, {}, sent.hours)
    expect(times).toEqual([])
    const planted = plantTimes(server.tmp, sent.hours)
    const refound = revealing(server.tmp, {}, sent.hours).join('\n')
    for (const encoding of planted) expect(refound).toContain(`${encoding}: ${encoding}`)
  })

  test('after the release no file holds or has a time of those hours, or an order', async () => {
    await server.tick()
    const blobs = listBlobs(server)
    expect(sent.drafts.filter(({ slot }) => blobs.has(slot.caseId))).toHaveLength(COUNTS.drafts)
    expect(revealed(server.data, sent)).toEqual([])
    expect(tellingFiles(server, sent, blobs)).toEqual([])
    await server.stop()
    expect(revealed(server.data, sent)).toEqual([])
  })
})

describe('PostgreSQL', () => {
  let postgres: Postgres
  let server: Server
  let sent: Sent

  beforeAll(async () => {
    postgres = await startPostgres('asItComes')
    server = await startServer({ database: postgres.address })
    await makeOffice({ origin: server.origin, invite: server.invite })
    sent = await sendAll(server)
    // Idle connections report their use of an index up to ten seconds late, or when they end.
    await server.stop()
    await server.start()
  })

  afterAll(async () => {
    await server?.remove()
    await postgres?.stop()
  })

  test('the control: before the release its log holds the times of commits and every order', async () => {
    const found = revealing(join(postgres.folder, 'pg_wal'), sent.marks, sent.hours).join('\n')
    for (const what of ["PostgreSQL's microseconds", 'case id, place 1: 1.00', 'draft, token, place 1: 1.00']) {
      expect(found).toContain(what)
    }
  })

  test('after the release neither its tables nor its log nor its statistics hold a time or an order', async () => {
    await server.tick()
    expect([...revealed(postgres.folder, sent), ...revealed(server.data, sent)]).toEqual([])
    const rows = await postgres.query(Object.values(BLOBS).join(' union all '))
    const blobs = new Map(rows.map(({ id, blob }) => [String(id), String(blob)]))
    expect(sent.drafts.filter(({ slot }) => blobs.has(slot.caseId))).toHaveLength(COUNTS.drafts)
    expect(tellingFiles(server, sent, blobs)).toEqual([])
    // An orderly end writes what was only in memory.
    await server.stop()
    await postgres.end()
    expect(revealed(postgres.folder, sent)).toEqual([])
  })
})
