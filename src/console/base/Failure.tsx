import { RequestError } from '../../device/api.ts'
import { ClockError } from '../../device/day.ts'
import { ExpiredError } from '../../device/staff/keyring.ts'
import { ProtocolError } from '../../protocol/errors.ts'
import { Button, IconRetry, Notice, useT } from '../../ui/index.ts'
import { ClockNotice } from './ClockNotice.tsx'
import type { ConsoleWords } from './words.ts'

export interface FailureProps {
  error: unknown
  /** Offered only if another attempt can help: never after a failed check. */
  onRetry?: (() => unknown) | undefined
}

/**
 * Why something failed, in words that say what to do. After a failed check of the protocol, nothing else is offered.
 */
export function Failure({ error, onRetry }: FailureProps) {
  const t = useT<ConsoleWords>()
  if (error instanceof ProtocolError) {
    return (
      <Notice tone="danger" title={t('breach.title')} announce>
        <p>{t(`breach.${error.breach}`)}</p>
        {error instanceof ExpiredError && error.known > 0 && <p>{t('breach.stale.known', { serial: error.known })}</p>}
        <p>{t('breach.what_now')}</p>
      </Notice>
    )
  }
  if (error instanceof ClockError) return <ClockNotice fault={error} />
  return (
    <Notice tone="warning" announce>
      <p>{t(refusalKey(error))}</p>
      {onRetry && (
        <Button icon={<IconRetry />} onClick={onRetry}>
          {t('action.retry')}
        </Button>
      )}
    </Notice>
  )
}

/** The key of the message for an error that is not a failed check. */
export function refusalKey(error: unknown) {
  if (!(error instanceof RequestError)) return 'error.program'
  switch (error.code) {
    case 'invalid':
    case 'unauthenticated':
    case 'not_found':
    case 'not_allowed':
    case 'conflict':
    case 'too_many':
    case 'offline':
      return `error.${error.code}` as const
    // The server ends a sender whose network is too slow: for the member the connection is gone.
    case 'too_slow':
      return 'error.offline'
    case 'storage_full':
    case 'too_large':
      return `refusal.${error.code}` as const
    default:
      return 'error.unexpected'
  }
}
