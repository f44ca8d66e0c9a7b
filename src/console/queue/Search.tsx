import { useEffect, useRef, useState } from 'preact/hooks'
import { isFound } from '../../device/casework/summary.ts'
import type { Keyring } from '../../device/staff/keyring.ts'
import { parseRegistration } from '../../protocol/registration.ts'
import { Button, EmptyState, IconCross, IconSearch, Notice, ProgressBar, TextInput, useT } from '../../ui/index.ts'
import { go } from '../base/router.ts'
import type { ConsoleWords } from '../base/words.ts'
import { filterOf, isFiltered, placeOf, type QueueAddress, TODAY } from './address.ts'
import { countNumber } from './countText.ts'
import { OPENED_LIMIT, openedCasesOf } from './opened.ts'
import { QueueRow } from './QueueRow.tsx'

/** One field for a registration number, which the server looks up, and for words, which never leave the device. */
export function SearchField({ keyring }: { keyring: Keyring }) {
  const t = useT<ConsoleWords>()
  const { sought } = openedCasesOf(keyring)
  return (
    // biome-ignore lint/a11y/useSemanticElements: the oldest supported browsers do not know <search>
    <form
      role="search"
      class="queue-search"
      onSubmit={(event) => {
        event.preventDefault()
        const registration = parseRegistration(sought.peek())
        if (registration === null) return
        sought.value = ''
        go(placeOf({ ...TODAY, show: 'all', registration }))
      }}
    >
      <TextInput
        id="search"
        type="search"
        label={t('queue.search.label')}
        hint={sought.value === '' ? undefined : t('queue.search.hint')}
        value={sought.value}
        onInput={(text) => {
          sought.value = text
        }}
        maxLength={200}
      />
      <Button type="submit" icon={<IconSearch />}>
        {t('action.search')}
      </Button>
      {sought.value !== '' && (
        <Button
          look="quiet"
          icon={<IconCross />}
          onClick={() => {
            sought.value = ''
          }}
        >
          {t('queue.search.clear')}
        </Button>
      )}
    </form>
  )
}

interface ResultsProps {
  keyring: Keyring
  /** Its filters limit which cases are opened to be searched. */
  address: QueueAddress
  today: string
  /** How many cases this member can see. */
  total: number
}

/** The matches among the opened cases, and how many cases those are. */
export function SearchResults({ keyring, address, today, total }: ResultsProps) {
  const t = useT<ConsoleWords>()
  const store = openedCasesOf(keyring)
  const sought = store.sought.value.trim()
  const number = parseRegistration(sought)
  const opened = store.openCount()
  const found = [...store.kept.value.values()].filter(
    ({ summary, row }) => row.registration === number || (summary && isFound(summary, sought)),
  )
  return (
    <section class="stack" aria-labelledby="search-results">
      <h2 class="queue-heading" id="search-results">
        {t('queue.search.results', { count: found.length })}
      </h2>
      <div class="stack" data-gap="small">
        <p role="status">{t('queue.search.scope', { opened, total: countNumber(Math.max(total, opened), t) })}</p>
        <OpenMore keyring={keyring} address={address} opened={opened} total={total} />
      </div>
      {found.length === 0 ? (
        <EmptyState icon={<IconSearch />} title={t('queue.search.none')}>
          <p>{t('queue.search.none.hint')}</p>
        </EmptyState>
      ) : (
        <ul class="queue-rows">
          {found.map(({ row }) => (
            <QueueRow key={row.id} keyring={keyring} row={row} today={today} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** Opens the remaining cases in the background, to search them. It can be stopped, and stops when the page is left. */
function OpenMore({ keyring, address, opened, total }: Omit<ResultsProps, 'today'> & { opened: number }) {
  const t = useT<ConsoleWords>()
  const [state, setState] = useState<'resting' | 'running' | 'failed'>('resting')
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  function start(): void {
    const controller = new AbortController()
    running.current = controller
    setState('running')
    openedCasesOf(keyring)
      .openAll(isFiltered(address) ? filterOf(address) : { show: 'all' }, controller.signal)
      .then(
        () => setState('resting'),
        () => setState(controller.signal.aborted ? 'resting' : 'failed'),
      )
  }

  if (state === 'running') {
    return (
      <div class="stack" data-gap="small">
        <ProgressBar share={total === 0 ? 0 : opened / total} label={t('queue.search.opening')} />
        <div>
          <Button onClick={() => running.current?.abort()}>{t('queue.search.stop')}</Button>
        </div>
      </div>
    )
  }
  if (opened >= OPENED_LIMIT) return <p class="muted">{t('queue.search.limit', { count: OPENED_LIMIT })}</p>
  return (
    <>
      {state === 'failed' && (
        <Notice tone="warning" announce>
          <p>{t('queue.search.failed')}</p>
        </Notice>
      )}
      {opened < total && (
        <div>
          <Button onClick={start}>{t('queue.search.open_more')}</Button>
        </div>
      )}
    </>
  )
}
