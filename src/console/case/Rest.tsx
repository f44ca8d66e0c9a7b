import { Button, IconRetry, Loading, Notice, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'
import { failureKey } from './failure.ts'
import { useOpenedCase } from './openedCase.tsx'

/** The place of the letters that are still to arrive; after a failure, why they did not, and a button to try again. */
export function Rest({ failure }: { failure: unknown }) {
  const t = useT<ConsoleWords>()
  const { reload } = useOpenedCase()
  if (failure === null) return <Loading lines={4} text={t('case.loading.opening')} />
  return (
    <Notice tone="warning" announce>
      <p>{t(failureKey(failure))}</p>
      <div class="row">
        <Button icon={<IconRetry />} onClick={reload}>
          {t('action.retry')}
        </Button>
      </div>
    </Notice>
  )
}
