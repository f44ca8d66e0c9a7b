// Exact figures, counted in one pass over the rows of cases. Only the office sees them unchanged.

/** A first answer within this many days counts as in time, even if an office has set itself a shorter time. */
import { FIRST_ANSWER_DAYS } from '../names/limits.ts'
import { OUTCOMES, type Outcome, STAGES, type Stage } from '../names/stages.ts'
export const ANSWER_DAYS = FIRST_ANSWER_DAYS

/** The counts from the database. */
export interface Counted {
  /** By month of receipt, `2026-03`. `due` is how many of them should have been answered by now. */
  readonly months: readonly {
    readonly month: string
    readonly received: number
    readonly due: number
    readonly inTime: number
  }[]
  readonly groups: readonly {
    readonly stage: Stage
    readonly outcome: Outcome | null
    readonly type: string | null
    readonly count: number
  }[]
  /** Closed cases by the days from receipt to closing. */
  readonly durations: readonly { readonly days: number; readonly count: number }[]
  /** Cases discarded as spam, destroyed or not: they are received, and in none of `groups`. */
  readonly discarded: number
}

export interface Figures {
  readonly total: number
  readonly months: Counted['months']
  readonly types: readonly { readonly type: string; readonly count: number }[]
  /** Cases whose type nobody has set; without the discarded ones, which have none. */
  readonly untyped: number
  readonly stages: Readonly<Record<Stage, number>>
  readonly outcomes: Readonly<Record<Outcome, number>>
  /** Cases discarded as spam: in no stage. */
  readonly discarded: number
  readonly resolution: Resolution
  readonly answered: Answered
}

/** How long closed cases took; null if none is closed. */
export interface Resolution {
  readonly closed: number
  readonly meanDays: number | null
  readonly medianDays: number | null
}

/** Reports whose time for a first answer is over, and how many of them had one in time. */
export interface Answered {
  readonly due: number
  readonly inTime: number
}

/** Makes the figures that an office reads from the counts of the database. */
export function figuresOf({ months, groups, durations, discarded }: Counted): Figures {
  const types = new Map<string, number>()
  const stages = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>
  const outcomes = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>
  let untyped = 0
  for (const { stage, outcome, type, count } of groups) {
    stages[stage] += count
    if (outcome !== null) outcomes[outcome] += count
    if (type === null) untyped += count
    else types.set(type, (types.get(type) ?? 0) + count)
  }
  return {
    total: sum(months.map(({ received }) => received)),
    months,
    types: [...types]
      .map(([type, count]) => ({ type, count }))
      .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1)),
    untyped,
    stages,
    outcomes,
    discarded,
    resolution: resolutionOf(durations),
    answered: { due: sum(months.map(({ due }) => due)), inTime: sum(months.map(({ inTime }) => inTime)) },
  }
}

/** Mean and median of days from receipt to closing. */
function resolutionOf(durations: Counted['durations']): Resolution {
  const closed = sum(durations.map(({ count }) => count))
  if (closed === 0) return { closed, meanDays: null, medianDays: null }
  const sorted = [...durations].sort((a, b) => a.days - b.days)
  const meanDays = sum(durations.map(({ days, count }) => days * count)) / closed
  const middle = [Math.floor((closed - 1) / 2), Math.floor(closed / 2)].map((at) => dayAtRank(sorted, at))
  return { closed, meanDays, medianDays: sum(middle) / 2 }
}

function dayAtRank(sorted: Counted['durations'], rank: number): number {
  let before = 0
  for (const { days, count } of sorted) {
    before += count
    if (rank < before) return days
  }
  return 0
}

/** Counts thirty days as a month, because this is a duration and not a date in a calendar. */
export function splitDays(days: number): { months: number; days: number } {
  const whole = Math.round(days)
  return { months: Math.floor(whole / 30), days: whole % 30 }
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
