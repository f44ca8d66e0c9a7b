import { Button, IconRetry, Notice, useT } from '../../ui/index.ts'
import { ClockNotice } from '../base/ClockNotice.tsx'
import type { ConsoleWords } from '../base/words.ts'
import { useOpenedCase } from './openedCase.tsx'
import type { Submission } from './useSubmission.ts'

interface Props {
  submission: Submission
  /** The message once it is stored. */
  done: string
}

/** How sending went, and what to do now. Written text is never lost. */
export function SubmissionNotice({ submission: { state, clock, settle }, done }: Props) {
  const t = useT<ConsoleWords>()
  const { renew } = useOpenedCase()
  if (state === 'idle' || state === 'busy') return null
  if (state === 'done' || state === 'arrived') {
    return (
      <Notice tone="success" announce>
        <p>{state === 'done' ? done : t('case.arrived')}</p>
      </Notice>
    )
  }
  const reload = (
    <div>
      <Button
        icon={<IconRetry />}
        onClick={async () => {
          if (await renew()) settle()
        }}
      >
        {t('case.reload')}
      </Button>
    </div>
  )
  if (state === 'clock') return clock && <ClockNotice fault={clock}>{reload}</ClockNotice>
  return (
    <Notice tone="warning" announce>
      <p>{t(`case.${state}`)}</p>
      {(state === 'unsure' || state === 'refused') && reload}
    </Notice>
  )
}
