import { useT } from '../language.tsx'

export interface LoadingProps {
  /** What is being fetched or opened, instead of the general words. */
  text?: string | undefined
  /** How many lines of grey paper to draw. */
  lines?: number | undefined
}

/** Something is on its way: words, and the outline of what will stand here. */
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
