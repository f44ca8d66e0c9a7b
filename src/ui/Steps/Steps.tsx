import type { ComponentChildren } from 'preact'

export interface Step {
  title: ComponentChildren
  text?: ComponentChildren
}

/** Instructions as numbered steps, one below the other. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol class="steps">
      {steps.map(({ title, text }, at) => (
        <li key={at}>
          <strong>{title}</strong>
          {text && <p>{text}</p>}
        </li>
      ))}
    </ol>
  )
}
