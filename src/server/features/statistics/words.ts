// How figures read. Shared by the page and its files.
import { formatDate, formatLength } from '../../../../locales/format.ts'
import { type Publication, splitDays } from '../../../domain/statistics/index.ts'
import { textIn, type View } from '../site/index.ts'

type T = View['t']

/** `2 bulan 10 hari`, or days alone. */
export function timeOf(t: T, meanDays: number): string {
  return formatLength(splitDays(meanDays), t.language)
}

/** A median in whole weeks. */
export function weeksOf(t: T, weeks: number): string {
  return weeks === 0 ? t('statistics.weeks.none') : formatLength({ weeks }, t.language)
}

/** Sentences exist for what is exact, what is about so many, and what is too few to be given. */
export function looksOf(count: number, exact: boolean): 'exact' | 'about' | 'few' {
  if (exact) return 'exact'
  return count === 0 ? 'few' : 'about'
}

/** All of it in a sentence or two. */
export function headlineOf(t: T, { total, exact, resolution, month }: Publication): string {
  const look = looksOf(total, exact)
  const until = monthName(t, month)
  const received =
    look === 'few'
      ? t('statistics.headline.few', { month: until })
      : t(`statistics.headline.${look}`, { month: until, count: total })
  return resolution
    ? `${received} ${t('statistics.headline.time', { time: timeOf(t, resolution.meanDays) })}`
    : received
}

/** A count as it stands in a line of facts. */
export function countOf(t: T, count: number, exact: boolean): string {
  const look = looksOf(count, exact)
  if (look === 'few') return t('statistics.total.few')
  return look === 'about' ? t('statistics.about', { count }) : String(count)
}

/** What the office calls a violation type; one that it no longer offers keeps its own word. */
export function typeName({ t, facts }: View, type: string): string {
  const offered = facts.site.types.find(({ value }) => value === type)
  return offered ? textIn(offered.label, t.language) : type
}

/** `Januari 2026` */
export function monthName(t: T, month: string): string {
  return formatDate(month, t.language)
}
