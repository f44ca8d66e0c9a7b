import { STAGES } from '../../domain/names/stages.ts'
import { textIn } from '../../domain/questionnaire.ts'
import { formatRegistration } from '../../protocol/registration.ts'
import { ButtonLink, IconCross, Select, Tag, useT } from '../../ui/index.ts'
import { go, href } from '../base/router.ts'
import { site } from '../base/site.ts'
import type { ConsoleWords } from '../base/words.ts'
import { isFiltered, placeOf, type QueueAddress } from './address.ts'

/** The filters of the list. Each choice is a new address. */
export function Filters({ address }: { address: QueueAddress }) {
  const t = useT<ConsoleWords>()
  const { stage, type, channel, team, registration } = address
  const types = site.value?.types ?? []
  const channels = site.value?.channels ?? []
  const any = t('queue.filter.any')
  const narrow = (change: Partial<QueueAddress>) => {
    const show = address.show === 'today' ? 'all' : address.show
    go(placeOf({ ...address, show, ...change }))
  }
  return (
    <fieldset class="queue-filters">
      <legend class="visually-hidden">{t('queue.filter.title')}</legend>
      <Select
        id="filter-stage"
        label={t('queue.filter.stage')}
        none={any}
        options={STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
        value={stage ?? ''}
        onChange={(value) => narrow({ stage: STAGES.find((one) => one === value) ?? null })}
      />
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
      {isFiltered(address) && (
        <div class="row queue-clear">
          {registration && <Tag tone="info">{formatRegistration(registration)}</Tag>}
          <ButtonLink
            look="quiet"
            icon={<IconCross />}
            href={href(placeOf({ ...address, stage: null, type: null, channel: null, team: null, registration: null }))}
          >
            {t('queue.filter.clear')}
          </ButtonLink>
        </div>
      )}
    </fieldset>
  )
}
