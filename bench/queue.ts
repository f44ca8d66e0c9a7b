// One page of the queue among 100,000 cases, as a browser asks for it.
import { addDays } from '../src/domain/days.ts'
import { QUEUE_LISTS } from '../src/domain/names/queue.ts'
import { LISTS } from '../src/domain/queue.ts'
import type { Dialect } from '../src/server/database/index.ts'
import { DAYS, type Member, openFilled, openSession } from './filled.ts'
import { fire } from './load.ts'
import { DATABASES } from './store.ts'
import { median, milliseconds, percentile, type Row } from './table.ts'
import { say, type World } from './world.ts'

const TIMES = 15
/** Milliseconds. Every statement to PostgreSQL travels to another process. */
const BUDGET: Readonly<Record<Dialect, number>> = { sqlite: 25, postgres: 50 }
/** Every list in each of its orders, and every way of narrowing that the console offers. */
const VIEWS = [
  '?show=today',
  ...QUEUE_LISTS.flatMap((list) => LISTS[list].sorts.map((sort) => `?show=${list}&sort=${sort}`)),
  '?show=letters&letter=evidence',
  '?stage=closed',
  '?type=pungli',
  '?type=pungli&show=open',
  '?assigned=nobody',
  '?assigned=me',
]

/** Of an investigator, who reads no channel. */
const OWN_VIEWS = ['?show=today', '?show=open', '?show=open&sort=stage', '?show=all']

export async function measureQueue(world: World): Promise<Row[]> {
  const rows: Row[] = []
  for (const kind of DATABASES) rows.push(await measureOn(world, kind))
  return rows
}

async function measureOn(world: World, kind: Dialect): Promise<Row> {
  const site = await openFilled(world, kind)
  try {
    say(`the queue on ${kind}`)
    const { origin } = site.server
    const all: number[] = []
    let slowest = { name: '', time: 0 }
    for (const { number, roles } of site.members.filter(readsCases)) {
      const headers = await openSession(site, number)
      const views = roles.includes('investigator') ? OWN_VIEWS : [...VIEWS, await deepPage(origin, headers)]
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
      budget: `≤ ${BUDGET[kind]} ms`,
      met: p95 <= BUDGET[kind],
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

/** The statement lets them read cases. */
function readsCases({ roles }: Member): boolean {
  return roles.some((role) => ['director', 'reviewer', 'investigator'].includes(role))
}
