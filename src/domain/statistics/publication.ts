// The figures that an office publishes about its cases: once a month, only about finished months, and never changed.
import type { Outcome, Stage } from '../names/stages.ts'
import { TRACKER } from '../stages.ts'

/** rounded: nobody can count single cases; exact: unchanged figures, after the office was told of the risk. */
export type Policy = 'rounded' | 'exact'

export const USUAL_POLICY: Policy = 'rounded'

/** The reporter's eight steps: archived cases count as closed. */
export const PUBLISHED_STAGES = TRACKER

export interface PublishedYear {
  /** `2026` */
  readonly year: string
  /** The finished months, from January on. */
  readonly months: readonly number[]
  readonly total: number
  /** Whether the total is the true one. */
  readonly exact: boolean
  /** Share answered in time, 0 to 1. Null: too few cases. `pending`: not all are due, or not published yet. */
  readonly answered: number | null | 'pending'
  /** The fewest discarded cases that an earlier publication proved before this year had a figure: all are older. */
  readonly discardedBefore?: number
}

export interface Publication {
  readonly v: 1
  readonly policy: Policy
  /** The last finished month that it includes, `2026-03`. */
  readonly month: string
  /** The oldest year first; the last is the year of `month`. */
  readonly years: readonly PublishedYear[]
  readonly total: number
  /** Whether the total is the true one. */
  readonly exact: boolean
  /** In the order in which they were first published. */
  readonly types: readonly { readonly type: string; readonly count: number }[]
  /** Cases in none of `types`: those without a type, and those that rounding hides. */
  readonly otherTypes: number
  readonly stages: readonly { readonly stage: Stage; readonly count: number }[]
  /** Received cases that were discarded as spam: in no stage. Absent from figures published before there were any. */
  readonly discarded?: number
  /** Empty while too few are closed. */
  readonly outcomes: readonly { readonly outcome: Outcome; readonly count: number }[]
  readonly resolution: PublishedResolution | null
}

export interface PublishedResolution {
  readonly meanDays: number
  readonly medianWeeks: number | null
  /** The last month whose cases it includes. */
  readonly month: string
  /** The most cases that may have been closed then, as far as a reader can know; decides when it may be renewed. */
  readonly closedAtMost: number
}

/** The last finished month: the one before this day's month. */
export function finishedMonth(today: string): string {
  const [year, month] = today.split('-').map(Number) as [number, number]
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
}

/** The years from one to another, inclusive. */
export function yearsBetween(first: string, last: string): string[] {
  const length = Math.max(0, Number(last) - Number(first) + 1)
  return Array.from({ length }, (_, at) => String(Number(first) + at))
}

/** How many months of a year are finished when this month is finished. */
export function finishedOf(year: string, month: string): number {
  const [last = '', number = '0'] = month.split('-')
  return year < last ? 12 : year > last ? 0 : Number(number)
}

/** The month with this index: `2026` and 0 give `2026-01`. */
export function monthOf(year: string, at: number): string {
  return `${year}-${String(at + 1).padStart(2, '0')}`
}
