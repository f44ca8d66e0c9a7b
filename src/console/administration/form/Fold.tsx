import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Disclosure } from '../../../ui/index.ts'

interface Props {
  summary: ComponentChildren
  /** Just added: opens, and stays open while it is filled in. */
  fresh: boolean
  /** One of its fields has an error. */
  wrong: boolean
  children: ComponentChildren
}

/** A list item that stays collapsed until somebody opens it. */
export function Fold({ summary, fresh, wrong, children }: Props) {
  const [began] = useState(fresh)
  return (
    <Disclosure summary={summary} open={began || wrong || undefined}>
      <div class="stack">{children}</div>
    </Disclosure>
  )
}
