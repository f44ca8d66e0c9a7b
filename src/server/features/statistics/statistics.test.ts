import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../domain/days.ts'
import { daysBetween } from '../../../domain/names/day.ts'
import { OUTCOMES, STAGES } from '../../../domain/names/stages.ts'
import { figuresOf } from '../../../domain/statistics/index.ts'
import { below, pick, seeded } from '../../../protocol/testing/random.ts'
import { StatisticsAnswer } from '../../../protocol/wire/staff.ts'
import { organizationAt } from '../../database/index.ts'
import {
  databases,
  makeOrganization,
  openTestApp,
  publishNext,
  type TestApp,
  type TestOrganization,
} from '../../testing/index.ts'
import { logInAs } from '../../testing/staff.ts'
import { runTick } from '../tick/index.ts'
import { countCases } from './queries.ts'

type Rows = Awaited<ReturnType<typeof insertCases>>
const CHANNELS = ['pelanggaran', 'gratifikasi']

/** Inserts invented cases, the same every time, received between these days. */
async function insertCases({ db }: TestApp, { id }: TestOrganization, count: number, from: string, to: string) {
  const days = daysBetween(from, to)
  const random = seeded(count)
  const rows = Array.from({ length: count }, (_, at) => {
    const received_day = addDays(from, below(random, days + 1))
    const stage = pick(random, STAGES)
    const done = stage === 'closed' || stage === 'archived'
    return {
      organization_id: id,
      id: `${from}${String(at).padStart(12, '0')}`,
      channel: pick(random, CHANNELS),
      registration: `${from} ${at}`,
      received_day,
      stage,
      came_from: null,
      stage_day: received_day,
      outcome: done ? pick(random, OUTCOMES) : null,
      type: pick(random, ['korupsi', 'suap', null]),
      first_answer_day: random() < 0.7 ? addDays(received_day, below(random, 45)) : null,
      closed_day: done ? addDays(received_day, below(random, 400)) : null,
      verify_key: 'kunci',
    }
  })
  for (let at = 0; at < rows.length; at += 500) {
    await db
      .insertInto('case_file')
      .values(rows.slice(at, at + 500))
      .execute()
  }
  return rows
}

/** Counts the rows themselves, word by word as the figures are defined. */
function recount(rows: Rows, channels: readonly string[], from: string, to: string, dueBy: string) {
  const own = rows.filter((row) => channels.includes(row.channel) && row.received_day >= from && row.received_day <= to)
  const due = own.filter(({ received_day }) => received_day <= dueBy)
  const inTime = due.filter((row) => row.first_answer_day && daysBetween(row.received_day, row.first_answer_day) <= 30)
  const took = own.flatMap((row) => (row.closed_day ? [daysBetween(row.received_day, row.closed_day)] : []))
  const sorted = took.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  const how = <K extends string>(keys: readonly K[], of: (row: Rows[number]) => string | null) =>
    Object.fromEntries(keys.map((key) => [key, own.filter((row) => of(row) === key).length]))
  return {
    total: own.length,
    months: new Map([...Map.groupBy(own, (row) => row.received_day.slice(0, 7))].map(([m, list]) => [m, list.length])),
    stages: how(STAGES, ({ stage }) => stage),
    outcomes: how(OUTCOMES, ({ outcome }) => outcome),
    types: how(['korupsi', 'suap'], ({ type }) => type),
    untyped: own.filter(({ type }) => type === null).length,
    answered: { due: due.length, inTime: inTime.length },
    mean: took.reduce((sum, days) => sum + days, 0) / took.length,
    median: ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2,
  }
}

/** An organisation founded today, by the clock of the app. */
async function openOffice(app: TestApp, profile: object = {}) {
  const office = await makeOrganization(app, { channels: CHANNELS })
  const stored = { ...office.profile, ...profile }
  await app.db
    .updateTable('organization')
    .set({ profile: JSON.stringify(stored) })
    .where('id', '=', office.id)
    .execute()
  const tick = async () => {
    const organization = await organizationAt(app.db, office.host)
    if (organization) await runTick(app.deps, organization)
  }
  const get = (path: string, headers = {}) => app.request(office.host, path, { headers })
  return { ...office, tick, get, read: async (path: string) => (await get(path)).text() }
}

const foundOn = ({ db }: TestApp, { id }: TestOrganization, day: string) =>
  db.updateTable('organization').set({ founded_day: day }).where('id', '=', id).execute()

