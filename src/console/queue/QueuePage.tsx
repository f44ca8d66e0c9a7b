import { useEffect } from 'preact/hooks'
import { formatTime } from '../../../locales/format.ts'
import { RequestError } from '../../device/api.ts'
import { Button, ButtonLink, IconRetry, Loading, Notice, Tabs, useOnline, useT } from '../../ui/index.ts'
import { refusalKey } from '../base/Failure.tsx'
import { href, query } from '../base/router.ts'
import type { ConsoleWords } from '../base/words.ts'
import { changeDesk, desk, useKeyring } from '../session/keyring.tsx'
import { isFiltered, placeOf, type QueueAddress, readAddress, SHOWS, TODAY } from './address.ts'
import { type Counts, rowsIn } from './content.ts'
import { countNumber } from './countText.ts'
import { DiscardedLink } from './DiscardedLink.tsx'
import { Filters } from './Filters.tsx'
import { NewsLine } from './NewsLine.tsx'
import { NO_NEWS } from './news.ts'
import { openedCasesOf } from './opened.ts'
import { PrintedList } from './PrintedList.tsx'
import { QueueSection } from './QueueSection.tsx'
import { SearchField, SearchResults } from './Search.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { Toolbar } from './Toolbar.tsx'
import { usePlace } from './usePlace.ts'
import { type Queue, useQueue } from './useQueue.ts'
import { useRowKeys } from './useRowKeys.ts'
import { type Selection, useSelection } from './useSelection.ts'
import { useView } from './view.ts'
import './queue.css'

/** The queue: first the cases that are urgent today, then everything. The filters are in the address. */
export function QueuePage() {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  const address = readAddress(query.value)
  const holding = useHolding(address)
  const { queue, selection } = holding
  const { state, counts } = queue
  const [view, setView] = useView()
  useKeptFilter(address)
  const searching = openedCasesOf(keyring).sought.value.trim() !== ''
  useRowKeys('search', searching ? null : selection)
  const content = state.step === 'ready' ? state.content : null
  const today = content?.today ?? keyring.organization.today
  const printed = !searching && selection.chosen.length > 0
  const title = t(address.show === 'today' ? 'queue.tab.today' : `queue.section.${address.show}`)
  return (
    <>
      <div class={printed ? 'stack no-print' : 'stack'}>
        <div class="queue-head">
          <h1 id="queue-title" tabIndex={-1}>
            {t('queue.title')}
          </h1>
          <SearchField keyring={keyring} />
          <Freshness queue={queue} />
        </div>
        <div class="queue-columns" data-view={view}>
          <div class="queue-side no-print">
            <div class="queue-tabs">
              <Tabs label={t('queue.tabs')} tabs={tabsOf(address, counts, searching)} />
            </div>
            {!searching && <DiscardedLink />}
          </div>
          {searching ? (
            <SearchResults keyring={keyring} address={address} today={today} total={counts?.all ?? 0} />
          ) : (
            <div class="queue-list stack">
              {address.show !== 'today' && <Filters address={address} />}
              <LastFilter address={address} />
              {content && <Toolbar selection={selection} shown={rowsIn(content).length} view={view} onView={setView} />}
              <NewsLine
                news={state.step === 'ready' ? state.news : NO_NEWS}
                onShow={holding.showNews}
                onClose={queue.forgetNews}
              />
              <div class="queue-sections stack" ref={holding.list}>
                <Content queue={queue} address={address} selection={selection} />
              </div>
              <SelectionBar selection={selection} reload={queue.reload} />
            </div>
          )}
        </div>
        <p class="muted small queue-keys no-print">{t('queue.keys')}</p>
      </div>
      {printed && <PrintedList title={title} rows={selection.chosen} today={today} />}
    </>
  )

  function tabsOf(at: QueueAddress, now: Counts | null, sought: boolean) {
    return SHOWS.map((show) => ({
      href: href(placeOf({ ...TODAY, show })),
      label: t(`queue.tab.${show}`),
      current: !sought && at.show === show,
      count: show === 'today' || now === null ? undefined : countNumber(now[show], t),
    }))
  }
}

