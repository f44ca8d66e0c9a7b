import { formatDate } from '../../../locales/format.ts'
import { IconCheck, IconClock, IconWarning } from '../Icon/Icon.tsx'
import { useT } from '../language.tsx'

export interface DeadlineProps {
  state: 'on_time' | 'due_soon' | 'late' | 'met'
  /** Days left; negative when late. */
  days: number
  /** 'YYYY-MM-DD' */
  due: string
  /** A table row has no room for the date: it goes into the title. */
  short?: boolean | undefined
}

/** When an answer is due, and how urgent that is: in words, with a shape, in a colour. */
export function Deadline({ state, days, due, short }: DeadlineProps) {
  const t = useT()
  const Icon = state === 'met' ? IconCheck : state === 'on_time' ? IconClock : IconWarning
  const date = t('deadline.due', { date: formatDate(due, t.language, short ? 'short' : 'long') })
  return (
    <span class="deadline" data-state={state} title={short ? date : undefined}>
      <Icon />
      <span class="numeric">
        <strong>{remaining()}</strong>
        {!short && <time dateTime={due}> · {date}</time>}
      </span>
    </span>
  )

  function remaining(): string {
    if (state === 'met') return t('deadline.met')
    if (state === 'due_soon' && days === 0) return t('deadline.today')
    return t(`deadline.${state}`, { count: Math.abs(days) })
  }
}
