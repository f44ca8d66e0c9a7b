import { formatDate, formatList } from '../../../../locales/format.ts'
import type { Answer } from '../../../domain/names/questionnaire.ts'
import { workingLimit } from '../../../domain/working-days.ts'
import { useT } from '../../../ui/index.ts'
import { site } from '../../base/site.ts'
import type { ConsoleWords } from '../../base/words.ts'

interface Props {
  answer: Answer
  /** The number of working days within which this must be reported. */
  count: number
  receivedDay: string
}

/** The limit that the reporter saw below this date, and whether the report came within it. */
export function LimitNote({ answer, count, receivedDay }: Props) {
  const t = useT<ConsoleWords>()
  if (typeof answer !== 'object' || !('from' in answer)) return null
  const limit = workingLimit(answer.to ?? answer.from, count, receivedDay, site.value?.daysOff ?? [])
  if (!limit) return null
  const { due, late, unlisted } = limit
  const date = formatDate(due, t.language)
  return (
    <p class="muted small">
      {t(late ? 'case.report.limit.late' : 'case.report.limit.in_time', { count, date })}
      {unlisted.length > 0 && (
        <> {t('case.report.limit.unlisted', { years: formatList(unlisted.map(String), t.language) })}</>
      )}
    </p>
  )
}