/** The administrator changes how figures are published. */
const choose = ({ db }: TestApp, { id, profile }: TestOrganization, publication: 'rounded' | 'exact') =>
  db
    .updateTable('organization')
    .set({ profile: JSON.stringify({ ...profile, publication }) })
    .where('id', '=', id)
    .execute()

describe.each(databases)('figures on %s', (kind) => {
  test('equal a plain recount of ten thousand rows, for any channel and days', async () => {
    const app = await openTestApp(kind)
    const office = await openOffice(app)
    const rows = await insertCases(app, office, 10_000, '2024-01-01', '2026-02-28')
    for (const [channels, from, to] of [
      [CHANNELS, '2024-01-01', '2026-12-31'],
      [['gratifikasi'], '2025-01-01', '2025-12-31'],
      [[], '2025-01-01', '2025-12-31'],
    ] as const) {
      const dueBy = '2026-01-29'
      const scope = { organizationId: office.id, channels, from, to, dueBy }
      const figures = figuresOf(await countCases(app.db, kind, scope))
      const plain = recount(rows, channels, from, to, dueBy)
      expect(figures).toMatchObject({
        total: plain.total,
        stages: plain.stages,
        outcomes: plain.outcomes,
        untyped: plain.untyped,
        answered: plain.answered,
      })
      expect(new Map(figures.months.map(({ month, received }) => [month, received]))).toEqual(plain.months)
      for (const { type, count } of figures.types) expect([type, count]).toEqual([type, plain.types[type]])
      if (plain.total === 0) continue
      expect(figures.resolution.meanDays).toBeCloseTo(plain.mean, 9)
      expect(figures.resolution.medianDays).toBe(plain.median)
    }
  })

  test('cover all channels for director and observer, their own for reviewers, and are closed to others', async () => {
    const app = await openTestApp(kind, { now: '2026-03-02T04:00:00Z' })
    const office = await openOffice(app)
    const rows = await insertCases(app, office, 60, '2026-01-01', '2026-02-28')
    const inChannel = rows.filter(({ channel }) => channel === 'gratifikasi').length
    for (const name of ['director', 'observer', 'reviewer'] as const) {
      const member = await logInAs(app, office, office.people[name])
      const answer = StatisticsAnswer.parse(await (await member.get('/statistics?year=2026')).json())
      expect([name, answer.total, answer.periods.length]).toEqual([name, 60, 12])
      const one = StatisticsAnswer.parse(await (await member.get('/statistics?channel=gratifikasi')).json())
      expect([name, one.total, one.periods.at(-1)?.period]).toEqual([name, inChannel, '2026'])
    }
    for (const name of ['administrator', 'investigator', 'custodian'] as const) {
      const member = await logInAs(app, office, office.people[name])
      expect([name, (await member.get('/statistics')).status]).toEqual([name, 403])
    }
    expect((await app.request(office.host, '/api/staff/statistics')).status).toBe(401)
  })

  test('of a channel are refused to a reviewer who does not read it', async () => {
    const app = await openTestApp(kind)
    const office = await openOffice(app)
    const { number } = office.people.reviewer
    const staff = office.statement.staff.map((one) =>
      one.number === number ? { ...one, channels: ['pelanggaran'] } : one,
    )
    await publishNext(app, office, { staff })
    const rows = await insertCases(app, office, 40, '2026-01-01', '2026-02-28')
    const reviewer = await logInAs(app, office, office.people.reviewer)
    expect((await reviewer.get('/statistics?channel=gratifikasi')).status).toBe(403)
    const own = StatisticsAnswer.parse(await (await reviewer.get('/statistics')).json())
    // The list of years does not reveal either when another channel's first report came.
    await app.db
      .updateTable('case_file')
      .set({ received_day: '2024-05-06' })
      .where('id', '=', rows.find(({ channel }) => channel === 'gratifikasi')?.id ?? '')
      .execute()
    const years = StatisticsAnswer.parse(await (await reviewer.get('/statistics?year=2026')).json()).years
    expect(years).toEqual(['2026'])
    expect([own.total, own.channels]).toEqual([
      rows.filter(({ channel }) => channel === 'pelanggaran').length,
      ['pelanggaran'],
    ])
    expect((await reviewer.get('/statistics?year=26')).status).toBe(400)
  })

  test('are published by the daily job when a month is over, and do not change afterwards', async () => {
    const app = await openTestApp(kind, { now: '2026-01-05T04:00:00Z' })
    const office = await openOffice(app)
    await office.tick()
    expect(await office.read('/statistik')).toContain('Belum ada angka yang terbit')
    expect(await office.read('/')).not.toContain('Angka yang kami terbitkan')
    expect((await office.get('/statistik.csv')).status).toBe(404)
    await insertCases(app, office, 23, '2026-01-05', '2026-01-31')
    app.clock.set('2026-01-31T09:00:00Z')
    await office.tick()
    expect(await office.read('/statistik')).toContain('Belum ada angka')
    app.clock.set('2026-02-01T09:00:00Z')
    expect(await office.read('/statistik')).toContain('Belum ada angka')
    await office.tick()
    const page = await office.read('/statistik')
    expect(page).toContain('Sampai akhir Januari 2026, sekitar 25 pengaduan diterima sejak 2026.')
    expect(await office.read('/en/statistics')).toContain(
      'By the end of January 2026, about 25 reports had been received since 2026.',
    )
    // The home page shows them too, with more once enough cases are closed.
    expect(await office.read('/')).toMatch(
      /sekitar 25 pengaduan diterima sejak 2026\.[^<]*<\/p><p><a href="\/statistik">/,
    )
    expect(await office.read('/en')).toContain('about 25 reports had been received since 2026.')
    await app.db.deleteFrom('case_file').execute()
    await office.tick()
    expect(await office.read('/statistik')).toBe(page)
    app.clock.set('2026-03-01T09:00:00Z')
    await office.tick()
    const json = await (await office.get('/statistik.json')).json()
    expect(json.year).toMatchObject({ total: 25, exact: false, months: [{ received: 25 }, { received: 0 }] })
  })

  test('are published exactly, from the oldest report on, if the office chose so', async () => {
    const app = await openTestApp(kind, { now: '2026-03-02T09:00:00Z' })
    const office = await openOffice(app, { publication: 'exact' })
    await app.db.updateTable('organization').set({ founded_day: '2026-01-01' }).where('id', '=', office.id).execute()
    await insertCases(app, office, 7, '2025-11-01', '2025-12-31')
    await office.tick()
    const page = await office.read('/statistik?tahun=2025')
    expect(page).toContain('Sampai akhir Februari 2026, 7 pengaduan diterima sejak 2025.')
    expect(page).toContain('Pada tahun 2025 diterima 7 pengaduan.')
    expect(page).not.toContain('Mengapa angkanya dibulatkan')
    expect(await office.read('/statistik?tahun=2019')).toContain(
      'Pada tahun 2026 sampai Februari diterima 0 pengaduan.',
    )
  })

  test('follow the office’s day, not the server’s: in Jayapura a month begins nine hours earlier', async () => {
    const app = await openTestApp(kind, { now: '2025-12-31T14:59:00Z' })
    const { site } = (await openOffice(app)).profile
    const office = await openOffice(app, { site: { ...site, timeZone: 'Asia/Jayapura' } })
    await foundOn(app, office, '2025-11-20')
    await insertCases(app, office, 8, '2025-12-31', '2025-12-31')
    await office.tick()
    expect(await office.read('/statistik')).toContain('Sampai akhir November 2025, kurang dari 3 pengaduan')
    app.clock.set('2025-12-31T15:00:00Z')
    await office.tick()
    expect(await office.read('/statistik')).toContain('Sampai akhir Desember 2025, 8 pengaduan diterima sejak 2025.')
  })

  test('cover one office only, and are the same on its page, in its files and in the console', async () => {
    const app = await openTestApp(kind, { now: '2026-03-01T04:00:00Z' })
    const office = await openOffice(app, { publication: 'exact' })
    const other = await openOffice(app, { publication: 'exact' })
    for (const one of [office, other]) await foundOn(app, one, '2025-01-01')
    await insertCases(app, office, 70, '2025-01-01', '2026-02-28')
    await insertCases(app, other, 9, '2025-01-02', '2025-12-31')
    await office.tick()
    await other.tick()
    expect((await (await other.get('/statistik.json')).json()).total).toBe(9)
    const json = await (await office.get('/statistik.json')).json()
    const csv = await office.read('/statistik.csv')
    const page = await office.read('/statistik')
    const director = await logInAs(app, office, office.people.director)
    const own = StatisticsAnswer.parse(await (await director.get('/statistics')).json())
    expect([json.total, own.total]).toEqual([70, 70])
    expect(page).toContain('70 pengaduan diterima sejak 2025.')
    expect(csv).toContain('Pengaduan diterima;sampai akhir Februari 2026;70;tepat')
    expect(json.types).toEqual(expect.arrayContaining(own.types))
    expect(json.otherTypes).toBe(own.untyped)
    expect(json.outcomes).toEqual(own.outcomes)
    expect(json.resolution.meanDays).toBe(Math.round(own.resolution.meanDays ?? 0))
    const archived = own.stages.find(({ stage }) => stage === 'archived')?.count ?? 0
    for (const { stage, count } of json.stages) {
      const shown = own.stages.find((one) => one.stage === stage)?.count ?? 0
      expect([stage, count]).toEqual([stage, stage === 'closed' ? shown + archived : shown])
    }
    const year = StatisticsAnswer.parse(await (await director.get('/statistics?year=2026')).json())
    expect(json.year.total).toBe(year.total)
    expect(json.answeredWithin30Days.share).toBe(year.answered.inTime / year.answered.due)
  })

  test('state a limit for several years rounded to nothing that is not below what they can hold together', async () => {
    const app = await openTestApp(kind, { now: '2026-02-02T09:00:00Z' })
    const office = await openOffice(app)
    await foundOn(app, office, '2025-03-05')
    await insertCases(app, office, 2, '2025-03-05', '2025-03-31')
    await insertCases(app, office, 1, '2026-01-05', '2026-01-31')
    await office.tick()
    const page = await office.read('/statistik')
    expect(page).toContain('Sampai akhir Januari 2026, kurang dari 5 pengaduan diterima sejak 2025.')
    expect(page).not.toContain('kurang dari 3 pengaduan diterima sejak')
    expect(await office.read('/en/statistics')).toContain('fewer than 5 reports had been received since 2025.')
  })

  test('are rounded again only for years that were never published exactly', async () => {
    const app = await openTestApp(kind, { now: '2026-08-02T09:00:00Z' })
    const office = await openOffice(app)
    await foundOn(app, office, '2025-01-01')
    await insertCases(app, office, 22, '2026-01-01', '2026-06-30')
    await office.tick()
    const before = await office.read('/statistik')
    expect(before).toContain('Sampai akhir Juli 2026, sekitar 20 pengaduan diterima sejak 2025.')
    await choose(app, office, 'exact')
    // The rounded figures stay until the daily job has published the exact ones.
    expect(await office.read('/statistik')).toBe(before)
    await office.tick()
    expect(await office.read('/statistik')).toContain('Sampai akhir Juli 2026, 22 pengaduan diterima sejak 2025.')
    await choose(app, office, 'rounded')
    // If 22 is known, a rounded total that stays at 20 would reveal that nobody reported in August.
    for (const now of ['2026-09-02T09:00:00Z', '2027-01-02T09:00:00Z']) {
      app.clock.set(now)
      await office.tick()
      expect(await office.read('/statistik')).toBe(before)
    }
    await insertCases(app, office, 4, '2027-01-05', '2027-01-31')
    app.clock.set('2027-02-02T09:00:00Z')
    await office.tick()
    const page = await office.read('/statistik')
    expect(page).toContain('Sampai akhir Januari 2027, sekitar 5 pengaduan diterima sejak 2027.')
    expect(page).not.toContain('tahun=2026')
    await choose(app, office, 'exact')
    await office.tick()
    expect(await office.read('/statistik')).toContain('26 pengaduan diterima sejak 2025.')
  })

  test.each(['rounded', 'exact'])(
    'count a type that the office removed from its list under its own name (%s)',
    async (policy) => {
      const app = await openTestApp(kind, { now: '2026-03-02T09:00:00Z' })
      const office = await openOffice(app, { publication: policy })
      await foundOn(app, office, '2026-01-01')
      await insertCases(app, office, 30, '2026-01-01', '2026-02-28')
      await app.db.updateTable('case_file').set({ type: 'jenis-lama' }).execute()
      await office.tick()
      const { types, otherTypes } = await (await office.get('/statistik.json')).json()
      expect([types.find(({ count }: { count: number }) => count > 0)?.type, otherTypes]).toEqual([
        'jenis-lama',
        policy === 'exact' ? 0 : expect.any(Number),
      ])
    },
  )

  test('name every type that is as frequent as the first, and the share of the chosen year', async () => {
    const app = await openTestApp(kind, { now: '2026-03-02T09:00:00Z' })
    const office = await openOffice(app, { publication: 'exact' })
    await foundOn(app, office, '2024-01-01')
    await insertCases(app, office, 3, '2024-03-01', '2024-03-01')
    await insertCases(app, office, 3, '2025-03-01', '2025-03-01')
    // The thirtieth day is in time, the thirty-first is not.
    const change = app.db.updateTable('case_file')
    await change.set({ type: 'suap', first_answer_day: '2024-03-31' }).where('received_day', '<', '2025').execute()
    await change.set({ type: 'korupsi', first_answer_day: '2025-04-01' }).where('received_day', '>', '2025').execute()
    await office.tick()
    const page = await office.read('/statistik?tahun=2024')
    expect(page).toContain('Paling banyak: Korupsi dan suap.')
    expect(page).toContain('100% dari pengaduan tahun 2024 yang sudah jatuh tempo')
    expect(await office.read('/statistik?tahun=2025')).toContain('0% dari pengaduan tahun 2025 yang sudah jatuh tempo')
    // Nothing of 2026 is due yet, so page and file still show the share of the year before.
    expect(await office.read('/statistik')).toContain('0% dari pengaduan tahun 2025')
    expect(await office.read('/statistik.csv')).toContain('Dijawab dalam 30 hari;2025;0;')
    const { answeredWithin30Days } = await (await office.get('/statistik.json')).json()
    expect(answeredWithin30Days).toEqual({ year: '2025', share: 0 })
  })

  test('come as a file for spreadsheets in Indonesia and as one for programs, with the same numbers', async () => {
    const app = await openTestApp(kind, { now: '2026-03-02T09:00:00Z' })
    const office = await openOffice(app)
    await app.db.updateTable('organization').set({ founded_day: '2025-01-01' }).where('id', '=', office.id).execute()
    await insertCases(app, office, 80, '2025-01-01', '2026-02-28')
    await office.tick()
    const answer = await office.get('/statistik.csv?tahun=2025')
    expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="statistik-2025.csv"')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const csv = bytes.toString()
    const json = await (await office.get('/statistik.json?tahun=2025')).json()
    for (const [at, name] of ['Januari', 'Februari', 'Maret'].entries()) {
      expect(csv).toContain(`Pengaduan per bulan, 2025;${name};${json.year.months[at].received};dibulatkan\r\n`)
    }
    expect(Object.keys(json.resolution ?? {})).not.toContain('closedAtMost')
    const english = await office.read('/en/statistics.csv')
    expect(english).toContain('Reports per month, 2026;January;')
    // What a spreadsheet would turn into a day: a month's name or number beside a year.
    const cells = `${csv}${english}`.split(/[;\r\n]+/)
    expect(cells.filter((cell) => /^(\p{L}+ \d{2,4}|\d{1,4}[-/.]\d{1,4}([-/.]\d{1,4})?)$/u.test(cell))).toEqual([])
    for (const { count } of [...json.types, ...json.stages, ...json.outcomes]) expect(count % 5).toBe(0)
  })

  test('are on a page without script or style of its own, with a table under each chart', async () => {
    const app = await openTestApp(kind, { now: '2026-03-02T09:00:00Z' })
    const office = await openOffice(app)
    await app.db.updateTable('organization').set({ founded_day: '2024-01-01' }).where('id', '=', office.id).execute()
    await insertCases(app, office, 300, '2024-01-01', '2026-02-28')
    await office.tick()
    const html = await office.read('/statistik')
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/i)
    const count = (pattern: RegExp) => [...html.matchAll(pattern)].length
    expect(count(/<table/g)).toBe(4)
    expect(count(/class="bars"/g)).toBe(4)
    expect(html.indexOf('class="lead"')).toBeLessThan(html.indexOf('class="bars"'))
    expect(html).toContain('href="/statistik?tahun=2025"')
    const packed = await office.get('/statistik', { 'Accept-Encoding': 'br' })
    const bytes = Buffer.from(await packed.arrayBuffer())
    expect(brotliDecompressSync(bytes).toString()).toBe(html)
    expect(bytes.length).toBeLessThan(6 * 1024)
  })
})
