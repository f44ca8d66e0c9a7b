// Submissions to the servers of one or two checkouts and to the server written by hand, in turn, on the same machine in the
// same minute. Only ratios between figures of one run mean something on another machine.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Dialect } from '../../src/server/database/index.ts'
import type { Postgres } from '../../tests/support/postgres.ts'
import { fire, type Shot } from '../load.ts'
import { memoryOf } from '../product.ts'
import { growthOf, openLimit, type Sample, sample } from './limit.ts'
import { countRows, type Place, readTables } from './rows.ts'
import type { Side } from './side.ts'

export const WAYS = [
  { name: 'one at a time', atOnce: 1, count: 40 },
  { name: '32 at once', atOnce: 32, count: 96 },
] as const
/** How many reports a server that has just started takes: its code is not compiled yet. */
export const FRESH = 64
const STARTS = 3
const ROUNDS = 4

/** The volleys of one way, of all rounds. */
export interface Volleys {
  /** Per second, one figure a volley. */
  readonly rates: number[]
  /** Milliseconds of each answer. */
  readonly times: number[]
}

export interface Result {
  /** One for each of `WAYS`. */
  readonly fresh: readonly Volleys[]
  readonly warm: readonly Volleys[]
  readonly failures: string[]
  sent: number
  /** Bytes; null if the system does not tell them. */
  memory: { readonly idle: number | null; readonly loaded: number | null }
}

export interface Entrant {
  readonly side: Side
  /** Enough for `countShots`. */
  readonly shots: readonly Shot[]
  /** A PostgreSQL of its own. */
  readonly postgres: Postgres
}

/** How many reports each side needs if its server takes so many before the warm rounds. */
export function countShots(warmUp: number): number {
  const round = WAYS.reduce((sum, { count }) => sum + count, 0)
  return 1 + WAYS.length * STARTS * FRESH + warmUp + ROUNDS * round
}

/** Answers a result for each side, and that of the server written by hand, which has warm rounds only. */
export async function compete(kind: Dialect, entrants: readonly Entrant[], warmUp: number) {
  const [first] = entrants
  if (!first) throw new Error('nobody competes')
  const samples: Sample[] = []
  for (const { side, shots, postgres } of entrants) {
    const place = await side.open(kind, postgres)
    samples.push(await sample(place, (await side.start()).origin, shots[0] as Shot))
    await side.close()
  }
  const limit = await openLimit(samples[0] as Sample, countShots(warmUp))
  try {
    const runners = entrants.map(({ side, shots }) => ({ side, left: shots.slice(1), result: noResult() }))
    const places: Place[] = []
    for (const { side, postgres } of entrants) places.push(await side.open(kind, postgres))
    const count = (at: Place) => readTables(at).then((tables) => countRows(tables, at))
    const before = await Promise.all(places.map(count))
    await runFresh(runners)
    const byHand = { left: first.shots.slice(1), result: noResult() }
    await runWarm(runners, { ...byHand, ...limit }, warmUp)
    for (const [at, { result }] of runners.entries()) {
      const growth = growthOf(before[at] ?? new Map(), await count(places[at] as Place))
      demandStored(growth, samples[at] as Sample, result)
    }
    if (byHand.result.failures.length > 0) throw new Error(`the server by hand fails: ${byHand.result.failures[0]}`)
    return { results: runners.map(({ result }) => result), limit: byHand.result }
  } finally {
    await limit.end()
    for (const { side } of entrants) await side.close()
  }
}

interface Runner {
  readonly left: Shot[]
  readonly result: Result
}
type SideRunner = Runner & { readonly side: Side }
type Running = Runner & { readonly origin: string; readonly pid: number }

async function runFresh(runners: readonly SideRunner[]): Promise<void> {
  for (let start = 0; start < STARTS; start++) {
    for (const [way, { atOnce }] of WAYS.entries()) {
      for (const runner of runners) {
        const { origin } = await runner.side.start()
        await shoot(runner, origin, FRESH, atOnce, runner.result.fresh[way])
      }
    }
  }
}

async function runWarm(runners: readonly SideRunner[], limit: Running, warmUp: number): Promise<void> {
  const all: Running[] = []
  for (const runner of runners) all.push({ ...runner, ...(await runner.side.start()) })
  await sleep(1000)
  const idle = all.map(({ pid }) => memoryOf(pid, 'VmRSS'))
  all.push(limit)
  for (const runner of all) await shoot(runner, runner.origin, warmUp, 32)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [way, { atOnce, count }] of WAYS.entries()) {
      for (const runner of all) await shoot(runner, runner.origin, count, atOnce, runner.result.warm[way])
    }
  }
  for (const [at, { pid, result }] of all.entries()) {
    result.memory = { idle: idle[at] ?? null, loaded: memoryOf(pid, 'VmHWM') }
  }
}

async function shoot({ left, result }: Runner, origin: string, count: number, atOnce: number, into?: Volleys) {
  const { seconds, times, failures } = await fire(origin, left.splice(0, count), atOnce)
  result.sent += count
  result.failures.push(...failures)
  into?.rates.push(count / seconds)
  into?.times.push(...times)
}

/** A server that answers without storing would be the fastest: each report must leave as many rows as the first. */
function demandStored(growth: ReadonlyMap<string, number>, sample: Sample, { sent, failures }: Result): void {
  const answered = sent - failures.length
  for (const [name, rows] of sample.growth) {
    const stored = growth.get(name) ?? 0
    if (stored < rows * answered) {
      throw new Error(`only ${stored} rows more in ${name}, but ${answered} reports were answered`)
    }
  }
}

function noResult(): Result {
  const none = () => WAYS.map(() => ({ rates: [], times: [] }))
  return { fresh: none(), warm: none(), failures: [], sent: 0, memory: { idle: null, loaded: null } }
}
