import { LETTER_KINDS } from '../../domain/letters.ts'
import { STAGES } from '../../domain/names/stages.ts'
import { textIn } from '../../domain/questionnaire.ts'
import { LISTS } from '../../domain/queue.ts'
import { formatRegistration } from '../../protocol/registration.ts'
import { ButtonLink, IconCross, Select, Tag, useT } from '../../ui/index.ts'
import { go, href } from '../base/router.ts'
import { site } from '../base/site.ts'
import type { ConsoleWords } from '../base/words.ts'
import { isFiltered, placeOf, type QueueAddress, sortsOf, unfiltered } from './address.ts'

/** The filters and the order of a list. Each choice is a new address. */
export function Filters({ address }: { address: QueueAddress }) {
  const t = useT<ConsoleWords>()
  const { show, stage, type, channel, team, registration, letter } = address
  const types = site.value?.types ?? []
  const channels = site.value?.channels ?? []
  const any = t('queue.filter.any')
  const narrow = (change: Partial<QueueAddress>) => go(placeOf({ ...address, ...change }))
  const stages = show === 'today' ? null : LISTS[show].stages
  return (
    <fieldset class="queue-filters">
      <legend class="visually-hidden">{t('queue.filter.title')}</legend>
      {show === 'letters' && (
        <Select
          id="filter-letter"
          label={t('queue.filter.letter')}
          none={any}
          options={LETTER_KINDS.map((value) => ({ value, label: t(`queue.letter.${value}`) }))}
          value={letter ?? ''}
          onChange={(value) => narrow({ letter: LETTER_KINDS.find((one) => one === value) ?? null })}
        />
      )}
      {(stages === null || stages.length > 1) && (
        <Select
          id="filter-stage"
          label={t('queue.filter.stage')}
          none={any}
          options={(stages ?? STAGES).map((value) => ({ value, label: t(`stage.${value}`) }))}
          value={stage ?? ''}
          onChange={(value) => narrow({ stage: STAGES.find((one) => one === value) ?? null })}
        />
      )}
      <Select
        id="filter-type"
        label={t('queue.filter.type')}
        none={any}
        options={types.map(({ value, label }) => ({ value, label: textIn(label, t.language) }))}
        value={type ?? ''}
        onChange={(value) => narrow({ type: value || null })}
      />
      <Select
        id="filter-team"
        label={t('queue.filter.team')}
        none={any}
        options={[
          { value: 'me', label: t('queue.filter.team.me') },
          { value: 'nobody', label: t('queue.filter.team.nobody') },
        ]}
        value={team ?? ''}
        onChange={(value) => narrow({ team: value === 'me' || value === 'nobody' ? value : null })}
      />
      {channels.length > 1 && (
        <Select
          id="filter-channel"
          label={t('queue.filter.channel')}
          none={any}
          options={channels.map(({ id, title }) => ({ value: id, label: textIn(title, t.language) }))}
          value={channel ?? ''}
          onChange={(value) => narrow({ channel: value || null })}
        />
      )}
      <Order address={address} />
      {isFiltered(address) && (
        <div class="row queue-clear">
          {registration && <Tag tone="info">{formatRegistration(registration)}</Tag>}
          <ButtonLink look="quiet" icon={<IconCross />} href={href(placeOf(unfiltered(address)))}>
            {t('queue.filter.clear')}
          </ButtonLink>
        </div>
      )}
    </fieldset>
  )
}

/** What the list is sorted by, where there is a choice. */
function Order({ address }: { address: QueueAddress }) {
  const t = useT<ConsoleWords>()
  const sorts = sortsOf(address.show)
  const [usual] = sorts
  if (usual === undefined || sorts.length < 2) return null
  // In a list of one stage its name says nothing: there the day decides since which a case is in it.
  const one = address.show !== 'open' && address.show !== 'all'
  const ended = address.show === 'closed' || address.show === 'archived'
  const labelOf = (sort: (typeof sorts)[number]) =>
    sort === 'stage' && one ? t(ended ? 'queue.sort.ended' : 'queue.sort.longest') : t(`queue.sort.${sort}`)
  return (
    <Select
      id="sort"
      label={t('queue.sort')}
      none={false}
      options={sorts.map((value) => ({ value, label: labelOf(value) }))}
      value={address.sort ?? usual}
      onChange={(value) => {
        const sort = sorts.find((each) => each === value) ?? null
        go(placeOf({ ...address, sort: sort === usual ? null : sort }))
      }}
    />
  )
}
