import { useEffect } from 'preact/hooks'
import { RequestError } from '../../device/api.ts'
import { Button, ButtonLink, IconRetry, Loading, Notice, Tabs, useT } from '../../ui/index.ts'
import { refusalKey } from '../base/Failure.tsx'
import { href, query } from '../base/router.ts'
import type { ConsoleWords } from '../base/words.ts'
import { changeDesk, desk, useKeyring } from '../session/keyring.tsx'
import { isFiltered, placeOf, type QueueAddress, readAddress, SHOWS, TODAY } from './address.ts'
import { DiscardedLink } from './DiscardedLink.tsx'
import { Filters } from './Filters.tsx'
import { openedCasesOf } from './opened.ts'
import { QueueSection } from './QueueSection.tsx'
import { SearchField, SearchResults } from './Search.tsx'
import { type Counts, countOf, type Queue, useQueue } from './useQueue.ts'
import { useRowKeys } from './useRowKeys.ts'
import './queue.css'

/** The queue: first the cases that are urgent today, then everything. The filters are in the address. */
export function QueuePage() {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  const address = readAddress(query.value)
  const queue = useQueue(address)
  const { state, counts } = queue
  useRowKeys('search')
  useKeptFilter(address)
  const searching = openedCasesOf(keyring).sought.value.trim() !== ''
  const today = state.step === 'ready' ? state.content.today : keyring.organization.today
  return (
    <>
      <div class="row" data-spread>
        <h1>{t('queue.title')}</h1>
        <Button look="quiet" icon={<IconRetry />} onClick={queue.reload} busy={state.step === 'loading'}>
          {t('queue.refresh')}
        </Button>
      </div>
      <SearchField keyring={keyring} />
      <div class="queue-tabs">
        <Tabs label={t('queue.tabs')} tabs={tabsOf(address, counts, searching)} />
      </div>
      {searching ? (
        <SearchResults keyring={keyring} address={address} today={today} total={counts?.all ?? 0} />
      ) : (
        <>
          {address.show !== 'today' && <Filters address={address} />}
          <LastFilter address={address} />
          <DiscardedLink />
          <Content queue={queue} address={address} />
        </>
      )}
      <p class="muted small queue-keys">{t('queue.keys')}</p>
    </>
  )

  function tabsOf(at: QueueAddress, now: Counts | null, sought: boolean) {
    return SHOWS.map((show) => ({
      href: href(placeOf({ ...TODAY, show })),
      label: t(`queue.tab.${show}`),
      current: !sought && at.show === show,
      count: show === 'today' || now === null ? undefined : countOf(now, show),
    }))
  }
}

function Content({ queue: { state, reload, more }, address }: { queue: Queue; address: QueueAddress }) {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  if (state.step === 'loading') return <Loading lines={6} text={t('queue.loading')} />
  if (state.step === 'failed') return <Failed error={state.error} reload={reload} />
  const { sections, today, next } = state.content
  const calm = address.show === 'today' && sections.length === 1 && (sections[0]?.count ?? 0) > 0
  return (
    <div class="stack" data-gap="large">
      {calm && (
        <Notice tone="success" title={t('queue.empty.today')}>
          <p>{t('queue.empty.today.hint')}</p>
        </Notice>
      )}
      {sections.map((section, at) => (
        <QueueSection
          key={section.show}
          keyring={keyring}
          section={section}
          today={today}
          short={at < sections.length - 1}
          filtered={isFiltered(address)}
        />
      ))}
      {next !== null && (
        <div>
          <Button onClick={more} busy={state.growing}>
            {t('queue.more')}
          </Button>
        </div>
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
    <div>
      <ButtonLink look="quiet" href={href(`/antrean?${filter}`)}>
        {t('queue.filter.last')}
      </ButtonLink>
    </div>
  )
}

/** The desk remembers the last filter in the form of its address, but not a number that was looked up. */
function useKeptFilter(address: QueueAddress): void {
  const filter = placeOf({ ...address, registration: null }).split('?')[1] ?? ''
  const worth = isFiltered({ ...address, registration: null })
  useEffect(() => {
    if (worth && desk.peek().filter !== filter) changeDesk((now) => ({ ...now, filter }))
  }, [filter, worth])
}
