import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { formatClock, formatDate } from '../../../../locales/format.ts'
import { type Refusal, RequestError } from '../../../device/api.ts'
import { type OpenedIdentity, openIdentity } from '../../../device/casework/identity/open.ts'
import type { IdentityRequest } from '../../../device/casework/identity/requests.ts'
import type { Answers } from '../../../domain/names/questionnaire.ts'
import { formatRegistration } from '../../../protocol/registration.ts'
import { Button, IconCopy, IconCross, Loading, Notice, useT } from '../../../ui/index.ts'
import { Failure } from '../../base/Failure.tsx'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { IdentityAnswers } from './IdentityAnswers.tsx'
import { type Closing, useAutoClose } from './useAutoClose.ts'
import { Watermark } from './Watermark.tsx'

interface Props {
  request: IdentityRequest
  onClose: (why: Closing) => void
}

export type { Closing } from './useAutoClose.ts'

type State =
  | { readonly step: 'loading' }
  | { readonly step: 'open'; readonly identity: OpenedIdentity }
  | { readonly step: 'failed'; readonly error: unknown }

/**
 * The identity over everything else, in this component's memory alone: it goes when the screen closes, when the console
 * locks, and when the page is hidden or left.
 */
export function IdentityScreen({ request, onClose }: Props) {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  const [state, setState] = useState<State>({ step: 'loading' })
  const [copying, setCopying] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const here = useRef(true)
  const left = useAutoClose(state.step === 'open', onClose)

  async function load(): Promise<void> {
    setState({ step: 'loading' })
    const next = await openIdentity(keyring, open, request).then(
      (identity): State => ({ step: 'open', identity }),
      (error: unknown): State => ({ step: 'failed', error }),
    )
    if (here.current) setState(next)
  }

  useLayoutEffect(() => {
    dialog.current?.showModal()
    // Only closing gives the focus back to where it was.
    return () => dialog.current?.close()
  }, [])
  useEffect(() => {
    here.current = true
    void load()
    return () => {
      here.current = false
    }
  }, [])

  const number = formatRegistration(open.row.registration)
  return (
    <dialog
      class="identity-screen"
      ref={dialog}
      aria-labelledby="identity-screen-title"
      data-copying={copying}
      onCancel={(event) => {
        event.preventDefault()
        onClose('asked')
      }}
    >
      <div class="identity-page stack">
        <h2 id="identity-screen-title">{t('identity.open.title', { number })}</h2>
        {state.step === 'loading' && <Loading lines={4} text={t('identity.open.loading')} />}
        {state.step === 'failed' && <Failed error={state.error} onRetry={load} />}
        {state.step === 'open' && (
          <>
            <Left milliseconds={left} />
            <div class="identity-content">
              <IdentityAnswers answers={state.identity.answers as Answers} />
              <Watermark text={mark(state.identity)} />
            </div>
            <p>{t('identity.open.until', { date: formatDate(state.identity.openUntil, t.language) })}</p>
            <p class="muted small">{t('identity.open.limits')}</p>
            {copying && (
              <Notice tone="warning" announce>
                <p>{t('identity.open.copying')}</p>
              </Notice>
            )}
          </>
        )}
        <div class="row">
          <Button look="primary" icon={<IconCross />} onClick={() => onClose('asked')}>
            {t('identity.open.close')}
          </Button>
          {state.step === 'open' && !copying && (
            <Button look="quiet" icon={<IconCopy />} onClick={() => setCopying(true)}>
              {t('identity.open.copy')}
            </Button>
          )}
        </div>
      </div>
    </dialog>
  )

  function mark({ day, time }: OpenedIdentity): string {
    const { name } = keyring
    const date = formatDate(day, t.language)
    return t('identity.open.mark', { name, number: keyring.number, date, time: formatClock(time, t.language) })
  }
}

/** The time is over, or the right to the case has ended: trying again does not help. */
const GONE: readonly Refusal[] = ['conflict', 'not_found', 'not_allowed']

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useT<ConsoleWords>()
  if (!(error instanceof RequestError) || !GONE.includes(error.code)) return <Failure error={error} onRetry={onRetry} />
  return (
    <Notice tone="warning" announce>
      <p>{t('identity.open.gone')}</p>
    </Notice>
  )
}

/** The time that is left, for the eye: read out every second it would drown the content. */
function Left({ milliseconds }: { milliseconds: number }) {
  const t = useT<ConsoleWords>()
  const all = Math.ceil(milliseconds / 1000)
  const seconds = String(all % 60).padStart(2, '0')
  return (
    <p class="identity-left numeric" role="timer" aria-live="off">
      {t('identity.open.left', { minutes: Math.floor(all / 60), seconds })}
    </p>
  )
}
