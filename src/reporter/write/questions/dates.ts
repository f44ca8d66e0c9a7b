import type { Translator } from '../../../../locales/translator.ts'
import { type DateParts, periodOf } from '../../../ui/DateField/parts.ts'
import type { Words } from '../../core/words.ts'
import type { DateBoxes } from '../state.ts'

/** Nobody who can still answer for it did anything earlier. */
const FIRST_YEAR = 1945
/** An act may be planned; later years are slips. */
const YEARS_AHEAD = 5

/** The last year that a date may name. */
export function lastYear(now = new Date()): number {
  return now.getFullYear() + YEARS_AHEAD
}

type DateProblem = 'year' | 'invalid'

/** What is wrong with the boxes of one date: its year, or the date as a whole; null if nothing is. */
export function dateProblem(parts: DateParts): DateProblem | null {
  const year = parts.year.trim()
  const known = /^\d{4}$/.test(year) && Number(year) >= FIRST_YEAR && Number(year) <= lastYear()
  if (year !== '' && !known) return 'year'
  return periodOf(parts) === null ? 'invalid' : null
}

/** The same in words. */
export function dateProblemWords(problem: DateProblem, t: Translator<Words>): string {
  return t(`reporter.date.${problem}`, { from: String(FIRST_YEAR), to: String(lastYear()) })
}

/** The boxes whose content is not a date, if any: going on would silently lose it. */
export function brokenIn(boxes: DateBoxes | undefined): 'from' | 'to' | null {
  if (!boxes) return null
  if (dateProblem(boxes.from)) return 'from'
  return boxes.period && dateProblem(boxes.to) ? 'to' : null
}

/** Whether a period ends before it begins, compared to the precision that both have. */
export function endsBefore(from: string, to: string): boolean {
  const grain = Math.min(from.length, to.length)
  return to.slice(0, grain) < from.slice(0, grain)
}
