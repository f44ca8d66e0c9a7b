import { formatDate, formatList } from '../../../locales/format.ts'
import { dayAt } from '../../domain/days.ts'
import { workingLimit } from '../../domain/working-days.ts'
import { bootstrap } from '../core/bootstrap.ts'
import { Notice } from '../core/components.ts'
import { useLimitWords } from './words.ts'

/**
 * Whether a limit in working days is over: only information, never a reason not to report. Computed here, sent nowhere.
 */
export function Limit({ since, count }: { since: string; count: number }) {
  const t = useLimitWords()
  const { daysOff, timeZone } = bootstrap().site
  const limit = workingLimit(since, count, dayAt(Date.now(), timeZone), daysOff)
  if (!limit) return null
  const { due, late, left, unlisted } = limit
  const date = formatDate(due, t.language)
  const remaining = left > 0 ? t('limit.left', { count: left }) : t('limit.last')
  return (
    <Notice announce tone={late ? 'warning' : undefined} title={t(late ? 'limit.late' : 'limit.on_time', { date })}>
      <p key={`${late} ${left}`}>{late ? t('limit.late.text', { count }) : remaining}</p>
      <p class="muted small">
        {unlisted.length > 0
          ? t('limit.unlisted', { years: formatList(unlisted.map(String), t.language) })
          : t('limit.counted')}
      </p>
    </Notice>
  )
}