/** The list at this address, with what is chosen in it and where somebody is in it. */
function useHolding(address: QueueAddress) {
  const place = usePlace('queue-title')
  const queue = useQueue(address, place.note)
  const content = queue.state.step === 'ready' ? queue.state.content : null
  place.useKeep(content)
  const selection = useSelection(placeOf(address), content && rowsIn(content))

  function showNews(): void {
    if (queue.state.step !== 'ready') return
    const { cases, letters } = queue.state.news
    const first = rowsIn(queue.state.content).find(({ id }) => cases.includes(id) || letters.includes(id))
    const row = [...(place.list.current?.querySelectorAll<HTMLElement>('[data-case]') ?? [])].find(
      ({ dataset }) => dataset.case === first?.id,
    )
    row?.querySelector<HTMLElement>('[data-row]')?.focus()
    row?.scrollIntoView({ block: 'nearest' })
    queue.forgetNews()
  }

  return { queue, selection, list: place.list, showNews }
}

interface ContentProps {
  queue: Queue
  address: QueueAddress
  selection: Selection
}

function Content({ queue: { state, reload, more }, address, selection }: ContentProps) {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  if (state.step === 'loading') return <Loading lines={6} text={t('queue.loading')} />
  if (state.step === 'failed') return <Failed error={state.error} reload={reload} />
  const { sections, today, next } = state.content
  const calm = address.show === 'today' && sections.length === 1 && (sections[0]?.count ?? 0) > 0
  return (
    <>
      {calm && (
        <Notice tone="success" title={t('queue.empty.today')}>
          <p>{t('queue.empty.today.hint')}</p>
        </Notice>
      )}
      {sections.map((section, at) => (
        <QueueSection
          key={section.list}
          keyring={keyring}
          section={section}
          today={today}
          part={sections.length === 1 ? 'whole' : at < sections.length - 1 ? 'first' : 'rest'}
          filtered={isFiltered(address)}
          selection={selection}
        />
      ))}
      {next !== null && (
        <div class="no-print">
          <Button onClick={more} busy={state.busy === 'growing'}>
            {t('queue.more')}
          </Button>
        </div>
      )}
    </>
  )
}

/** How fresh the list is, and the button that makes it so. */
function Freshness({ queue: { state, reload } }: { queue: Queue }) {
  const t = useT<ConsoleWords>()
  const online = useOnline()
  const ready = state.step === 'ready' ? state : null
  const stale = ready?.stale === true || !online
  const busy = state.step === 'loading' || ready?.busy === 'refreshing'
  return (
    <div class="queue-fresh no-print">
      <Button look="quiet" icon={<IconRetry />} onClick={reload} busy={busy}>
        {t('queue.refresh')}
      </Button>
      {ready && (
        <span class="muted small" data-stale={stale} role="status">
          {stale && t('queue.stale', { time: formatTime(ready.since, t.language) })}
        </span>
      )}
      {ready && !stale && (
        <span class="muted small">{t('queue.since', { time: formatTime(ready.since, t.language) })}</span>
      )}
    </div>
  )
}

function Failed({ error, reload }: { error: unknown; reload: () => void }) {
  const t = useT<ConsoleWords>()
  const code = error instanceof RequestError ? error.code : null
  const known = code === 'offline' || code === 'not_allowed'
  return (
    <Notice tone="warning" announce>
      <p>{known ? t(`queue.${code}`) : t(refusalKey(error))}</p>
      {code !== 'not_allowed' && (
        <div>
          <Button icon={<IconRetry />} onClick={reload}>
            {t('action.retry')}
          </Button>
        </div>
      )}
    </Notice>
  )
}

/** On the unfiltered queue: a link back to the last filter. */
function LastFilter({ address }: { address: QueueAddress }) {
  const t = useT<ConsoleWords>()
  const { filter } = desk.value
  if (address.show !== 'today' || filter === '') return null
  return (
    <div class="no-print">
      <ButtonLink look="quiet" href={href(`/antrean?${filter}`)}>
        {t('queue.filter.last')}
      </ButtonLink>
    </div>
  )
}

/** The desk remembers the last filter in the form of its address, but not a number that was looked up. */
function useKeptFilter(address: QueueAddress): void {
  const kept = { ...address, registration: null }
  const filter = placeOf(kept).split('?')[1] ?? ''
  const worth = isFiltered(kept)
  useEffect(() => {
    if (worth && desk.peek().filter !== filter) changeDesk((now) => ({ ...now, filter }))
  }, [filter, worth])
}
