// Discarded cases in the figures: received, in no stage, and the same after they are destroyed.
import { describe, expect, test } from 'vitest'
import type { Stage } from '../../../domain/names/stages.ts'
import { randomId } from '../../../protocol/encoding/bytes.ts'
import { StatisticsAnswer } from '../../../protocol/wire/staff.ts'
import { type Dialect, organizationAt } from '../../database/index.ts'
import { databases, makeOrganization, openTestApp } from '../../testing/index.ts'
import { logInAs } from '../../testing/staff.ts'
import { runTick } from '../tick/index.ts'
import { countCases, firstReceived } from './queries.ts'

interface Row {
  readonly channel?: string
  readonly stage?: Stage
  readonly received: string
  readonly answered?: string
  readonly discarded?: string
}

async function openOffice(kind: Dialect, rows: readonly Row[], publication: 'exact' | 'rounded' = 'exact') {
  const app = await openTestApp(kind, { now: '2026-04-20T13:00:00Z' })
  const office = await makeOrganization(app, { channels: ['pelanggaran', 'gratifikasi'] })
  const profile = JSON.stringify({ ...office.profile, publication })
  const founded = { founded_day: '2026-01-01', profile }
  await app.db.updateTable('organization').set(founded).where('id', '=', office.id).execute()
  const files = rows.map(({ channel = 'pelanggaran', stage = 'received', received, answered, discarded }, at) => ({
    organization_id: office.id,
    id: randomId(),
    channel,
    registration: `A${at}`,
    received_day: received,
    stage,
    stage_day: received,
    first_answer_day: answered ?? null,
    discarded_day: discarded ?? null,
    verify_key: '',
  }))
  await app.db.insertInto('case_file').values(files).execute()
  const tick = async () => {
    const organization = await organizationAt(app.db, office.host)
    if (organization) expect(await runTick(app.deps, organization)).toBe(true)
  }
  const count = async (channels: readonly string[] | null, dueBy = '2026-03-20') => {
    const { months, ...counted } = await countCases(app.db, kind, {
      organizationId: office.id,
      channels,
      from: '2026-01-01',
      to: '2026-12-31',
      dueBy,
    })
    return { months: months.toSorted((a, b) => (a.month < b.month ? -1 : 1)), ...counted }
  }
  const fetchFigures = async (query = '') =>
    StatisticsAnswer.parse(
      await (await (await logInAs(app, office, office.people.director)).get(`/statistics${query}`)).json(),
    )
  const read = async (path: string) => (await app.request(office.host, path)).text()
  return { app, office, tick, count, fetchFigures, read }
}

const ROWS: readonly Row[] = [
  { received: '2026-01-10' },
  { received: '2026-02-03', stage: 'review', answered: '2026-02-05' },
  { received: '2026-01-05', discarded: '2026-01-20' },
  { received: '2026-01-06', discarded: '2026-02-05', answered: '2026-01-07' },
  // After their time was over: they stay late, or answered in time.
  { received: '2026-01-07', discarded: '2026-02-20' },
  { received: '2026-01-07', discarded: '2026-02-20', answered: '2026-01-09' },
  { received: '2026-04-01', discarded: '2026-04-10', stage: 'review' },
  { received: '2026-03-02', discarded: '2026-04-12', channel: 'gratifikasi' },
]

describe.each(databases)('discarded cases on %s', (kind) => {
  test('are received, in no stage, and leave the share of answers if their time was not over', async () => {
    const { count, fetchFigures } = await openOffice(kind, ROWS)
    expect(await count(null)).toEqual({
      months: [
        { month: '2026-01', received: 5, due: 3, inTime: 1 },
        { month: '2026-02', received: 1, due: 1, inTime: 1 },
        { month: '2026-03', received: 1, due: 1, inTime: 0 },
        { month: '2026-04', received: 1, due: 0, inTime: 0 },
      ],
      groups: expect.arrayContaining([
        { stage: 'received', outcome: null, type: null, count: 1 },
        { stage: 'review', outcome: null, type: null, count: 1 },
      ]),
      durations: [],
      discarded: 6,
    })
    const figures = await fetchFigures()
    expect(figures).toMatchObject({ total: 8, untyped: 2, discarded: 6, answered: { due: 5, inTime: 2 } })
    expect(figures.stages.filter((row) => row.count > 0)).toEqual([
      { stage: 'received', count: 1 },
      { stage: 'review', count: 1 },
    ])
    expect(await fetchFigures('?channel=gratifikasi')).toMatchObject({ total: 1, discarded: 1 })
  })

  test('stay in every figure when they are destroyed', async () => {
    const { app, office, tick, count, fetchFigures } = await openOffice(kind, ROWS)
    const channels = [null, ['pelanggaran'], ['gratifikasi'], []]
    const all = async () => {
      const counts = await Promise.all(channels.map((some) => count(some)))
      const first = await Promise.all(channels.map((some) => firstReceived(app.db, office.id, some)))
      return { counts: counts.map(({ groups, ...rest }) => ({ ...rest, groups: new Set(groups) })), first }
    }
    const before = await all()
    expect(before.first).toEqual(['2026-01-05', '2026-01-05', '2026-03-02', null])
    const { today: _, ...shown } = await fetchFigures()
    await tick()
    expect(await app.db.selectFrom('destroyed_case').select('key').execute()).toHaveLength(4)
    expect(await all()).toEqual(before)
    app.clock.set('2026-05-20T13:00:00Z')
    await tick()
    expect(await app.db.selectFrom('destroyed_case').select('key').execute()).toHaveLength(6)
    expect(await app.db.selectFrom('case_file').select('id').execute()).toHaveLength(2)
    expect(await all()).toEqual(before)
    const { today: __, answered, ...later } = await fetchFigures()
    expect({ ...later, answered: shown.answered }).toEqual(shown)
    expect(answered).toEqual({ due: 5, inTime: 2 })
  })

  test('are published, on the page and in its files', async () => {
    const { tick, read } = await openOffice(kind, ROWS)
    await tick()
    // By the end of March seven were received, and those of them that are discarded by now are counted.
    const json = JSON.parse(await read('/statistik.json'))
    expect([json.total, json.discarded, json.otherTypes]).toEqual([7, 5, 7])
    expect(await read('/statistik.csv')).toContain('Dibuang sebagai spam;5')
    const page = await read('/statistik')
    expect(page).toContain('Dibuang sebagai spam')
    expect(await read('/en/statistics')).toContain('Discarded as spam')
  })

  test('are absent from figures that were published before there were any', async () => {
    const { app, office, tick, read } = await openOffice(kind, [{ received: '2026-01-10' }])
    await tick()
    expect(await read('/statistik')).not.toContain('Dibuang sebagai spam')
    const stored = await app.db.selectFrom('publication').select('body').executeTakeFirstOrThrow()
    const { discarded: _, ...older } = JSON.parse(stored.body)
    const body = JSON.stringify(older)
    await app.db.updateTable('publication').set({ body }).where('organization_id', '=', office.id).execute()
    expect(JSON.parse(await read('/statistik.json'))).toMatchObject({ total: 1, discarded: 0 })
    expect(await read('/statistik')).not.toContain('Dibuang sebagai spam')
  })
})
