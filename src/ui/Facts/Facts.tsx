import type { ComponentChildren } from 'preact'

export interface Fact {
  label: ComponentChildren
  value: ComponentChildren
}

/** What is known, as name and value: the facts beside a case, the lines of a receipt. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ label, value }, at) => (
        <div key={at}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
