import { useEffect, useRef } from 'preact/hooks'
import { IconWarning } from '../Icon/Icon.tsx'
import { useT } from '../language.tsx'

export interface FieldProblem {
  /** The id of the field. */
  id: string
  message: string
  /** Leads to a field on another screen. */
  onFollow?: (() => void) | undefined
}

/**
 * The problems to correct, at the top of a form. Takes the focus each time it gets a new list, so that the list is
 * visible and read out; each line leads to its field.
 */
export function ErrorSummary({ problems }: { problems: readonly FieldProblem[] }) {
  const t = useT()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [problems])
  if (problems.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>
        <IconWarning /> {t('ui.error_summary.title', { count: problems.length })}
      </h2>
      <ul>
        {problems.map(({ id, message, onFollow }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={(event) => lead(event, id, onFollow)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The address must not change in an application whose router reads it; without script the plain link works. */
function lead(event: MouseEvent, id: string, onFollow: FieldProblem['onFollow']) {
  event.preventDefault()
  if (onFollow) return onFollow()
  leadTo(id)
}

/** Focuses a field and shows the whole of it. */
export function leadTo(id: string) {
  const field = document.getElementById(id)
  field?.focus({ preventScroll: true })
  field?.closest('.field')?.scrollIntoView({ block: 'start' })
}
