import type { ComponentChildren } from 'preact'
import { formatList, formatShare, monthNames } from '../../../../locales/format.ts'
import type { Publication, PublishedYear } from '../../../domain/statistics/index.ts'
import { type Bar, Bars } from '../../../ui/Bars/Bars.tsx'
import { Disclosure } from '../../../ui/Disclosure/Disclosure.tsx'
import { Facts } from '../../../ui/Facts/Facts.tsx'
import { Notice } from '../../../ui/Notice/Notice.tsx'
import { Table } from '../../../ui/Table/Table.tsx'
import { ADDRESSES, Section, type View } from '../pages/index.ts'
import { headlineOf, looksOf, monthName, shareOf, timeOf, totalOf, typeName, weeksOf } from './words.ts'

interface Props {
  view: View
  publication: Publication
  /** The chosen year. */
  year: PublishedYear
}

/** Shown until the first month is over. */
export function NothingPublished({ view: { t } }: { view: View }) {
  return (
    <>
      <h1>{t('statistics.title')}</h1>
      <Notice tone="info" title={t('statistics.none.title')}>
        <p>{t('statistics.none.text')}</p>
      </Notice>
    </>
  )
}

/** The published figures: a sentence before each chart, a table under it. */
export function StatisticsPage({ view, publication, year }: Props) {
  const { t } = view
  return (
    <>
      <h1>{t('statistics.title')}</h1>
      <p class="lead">{headlineOf(t, publication)}</p>
      <Summary view={view} publication={publication} year={year} />
      <p class="muted small">
        {t('statistics.how')} {t('statistics.month_is')}
      </p>
      {publication.policy === 'rounded' && (
        <Disclosure summary={t('statistics.rounded.title')}>
          <p>{t('statistics.rounded.text')}</p>
        </Disclosure>
      )}
      <Months view={view} publication={publication} year={year} />
      <Types view={view} publication={publication} />
      <Stages view={view} publication={publication} />
      <Outcomes view={view} publication={publication} />
      <Files view={view} year={year.year} />
    </>
  )
}

function Summary({ view: { t }, publication, year }: Props) {
  const { resolution, month } = publication
  const answered = shareOf(publication, year)
  const mean = resolution && timeOf(t, resolution.meanDays)
  const older = resolution !== null && resolution.month !== month
  return (
    <Facts
      facts={[
        { label: t('statistics.total'), value: totalOf(t, publication) },
        {
          label: t('statistics.mean'),
          value: mean
            ? older
              ? t('statistics.mean.month', { time: mean, month: monthName(t, resolution.month) })
              : mean
            : t('statistics.mean.none'),
        },
        ...(resolution !== null && resolution.medianWeeks !== null
          ? [{ label: t('statistics.median'), value: weeksOf(t, resolution.medianWeeks) }]
          : []),
        {
          label: t('statistics.answered'),
          value: answered
            ? t('statistics.answered.year', { share: formatShare(answered.share, t.language), year: answered.year })
            : t('statistics.answered.none'),
        },
      ]}
    />
  )
}

function Months({ view: { t }, publication: { years }, year }: Props) {
  const names = monthNames(t.language)
  const running = year.months.length < 12
  const look = looksOf(year.total, year.exact)
  const key = `statistics.by_month${running ? '.running' : ''}.${look}` as const
  const words = { year: year.year, month: names[year.months.length - 1] ?? '', count: year.total }
  const title = `${t('statistics.by_month')}, ${year.year}`
  return (
    <Chart
      t={t}
      title={title}
      sentence={t(key, words)}
      heading={t('statistics.month')}
      bars={year.months.map((value, at) => barOf(String(at), names[at] ?? '', value))}
    >
      {years.length > 1 && (
        <nav class="tabs" aria-label={t('statistics.years')}>
          {years.toReversed().map((one) => (
            <a
              key={one.year}
              href={`${ADDRESSES[t.language].statistics}?tahun=${one.year}`}
              aria-current={one === year ? 'page' : undefined}
            >
              {one.year}
            </a>
          ))}
        </nav>
      )}
    </Chart>
  )
}

