// The policy that hides single cases. docs/decisions/0004-public-figures.md gives the reason for each rule, and the
// proof that no cell can be calculated from all publications together. It rests on three rules: the same running sums
// are always rounded in the same way; every condition for publishing a figure is itself public; nothing published is
// changed later.
import { OUTCOMES, type Stage } from '../names/stages.ts'
import { type Counted, type Figures, figuresOf, sum } from './figures.ts'
import {
  finishedOf,
  monthOf,
  PUBLISHED_STAGES,
  type Publication,
  type PublishedResolution,
  type PublishedYear,
  yearsBetween,
} from './publication.ts'
import { nearest, SPREAD, STEP } from './steps.ts'
import { raiseTypes } from './types.ts'

/** A mean is published from this many closed cases on, and renewed when this many more are closed. */
const MEAN_FROM = 5
/** Outcomes are published from this many published closed cases on: with fewer, one step would cover all of them. */
const OUTCOMES_FROM = 20
/** A median and a share are published from this many cases on. */
const MEDIAN_FROM = 20
const SHARE_FROM = 20
/** A step of a share covers at least this many cases. */
const CASES_IN_A_STEP = 3
const SHARE_STEPS = [0.05, 0.1, 0.2]

export interface Moment {
  /** The last finished month. */
  readonly month: string
  /** The first month whose reports are counted, `2026-03`; there are none before it. */
  readonly first: string
  /** The violation types that the office offers, in its order. */
  readonly types: readonly string[]
}

/** The publication for a finished month, which continues the one before it. */
export function publishRounded(before: Publication | null, counted: Counted, moment: Moment): Publication {
  const figures = figuresOf(counted)
  const received = yearsBetween(moment.first.slice(0, 4), moment.month.slice(0, 4)).map((year) =>
    publishYear(before, counted, year, moment),
  )
  const [least, most] = totalBounds(received)
  const shown = sum(received.map(({ total }) => total))
  const exact = received.every((year) => year.exact)
  const total = exact ? shown : nearest(shown)
  const types = raiseTypes(before?.types ?? [], figures.types, moment.types, most)
  const ladder = publishLadder(figures, total, most)
  const years = received.map((year) => ({
    ...year,
    answered: publishShare(year, counted, moment.month, ladder.discarded),
  }))
  return {
    v: 1,
    policy: 'rounded',
    month: moment.month,
    years,
    total,
    exact: least === most,
    types,
    otherTypes: Math.max(0, nearest(total) - sum(types.map(({ count }) => count))),
    stages: ladder.stages,
    discarded: ladder.discarded,
    outcomes: ladder.outcomes,
    resolution: publishResolution(before?.resolution ?? null, figures, { ...ladder, month: moment.month }),
  }
}

/** The bounds of the true total that every reader of the publication knows. */
export function totalBounds(years: readonly PublishedYear[]): [least: number, most: number] {
  const bounds = years.map(boundsOf)
  return [sum(bounds.map(([least]) => least)), sum(bounds.map(([, most]) => most))]
}

function boundsOf({ months, total, exact }: PublishedYear): [number, number] {
  if (exact) return [total, total]
  const running = sum(months)
  return [Math.max(0, running - SPREAD), running + SPREAD]
}

/** A month is the difference of two rounded running totals: months add up, and reveal no more than the totals do. */
function publishYear(
  before: Publication | null,
  counted: Counted,
  year: string,
  { month, first }: Moment,
): PublishedYear {
  const known = before?.years.find((one) => one.year === year)
  const finished = finishedOf(year, month)
  const received = (at: number) => counted.months.find((one) => one.month === monthOf(year, at))?.received ?? 0
  const months = [...(known?.months ?? [])]
  while (months.length < finished) {
    const running = sum(Array.from({ length: months.length + 1 }, (_, at) => received(at)))
    const shown = sum(months)
    months.push(Math.max(shown, nearest(running)) - shown)
  }
  const complete = finished === 12
  // A true total may lie at the edge of the range that December's rounding leaves possible. Unless December changed the
  // rounded total, that could reveal that nothing came since an earlier month. In a year that has only December, the
  // true total would be a true month.
  const tells = (months[11] ?? 0) < STEP || first === monthOf(year, 11)
  let exact = complete && !tells
  let total = exact ? sum(Array.from({ length: 12 }, (_, at) => received(at))) : sum(months)
  // The published figures of a whole year stay as they were.
  if (known?.months.length === 12) ({ exact, total } = known)
  const discardedBefore = known ? known.discardedBefore : fewestDiscarded(before)
  const published = { year, months, total, exact, answered: known ? known.answered : ('pending' as const) }
  return discardedBefore === undefined ? published : { ...published, discardedBefore }
}

