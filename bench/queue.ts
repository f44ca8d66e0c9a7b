// One page of the queue among 100,000 cases, as a browser asks for it.

import { sql } from 'kysely'
import { addDays } from '../src/domain/days.ts'
import { OPEN_STAGES } from '../src/domain/stages.ts'
import { randomBytes, randomId, toBase64, utf8 } from '../src/protocol/bytes.ts'
import { sha256 } from '../src/protocol/hash.ts'
import { makeRegistration } from '../src/protocol/registration.ts'
import type { Dialect } from '../src/server/database/index.ts'
import { seeded } from '../tests/support/seeded.ts'
import { fire } from './load.ts'
import { DATABASES, insertAll, openSite, type Site } from './store.ts'
import { median, milliseconds, percentile, type Row } from './table.ts'
import { say, type World } from './world.ts'

const CASES = 100_000
const DAYS = 1200
const ASSIGNED = 500
const TIMES = 15
/** Every way of narrowing that the console offers. */
const VIEWS = [
  '',
  '?show=late',
  '?show=due_soon',
  '?show=new',
  '?show=waiting',
  '?show=open',
  '?show=all',
  '?stage=closed',
  '?type=pungli',
  '?type=pungli&show=open',
  '?assigned=nobody',
  '?assigned=me',
]

export async function measureQueue(world: World): Promise<Row[]> {
  const rows: Row[] = []
  for (const kind of DATABASES) rows.push(await measureOn(world, kind))
  return rows
}

async function measureOn(world: World, kind: Dialect): Promise<Row> {
  const site = await openSite(world, kind)
  try {
    say(`filling 100,000 cases into ${kind}`)
    const members = await listMembers(site)
    await fill(site, members.find(({ roles }) => roles.includes('investigator'))?.number ?? 0)
    await sql`analyze`.execute(site.database.db)
    say(`the queue on ${kind}`)
    const { origin } = site.server
    const all: number[] = []
    let slowest = { name: '', time: 0 }
    for (const { number, roles } of members) {
      const headers = { Cookie: `peluit-session=${await openSession(site, number)}` }
      const views = roles.includes('investigator') ? ['', '?show=open'] : [...VIEWS, await deepPage(origin, headers)]
      for (const view of views) {
        const shots = Array.from({ length: TIMES + 1 }, () => ({ path: `/api/staff/cases${view}`, headers }))
        const { times, failures } = await fire(origin, shots, 1)
        if (failures.length > 0) throw new Error(`the queue fails: ${failures[0]}`)
        // The first may meet a cold cache.
        all.push(...times.slice(1))
        const time = median(times.slice(1))
        if (time > slowest.time) slowest = { name: `${roles[0]} ${view.slice(0, 24) || 'all'}`, time }
      }
    }
    const bare = await fire(
      origin,
      Array.from({ length: 50 }, () => ({ path: '/healthz' })),
      1,
    )
    const p95 = percentile(all, 95)
    return {
      what: `one page of the queue among 100,000 cases, p95, ${kind}`,
      measured: `${milliseconds(p95)} (slowest view: ${slowest.name}, median ${milliseconds(slowest.time)})`,
      beside: `an empty answer of the same server, p95: ${milliseconds(percentile(bare.times, 95))}`,
      budget: '≤ 50 ms',
      met: p95 <= 50,
    }
  } finally {
    await site.close()
  }
}

/** The address of a page in the middle of everything. */
async function deepPage(origin: string, headers: { Cookie: string }): Promise<string> {
  const { last, failures } = await fire(origin, [{ path: '/api/staff/cases?show=all', headers }], 1)
  if (failures.length > 0) throw new Error(`the queue fails: ${failures[0]}`)
  const { next } = JSON.parse(last) as { next: string }
  const [day = '', id] = next.split('.')
  return `?after=${addDays(day, -DAYS / 2)}.${id}`
}

/** Those whom the statement lets read cases. */
async function listMembers({ database: { db }, organization }: Site) {
  const rows = await db
    .selectFrom('staff')
    .select(['number', 'roles'])
    .where('organization_id', '=', organization.id)
    .orderBy('number')
    .execute()
  const members = rows.map(({ number, roles }) => ({ number, roles: JSON.parse(roles) as string[] }))
  return members.filter(({ roles }) => roles.some((role) => ['director', 'reviewer', 'investigator'].includes(role)))
}

/** A session as a log-in leaves it; answers its id. */
async function openSession({ database, organization }: Site, number: number): Promise<string> {
  const id = toBase64(randomBytes(32))
  const row = { id_hash: toBase64(sha256(utf8(id))), staff_number: number, expires: Date.now() + 3_600_000 }
  await insertAll(database.db, 'session', [{ organization_id: organization.id, ...row }])
  return id
}

/** Three years of cases, most of them closed, each with its first entry; 500 have the same investigator. */
async function fill({ database: { db }, organization }: Site, investigator: number): Promise<void> {
  const random = seeded(7)
  const registrations = new Set<string>()
  while (registrations.size < CASES) registrations.add(makeRegistration())
  const owned = { organization_id: organization.id }
  const [header, signature, body] = [randomBytes(320), randomBytes(64), randomBytes(400)]
  const [cases, entries, assignments] = [[], [], []] as [object[], object[], object[]]
  for (const registration of registrations) {
    const id = randomId()
    const age = random.below(DAYS)
    const day = addDays(organization.today, -age)
    const open = random.next() < (age < 60 ? 0.8 : 0.05)
    const answered = age > 25 && random.next() < 0.99
    cases.push({
      ...owned,
      id,
      channel: 'pelanggaran',
      registration,
      received_day: day,
      stage: open ? random.pick(OPEN_STAGES) : 'closed',
      came_from: null,
      stage_day: day,
      outcome: open ? null : 'unsubstantiated',
      type: random.pick(['pungli', 'korupsi', 'suap', 'gratifikasi', null]),
      first_answer_day: answered ? addDays(day, 20) : null,
      closed_day: open ? null : addDays(day, 50),
      verify_key: 'x'.repeat(43),
    })
    entries.push({ ...owned, case_id: id, chain: 'reporter', number: 0, kind: 'report', header, signature, body, day })
    if (assignments.length < ASSIGNED && random.below(100) === 0)
      assignments.push({ ...owned, case_id: id, staff_number: investigator })
  }
  await insertAll(db, 'case_file', cases)
  await insertAll(db, 'entry', entries)
  await insertAll(db, 'assignment', assignments)
}
