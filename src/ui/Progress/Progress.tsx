import { IconCheck, IconClock, IconDanger } from '../Icon/Icon.tsx'
import { useT } from '../language.tsx'

export interface ProgressLine {
  id: string
  label: string
  state: 'waiting' | 'running' | 'done' | 'failed'
  /** 0 to 1, if known. */
  share?: number | undefined
}

/** Work that takes time, one line per step, each with its state in words. */
export function Progress({ lines }: { lines: readonly ProgressLine[] }) {
  const t = useT()
  return (
    <ol class="progress" aria-live="polite">
      {lines.map(({ id, label, state, share }) => (
        <li key={id} data-state={state}>
          <Mark state={state} />
          <div key={`${state} ${label}`}>
            {label} <span class="progress-state">{t(`ui.progress.${state}`)}</span>
            {state === 'running' && <progress value={share} max={1} aria-label={label} />}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Mark({ state }: { state: ProgressLine['state'] }) {
  if (state === 'done') return <IconCheck />
  if (state === 'failed') return <IconDanger />
  if (state === 'waiting') return <IconClock />
  return <span class="button-wait" aria-hidden="true" />
}

/** One bar for one thing: the step of a long form, a file. */
export function ProgressBar({ share, label }: { share: number; label: string }) {
  return <progress class="progress-bar" value={share} max={1} aria-label={label} />
}
