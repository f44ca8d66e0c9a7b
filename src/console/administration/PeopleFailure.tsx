import { RequestError } from '../../device/api.ts'
import { Notice, useT } from '../../ui/index.ts'
import { Failure } from '../base/Failure.tsx'
import type { ConsoleWords } from '../base/words.ts'

/** Why a step on the page of people failed. A conflict means here that the office would be locked out. */
export function PeopleFailure({ error }: { error: unknown }) {
  const t = useT<ConsoleWords>()
  if (!(error instanceof RequestError && error.code === 'conflict')) return <Failure error={error} />
  return (
    <Notice tone="warning" title={t('people.suspend.last')} announce>
      {t('people.suspend.last.text')}
    </Notice>
  )
}