function Types({ view, publication: { types, otherTypes, month, policy } }: Omit<Props, 'year'>) {
  const { t } = view
  const shown = types.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)
  const most = shown.filter(({ count }) => count === shown[0]?.count).map(({ type }) => typeName(view, type))
  const sentence =
    most.length > 0
      ? t('statistics.by_type.sentence', { type: formatList(most, t.language) })
      : t('statistics.by_type.none')
  const rest = barOf('', t(policy === 'rounded' ? 'statistics.type.rest' : 'statistics.type.other'), otherTypes)
  return (
    <Chart
      t={t}
      title={t('statistics.by_type')}
      sentence={`${sentence} ${t('statistics.everything_until', { month: monthName(t, month) })}`}
      heading={t('statistics.type')}
      bars={[...shown.map(({ type, count }) => barOf(type, typeName(view, type), count)), rest]}
    />
  )
}

function Stages({ view: { t }, publication: { stages, discarded = 0, policy } }: Omit<Props, 'year'>) {
  const closed = stages.find(({ stage }) => stage === 'closed')?.count ?? 0
  const sentence =
    closed === 0
      ? t('statistics.by_stage.none')
      : t(policy === 'exact' ? 'statistics.by_stage.sentence' : 'statistics.by_stage.about', { count: closed })
  return (
    <Chart
      t={t}
      title={t('statistics.by_stage')}
      sentence={sentence}
      heading={t('statistics.stage')}
      bars={[
        ...stages.map(({ stage, count }) => barOf(stage, t(`stage.${stage}`), count)),
        ...(discarded > 0 ? [barOf('discarded', t('statistics.discarded'), discarded)] : []),
      ]}
    >
      {discarded > 0 && <p class="muted small">{t('statistics.discarded.meaning')}</p>}
    </Chart>
  )
}

function Outcomes({ view: { t }, publication: { outcomes } }: Omit<Props, 'year'>) {
  if (outcomes.every(({ count }) => count === 0)) return null
  return (
    <Chart
      t={t}
      title={t('statistics.by_outcome')}
      sentence={t('statistics.by_outcome.sentence')}
      heading={t('statistics.outcome')}
      bars={outcomes.map(({ outcome, count }) => barOf(outcome, t(`outcome.${outcome}`), count))}
    />
  )
}

function Files({ view: { t }, year }: { view: View; year: string }) {
  const address = (kind: 'csv' | 'json') => `${ADDRESSES[t.language].statistics}.${kind}?tahun=${year}`
  return (
    <Section title={t('statistics.files')} lead={t('statistics.files.text', { year })}>
      <ul>
        <li>
          <a href={address('csv')}>{t('statistics.files.csv')}</a>
        </li>
        <li>
          <a href={address('json')}>{t('statistics.files.json')}</a>
        </li>
      </ul>
    </Section>
  )
}

interface ChartProps {
  t: View['t']
  title: string
  sentence: string
  /** Heading of the column with the names of the rows. */
  heading: string
  bars: readonly Bar[]
  children?: ComponentChildren
}

function Chart({ t, title, sentence, heading, bars, children }: ChartProps) {
  return (
    <Section title={title} lead={sentence}>
      {children}
      <Bars label={t('statistics.in_table', { title })} bars={bars} />
      <Disclosure summary={t('statistics.table', { title })}>
        <Table
          caption={title}
          hideCaption
          rows={bars}
          rowKey={({ id }) => id}
          columns={[
            { id: 'name', label: heading, cell: ({ label }) => label, heading: true },
            { id: 'count', label: t('statistics.count'), cell: ({ text }) => text, numeric: true },
          ]}
        />
      </Disclosure>
    </Section>
  )
}

function barOf(id: string, label: string, value: number): Bar {
  return { id, label, value, text: String(value) }
}
