import { formatDate } from '../../../../locales/format.ts'
import type { IdentityRequest } from '../../../device/casework/identity/requests.ts'
import type { RequestState } from '../../../domain/names/disclosure.ts'
import { Button, Disclosure, Facts, IconUnlock, Notice, Tag, type TagProps, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { memberName } from '../memberNames.ts'
import { useOpenedCase } from '../openedCase.tsx'

interface Props {
  request: IdentityRequest
  /** Opens the form for an answer; undefined if this member cannot answer now. */
  onAnswer: (() => void) | undefined
  onOpen: () => void
}

export const TONES: Readonly<Record<RequestState, TagProps['tone']>> = {
  asked: 'info',
  questioned: 'warning',
  replaced: 'plain',
  refused: 'plain',
  granted: 'info',
  ready: 'info',
  handed_on: 'success',
  changed: 'warning',
  ended: 'plain',
}

/** One request for the identity: where it stands, what happens next, and what this member can do about it. */
export function RequestItem({ request, onAnswer, onOpen }: Props) {
  const t = useT<ConsoleWords>()
  const { keyring } = useOpenedCase()
  const { author, day, content, row, faults } = request
  const name = memberName(keyring, author, t)
  const date = formatDate(day, t.language)
  return (
    <section class="identity-request">
      <p class="row">
        <strong>{t(`identity.purpose.${content.purpose}`)}</strong>
        {row && <Tag tone={TONES[row.state]}>{t(`identity.state.${row.state}`)}</Tag>}
      </p>
      <p class="muted small">
        {author === keyring.number ? t('identity.request.own', { date }) : t('identity.request.by', { name, date })}
      </p>
      {faults.map((fault) => (
        <Notice key={fault} tone="danger">
          <p>{t(`identity.fault.${fault}`, { name })}</p>
        </Notice>
      ))}
      <Now request={request} onAnswer={onAnswer} onOpen={onOpen} />
      <Disclosure summary={t('identity.request.reason')}>
        <Facts
          facts={[
            { label: t('identity.request.needed'), value: <Words text={content.needed} /> },
            { label: t('identity.request.reason'), value: <Words text={content.text} /> },
          ]}
        />
      </Disclosure>
    </section>
  )
}

/** What the state means for the person who reads it. */
function Now({ request, onAnswer, onOpen }: Props) {
  const t = useT<ConsoleWords>()
  const { keyring } = useOpenedCase()
  const { author, row, decision, questions } = request
  const own = author === keyring.number
  const name = memberName(keyring, author, t)
  const date = (value: string | null | undefined) => formatDate(value ?? '', t.language)
  if (row === null) return <p>{t('identity.request.unknown')}</p>
  switch (row.state) {
    case 'questioned':
      return (
        <>
          <p>{t('identity.request.questioned')}</p>
          <Quote text={questions.at(-1)?.text ?? ''} />
          {own ? (
            <p>{t('identity.request.questioned.own')}</p>
          ) : (
            <p>{t('identity.request.questioned.other', { name })}</p>
          )}
          {onAnswer && (
            <div class="row">
              <Button look="primary" onClick={onAnswer}>
                {t('identity.request.answer')}
              </Button>
            </div>
          )}
        </>
      )
    case 'refused':
      return (
        <>
          <p>{t('identity.request.refused', { date: date(row.decidedDay) })}</p>
          <Quote text={decision?.said.text ?? ''} />
        </>
      )
    case 'granted':
      return <p>{t('identity.request.granted', { date: date(row.decidedDay) })}</p>
    case 'ready':
      return <p>{t('identity.request.ready', { name, date: date(row.lastDay) })}</p>
    case 'handed_on':
      return (
        <>
          <p>
            {own
              ? t('identity.request.handed_on.own', { date: date(row.openUntil) })
              : t('identity.request.handed_on.other', { name, date: date(row.openUntil) })}
          </p>
          {own && (
            <div class="row">
              <Button look="primary" icon={<IconUnlock />} onClick={onOpen}>
                {t('identity.open')}
              </Button>
            </div>
          )}
        </>
      )
    case 'ended':
      return (
        <p>
          {t(
            row.decidedDay !== null && row.lastDay !== null
              ? 'identity.request.ended'
              : 'identity.request.ended.undecided',
          )}
        </p>
      )
    default:
      return <p>{t(`identity.request.${row.state}`)}</p>
  }
}

function Quote({ text }: { text: string }) {
  return (
    <blockquote class="case-text case-quote" dir="auto">
      {text}
    </blockquote>
  )
}

function Words({ text }: { text: string }) {
  return (
    <span class="case-text" dir="auto">
      {text}
    </span>
  )
}
