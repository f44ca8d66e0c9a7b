// Figures over 100,000 cases: what anybody asks of the public page, and what the office asks behind its session.
import { type Dialect, organizationAt } from '../src/server/database/index.ts'
import { publishFigures } from '../src/server/features/statistics/publish-figures.ts'
import { openFilled, openSession } from './filled.ts'
import { fire, type Shot } from './load.ts'
import { DATABASES, type Site } from './store.ts'
import { milliseconds, percentile, type Row } from './table.ts'
import { say, type World } from './world.ts'

const TIMES = 40
/** The years of the filled cases. */
const YEARS_BACK = 3

export async function measureStatistics(world: World): Promise<Row[]> {
  const rows: Row[] = []
  for (const kind of DATABASES) rows.push(...(await measureOn(world, kind)))
  return rows
}

async function measureOn(world: World, kind: Dialect): Promise<Row[]> {
  const site = await openFilled(world, kind)
  try {
    say(`figures on ${kind}`)
    const counting = await publish(site, kind)
    const headers = await openSession(site, site.members.find(({ roles }) => roles.includes('director'))?.number ?? 0)
    const thisYear = Number(site.organization.today.slice(0, 4))
    const years = Array.from({ length: YEARS_BACK + 1 }, (_, at) => thisYear - at)
    const everybody = years.map((year) => ({ path: `/statistik?tahun=${year}` }))
    const office = ['', ...years.map((year) => `?year=${year}`)].map((query) => ({
      path: `/api/staff/statistics${query}`,
      headers,
    }))
    const page = await ask(site, everybody)
    const figures = await ask(site, office)
    return [
      rowOf(`public statistics over 100,000 cases, p95, ${kind}`, page, `counting them once a month: ${counting}`),
      rowOf(`the office's exact figures over 100,000 cases, p95, ${kind}`, figures, 'counted at most once a minute'),
    ]
  } finally {
    await site.close()
  }
}

interface Asked {
  /** Milliseconds of the first answer to each question, and of all. */
  readonly first: readonly number[]
  readonly all: readonly number[]
}

async function ask({ server }: Site, shots: readonly Shot[]): Promise<Asked> {
  const volleys = [shots, ...Array.from({ length: TIMES }, () => shots)]
  const answers: number[][] = []
  for (const volley of volleys) {
    const { times, failures } = await fire(server.origin, volley, 1)
    if (failures.length > 0) throw new Error(`the figures fail: ${failures[0]}`)
    answers.push([...times])
  }
  return { first: answers[0] ?? [], all: answers.flat() }
}

function rowOf(what: string, { first, all }: Asked, more: string): Row {
  const p95 = percentile(all, 95)
  return {
    what,
    measured: `${milliseconds(p95)} (first of each question: at most ${milliseconds(Math.max(...first))})`,
    beside: more,
    budget: '≤ 50 ms',
    met: p95 <= 50,
  }
}

/** The monthly publication of an office that is as old as its cases; answers how long the counting took. */
async function publish({ database, organization: { id, today } }: Site, dialect: Dialect): Promise<string> {
  const founded = `${Number(today.slice(0, 4)) - YEARS_BACK}-01-01`
  await database.db.updateTable('organization').set({ founded_day: founded }).where('id', '=', id).execute()
  await database.db.deleteFrom('publication').where('organization_id', '=', id).execute()
  const organization = await organizationAt(database.db, 'localhost')
  if (!organization) throw new Error('the office is gone')
  const begun = performance.now()
  await publishFigures({ db: database.db, dialect }, organization, today)
  return milliseconds(performance.now() - begun)
}
