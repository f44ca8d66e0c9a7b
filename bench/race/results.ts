// The results of a contest as rows of the table. A ratio above 1 says that this checkout is better.
import type { Dialect } from '../../src/server/database/index.ts'
import { median, megabytes, milliseconds, percentile, type Row } from '../table.ts'
import { FRESH, type Result, type Volleys, WAYS } from './contest.ts'

/** Of the rate of the server written by hand, warm and 32 at once on SQLite. */
const LEAST_SHARE = 0.6

/** Rows for this checkout, beside the server written by hand and another checkout of this name if there is one. */
export function rowsOf(kind: Dialect, [own, other]: readonly Result[], limit: Result, name = ''): Row[] {
  if (!own) return []
  const rates = WAYS.flatMap((_, way) => [
    freshRow(kind, way, own, other, name),
    warmRow(kind, way, own, other, name, limit),
  ])
  return [...rates, failureRow(kind, own, other, name), ...(other ? memoryRows(kind, own, other, name) : [])]
}

function freshRow(kind: Dialect, way: number, own: Result, other: Result | undefined, name: string): Row {
  const [mine, theirs] = [own.fresh[way], other?.fresh[way]] as [Volleys, Volleys?]
  return {
    what: `submissions per second, ${WAYS[way]?.name}, ${kind}, the first ${FRESH} of a server`,
    measured: describe(mine),
    beside: theirs ? besideOf(name, mine, theirs) : '',
    budget: '',
    met: null,
  }
}

function warmRow(kind: Dialect, way: number, own: Result, other: Result | undefined, name: string, limit: Result): Row {
  const [mine, theirs, best] = [own.warm[way], other?.warm[way], limit.warm[way]] as [Volleys, Volleys?, Volleys?]
  const share = best ? ratio(mine.rates, best.rates) : Number.NaN
  const counts = kind === 'sqlite' && WAYS[way]?.atOnce === 32
  const fair = `fair limit ${Math.round(median(best?.rates ?? []))} /s, share ${share.toFixed(2)}`
  return {
    what: `submissions per second, ${WAYS[way]?.name}, ${kind}, warm`,
    measured: describe(mine),
    beside: theirs ? `${fair}; ${besideOf(name, mine, theirs)}` : fair,
    budget: counts ? `share ≥ ${LEAST_SHARE.toFixed(2)}` : '',
    met: counts ? share >= LEAST_SHARE : null,
  }
}

function failureRow(kind: Dialect, own: Result, other: Result | undefined, name: string): Row {
  const tell = ({ failures, sent }: Result) =>
    failures.length === 0 ? `none of ${sent} failed` : `${failures.length} of ${sent} failed: ${failures[0]}`
  return {
    what: `reports sent, up to 32 at once, ${kind}`,
    measured: tell(own),
    beside: other ? `${name}: ${tell(other)}` : '',
    budget: 'none fails',
    met: own.failures.length === 0,
  }
}

function memoryRows(kind: Dialect, own: Result, other: Result, name: string): Row[] {
  const row = (what: string, mine: number | null, theirs: number | null) => ({
    what: `memory of the server, ${what}, ${kind}`,
    measured: mine === null ? 'not known on this system' : megabytes(mine),
    beside: mine && theirs ? `${name}: ${megabytes(theirs)}, ${times(theirs / mine)}` : '',
    budget: '',
    met: null,
  })
  return [
    row('idle', own.memory.idle, other.memory.idle),
    row('highest during the reports', own.memory.loaded, other.memory.loaded),
  ]
}

function besideOf(name: string, mine: Volleys, theirs: Volleys): string {
  const [p50, p95] = [50, 95].map((percent) =>
    times(percentile(theirs.times, percent) / percentile(mine.times, percent)),
  )
  return `${name}: ${describe(theirs)}; ${times(ratio(mine.rates, theirs.rates))}, p50 ${p50}, p95 ${p95}`
}

function describe({ rates, times: answers }: Volleys): string {
  const [p50, p95] = [50, 95].map((percent) => milliseconds(percentile(answers, percent)))
  return `${Math.round(median(rates))} /s (p50 ${p50}, p95 ${p95})`
}

/** The middle one of the ratios of volleys that followed each other. */
function ratio(mine: readonly number[], theirs: readonly number[]): number {
  return median(mine.map((rate, round) => rate / (theirs[round] ?? Number.NaN)))
}

function times(ratio: number): string {
  return `${ratio.toFixed(1)} ×`
}
