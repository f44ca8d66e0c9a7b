// An office with 100,000 cases, on either database, served by one process: what the queue and the figures are measured on.
import { sql } from 'kysely'
import { addDays } from '../src/domain/days.ts'
import { LETTER_KINDS } from '../src/domain/letters.ts'
import { OPEN_STAGES } from '../src/domain/stages.ts'
import { randomBytes, randomId, toBase64, utf8 } from '../src/protocol/encoding/bytes.ts'
import { sha256 } from '../src/protocol/encoding/hash.ts'
import { makeRegistration } from '../src/protocol/registration.ts'
import type { Dialect } from '../src/server/database/index.ts'
import { seeded } from '../tests/support/seeded.ts'
import { insertAll, openSite, type Site } from './store.ts'
import { say, type World } from './world.ts'

const CASES = 100_000
/** The days over which they were received. */
export const DAYS = 1200
const ASSIGNED = 500

export interface Member {
  readonly number: number
  readonly roles: readonly string[]
}

/** Fills an office of its own; close it when done. */
export async function openFilled(world: World, kind: Dialect): Promise<Site & { readonly members: readonly Member[] }> {
  const site = await openSite(world, kind)
  say(`filling 100,000 cases into ${kind}`)
  const members = await listMembers(site)
  await fill(site, members.find(({ roles }) => roles.includes('investigator'))?.number ?? 0)
  // As the autovacuum of PostgreSQL leaves its tables after so many rows.
  await sql.raw(kind === 'postgres' ? 'vacuum analyze' : 'analyze').execute(site.database.db)
  return { ...site, members }
}

/** A session as a log-in leaves it; answers the header that carries it. */
export async function openSession({ database, organization }: Site, number: number): Promise<{ Cookie: string }> {
  const id = toBase64(randomBytes(32))
  const row = { id_hash: toBase64(sha256(utf8(id))), staff_number: number, expires: Date.now() + 3_600_000 }
  await insertAll(database.db, 'session', [{ organization_id: organization.id, ...row }])
  return { Cookie: `peluit-session=${id}` }
}

async function listMembers({ database: { db }, organization }: Site): Promise<Member[]> {
  const rows = await db
    .selectFrom('staff')
    .select(['number', 'roles'])
    .where('organization_id', '=', organization.id)
    .orderBy('number')
    .execute()
  return rows.map(({ number, roles }) => ({ number, roles: JSON.parse(roles) as string[] }))
}

/**
 * Three years of cases, most of them closed or archived, each with its first entry; some hundreds have unanswered letters, 500 have
 * the same investigator.
 */
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
    const unanswered = age > 5 && random.next() < 0.003
    const answered = age > 25 && random.next() < 0.99
    cases.push({
      ...owned,
      id,
      channel: 'pelanggaran',
      registration,
      received_day: day,
      stage: open ? random.pick(OPEN_STAGES) : age > DAYS / 2 ? 'archived' : 'closed',
      came_from: null,
      stage_day: open ? day : addDays(day, 50),
      outcome: open ? null : 'unsubstantiated',
      type: random.pick(['pungli', 'korupsi', 'suap', 'gratifikasi', null]),
      first_answer_day: answered ? addDays(day, 20) : null,
      closed_day: open ? null : addDays(day, 50),
      letter_kind: unanswered ? random.pick(LETTER_KINDS) : null,
      letter_day: unanswered ? addDays(day, 5) : null,
      verify_key: 'x'.repeat(43),
      waits_for: open ? random.pick(['reviewer', 'director', 'team', 'reporter']) : 'nobody',
    })
    entries.push({ ...owned, case_id: id, chain: 'reporter', number: 0, kind: 'report', header, signature, body, day })
    if (assignments.length < ASSIGNED && random.below(100) === 0)
      assignments.push({ ...owned, case_id: id, staff_number: investigator })
  }
  await insertAll(db, 'case_file', cases)
  await insertAll(db, 'entry', entries)
  await insertAll(db, 'assignment', assignments)
}
