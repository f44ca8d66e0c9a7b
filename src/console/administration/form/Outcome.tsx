import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface Props {
  /** Changes with each outcome; empty if there is none yet. */
  of: string
  children: ComponentChildren
}

/** The outcome of the last button press. It scrolls into view, because the button is always in view. */
export function Outcome({ of, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (of !== '') box.current?.scrollIntoView({ block: 'center' })
  }, [of])
  return <div ref={box}>{children}</div>
}
