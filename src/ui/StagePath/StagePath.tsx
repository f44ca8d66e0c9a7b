import type { ComponentChildren } from 'preact'
import { formatDate } from '../../../locales/format.ts'
import { IconCheck } from '../Icon/Icon.tsx'
import { useT } from '../language.tsx'

export interface PathStage {
  id: string
  label: string
  /** The stage's state in this case; omitted if the path only explains the stages. */
  state?: 'done' | 'current' | 'upcoming' | 'skipped' | undefined
  /** The day on which it was reached, 'YYYY-MM-DD'. */
  day?: string | undefined
  note?: ComponentChildren
}

/** The stages of a case, one below the other, with dates: past, current and coming. */
export function StagePath({ stages, label }: { stages: readonly PathStage[]; label?: string | undefined }) {
  const t = useT()
  return (
    <ol class="path" aria-label={label}>
      {stages.map(({ id, label, state, day, note }) => (
        <li key={`${id} ${state} ${label}`} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
          <span class="path-mark">{state === 'done' && <IconCheck />}</span>
          <p class="path-head">
            <strong>{label}</strong>
            {day && <time dateTime={day}> {formatDate(day, t.language)}</time>}
            {state && <PathState state={state} />}
          </p>
          {note && <p class="path-note">{note}</p>}
        </li>
      ))}
    </ol>
  )
}

/** Visible where it helps (now, skipped); otherwise only for people who cannot see the mark. */
function PathState({ state }: { state: NonNullable<PathStage['state']> }) {
  const t = useT()
  const seen = state === 'current' || state === 'skipped'
  return <span class={seen ? 'path-state' : 'visually-hidden'}> {t(`ui.stage_path.${state}`)}</span>
}
