import { formatDate } from '../../../locales/format.ts'
import { textIn } from '../../domain/questionnaire.ts'
import { csvOf } from '../../domain/statistics/index.ts'
import type { StatisticsAnswer } from '../../protocol/wire/staff.ts'
import {
  Bars,
  Button,
  ButtonLink,
  Card,
  Disclosure,
  EmptyState,
  Facts,
  IconChart,
  IconDownload,
  Loading,
  Select,
  Table,
  useT,
} from '../../ui/index.ts'
import { Failure } from '../base/Failure.tsx'
import { go, query } from '../base/router.ts'
import { site } from '../base/site.ts'
import type { ConsoleWords } from '../base/words.ts'
import { saveBlob } from '../case/story/saveBlob.ts'
import { useKeyring } from '../session/keyring.tsx'
import { type FiguresAddress, figuresPlace, readFiguresAddress, useFigures } from './fetch.ts'
import { type Part, partsOf, rowsOf, summaryOf } from './parts.ts'
import './statistics.css'

/** The office's own figures: exact, for one year or all, for one channel or all that the member can see. */
export function StatisticsPage() {
  const t = useT<ConsoleWords>()
  const address = readFiguresAddress(query.value, useKeyring().organization.today)
  const { state, reload } = useFigures(address)
  return (
    <>
      <h1>{t('place.statistics')}</h1>
      {state.step === 'ready' && <Headline figures={state.figures} address={address} />}
      {state.step === 'ready' && <Filters figures={state.figures} address={address} />}
      {state.step === 'loading' && <Loading lines={8} />}
      {state.step === 'failed' && <Failure error={state.error} onRetry={reload} />}
      {state.step === 'ready' && <Content figures={state.figures} address={address} />}
    </>
  )
}

interface Props {
  figures: StatisticsAnswer
  address: FiguresAddress
}

function Headline({ figures, address: { year } }: Props) {
  const t = useT<ConsoleWords>()
  const { total: count, years, today } = figures
  const sentence =
    year === null
      ? t('figures.headline.all', { count, year: years.at(-1) ?? today.slice(0, 4) })
      : t('figures.headline', { count, year })
  return (
    <div class="stack" data-gap="small">
      <p class="lead">{sentence}</p>
      <p class="muted small">
        {t('figures.today', { date: formatDate(today, t.language) })} {t('figures.text')}
      </p>
    </div>
  )
}

/** Each choice is a new address, so that back and reload work. */
function Filters({ figures: { years, channels }, address }: Props) {
  const t = useT<ConsoleWords>()
  const titles = (site.value?.channels ?? []).filter(({ id }) => channels.includes(id))
  return (
    <fieldset class="figures-filters no-print">
      <legend class="visually-hidden">{t('figures.filter')}</legend>
      <Select
        id="year"
        label={t('figures.year')}
        none={t('figures.year.all')}
        options={years.map((year) => ({ value: year, label: year }))}
        value={address.year ?? ''}
        onChange={(value) => go(figuresPlace({ ...address, year: value || null }))}
      />
      {titles.length > 1 && (
        <Select
          id="channel"
          label={t('figures.channel')}
          none={t('figures.channel.all')}
          options={titles.map(({ id, title }) => ({ value: id, label: textIn(title, t.language) }))}
          value={address.channel ?? ''}
          onChange={(value) => go(figuresPlace({ ...address, channel: value || null }))}
        />
      )}
    </fieldset>
  )
}

function Content({ figures, address }: Props) {
  const t = useT<ConsoleWords>()
  if (figures.total === 0) {
    return (
      <EmptyState icon={<IconChart />} title={t('figures.empty')}>
        <p>{t('figures.empty.text')}</p>
      </EmptyState>
    )
  }
  function save() {
    const text = csvOf(rowsOf(t, site.value, figures, address))
    saveBlob(new Blob([text], { type: 'text/csv' }), `statistik-${address.year ?? 'semua'}-${figures.today}.csv`)
  }
  return (
    <div class="stack" data-gap="large">
      <Card>
        <Facts facts={summaryOf(t, figures)} />
        <p class="muted small">{t('statistics.month_is')}</p>
      </Card>
      <div class="figures-charts">
        {partsOf(t, site.value, figures, address.year).map((part) => (
          <Chart key={part.title} part={part} />
        ))}
      </div>
      <div class="row no-print">
        <Button icon={<IconDownload />} onClick={save}>
          {t('figures.export')}
        </Button>
        <ButtonLink look="quiet" href="/statistik">
          {t('figures.public')}
        </ButtonLink>
      </div>
    </div>
  )
}

function Chart({ part: { title, heading, bars, note } }: { part: Part }) {
  const t = useT<ConsoleWords>()
  return (
    <Card title={title}>
      <Bars label={t('statistics.in_table', { title })} bars={bars} />
      {note && <p class="muted small">{note}</p>}
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
    </Card>
  )
}
