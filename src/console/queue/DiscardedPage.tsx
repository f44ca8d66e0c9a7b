import { formatDate } from '../../../locales/format.ts'
import { TAKE_BACK_DAYS } from '../../domain/discard.ts'
import { daysBetween } from '../../domain/names/day.ts'
import { textIn } from '../../domain/questionnaire.ts'
import { formatRegistration } from '../../protocol/registration.ts'
import type { DiscardedRow } from '../../protocol/wire/cases.ts'
import { Button, EmptyState, IconBack, IconRemove, Loading, useT } from '../../ui/index.ts'
import { Failure } from '../base/Failure.tsx'
import { href } from '../base/router.ts'
import { site } from '../base/site.ts'
import type { ConsoleWords } from '../base/words.ts'
import { type DiscardedList, useDiscarded } from './useDiscarded.ts'
import { useRowKeys } from './useRowKeys.ts'
import './queue.css'

/** What was discarded as spam and can still be taken back; those in which the reporter wrote are marked. */
export function DiscardedPage() {
  const t = useT<ConsoleWords>()
  const list = useDiscarded()
  useRowKeys('search')
  return (
    <>
      <div>
        <a class="queue-back" href={href('/antrean')}>
          <IconBack /> {t('case.back')}
        </a>
        <h1>{t('discarded.title')}</h1>
      </div>
      <p>{t('discarded.text', { count: TAKE_BACK_DAYS })}</p>
      <Content list={list} />
    </>
  )
}

function Content({ list: { state, reload, more } }: { list: DiscardedList }) {
  const t = useT<ConsoleWords>()
  if (state.step === 'loading') return <Loading lines={4} text={t('discarded.loading')} />
  if (state.step === 'failed') return <Failure error={state.error} onRetry={reload} />
  const { rows, today, next } = state.content
  if (rows.length === 0) {
    return (
      <EmptyState icon={<IconRemove />} title={t('discarded.empty')}>
        <p>{t('discarded.empty.text')}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <ul class="queue-rows">
        {rows.map((row) => (
          <Row key={row.id} row={row} today={today} />
        ))}
      </ul>
      {next !== null && (
        <div>
          <Button onClick={more} busy={state.growing}>
            {t('discarded.more')}
          </Button>
        </div>
      )}
    </>
  )
}

function Row({ row, today }: { row: DiscardedRow; today: string }) {
  const t = useT<ConsoleWords>()
  const { letterKind, letterDay } = row
  const channel = site.value?.channels.find(({ id }) => id === row.channel)
  const date = (day: string) => formatDate(day, t.language)
  const left = daysBetween(today, row.destroyedOn)
  return (
    <li class="queue-row" data-plain>
      <p class="queue-what">
        <a class="queue-link numeric" href={href(`/perkara/${row.id}`)} data-row>
          {formatRegistration(row.registration)}
        </a>
        <span class="queue-type">{channel ? textIn(channel.title, t.language) : row.channel}</span>
        {letterKind !== null && letterDay !== null ? (
          <span class="queue-letter" data-kind={letterKind}>
            {t(`queue.row.letter.${letterKind}`, { date: date(letterDay) })}
          </span>
        ) : (
          <span class="queue-type">{t('discarded.row.no_letter')}</span>
        )}
      </p>
      <p>
        {t('discarded.row.day', { date: date(row.discardedDay) })}
        <span class="queue-type">{t('discarded.row.received', { date: date(row.receivedDay) })}</span>
      </p>
      <p>
        {left < 0 ? t('discarded.row.past') : t('discarded.row.until', { date: date(row.destroyedOn) })}
        {left >= 0 && (
          <span class="queue-type">
            {left === 0 ? t('discarded.row.last') : t('discarded.row.left', { count: left })}
          </span>
        )}
      </p>
    </li>
  )
}
