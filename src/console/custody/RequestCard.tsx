import { formatDate } from '../../../locales/format.ts'
import type { CheckedRequest, UncheckedRequest } from '../../device/custody/requests.ts'
import { Button, Card, IconCheck, IconCross, IconQuestion, IconVault, Notice, Tag, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'
import { TONES } from '../case/identity/RequestItem.tsx'
import { useKeyring } from '../session/keyring.tsx'
import { RequestFacts } from './RequestFacts.tsx'
import { isOpen, namesOf } from './who.ts'

/** What the custodian can do about a request. */
export type Doing = 'grant' | 'refuse' | 'question'

interface Props {
  request: CheckedRequest
  onDo: (what: Doing) => void
  onHandOn: () => void
  busy: boolean
}

/** One request: whose, what for, why, and what the custodian does next. */
export function RequestCard({ request, onDo, onHandOn, busy }: Props) {
  const t = useT<ConsoleWords>()
  const { number } = namesOf(useKeyring(), request, t)
  const { row } = request
  return (
    <Card level={3} title={t('custody.request.title', { number })} icon={<IconVault />}>
      <p>
        <Tag tone={row.state === 'ready' ? 'warning' : TONES[row.state]}>{t(`identity.state.${row.state}`)}</Tag>
      </p>
      <RequestFacts request={request} />
      <Now request={request} />
      {isOpen(request) && (
        <div class="row">
          <Button look="primary" icon={<IconCheck />} disabled={busy} onClick={() => onDo('grant')}>
            {t('custody.grant')}
          </Button>
          <Button icon={<IconCross />} disabled={busy} onClick={() => onDo('refuse')}>
            {t('custody.refuse')}
          </Button>
          {row.state === 'asked' && (
            <Button look="quiet" icon={<IconQuestion />} disabled={busy} onClick={() => onDo('question')}>
              {t('custody.question')}
            </Button>
          )}
        </div>
      )}
      {row.state === 'ready' && (
        <div class="row">
          <Button look="primary" disabled={busy} onClick={onHandOn}>
            {t('custody.hand_on')}
          </Button>
        </div>
      )}
    </Card>
  )
}

function Now({ request }: { request: CheckedRequest }) {
  const t = useT<ConsoleWords>()
  const { row } = request
  const { name } = namesOf(useKeyring(), request, t)
  const date = (day: string | null) => formatDate(day ?? row.askedDay, t.language)
  switch (row.state) {
    case 'asked':
      return null
    case 'questioned':
      return (
        <p>
          {t('custody.request.questioned', { date: date(row.decidedDay), name })}{' '}
          {t('custody.request.questioned.decide')}
        </p>
      )
    case 'granted':
      return <p>{t('custody.request.granted', { date: date(row.decidedDay) })}</p>
    case 'ready':
      return <p>{t('custody.request.ready', { name, date: date(row.lastDay) })}</p>
    default:
      return <p>{t('custody.request.other')}</p>
  }
}

/** A request whose signature or content does not fit. It is never hidden, and offers nothing. */
export function UncheckedCard({ request: { row, breach } }: { request: UncheckedRequest }) {
  const t = useT<ConsoleWords>()
  return (
    <Notice tone="danger" title={t('custody.request.unchecked')}>
      <p>{t('custody.request.unchecked.text', { date: formatDate(row.askedDay, t.language) })}</p>
      <p>{t(`breach.${breach}`)}</p>
    </Notice>
  )
}
