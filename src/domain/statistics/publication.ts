// What an office publishes about its cases: once a month, of finished months only, and never changed afterwards.
import type { Outcome, Stage } from '../names/stages.ts'
import { TRACKER } from '../stages.ts'

/** rounded: so that nobody can count single cases; exact: as it is, with the risk explained to the office. */
export type Policy = 'rounded' | 'exact'

export const USUAL_POLICY: Policy = 'rounded'

/** The reporter's eight steps: archived cases are closed ones. */
export const PUBLISHED_STAGES = TRACKER

export interface PublishedYear {
  /** `2026` */
  readonly year: string
  /** January first, as many as are finished. */
  readonly months: readonly number[]
  readonly total: number
  /** Whether the total is the true one. */
  readonly exact: boolean
  /** Share answered in time, 0 to 1; null: too few to say, `pending`: not all are due, or not yet published. */
  readonly answered: number | null | 'pending'
}

export interface Publication {
  readonly v: 1
  readonly policy: Policy
  /** The last finished month that is in it, `2026-03`. */
  readonly month: string
  /** Oldest first, the year of `month` last. */
  readonly years: readonly PublishedYear[]
  readonly total: number
  /** Whether the total is the true one. */
  readonly exact: boolean
  /** In the order of the first publication that had them. */
  readonly types: readonly { readonly type: string; readonly count: number }[]
  /** What is in none of `types`: not classified, and what rounding hides. */
  readonly otherTypes: number
  readonly stages: readonly { readonly stage: Stage; readonly count: number }[]
  /** Empty while too few are closed. */
  readonly outcomes: readonly { readonly outcome: Outcome; readonly count: number }[]
  readonly resolution: PublishedResolution | null
}

export interface PublishedResolution {
  readonly meanDays: number
  readonly medianWeeks: number | null
  /** Up to which month cases are in it. */
  readonly month: string
  /** At most so many cases were closed then, as far as a reader can know: tells when it may be renewed. */
  readonly closedAtMost: number
}

/** The month before the one of this day: the last finished one. */
export function finishedMonth(today: string): string {
  const [year, month] = today.split('-').map(Number) as [number, number]
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
}

/** Years from one to another, both included. */
export function yearsBetween(first: string, last: string): string[] {
  const length = Math.max(0, Number(last) - Number(first) + 1)
  return Array.from({ length }, (_, at) => String(Number(first) + at))
}

/** How many months of a year are finished when this month is. */
export function finishedOf(year: string, month: string): number {
  const [last = '', number = '0'] = month.split('-')
  return year < last ? 12 : year > last ? 0 : Number(number)
}

/** `2026` and 0 are `2026-01`. */
export function monthOf(year: string, at: number): string {
  return `${year}-${String(at + 1).padStart(2, '0')}`
}
