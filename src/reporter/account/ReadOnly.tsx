import { Button } from '../../ui/index.ts'
import { useWords } from '../core/language.ts'
import { account, go, halted } from '../core/state.ts'

/** The way on after an expired statement stopped the application: an own case may still be read. */
export function ReadOnly() {
  const t = useWords()
  function read() {
    halted.value = null
    go({ at: account.value ? 'account' : 'open' })
  }
  return (
    <>
      <p>{t('reporter.expired.read')}</p>
      <div>
        <Button onClick={read}>{t('reporter.expired.read.action')}</Button>
      </div>
    </>
  )
}
