// The published figures as files. They hold what the page shows and nothing else: the state from which the next
// publication starts stays on the server.
import { monthNames } from '../../../../locales/format.ts'
import { type CsvRow, csvOf, monthOf, type Publication, type PublishedYear } from '../../../domain/statistics/index.ts'
import type { View } from '../pages/index.ts'
import { monthName, shareOf, typeName } from './words.ts'

/** For programs. */
export function jsonFile(publication: Publication, year: PublishedYear): string {
  const { policy, month, total, exact, types, otherTypes, stages, discarded = 0, outcomes, resolution } = publication
  return JSON.stringify({
    policy,
    until: month,
    total,
    exact,
    year: {
      year: year.year,
      total: year.total,
      exact: year.exact,
      months: year.months.map((received, at) => ({ month: monthOf(year.year, at), received })),
    },
    answeredWithin30Days: shareOf(publication, year),
    types: types.filter(({ count }) => count > 0),
    otherTypes,
    stages,
    discarded,
    outcomes,
    resolution: resolution && {
      meanDays: resolution.meanDays,
      medianWeeks: resolution.medianWeeks,
      until: resolution.month,
    },
  })
}

/**
 * For people with a spreadsheet. No cell is a month with its year alone: Excel would read it as the first day of that
 * month, and show another text than the file has.
 */
export function csvFile(view: View, publication: Publication, year: PublishedYear): string {
  const { t } = view
  const { total, exact, types, otherTypes, stages, discarded = 0, outcomes, resolution, policy } = publication
  const remark = (isExact: boolean) => t(isExact ? 'statistics.file.exact' : 'statistics.file.rounded')
  const usual = remark(policy === 'exact')
  const names = monthNames(t.language)
  const until = (month: string) => t('statistics.file.until', { month: monthName(t, month) })
  const rest = t(policy === 'rounded' ? 'statistics.type.rest' : 'statistics.type.other')
  const rows: CsvRow[] = [
    [t('statistics.file.part'), t('statistics.file.item'), t('statistics.file.value'), t('statistics.file.about')],
    [t('statistics.total'), until(publication.month), total, remark(exact)],
    [t('statistics.by_month'), year.year, year.total, remark(year.exact)],
    ...year.months.map((count, at) => [`${t('statistics.by_month')}, ${year.year}`, names[at] ?? '', count, usual]),
    ...types
      .filter(({ count }) => count > 0)
      .map(({ type, count }) => [t('statistics.by_type'), typeName(view, type), count, usual]),
    [t('statistics.by_type'), rest, otherTypes, usual],
    ...stages.map(({ stage, count }) => [t('statistics.by_stage'), t(`stage.${stage}`), count, usual]),
    [t('statistics.by_stage'), t('statistics.discarded'), discarded, usual],
    ...outcomes.map(({ outcome, count }) => [t('statistics.by_outcome'), t(`outcome.${outcome}`), count, usual]),
  ]
  if (resolution) {
    const { meanDays, medianWeeks, month } = resolution
    rows.push([t('statistics.mean'), t('statistics.file.mean_days'), meanDays, until(month)])
    if (medianWeeks !== null)
      rows.push([t('statistics.mean'), t('statistics.file.median_weeks'), medianWeeks, until(month)])
  }
  const answered = shareOf(publication, year)
  if (answered) rows.push([t('statistics.answered'), answered.year, Math.round(answered.share * 100) / 100, usual])
  return csvOf(rows)
}
