import { useT } from '../language.tsx'

export interface LoadingProps {
  /** What is being fetched or opened; replaces the general text. */
  text?: string | undefined
  /** How many grey lines to draw. */
  lines?: number | undefined
}

/** Something is loading: a text, and the outline of what will appear. */
export function Loading({ text, lines = 3 }: LoadingProps) {
  const t = useT()
  return (
    <div class="loading" role="status">
      <p class="muted">{text ?? t('ui.loading')}</p>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} class="loading-line" aria-hidden="true" />
      ))}
    </div>
  )
}
