// An attacker who kept every publication of an office, knows the source code, and calculates everything that follows.
import { OUTCOMES } from '../../names/stages.ts'
import { monthOf, PUBLISHED_STAGES, type Publication } from '../publication.ts'
import { totalBounds } from '../rounded.ts'
import { SPREAD, STEP } from '../steps.ts'
import { type Bounds, type Cell, openBounds } from './bounds.ts'
import { TYPES } from './office.ts'

/** How to read a publication: which sum each number means, and how far from the truth it can be. */
export type Reading = 'rounded' | 'exact' | 'naive'

/** The steps of a case from the last: outcomes, discarded, the open stages back to review; the rest is only received. */
const RUNGS = [...OUTCOMES, 'discarded', ...PUBLISHED_STAGES.slice(1, -1).toReversed()]

/** The bounds of every cell after all publications, oldest first; before the month `since` there was no office. */
export function attack(publications: readonly Publication[], reading: Reading, since: string): readonly Cell[] {
  const bounds = openBounds()
  const running = readYears(bounds, publications, reading, since)
  const each = publications.map((publication) => readMonth(bounds, publication, reading, running))
  for (const [at, now] of each.entries()) {
    const before = each[at - 1]
    if (!before) continue
    // The attacker assumes that types are set once, outcomes stay, and cases only move forward.
    for (const kind of ['types', 'rungs'] as const) {
      for (const [i, variable] of now[kind].entries()) {
        const gained = bounds.variable(`${now.month} ${kind} ${i} gained`)
        bounds.equal(
          [
            [1, variable],
            [-1, before[kind][i] as number],
            [-1, gained],
          ],
          0,
        )
      }
    }
  }
  return bounds.solve()
}

type Running = ReadonlyMap<string, number>

/** The running total of each year at each month, and each month as the difference of two of them. */
function readYears(bounds: Bounds, publications: readonly Publication[], reading: Reading, since: string): Running {
  const running = new Map<string, number>()
  const last = publications.at(-1) as Publication
  for (const year of last.years) {
    let shown = 0
    for (const [at, step] of year.months.entries()) {
      const month = monthOf(year.year, at)
      shown += step
      const total = bounds.variable(`${month} running`)
      const received = bounds.variable(`${month} received`)
      const before = at === 0 ? null : (running.get(monthOf(year.year, at - 1)) as number)
      bounds.equal([[1, total], [-1, received], ...(before === null ? [] : [[-1, before] as const])], 0)
      running.set(month, total)
      if (month < since) bounds.equal([[1, received]], 0)
      if (reading === 'exact') bounds.equal([[1, received]], step)
      if (reading === 'rounded') bounds.between([[1, total]], shown - SPREAD, shown + SPREAD)
      if (reading === 'naive') bounds.between([[1, received]], step - SPREAD, step + SPREAD)
    }
  }
  for (const { month, years } of publications) {
    for (const { year, months, total, exact } of years) {
      const variable = running.get(monthOf(year, months.length - 1)) as number
      if (exact) bounds.equal([[1, variable]], total)
      else if (reading === 'naive' && month.startsWith(year)) {
        bounds.between([[1, variable]], total - SPREAD, total + SPREAD)
      }
    }
  }
  return running
}

/** The state at the end of one month. */
function readMonth(bounds: Bounds, publication: Publication, reading: Reading, running: Running) {
  const { month } = publication
  const all = bounds.variable(`${month} all`)
  const ends = publication.years.map(({ year, months }) => running.get(monthOf(year, months.length - 1)) as number)
  bounds.equal([[1, all], ...ends.map((end) => [-1, end] as const)], 0)
  const types = readTypes(bounds, publication, reading, all)
  const rungs = readLadder(bounds, publication, reading, all)
  return { month, types, rungs }
}

function readTypes(bounds: Bounds, publication: Publication, reading: Reading, all: number): number[] {
  const { month } = publication
  const countOf = (type: string) => publication.types.find((one) => one.type === type)?.count ?? 0
  const [, most] = totalBounds(publication.years)
  const held = publication.types.reduce((sum, { count }) => sum + Math.max(0, count - SPREAD), 0)
  const variables = TYPES.map((type) => {
    const variable = bounds.variable(`${month} type ${type}`)
    const count = countOf(type)
    if (reading === 'exact') bounds.equal([[1, variable]], count)
    else {
      bounds.atMost([[-1, variable]], SPREAD - count)
      // If the next step would have been allowed, the count was too small for it.
      const step = count === 0 ? STEP - SPREAD : STEP
      const free = reading === 'naive' || held + step <= most - SPREAD
      if (free) bounds.atMost([[1, variable]], count + SPREAD)
    }
    return variable
  })
  const other = bounds.variable(`${month} other types`)
  bounds.equal([[1, all], [-1, other], ...variables.map((variable) => [-1, variable] as const)], 0)
  return variables
}

function readLadder(bounds: Bounds, publication: Publication, reading: Reading, all: number): number[] {
  const { month, outcomes, stages } = publication
  const [, most] = totalBounds(publication.years)
  const highest = STEP * Math.floor(most / STEP)
  const counts = new Map<string, number>([
    ...outcomes.map(({ outcome, count }) => [outcome, count] as const),
    ...stages.map(({ stage, count }) => [stage, count] as const),
    ['discarded', publication.discarded ?? 0],
  ])
  let shown = 0
  let below: number | null = null
  const rungs = RUNGS.map((name) => {
    const rung = bounds.variable(`${month} up to ${name}`)
    const cell = bounds.variable(`${month} ${name}`)
    bounds.equal([[1, rung], [-1, cell], ...(below === null ? [] : [[-1, below] as const])], 0)
    below = rung
    // If outcomes are not published, the number of all closed cases is.
    if (outcomes.length === 0 && name === OUTCOMES.at(-1)) shown = counts.get('closed') ?? 0
    else if (!counts.has(name)) return rung
    const count = counts.get(name) ?? 0
    shown += count
    if (reading === 'exact') bounds.equal([[1, cell]], count)
    if (reading === 'naive') bounds.between([[1, cell]], count - SPREAD, count + SPREAD)
    if (reading === 'rounded') {
      bounds.atMost([[-1, rung]], SPREAD - shown)
      if (shown < highest) bounds.atMost([[1, rung]], shown + SPREAD)
    }
    return rung
  })
  const closed = rungs[OUTCOMES.length - 1] as number
  const received = bounds.variable(`${month} received only`)
  bounds.equal(
    [
      [1, all],
      [-1, rungs.at(-1) as number],
      [-1, received],
    ],
    0,
  )
  if (reading === 'naive') {
    const count = counts.get('received') ?? 0
    const ended = counts.get('closed') ?? 0
    bounds.between([[1, received]], count - SPREAD, count + SPREAD)
    bounds.between([[1, closed]], ended - SPREAD, ended + SPREAD)
  }
  return rungs
}