/** How many cases a publication proves to be discarded; undefined if it proves none. */
function fewestDiscarded(publication: Publication | null): number | undefined {
  if (publication?.discarded === undefined) return undefined
  return Math.max(0, publication.discarded - 2 * SPREAD) || undefined
}

/**
 * Published once per year of receipt, when its last report is due: a monthly share would reveal that of each month. Most
 * discarded reports are not part of it. Once some are published, it needs enough others even if as many reports of the
 * year were discarded as all publications allow.
 */
function publishShare(
  year: PublishedYear,
  counted: Counted,
  month: string,
  discarded: number,
): PublishedYear['answered'] {
  if (year.answered !== 'pending') return year.answered
  if (month.slice(0, 4) <= year.year) return 'pending'
  const [received] = boundsOf(year)
  const least = discarded === 0 ? received : received - (discarded + 2 * SPREAD - (year.discardedBefore ?? 0))
  const step = SHARE_STEPS.find((one) => least * one >= CASES_IN_A_STEP - 1e-9)
  if (least < SHARE_FROM || step === undefined) return null
  const rows = counted.months.filter((one) => one.month.startsWith(year.year))
  const due = sum(rows.map((row) => row.due))
  if (due === 0) return null
  const share = sum(rows.map((row) => row.inTime)) / due
  const rounded = Math.round(share / step) * step
  return Math.round(rounded * 100) / 100
}

/**
 * Outcomes, discarded cases and stages as one ladder from the last step of a case to the first; each rung is a rounded
 * running sum.
 */
function publishLadder({ outcomes, stages, discarded: spam }: Figures, total: number, most: number) {
  const highest = STEP * Math.floor(most / STEP)
  let reached = 0
  let shown = 0
  const climb = (count: number) => {
    reached += count
    const rung = Math.min(nearest(reached), highest)
    const step = rung - shown
    shown = rung
    return step
  }
  const ended = OUTCOMES.map((outcome) => ({ outcome, count: climb(outcomes[outcome]) }))
  climb(stages.closed + stages.archived - reached)
  const closed = shown
  const discarded = climb(spam)
  const counts = new Map<Stage, number>([['closed', closed]])
  for (const stage of PUBLISHED_STAGES.slice(1, -1).reverse()) counts.set(stage, climb(stages[stage]))
  counts.set('received', Math.max(0, nearest(total) - shown))
  return {
    outcomes: closed >= OUTCOMES_FROM ? ended : [],
    stages: PUBLISHED_STAGES.map((stage) => ({ stage, count: counts.get(stage) ?? 0 })),
    closed,
    closedAtMost: closed === highest ? most : closed + SPREAD,
    discarded,
  }
}

interface Ladder {
  readonly closed: number
  readonly closedAtMost: number
  readonly month: string
}

/** Renewed only when the published counts prove enough further closed cases: two means must never isolate one case. */
function publishResolution(
  known: PublishedResolution | null,
  { resolution }: Figures,
  { closed, closedAtMost, month }: Ladder,
): PublishedResolution | null {
  const closedAtLeast = closed - SPREAD
  const { meanDays, medianDays } = resolution
  if (closedAtLeast < (known?.closedAtMost ?? 0) + MEAN_FROM || meanDays === null) return known
  const median = closedAtLeast >= MEDIAN_FROM && medianDays !== null ? Math.round(medianDays / 7) : null
  return { meanDays: Math.round(meanDays), medianWeeks: median, month, closedAtMost }
}
