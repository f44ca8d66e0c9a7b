// The wording of figures, shared by the page and its files.
import { formatDate, formatLength } from '../../../../locales/format.ts'
import { textIn } from '../../../domain/questionnaire.ts'
import { type Publication, type PublishedYear, splitDays, totalBounds } from '../../../domain/statistics/index.ts'
import type { View } from '../pages/index.ts'

type T = View['t']

/** `2 bulan 10 hari`, or days alone. */
export function timeOf(t: T, meanDays: number): string {
  return formatLength(splitDays(meanDays), t.language)
}

/** A median in whole weeks. */
export function weeksOf(t: T, weeks: number): string {
  return weeks === 0 ? t('statistics.weeks.none') : formatLength({ weeks }, t.language)
}

/** There are sentences for exact numbers, for approximate ones, and for numbers too small to be stated. */
export function looksOf(count: number, exact: boolean): 'exact' | 'about' | 'few' {
  if (exact) return 'exact'
  return count === 0 ? 'few' : 'about'
}

/** All figures in a sentence or two. */
export function headlineOf(t: T, publication: Publication): string {
  const { total, exact, resolution, month, years } = publication
  const look = looksOf(total, exact)
  const words = { month: monthName(t, month), year: years[0]?.year ?? '' }
  const count = look === 'few' ? limitOf(publication) : total
  const received = t(`statistics.headline.${look}`, { ...words, count })
  return resolution
    ? `${received} ${t('statistics.headline.time', { time: timeOf(t, resolution.meanDays) })}`
    : received
}

/** The total for a line in a list of facts. */
export function totalOf(t: T, publication: Publication): string {
  const { total: count, exact } = publication
  const look = looksOf(count, exact)
  if (look === 'few') return t('statistics.total.few', { count: limitOf(publication) })
  return look === 'about' ? t('statistics.about', { count }) : String(count)
}

/** The limit below which a total is not stated: several years that each hide some can hide more together. */
function limitOf({ years }: Publication): number {
  const [, most] = totalBounds(years)
  return most + 1
}

/** The share that is shown with a year: its own, or the newest one. */
export function shareOf({ years }: Publication, chosen: PublishedYear): { year: string; share: number } | null {
  const [said] = [chosen, ...years.toReversed()].flatMap(({ year, answered }) =>
    typeof answered === 'number' ? [{ year, share: answered }] : [],
  )
  return said ?? null
}

/** The office's name of a violation type; a type that it no longer offers is shown by its stored value. */
export function typeName({ t, facts }: View, type: string): string {
  const offered = facts.site.types.find(({ value }) => value === type)
  return offered ? textIn(offered.label, t.language) : type
}

/** `Januari 2026` */
export function monthName(t: T, month: string): string {
  return formatDate(month, t.language)
}
