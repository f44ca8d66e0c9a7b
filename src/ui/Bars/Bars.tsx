export interface Bar {
  id: string
  label: string
  value: number
  /** The number as text. */
  text: string
}

/** Numbers of one kind as bars, each with its name and number, so that no legend is needed. Put a table below. */
export function Bars({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const longest = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <div class="bars" role="img" aria-label={label}>
      {bars.map((bar) => (
        <div key={bar.id} class="bars-row">
          <span class="bars-label">{bar.label}</span>{' '}
          <svg class="bars-line" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <rect width={Math.round((bar.value / longest) * 1000) / 10} height="1" />
          </svg>
          <span class="bars-number numeric">{bar.text}</span>
        </div>
      ))}
    </div>
  )
}
