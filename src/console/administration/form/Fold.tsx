import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Disclosure } from '../../../ui/index.ts'

interface Props {
  summary: ComponentChildren
  /** Just added: it opens, and stays open while it is filled in. */
  fresh: boolean
  /** A field in it has a fault. */
  wrong: boolean
  children: ComponentChildren
}

/** An item of a list, folded until it is wanted. */
export function Fold({ summary, fresh, wrong, children }: Props) {
  const [began] = useState(fresh)
  return (
    <Disclosure summary={summary} open={began || wrong || undefined}>
      <div class="stack">{children}</div>
    </Disclosure>
  )
}
