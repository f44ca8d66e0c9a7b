import { RequestError } from '../../device/api.ts'
import { NewerDeskError } from '../../device/staff/desk.ts'
import { Notice, useT } from '../../ui/index.ts'
import { Failure } from '../base/Failure.tsx'
import type { ConsoleWords } from '../base/words.ts'
import { NewerDeskNotice } from './DeskTroubleNotice.tsx'

/** The same message whatever was wrong; unlocking asks only for the password. */
export function LoginFailure({ error, of = 'login' }: { error: unknown; of?: 'login' | 'lock' | undefined }) {
  const t = useT<ConsoleWords>()
  if (error instanceof NewerDeskError) return <NewerDeskNotice />
  const code = error instanceof RequestError ? error.code : null
  if (code === 'unauthenticated' || code === 'work_needed') {
    return (
      <Notice tone="danger" title={t(`${of}.refused`)} announce>
        {t(`${of}.refused.text`)}
      </Notice>
    )
  }
  // A log-in first requests the statement, and before the founding there is none.
  if (code === 'not_found') return <Notice announce>{t('login.unfounded')}</Notice>
  return <Failure error={error} />
}
