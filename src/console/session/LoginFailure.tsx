import { RequestError } from '../../device/api.ts'
import { Notice, useT } from '../../ui/index.ts'
import { Failure } from '../app/Failure.tsx'
import type { ConsoleWords } from '../app/words.ts'

/** Whatever was wrong, the sentence is one and the same; unlocking asks for nothing but the password. */
export function LoginFailure({ error, of = 'login' }: { error: unknown; of?: 'login' | 'lock' | undefined }) {
  const t = useT<ConsoleWords>()
  const code = error instanceof RequestError ? error.code : null
  if (code === 'unauthenticated' || code === 'work_needed') {
    return (
      <Notice tone="danger" title={t(`${of}.refused`)} announce>
        {t(`${of}.refused.text`)}
      </Notice>
    )
  }
  // The statement is what a log-in asks for first, and there is none before the founding.
  if (code === 'not_found') return <Notice announce>{t('login.unfounded')}</Notice>
  return <Failure error={error} />
}
