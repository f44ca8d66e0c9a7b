import { useWords } from '../core/language.ts'
import { record } from '../core/state.ts'

/** What to do with the code; that nothing else leads back is said only where that is so. */
export function CodeAdvice() {
  const t = useWords()
  return (
    <p>
      {t('reporter.code.advice')} {record.value === null && t('reporter.code.only')}
    </p>
  )
}
