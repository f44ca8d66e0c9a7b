import type { ComponentChildren } from 'preact'

export interface DisclosureProps {
  summary: ComponentChildren
  open?: boolean | undefined
  /** Disclosures with the same name close each other. */
  name?: string | undefined
  children: ComponentChildren
}

/** A question with a collapsed answer. Works without script. */
export function Disclosure({ summary, open, name, children }: DisclosureProps) {
  return (
    <details class="disclosure" open={open} name={name}>
      <summary>{summary}</summary>
      <div class="disclosure-body">{children}</div>
    </details>
  )
}
