// The fair limit: a server written by hand that writes the same rows for the same requests, on this machine in this run.
import { fire, type Shot } from '../load.ts'
import { type Changes, compare } from './changes.ts'
import { startChild } from './child.ts'
import type { LimitPlan } from './limit-process.ts'
import { countRows, type Place, readTables } from './rows.ts'

export interface Sample {
  readonly changes: Changes
  /** What the server answered. */
  readonly answer: string
  /** How many rows more each table has that has more. */
  readonly growth: ReadonlyMap<string, number>
}

export interface Limit {
  readonly origin: string
  readonly pid: number
  end(): Promise<void>
}

/** Sends one report to the running server of this side and looks at what it changes in the databases. */
export async function sample(place: Place, origin: string, shot: Shot): Promise<Sample> {
  const before = await readTables(place)
  const { failures, last } = await fire(origin, [shot], 1)
  if (failures.length > 0) throw new Error(`the first report fails: ${failures[0]}`)
  const after = await readTables(place)
  const growth = growthOf(countRows(before, place), countRows(after, place))
  return { changes: compare(before, after), answer: last, growth }
}

/** The tables that have more rows than before, and how many more. */
export function growthOf(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): Map<string, number> {
  const all = [...after].map(([name, rows]) => [name, rows - (before.get(name) ?? 0)] as const)
  return new Map(all.filter(([, more]) => more > 0))
}

/** Starts it on the databases of the sample, whose server must have stopped. It takes so many submissions. */
export async function openLimit({ changes, answer }: Sample, count: number): Promise<Limit> {
  const child = startChild('./limit-process.ts', process.cwd())
  const plan: LimitPlan = { changes, answer, count }
  return { ...(await child.ask<{ origin: string; pid: number }>('open', plan)), end: child.end }
}
