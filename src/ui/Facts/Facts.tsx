import type { ComponentChildren } from 'preact'

export interface Fact {
  label: ComponentChildren
  value: ComponentChildren
}

/** Known facts as name and value: beside a case, or on a receipt. */
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
