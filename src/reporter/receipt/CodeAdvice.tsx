import { useWords } from '../core/language.ts'
import { record } from '../core/state.ts'

/** What to do with the code; says that there is no other way back only if that is true. */
export function CodeAdvice() {
  const t = useWords()
  return (
    <p>
      {t('reporter.code.advice')} {record.value === null && t('reporter.code.only')}
    </p>
  )
}
