// Durable submissions per second to one server process, in rounds that alternate with bare inserts.
import type { Db, Dialect } from '../src/server/database/index.ts'
import { openBare } from './bare.ts'
import { fire, type Shot } from './load.ts'
import { draftRows, type PreparedReport } from './reports.ts'
import { DATABASES, insertAll, openSite } from './store.ts'
import { median, type Row } from './table.ts'
import { say, type World } from './world.ts'

const ROUNDS = 4
const WAYS = [
  { name: 'one at a time', atOnce: 1, count: 40 },
  { name: '32 at once', atOnce: 32, count: 96 },
] as const
const WARM = 64

export async function measureSubmissions(world: World): Promise<Row[]> {
  const rows: Row[] = []
  for (const kind of DATABASES) rows.push(...(await measureOn(world, kind)))
  return rows
}

async function measureOn(world: World, kind: Dialect): Promise<Row[]> {
  const left = [...(await world.reports())]
  const site = await openSite(world, kind)
  const bare = await openBare(site)
  try {
    const { id, today } = site.organization
    await insertAll(site.database.db, 'slot', draftRows(id, left, today))
    say(`submissions on ${kind}`)
    const rates = WAYS.map(() => ({ server: [] as number[], bare: [] as number[] }))
    const failures: string[] = []
    await fire(site.server.origin, left.splice(0, WARM).map(shotOf), 32)
    for (let round = 0; round < ROUNDS; round++) {
      for (const [i, { atOnce, count }] of WAYS.entries()) {
        const reports = left.splice(0, count)
        const volley = await fire(site.server.origin, reports.map(shotOf), atOnce)
        failures.push(...volley.failures)
        rates[i]?.server.push(reports.length / volley.seconds)
        rates[i]?.bare.push(
          await bare.insert(
            reports.map(({ stored }) => stored),
            atOnce,
          ),
        )
      }
    }
    await demandStored(
      site.database.db,
      ROUNDS * WAYS.reduce((sum, { count }) => sum + count, 0) + WARM - failures.length,
    )
    const rows = WAYS.map(({ name }, i) => rowOf(`submissions per second, ${name}, ${kind}`, rates[i] as Rates))
    const sent = ROUNDS * WAYS[1].count
    return [
      ...rows,
      {
        what: `32 reports sent at once, ${kind}`,
        measured: failures.length === 0 ? `none of ${sent} failed` : `${failures.length} failed: ${failures[0]}`,
        beside: '',
        budget: 'none fails',
        met: failures.length === 0,
      },
    ]
  } finally {
    await bare.close()
    await site.close()
  }
}

interface Rates {
  readonly server: readonly number[]
  readonly bare: readonly number[]
}

function rowOf(what: string, { server, bare }: Rates): Row {
  const share = median(server.map((rate, round) => rate / (bare[round] ?? Number.NaN)))
  return {
    what,
    measured: `${Math.round(median(server))} /s`,
    beside: `bare durable insert ${Math.round(median(bare))} /s, share ${share.toFixed(2)}`,
    budget: 'share ≥ 0.50',
    met: share >= 0.5,
  }
}

export function shotOf({ token, body }: PreparedReport): Shot {
  const headers = { 'Content-Type': 'application/json', 'Peluit-Token': token }
  return { method: 'POST', path: '/api/reporter/report', headers, body }
}

/** A server that answers without storing would be the fastest. */
async function demandStored(db: Db, expected: number): Promise<void> {
  const { count } = await db
    .selectFrom('inbox_case')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (Number(count) !== expected) throw new Error(`${count} reports were stored, ${expected} were answered`)
}
