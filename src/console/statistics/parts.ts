// The parts of the figures, each a heading with named counts: the screen draws them, the spreadsheet lists them.
import { formatDate, formatLength, formatShare, monthNames } from '../../../locales/format.ts'
import type { Translator } from '../../../locales/translator.ts'
import type { Site } from '../../domain/names/site.ts'
import { textIn } from '../../domain/questionnaire.ts'
import { type CsvRow, splitDays } from '../../domain/statistics/index.ts'
import type { StatisticsAnswer } from '../../protocol/wire/staff.ts'
import type { Bar, Fact } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'
import type { FiguresAddress } from './fetch.ts'

type T = Translator<ConsoleWords>

export interface Part {
  readonly title: string
  /** What the rows stand for. */
  readonly heading: string
  readonly bars: readonly Bar[]
  /** What one of the rows means. */
  readonly note?: string
}

/** Every chart in the order of the screen. */
export function partsOf(t: T, site: Site | null, figures: StatisticsAnswer, year: string | null): Part[] {
  const { types, untyped, stages, discarded, outcomes, periods } = figures
  const months = monthNames(t.language)
  const nameOf = (type: string) => {
    const offered = site?.types.find(({ value }) => value === type)
    return offered ? textIn(offered.label, t.language) : type
  }
  const periodOf = (period: string) => (year === null ? period : (months[Number(period.slice(5)) - 1] ?? period))
  const other = untyped > 0 ? [bar('', t('statistics.type.other'), untyped)] : []
  return [
    {
      title: year === null ? t('figures.by_year') : `${t('statistics.by_month')}, ${year}`,
      heading: year === null ? t('figures.period') : t('statistics.month'),
      bars: periods.map(({ period, received }) => bar(period, periodOf(period), received)),
    },
    {
      title: t('statistics.by_stage'),
      heading: t('statistics.stage'),
      bars: [
        ...stages.map(({ stage, count }) => bar(stage, t(`stage.${stage}`), count)),
        bar('discarded', t('statistics.discarded'), discarded),
      ],
      note: t('statistics.discarded.meaning'),
    },
    {
      title: t('statistics.by_type'),
      heading: t('statistics.type'),
      bars: [...types.map(({ type, count }) => bar(type, nameOf(type), count)), ...other],
    },
    {
      title: t('statistics.by_outcome'),
      heading: t('statistics.outcome'),
      bars: outcomes.map(({ outcome, count }) => bar(outcome, t(`outcome.${outcome}`), count)),
    },
  ]
}

/** The facts above the charts. */
export function summaryOf(t: T, { total, resolution, answered }: StatisticsAnswer): Fact[] {
  const { meanDays, medianDays } = resolution
  const length = (days: number | null) =>
    days === null ? t('figures.mean.none') : formatLength(splitDays(days), t.language)
  const { due, inTime } = answered
  const share = due === 0 ? null : formatShare(inTime / due, t.language)
  return [
    { label: t('statistics.total'), value: String(total) },
    { label: t('statistics.mean'), value: length(meanDays) },
    { label: t('figures.median'), value: length(medianDays) },
    {
      label: t('statistics.answered'),
      value: share === null ? t('figures.answered.none') : t('figures.answered', { share, inTime, due }),
    },
  ]
}

/** The same figures as rows of a spreadsheet. */
export function rowsOf(t: T, site: Site | null, figures: StatisticsAnswer, address: FiguresAddress): CsvRow[] {
  const { total, resolution, answered, today } = figures
  const { meanDays, medianDays } = resolution
  const channel = site?.channels.find(({ id }) => id === address.channel)
  const time: CsvRow[] = [
    [t('statistics.mean'), t('statistics.file.mean_days'), meanDays === null ? '' : round(meanDays)],
    [t('statistics.mean'), t('statistics.file.median_days'), medianDays ?? ''],
  ]
  return [
    [t('statistics.title'), formatDate(today, t.language), ''],
    [t('figures.year'), address.year ?? t('figures.year.all'), ''],
    [t('figures.channel'), channel ? textIn(channel.title, t.language) : t('figures.channel.all'), ''],
    [],
    [t('statistics.file.part'), t('statistics.file.item'), t('statistics.file.value')],
    [t('statistics.total'), t('statistics.file.total'), total],
    ...time,
    [t('statistics.answered'), t('statistics.file.in_time'), answered.inTime],
    [t('statistics.answered'), t('statistics.file.due'), answered.due],
    ...partsOf(t, site, figures, address.year).flatMap(({ title, bars }) =>
      bars.map(({ label, value }) => [title, label, value]),
    ),
  ]
}

function bar(id: string, label: string, value: number): Bar {
  return { id, label, value, text: String(value) }
}

function round(days: number): number {
  return Math.round(days * 10) / 10
}
