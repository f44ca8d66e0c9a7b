import { RequestError } from '../../device/api.ts'
import { Notice, useT } from '../../ui/index.ts'
import { Failure } from '../app/Failure.tsx'
import type { ConsoleWords } from '../app/words.ts'

/** Whatever was wrong, the sentence is one and the same. */
export function LoginFailure({ error }: { error: unknown }) {
  const t = useT<ConsoleWords>()
  if (error instanceof RequestError && (error.code === 'unauthenticated' || error.code === 'work_needed')) {
    return (
      <Notice tone="danger" title={t('login.refused')} announce>
        {t('login.refused.text')}
      </Notice>
    )
  }
  return <Failure error={error} />
}
